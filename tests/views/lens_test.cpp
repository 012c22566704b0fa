#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <tuple>

#include "data/numbers.h"
#include "pages.h"
#include "r1cost/split.h"
#include "r1cost/work.h"
#include "r1cost/yardstick.h"
#include "views/ladder_rows.h"
#include "views/words.h"

using namespace explainer;
using namespace r1cost;

namespace {

// What the engine makes of a bill, in the lens's own unit, without the page's ways to it.
double total_of(const State& state) {
  const Answer answer = evaluate(data(), state.scenario);
  switch (state.seen_as) {
    case Lens::own: return answer.owned->total.value;
    case Lens::energy: return answer.energy->value;
    case Lens::carbon: return answer.carbon->value;
    case Lens::work: {
      const Chip &from = *find_chip(data(), state.scenario.chip), &to = *find_chip(data(), state.work_chip);
      return answer.usd.value * same_work(Hours{1}, {from}, {to})->value;
    }
    case Lens::rent:
    case Lens::buy: break;
  }
  return answer.usd.value;
}

double an_hour(const State& state) { return total_of(state) / evaluate(data(), state.scenario).chip_hours.value; }

// As the page writes so many dollars, kilowatt-hours or kilograms.
std::string written(Lens as, double units) {
  Worth unit;
  unit.as = as;
  return amount(unit, Usd{units});
}

// Where each picture says the reader's total.
const char* own_part(Picture picture) {
  switch (picture) {
    case Picture::ladder: return "line";
    case Picture::area: return "area.run";
    case Picture::sure: return "sure.total";
    case Picture::compared: return "compared.after";
    case Picture::table: break;
  }
  return "table.you";
}

std::vector<State> seen_by_readers() {
  std::vector<State> all{starting_state(data())};
  for (const char* preset : {"r1-published", "with-v3"}) all.push_back(state_after({UsePreset{preset}}));
  all.push_back(state_after({SetChip{"a100"}, SetField{Field::price, 1.9}, SetField{Field::count, 2048},
                             SetField{Field::hours, 300.5}, SetField{Field::failed, 1.5}, WorkOn{"h20"}}));
  all.push_back(state_after({CountStage{"failed", true}}));  // never published: a lower bound
  return all;
}

}  // namespace

TEST_CASE("every picture says the engine's own total, through every lens, at every width") {
  for (const State& reader : seen_by_readers())
    for (Picture picture : pictures)
      for (Lens as : lenses) {
        const State state = seen_as(as, reduce(reader, ShowPicture{picture}, data()));
        const bool at_least = evaluate(data(), state.scenario).at_least;
        const std::string total = (at_least ? "at least " : "") + written(as, total_of(state));
        for (float width : one_width_of_each_class) {
          CAPTURE(name(picture));
          CAPTURE(name(as));
          CAPTURE(width);
          const Scene scene = scene_of(state, width);
          CHECK(has(find_part(scene, own_part(picture))->value, total));
          CHECK(has(scene.sentence,
                    as == Lens::work ? "would come to " + total + " redone on the " : "comes to " + total + "."));
          if (picture != Picture::ladder) continue;
          for (const char* part : {"total", "source.total", "line.field"})
            CHECK(find_part(scene, part)->value == total);
          const double run = evaluate(data(), state.scenario).lines.front().chip_hours->value;
          CHECK(find_part(scene, "run")->value == written(as, run * an_hour(state)));
          CHECK(find_part(scene, "source.r1-zero")->value == written(as, 101000 * an_hour(state)));
        }
      }
}

namespace {

// A chip that a lens knows too little of.
struct Unknown {
  Lens as;
  const char* chip;
  const char* why;
};

}  // namespace

TEST_CASE("a chip that the lens knows too little of is rented in every picture, and the bill says why") {
  for (Picture picture : pictures)
    for (const Unknown& unknown :
         {Unknown{Lens::own, "trainium2", "What a Trn2 costs to buy and run is not known: shown at rental cost."},
          Unknown{Lens::energy, "tpu_v4", "The power of a TPU v4 is not known: shown at rental cost."},
          Unknown{Lens::work, "rtx4090", "The peak of one of the two chips is not known: shown at rental cost."}}) {
      const State state = reduce(seen_as(unknown.as, picture), SetChip{unknown.chip}, data());
      const Scene scene = scene_of(state);
      CAPTURE(unknown.chip);
      CHECK(has(scene.sentence, unknown.why));
      if (picture == Picture::ladder) CHECK(has(find_part(scene, "total")->words, unknown.why));
      CHECK(has(find_part(scene, own_part(picture))->value, "$293,920"));
    }
}

TEST_CASE("the reader's line stands at its amount on either axis, and leads there when dragged or typed") {
  State large = state_after({SetField{Field::count, 20000}, SetField{Field::hours, 5000}, SetField{Field::price, 10}});
  for (const State& reader : {starting_state(data()), large})
    for (Lens as : lenses)
      for (bool linear : {false, true}) {
        const State state = seen_as(as, reduce(reader, MakeLinear{linear}, data()));
        const DollarAxis axis = dollar_axis(state, seen(state, data()), data());
        const double units = total_of(state), decades = axis.high_decade - axis.low_decade;
        const double at = linear ? units / axis.top : (std::log10(units) - axis.low_decade) / decades;
        CAPTURE(name(as));
        CAPTURE(linear);
        for (float width : one_width_of_each_class) {
          const Scene scene = scene_of(state, width);
          const Part& line = *find_part(scene, "line");
          CHECK(handle_of(line)->at == doctest::Approx(at).epsilon(1e-6));
          const Box& track = handle_of(line)->track;
          int handles = 0;
          for (std::size_t i = line.first_mark; i < line.last_mark; ++i)
            if (const Symbol* symbol = std::get_if<Symbol>(&scene.marks[i])) {
              CHECK(symbol->shape == explainer::Shape::thumb);
              CHECK(symbol->centre.x == doctest::Approx(track.x + at * track.w).epsilon(1e-5));
              ++handles;
            }
          CHECK(handles == 1);
        }
      }
  for (Lens as : lenses)
    for (bool linear : {false, true}) {
      const State state = reduce(seen_as(as, Picture::ladder), MakeLinear{linear}, data());
      const Seen now = seen(state, data());
      const Usd wanted = now.answer.usd * 10;
      const State dragged =
          after(slide_to("line", position_on(dollar_axis(state, now, data()), wanted), state, data()), state);
      CHECK(total_of(dragged) / total_of(state) == doctest::Approx(10).epsilon(1e-4));
      const State typed = after(type_into("line.field", shortest(total_of(state) * 10), state, data()), state);
      CHECK(typed.scenario == dragged.scenario);
    }
}

TEST_CASE("on an axis from zero equal amounts are equal distances up to a round number, and no row is lost") {
  for (Lens as : lenses) {
    const State state = reduce(seen_as(as, Picture::ladder), MakeLinear{true}, data());
    const Seen now = seen(state, data());
    const DollarAxis axis = dollar_axis(state, now, data());
    const std::vector<Usd> marks = marks_of(axis);
    CAPTURE(name(as));
    // The largest amount that is shown decides where it ends: at most two and a half times as far.
    double largest = now.answer.usd.value;
    for (const LadderRow& row : ladder_rows(now.figures(data())))
      for (std::size_t index : row.figures)
        for (const auto& usd :
             {now.answer.ratios[index].low, now.answer.ratios[index].likely, now.answer.ratios[index].high})
          largest = std::max(largest, usd.value_or(Usd{}).value);
    CHECK(axis.top >= largest * now.worth.units_per_usd * (1 - 1e-12));
    CHECK(axis.top <= largest * now.worth.units_per_usd * 2.5);
    REQUIRE(marks.size() > 2);
    CHECK(marks.front().value == 0);
    const Scene scene = scene_of(state);
    const Box& track = handle_of(*find_part(scene, "line"))->track;
    for (std::size_t i = 0; i < marks.size(); ++i) {
      const double share = static_cast<double>(i) / static_cast<double>(marks.size() - 1);
      CHECK(marks[i].value * now.worth.units_per_usd == doctest::Approx(axis.top * share));
      CHECK(position_on(axis, marks[i]) == doctest::Approx(share));
      const std::string words = axis_amount(now.worth, marks[i]);
      CAPTURE(words);
      CHECK(std::any_of(scene.marks.begin(), scene.marks.end(), [&](const Mark& mark) {
        const Text* text = std::get_if<Text>(&mark);
        return text && text->words == words && std::abs(text->at.x - (track.x + share * track.w)) < 0.05;
      }));
    }
    const Scene logarithmic = scene_of(reduce(state, MakeLinear{false}, data()));
    for (const Part& part : logarithmic.parts)
      if (part.id.starts_with("row.")) {
        REQUIRE(find_part(scene, part.id));
        CHECK(find_part(scene, part.id)->value == part.value);
      }
  }
}

TEST_CASE("the lines of the bill add up to the total, through every lens") {
  for (Lens as : lenses)
    for (State state : {state_after({}), state_after({CountStage{"v3", true}, SetField{Field::failed, 1.5}})}) {
      state = seen_as(as, state);
      CAPTURE(name(as));
      for (float width : one_width_of_each_class) {
        const Scene scene = scene_of(state, width);
        double sum = 0;
        for (const r1cost::Line& line : evaluate(data(), state.scenario).lines) {
          CAPTURE(line.id);
          const Part* source = find_part(scene, line.id == "run" ? "source.run" : "source." + line.id);
          REQUIRE(source);
          const Part* line_part = find_part(scene, line.id == "run" ? "run" : "stage." + line.id);
          REQUIRE(line_part);
          if (line.id != "run") CHECK(is_on(*line_part) == line.counted);
          if (!line.chip_hours) {
            CHECK(source->value == "?");
            CHECK(line_part->value.starts_with("amount unknown"));
            continue;
          }
          const double units = line.chip_hours->value * an_hour(state);
          CHECK(source->value == written(as, units));
          CHECK(line_part->value.starts_with(written(as, units)));
          if (line.counted) sum += units;
        }
        CHECK(sum == doctest::Approx(total_of(state)).epsilon(1e-9));
        CHECK(has(find_part(scene, "source.total")->value, written(as, sum)));
      }
    }
}

TEST_CASE("between two scenarios the factors multiply to the ratio of their totals, through every lens") {
  for (Lens as : lenses) {
    const State now =
        seen_as(as, state_after({ShowPicture{Picture::compared}, CompareWith{"only-80-hours"}, SetChip{"h100"},
                                 CountStage{"v3", true}, SetField{Field::price, 3.42}, SetField{Field::count, 1024}}));
    State before = now;
    before.scenario = compared_with(now, data());
    const double whole = total_of(now) / total_of(before), rate = an_hour(now) / an_hour(before);
    const Split parts = split(data(), before.scenario, now.scenario);
    CHECK(rate * parts.count * parts.hours * parts.stages * parts.failed == doctest::Approx(whole).epsilon(1e-9));
    for (float width : one_width_of_each_class) {
      const Scene scene = scene_of(now, width);
      CAPTURE(name(as));
      for (const auto& [part, factor] : {std::pair{"compared.price", rate}, std::pair{"compared.count", parts.count},
                                         std::pair{"compared.stages", parts.stages}})
        CHECK(find_part(scene, part)->value.ends_with(": " + effect_words(factor)));
      CHECK(has(find_part(scene, "compared.before")->value, written(as, total_of(before))));
      CHECK(has(find_part(scene, "compared.verdict")->words,
                "On the sliders: " + effect_words(whole) + " as much as the other"));
    }
    // Another price is another bill only where a price counts.
    const State dearer = seen_as(
        as, state_after({ShowPicture{Picture::compared}, CompareWith{"only-80-hours"}, SetField{Field::price, 3.42}}));
    const bool priced = as == Lens::rent || as == Lens::work;
    CHECK(find_part(scene_of(dearer), "compared.price")->value.starts_with("unchanged") != priced);
  }
}

TEST_CASE("one number in doubt moves the total from the engine's value at one end to that at the other") {
  for (const auto& [as, field, low, high] :
       {std::tuple{Lens::rent, Field::price, 1.0, 3.0}, std::tuple{Lens::own, Field::chip_price, 20000.0, 50000.0},
        std::tuple{Lens::energy, Field::average_draw, 0.5, 0.9}, std::tuple{Lens::carbon, Field::grid, 0.2, 0.6},
        std::tuple{Lens::work, Field::price, 1.0, 3.0}, std::tuple{Lens::own, Field::hours, 70.0, 100.0}}) {
    State state = seen_as(as, Picture::sure), least = state, most = state;
    const std::string field_name(info(field).name);
    CAPTURE(field_name);
    state = after(type_into(field_name + ".low.field", shortest(low), state, data()), state);
    state = after(type_into(field_name + ".high.field", shortest(high), state, data()), state);
    least.scenario = with(least.scenario, field, low);
    most.scenario = with(most.scenario, field, high);
    for (float width : one_width_of_each_class)
      CHECK(has(find_part(scene_of(state, width), "sure." + field_name)->value,
                "the total from " + written(as, total_of(least)) + " to " + written(as, total_of(most)) + ", 100%"));
  }
}

TEST_CASE("the table writes every figure by the lens: in dollars, or as each run's own electricity and emissions") {
  for (Lens as : lenses) {
    State state = seen_as(as, Picture::table);
    std::set<std::string> met;
    for (;;) {
      const Scene scene = scene_of(state);
      for (const Part& part : scene.parts) {
        if (part.role() != PartRole::row || !part.id.starts_with("table.")) continue;
        const Budget& budget = *find_budget(data(), part.id.substr(6));
        CAPTURE(part.id);
        // Whatever it is through the lens is the engine's (tests/state/worth_test.cpp); here it is written.
        const Seen now = seen(state, data());
        const Dataset& figures = now.figures(data());
        const auto index = static_cast<std::size_t>(find_budget(figures, budget.id) - figures.budgets.data());
        const Ratio& ratio = now.answer.ratios[index];
        const bool at_rate = !in_dollars(as) || budget.at_reader_price;
        const Usd shown = ratio.likely.value_or(ratio.low.value_or(ratio.high.value_or(Usd{})));
        std::string words =
            at_rate && as != Lens::work ? written(as, shown.value * now.worth.units_per_usd) : money(shown);
        // Of a range the table writes the unit once, behind its end.
        if (!at_rate && !budget.likely) words = words.substr(0, words.find(' '));
        CHECK(has(part.value, words));
        met.insert(budget.id);
      }
      CHECK(find_part(scene, "table.you")->value == written(as, total_of(state)));
      const std::optional<State> next = next_rows(state, scene);
      if (!next) break;
      state = *next;
    }
    CHECK(met.size() == (in_dollars(as) ? data().budgets.size() : measured_runs(data()).size()));
  }
}

namespace {

std::string card_of(const State& state, const std::string& part) {
  Looks looks;
  looks.card = part;
  const Scene scene = page(state, r1cost::evaluate(data(), state.scenario), data(), looks);
  const Part* card = find_part(scene, "card");
  return card ? card->words : "";
}

}  // namespace

TEST_CASE("the card of another run's emissions has what was published first, then what is reckoned on its own chip") {
  const std::string card = card_of(seen_as(Lens::carbon, Picture::ladder), "row.llama31-reader");
  CHECK(has(card,
            "Llama 3.1 405B, 8,930 t CO2e. Published by Meta: 8,930 t CO2e. "
            "Worked out as your bill is, on its own chip, the H100: 15,300 t CO2e."));
  CHECK(has(card, "700 W a chip"));
  CHECK(has(card, "published by its maker; read in the source itself."));
  // Its own 15,300 t over a bill with V3: both are reckoned alike.
  CHECK(has(card, "Ratio, both worked out alike: 11×."));
  CHECK(
      find_part(scene_of(seen_as(Lens::carbon, Picture::ladder)), "row.llama31-reader")->value ==
      "published by Meta: 8,930 t CO2e; does not count the same things as your total; worked out as yours, 11× of your "
      "bill made to count the same");
}

TEST_CASE("through electricity and emissions no card of a run speaks of prices, and each says its chip") {
  for (Lens as : {Lens::energy, Lens::carbon}) {
    State state = seen_as(as, Picture::table);
    for (std::optional<State> page = state; page; page = next_rows(*page, scene_of(*page))) {
      state = *page;
      for (const Part& part : scene_of(state).parts) {
        if (!part.id.starts_with("table.") || part.role() != PartRole::row) continue;
        const std::string card = card_of(state, part.id);
        CAPTURE(card);
        REQUIRE_FALSE(card.empty());
        for (const char* money : {"$", "rent", "price", "dollar"}) CHECK_FALSE(has(card, money));
        const Budget& run = *find_budget(data(), part.id.substr(6));
        const bool published = run.footprint && (as == Lens::energy ? run.footprint->electricity.has_value()
                                                                    : run.footprint->emissions.has_value());
        CHECK(has(card, published ? "Published by " + run.org : "Not published: worked out"));
        CHECK(has(card, find_chip(data(), run.chip)->short_name) != (as == Lens::carbon && run.id == "bloom"));
      }
    }
  }
}

TEST_CASE("a line of the bill is reckoned through electricity and emissions, and its card speaks of no prices") {
  for (Lens as : {Lens::energy, Lens::carbon})
    for (const char* stage : {"source.r1-zero", "source.data", "source.v3"}) {
      const std::string card = card_of(seen_as(as, Picture::ladder), stage);
      CAPTURE(card);
      CHECK(has(card, "worked out from published hours, on your chip; our arithmetic on published figures."));
      for (const char* money : {"$", "rent", "price", "dollar"}) CHECK_FALSE(has(card, money));
    }
}

TEST_CASE("as the same work a row says that it is redone, or which chip its published figure is on") {
  State state = seen_as(Lens::work, Picture::ladder);
  Looks looks;
  looks.room = Room::tall;  // more rows have room
  const Scene scene = page(state, r1cost::evaluate(data(), state.scenario), data(), looks);
  const auto row = [&](const std::string& id) { return find_part(scene, "row." + id)->value; };
  CHECK(row("r1").starts_with("its work on the A100: $931,942; the same"));
  CHECK(row("gpt4-epoch").starts_with("rental: its work on the A100: "));
  CHECK(row("sonnet35-amodei").starts_with("as published; chip not known: $20 million to $50 million"));
  const std::string card = card_of(state, "row.r1");
  CHECK(has(card, "Published, on the H800: $294,000. Hours on the A100, by peak arithmetic: 3.2×."));
  CHECK_FALSE(has(card, "How we worked it out"));
  state.picture = Picture::table;
  state.table.kind = Kind::estimate;
  state.table.method = Method::amortised;
  for (const Part& part : scene_of(state).parts)
    if (part.id.starts_with("table.") && part.role() == PartRole::row) {
      const Budget& run = *find_budget(data(), part.id.substr(6));
      const Chip* chip = find_chip(data(), run.chip);
      CHECK(part.value.starts_with(chip ? "as published, on the " + chip->short_name : "as published; chip not known"));
    }
}
