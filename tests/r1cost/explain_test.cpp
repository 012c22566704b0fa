#include "r1cost/explain.h"

#include <doctest/doctest.h>

#include <random>

#include "data/read_dataset.h"
#include "r1cost/convert.h"
#include "r1cost/work.h"
#include "sweep.h"

using namespace r1cost;

namespace {

// The figure as evaluate has it.
std::optional<double> in_answer(const Dataset& data, const Scenario& scenario, const Answer& answer,
                                const std::string& figure) {
  if (figure == "total") return answer.usd.value;
  if (figure == "chip-hours") return answer.chip_hours.value;
  const auto known = [](const auto& quantity) { return quantity ? std::optional(quantity->value) : std::nullopt; };
  if (figure == "energy") return known(answer.energy);
  if (figure == "energy-usd") return known(answer.energy_usd);
  if (figure == "carbon") return known(answer.carbon);
  if (figure == "cluster") return known(answer.cluster);
  if (figure == "work") return known(answer.work);
  if (figure == "own") return answer.owned ? std::optional(answer.owned->total.value) : std::nullopt;
  for (const Line& line : answer.lines)
    if (line.id == figure && line.usd) return line.usd->value;
  const std::size_t colon = figure.find(':');
  if (colon == figure.npos) return std::nullopt;
  const std::string kind = figure.substr(0, colon), id = figure.substr(colon + 1);
  if (kind == "same-work") {
    const Hours set = scenario.printed ? *scenario.printed / scenario.count : scenario.hours;
    const auto hours = same_work(set, {*find_chip(data, scenario.chip)}, {*find_chip(data, id)});
    return hours ? std::optional(hours->value) : std::nullopt;
  }
  const Budget& budget = *find_budget(data, id);
  if (kind == "training") return training_operations(*budget.active_parameters, *budget.tokens).value;
  const Converted converted = convert(data, scenario, answer, budget);
  if (kind == "ratio") return converted.times_likely;
  if (kind == "ratio-low") return converted.times_low;
  if (kind == "ratio-high") return converted.times_high;
  return converted.usd.value;
}

}  // namespace

TEST_CASE("every figure of 1,000 random answers comes out of its own explanation, bit by bit") {
  const Dataset& data = explainer::built_in_dataset();
  std::mt19937_64 random(4);
  std::size_t compared = 0;
  Sweep sweep;
  for (int i = 0; i < 1000; ++i) {
    if (sweep.skips()) continue;
    const auto share = [&] { return static_cast<double>(random() % 100001) / 100000; };
    Scenario scenario;
    for (const FieldInfo& row : fields)
      if (!is_assumption(row.field) || random() % 3 == 0)
        scenario = with(scenario, row.field, value_at(row.field, share()));
    scenario.chip = data.chips[random() % data.chips.size()].id;
    scenario.also.clear();
    for (const Stage& stage : data.stages)
      if (random() % 2) scenario.also.push_back(stage.id);
    if (random() % 4 == 0) scenario.printed = ChipHours{41000};
    const Answer answer = evaluate(data, scenario);
    for (const std::string& figure : explained_figures(data, scenario)) {
      const std::optional<Explanation> node = explain(data, scenario, figure);
      REQUIRE(node);
      const std::optional<double> stated = in_answer(data, scenario, answer, figure);
      CAPTURE(figure);
      REQUIRE(stated);
      CHECK(recompute(*node) == *stated);
      CHECK(node->value == *stated);
      ++compared;
    }
  }
  CHECK(compared > 100'000 / Sweep::one_in);
}

TEST_CASE("what was never published has no explanation") {
  const Dataset& data = explainer::built_in_dataset();
  CHECK_FALSE(explain(data, Scenario{}, "failed"));
  CHECK_FALSE(explain(data, Scenario{}, "nothing"));
  CHECK_FALSE(explain(data, Scenario{}, "ratio:nothing"));
  CHECK_FALSE(explain(data, Scenario{}, ""));
}

TEST_CASE("given values that are not the reader's own name their source") {
  const Dataset& data = explainer::built_in_dataset();
  const Explanation total = *explain(data, Scenario{}, "total");
  REQUIRE(total.operands.size() == 3);
  // 512 chips, 80 hours and $2.00 have names on their sliders; 100 hours are the reader's own.
  const Explanation& run = total.operands[0];
  CHECK_FALSE(run.operands[0].operands[0].source.empty());
  CHECK_FALSE(run.operands[0].operands[1].source.empty());
  CHECK_FALSE(run.operands[1].source.empty());
  const Explanation own = *explain(data, with(Scenario{}, Field::hours, 100), "total");
  CHECK(own.operands[0].operands[0].operands[1].source.empty());
  const Explanation published = *explain(data, scenario_of(*find_preset(data, "r1-published")), "run");
  CHECK_FALSE(published.operands[0].source.empty());
  CHECK_FALSE(published.operands[1].source.empty());
  CHECK_FALSE(total.operands[1].operands[0].source.empty());
}
