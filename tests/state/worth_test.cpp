#include "state/worth.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "pages.h"
#include "r1cost/work.h"
#include "r1cost/yardstick.h"
#include "views/dollar_axis.h"
#include "views/total_note.h"

using namespace explainer;
using namespace r1cost;

namespace {

// Scenarios of which everything is known, each with another thing that a rate may hang on.
std::vector<Scenario> scenarios() {
  std::vector<Scenario> all;
  for (const Preset& preset : data().presets) all.push_back(scenario_of(preset));
  for (const char* chip : {"a100", "v100", "h100", "b200"}) {
    Scenario scenario{chip, Chips{2048}, Hours{300.5}, UsdPerChipHour{3.42}, {"v3"}, {}, {}};
    all.push_back(scenario);
    scenario.assumed.failed = 1.5;
    all.push_back(with_failed_runs(data(), scenario));
    for (const auto& [field, value] :
         {std::pair{Field::chip_price, 30000.0}, std::pair{Field::held, 2.0}, std::pair{Field::electricity, 0.2},
          std::pair{Field::pue, 1.1}, std::pair{Field::grid, 0.2}, std::pair{Field::server_factor, 2.0},
          std::pair{Field::average_draw, 0.5}, std::pair{Field::trend, 0.2}, std::pair{Field::interconnect, 0.3}})
      scenario = with(scenario, field, value);
    all.push_back(scenario);
  }
  return all;
}

// What a chip-hour takes and costs, from the dataset's rows alone.
double kilowatts(const Scenario& scenario) {
  const Chip& chip = *find_chip(data(), scenario.chip);
  const Assumptions& assumed = scenario.assumed;
  return chip.tdp->value * assumed.server_factor.value_or(chip.server_factor.value_or(data().energy.server_factor)) *
         assumed.average_draw.value_or(chip.average_draw.value_or(data().energy.average_draw)) *
         assumed.pue.value_or(data().energy.usage_effectiveness) / 1000;
}

double owned_an_hour(const Scenario& scenario) {
  const Chip& chip = *find_chip(data(), scenario.chip);
  const Assumptions& assumed = scenario.assumed;
  const double share_of_server =
      chip.purchase->with_server ? 1 : chip.server_overhead.value_or(data().ownership.server_overhead);
  const double price = assumed.chip_price.value_or(chip.purchase->likely.value * share_of_server);
  const double trend = assumed.trend.value_or(data().ownership.trend);
  const double at_start = price * std::pow(10, -trend * assumed.held.value_or(data().ownership.held.value));
  const double servers = at_start * trend * std::log(10) / data().ownership.hours_a_year;
  return servers / (1 - assumed.interconnect.value_or(data().ownership.interconnect_share)) +
         kilowatts(scenario) * assumed.electricity.value_or(data().ownership.electricity.value);
}

// In the lens's own unit.
double an_hour(Lens as, const Scenario& scenario, const std::string& work_chip) {
  switch (as) {
    case Lens::own: return owned_an_hour(scenario);
    case Lens::energy: return kilowatts(scenario);
    case Lens::carbon: return kilowatts(scenario) * scenario.assumed.grid.value_or(data().carbon.grid.value);
    case Lens::work:
      return scenario.price.value * *find_chip(data(), scenario.chip)->bf16_tflops /
             *find_chip(data(), work_chip)->bf16_tflops;
    case Lens::rent:
    case Lens::buy: break;
  }
  return scenario.price.value;
}

// What stands beneath the total.
std::string said_of(const State& state) {
  const Seen now = seen(state, data());
  return total_note(state, now.answer, data(), now.worth);
}

std::string refused(const Command& command) {
  REQUIRE(std::holds_alternative<Refusal>(command));
  return say(std::get<Refusal>(command).words);
}

}  // namespace

TEST_CASE("a chip-hour counts what the dataset's own rows make of it, through every lens") {
  for (const Scenario& scenario : scenarios())
    for (Lens as : lenses)
      for (const char* work_chip : {"a100", "h20"}) {
        CAPTURE(scenario.chip);
        CAPTURE(name(as));
        const Worth worth = worth_of(data(), scenario, as, work_chip);
        CHECK(worth.as == as);
        CHECK_FALSE(worth.missing);
        CHECK(worth.rate.value * worth.units_per_usd ==
              doctest::Approx(an_hour(as, scenario, work_chip)).epsilon(1e-11));
        // A lens in dollars has another rate; one in another unit the same rate and another unit.
        if (in_dollars(as)) CHECK(worth.units_per_usd == 1);
        else CHECK(worth.rate == scenario.price);
      }
}

TEST_CASE("a chip-hour counts the engine's own value over its own chip-hours, and the same work the engine's hours") {
  for (const Scenario& scenario : scenarios()) {
    const Inputs in = inputs_of(data(), scenario);
    CAPTURE(scenario.chip);
    for (const Lens as : {Lens::rent, Lens::own, Lens::energy, Lens::carbon}) {
      const Worth worth = worth_of(data(), scenario, as, "a100");
      CHECK(worth.rate.value * worth.units_per_usd * known_hours(in).value ==
            doctest::Approx(*value(as, in)).epsilon(1e-11));
    }
    const Hours needed = *same_work(scenario.hours, {*find_chip(data(), scenario.chip)}, {*find_chip(data(), "a100")});
    const Worth work = worth_of(data(), scenario, Lens::work, "a100");
    CHECK((scenario.hours * work.hours_ratio).value == doctest::Approx(needed.value).epsilon(1e-11));
    CHECK(work.rate.value == doctest::Approx((scenario.price * work.hours_ratio).value).epsilon(1e-11));
  }
}

TEST_CASE("the bill in the news by hand: rented, and the same work on an A100") {
  CHECK(seen(seen_as(Lens::rent), data()).answer.usd.value == 293920);
  CHECK(seen(seen_as(Lens::rent), data()).answer.lines.front().usd->value == 81920);
  // An H800 does 989 TFLOP/s, an A100 312; 700 W x 1.8 x 0.75 x 1.25 is 1,181.25 W.
  CHECK(seen(seen_as(Lens::work), data()).answer.usd.value == doctest::Approx(293920.0 * 989 / 312));
  const Seen energy = seen(seen_as(Lens::energy), data());
  CHECK(energy.answer.usd.value * energy.worth.units_per_usd == doctest::Approx(1.18125 * 146960));
}

TEST_CASE("a chip of which something is not known is shown as rented, and it is said what is missing") {
  struct Gap {
    Lens as;
    const char *chip, *missing;
  };
  // Trn2 has no price, TPU v4 and 910C no power, an RTX 4090 no BF16 peak in the dataset.
  for (const Gap& gap :
       {Gap{Lens::own, "trainium2", "What a Trn2 costs to buy and run"},
        Gap{Lens::own, "tpu_v4", "What a TPU v4 costs to buy and run"},
        Gap{Lens::energy, "tpu_v4", "The power of a TPU v4"}, Gap{Lens::carbon, "ascend_910c", "The power of a 910C"},
        Gap{Lens::work, "rtx4090", "The peak of one of the two chips"}}) {
    CAPTURE(gap.chip);
    REQUIRE(find_chip(data(), gap.chip));
    const State state = seen_as(gap.as, state_after({SetChip{gap.chip}}));
    const Worth worth = worth_of(data(), state.scenario, gap.as, state.work_chip);
    CHECK(worth.as == Lens::rent);
    CHECK(worth.missing.has_value());
    CHECK(said_of(state) == std::string(gap.missing) + " is not known: shown at rental cost.");
    CHECK(worth.rate == state.scenario.price);
    CHECK(worth.units_per_usd == 1);
    CHECK(worth.hours_ratio == 1);
    const Seen now = seen(state, data());
    CHECK(now.answer.usd == evaluate(data(), state.scenario).usd);
    CHECK_FALSE(now.other);
  }
  // Of the other chip, too, and of a chip that there is not.
  for (const char* work_chip : {"rtx4090", "no such chip"})
    CHECK(worth_of(data(), Scenario{}, Lens::work, work_chip).as == Lens::rent);
  Scenario nowhere;
  nowhere.chip = "no such chip";
  CHECK(worth_of(data(), nowhere, Lens::own, "a100").missing == Missing::price);
  CHECK(said_of(seen_as(Lens::own, State{nowhere})).find("no such chip") != std::string::npos);
  State clean = seen_as(Lens::carbon);
  clean.scenario.assumed.grid = 0;
  CHECK(worth_of(data(), clean.scenario, Lens::carbon, "a100").missing == Missing::emissions);
  CHECK(said_of(clean) == "A grid without emissions makes none of anything: shown at rental cost.");
}

TEST_CASE("dollars at the lens's rate and rented dollars lead to each other, all over the sliders") {
  for (const char* chip : {"h800", "a100", "v100", "h100", "b200", "tpu_v4", "rtx4090"})
    for (const FieldInfo& row : sliders)
      for (double setting : stops(row.field, {row.low, row.high})) {
        Scenario scenario;
        scenario.chip = chip;
        scenario = with(scenario, row.field, setting);
        const Answer rented_bill = bill(data(), scenario);
        for (Lens as : lenses) {
          const Worth worth = worth_of(data(), scenario, as, "a100");
          for (double usd : {1.0, 81920.0, rented_bill.usd.value, 1e12}) {
            const double back = rented(worth, scenario, at_rate(worth, scenario, {usd})).value;
            if (std::fabs(back / usd - 1) > 1e-12) FAIL_CHECK(chip << ", " << row.name << " " << setting);
          }
          const double wanted = (rented_bill.chip_hours * worth.rate).value;
          if (std::fabs(at_rate(worth, scenario, rented_bill.usd).value / wanted - 1) > 1e-11)
            FAIL_CHECK(chip << ", " << row.name << " " << setting << ": not the chip-hours at the rate");
        }
      }
}

TEST_CASE("what is seen of a bill is its chip-hours, each by the lens, on an axis in the lens's unit") {
  for (const Scenario& scenario : scenarios())
    for (Lens as : lenses)
      for (Picture picture : {Picture::ladder, Picture::table}) {
        State state = seen_as(as, showing(picture));
        state.scenario = scenario;
        const Seen now = seen(state, data());
        CAPTURE(scenario.chip);
        CAPTURE(name(as));
        const ChipHours chip_hours = evaluate(data(), scenario).chip_hours;
        CHECK(now.answer.usd.value * now.worth.units_per_usd ==
              doctest::Approx(chip_hours.value * an_hour(as, scenario, state.work_chip)).epsilon(1e-11));
        CHECK(dollar_axis(state, now, data()).units_per_usd == now.worth.units_per_usd);
      }
}

// What another run took: as published, else on the chip that it ran on, by the dataset's own constants.
static double units_of(const Budget& budget, Lens as) {
  const bool carbon = as == Lens::carbon;
  const Footprint published = budget.footprint.value_or(Footprint{});
  if (carbon && published.emissions) return published.emissions->value;
  const double grid = carbon ? data().carbon.grid.value : 1;
  if (published.electricity) return published.electricity->value * grid;
  Scenario own;
  own.chip = budget.chip;
  return budget.chip_hours->value * an_hour(Lens::energy, own, "") * grid;
}

TEST_CASE("what the reader assumes of chip, grid and power moves the reader's own footprint, and no other run's") {
  const auto others = [](const State& state, Lens as) {
    std::vector<double> units;
    const Seen now = seen(seen_as(as, state), data());
    for (const Ratio& ratio : now.answer.ratios) units.push_back(ratio.likely->value * now.worth.units_per_usd);
    return units;
  };
  for (Lens as : {Lens::energy, Lens::carbon}) {
    const std::vector<double> before = others(state_after({}), as);
    REQUIRE(before.size() > 20);
    for (const std::vector<Action>& change :
         {std::vector<Action>{SetChip{"a100"}}, std::vector<Action>{SetField{Field::grid, 0.05}},
          std::vector<Action>{SetField{Field::pue, 2}, SetField{Field::server_factor, 3}},
          std::vector<Action>{SetField{Field::average_draw, 0.2}, SetField{Field::price, 5}}}) {
      State changed = state_after({});
      for (const Action& action : change) changed = reduce(changed, action, data());
      const std::vector<double> after = others(changed, as);
      REQUIRE(after.size() == before.size());
      for (std::size_t i = 0; i < after.size(); ++i) CHECK(after[i] == doctest::Approx(before[i]));
    }
    CHECK(seen(seen_as(as, state_after({SetChip{"a100"}})), data()).worth.units_per_usd !=
          seen(seen_as(as, state_after({})), data()).worth.units_per_usd);
  }
}

TEST_CASE("as the same work every rented figure is redone from the chip it ran on, and one that cannot is unlike") {
  for (const char* work_chip : {"a100", "b200", "h800"}) {
    State state = seen_as(Lens::work, state_after({SetField{Field::price, 3}}));
    state.work_chip = work_chip;
    const Seen now = seen(state, data());
    REQUIRE(now.figures(data()).budgets.size() == data().budgets.size());
    std::size_t redone = 0;
    for (std::size_t i = 0; i < data().budgets.size(); ++i) {
      const Budget& published = data().budgets[i];
      CAPTURE(published.id);
      const Ratio& figure = now.answer.ratios[i];
      const Chip* from = find_chip(data(), published.chip);
      const bool can = published.method == Method::rental && from && from->bf16_tflops;
      const double ratio = can ? *from->bf16_tflops / *find_chip(data(), work_chip)->bf16_tflops : 1;
      if (published.at_reader_price)
        CHECK(figure.likely->value == doctest::Approx(published.chip_hours->value * 3 * ratio));
      else if (published.likely) CHECK(figure.likely->value == doctest::Approx(published.likely->value * ratio));
      if (published.low) CHECK(figure.low->value == doctest::Approx(published.low->value * ratio));
      if (published.high) CHECK(figure.high->value == doctest::Approx(published.high->value * ratio));
      if (!can) CHECK_FALSE(figure.like);
      redone += can;
    }
    CHECK(redone > 40);
  }
  // A rented figure of an unknown chip stands as published beside work that is redone: that is not like with like.
  Dataset other = data();
  for (Budget& budget : other.budgets) budget.chip.clear();
  const Seen unknown = seen(seen_as(Lens::work, state_after({})), other);
  for (std::size_t i = 0; i < other.budgets.size(); ++i) CHECK_FALSE(unknown.answer.ratios[i].like);
}

TEST_CASE("through electricity and emissions only runs whose chip-hours are public stand beside the bill") {
  std::set<std::string> measured;
  for (const Budget* run : measured_runs(data())) measured.insert(run->id);
  REQUIRE(measured.size() > 20);
  for (Picture picture : pictures) {
    for (Lens as : {Lens::energy, Lens::carbon}) {
      const State state = seen_as(as, showing(picture));
      const Seen now = seen(state, data());
      REQUIRE(now.other);
      std::set<std::string> ids;
      for (std::size_t i = 0; i < now.other->budgets.size(); ++i) {
        const Budget& published = *find_budget(data(), now.other->budgets[i].id);
        CAPTURE(published.id);
        REQUIRE(published.chip_hours);
        CHECK(published.kind != Kind::estimate);
        const Ratio& figure = now.answer.ratios[i];
        const double units = units_of(published, as);
        CHECK(figure.likely->value * now.worth.units_per_usd == doctest::Approx(units));
        CHECK(*figure.times_likely == doctest::Approx(units / (146960 * an_hour(as, state.scenario, ""))));
        ids.insert(published.id);
      }
      CHECK(ids == measured);
    }
    for (Lens as : {Lens::rent, Lens::own}) {
      const Seen now = seen(seen_as(as, showing(picture)), data());
      CHECK(&now.figures(data()) == &data());
    }
  }
}

TEST_CASE("an owned bill is like figures of machines used up, a rented one like rented figures") {
  const State whole = state_after({UsePreset{"with-v3"}});
  const auto like = [](const Seen& now, const std::string& id) {
    return std::any_of(now.answer.ratios.begin(), now.answer.ratios.end(),
                       [&](const Ratio& ratio) { return ratio.budget == id && ratio.like; });
  };
  for (const char* source : {"gpt4-epoch", "llama31-epoch", "gemini-epoch"})
    for (Lens as : {Lens::rent, Lens::own}) {
      const Seen now = seen(seen_as(as, whole), data());
      CHECK(like(now, std::string(source) + "-amortised") == (as == Lens::own));
      CHECK(like(now, std::string(source) + "-rental") == (as == Lens::rent));
      CHECK_FALSE(like(now, std::string(source) + "-acquisition"));
    }
}

TEST_CASE("lenses and the other chip are chosen by name, change nothing else, and bad names are refused in words") {
  const State start = starting_state(data());
  for (const LensRow& row : lens_rows) {
    const State state = after(choose("lens", name(row.lens), start, data()), start);
    CHECK(state.seen_as == row.lens);
    CHECK(state.scenario == start.scenario);
    CHECK(state.work_chip == start.work_chip);
  }
  const State state = after(choose("work-chip", "h20", start, data()), start);
  CHECK(state.work_chip == "h20");
  CHECK(state.seen_as == start.seen_as);
  CHECK(state.scenario == start.scenario);
  // By its short name as well: kept is its id.
  CHECK(reduce(start, WorkOn{"H20"}, data()).work_chip == "h20");
  CHECK(reduce(state, WorkOn{"no such chip"}, data()).work_chip == "h20");
  for (const char* name : {"", "Rent", "owned", "rent ", "buy"}) {
    CHECK_FALSE(shown_lens_named(name));
    CHECK(refused(choose("lens", name, start, data())) == "Seen as: “" + std::string(name) + "” is not in the list.");
  }
  CHECK(refused(choose("work-chip", "h2000", start, data())) == "The same work on: “h2000” is not in the list.");
}
