#include "views/area_span.h"

#include <algorithm>
#include <cmath>

#include "layout/round_numbers.h"
#include "says/run.h"
#include "state/worth.h"

namespace explainer {

using namespace r1cost;

std::vector<AreaRun> area_runs(const Dataset& data) {
  std::vector<AreaRun> runs;
  const auto own = std::find_if(data.presets.begin(), data.presets.end(),
                                [](const Preset& preset) { return preset.printed && !preset.other_model; });
  if (own != data.presets.end())
    runs.push_back({"r1", say(says::run_r1_last{}), own->count, own->hours, *own->printed});
  for (const Stage& stage : data.stages)
    if (stage.count && stage.chip_hours)
      runs.push_back({stage.id, stage.name, *stage.count, stage.hours.value_or(*stage.chip_hours / *stage.count),
                      *stage.chip_hours});
  return runs;
}

std::vector<const Budget*> map_budgets(const Dataset& data) {
  std::vector<const Budget*> found;
  for (const Budget& budget : data.budgets) {
    const bool reckoned = budget.method == Method::rental || budget.method == Method::unspecified;
    if (budget.featured && !budget.deepseek && budget.scope == Scope::whole_run && reckoned && budget.likely &&
        budget.bound != Bound::less_than)
      found.push_back(&budget);
  }
  return found;
}

ChipHours chip_hours_of(const Budget& budget, const Scenario& scenario) {
  return budget.likely.value_or(Usd{}) / scenario.price;
}

double times_as_large(const AreaSpan& span, Chips count, Hours hours) {
  return std::max(count / span.count, 1.0) * std::max(hours / span.hours, 1.0);
}

AreaSpan area_span(const Dataset& data, const Scenario& scenario, const std::string& wanted, double hours_ratio) {
  double hours = scenario.hours.value * std::max(hours_ratio, 1.0), count = scenario.count.value;
  for (const AreaRun& run : area_runs(data)) {
    const Stage* stage = find_stage(data, run.id);
    if (stage && stage->whole_run && !counts(scenario, stage->id) && stage->id != wanted) continue;
    hours = std::max(hours, run.hours.value);
    count = std::max(count, run.count.value);
  }
  if (const Budget* budget = find_stage(data, wanted) ? nullptr : find_budget(data, wanted)) {
    // The budget's curve of equal cost crosses the middle of the map, whose sides have about the proportions of R1's
    // run.
    constexpr double spare = 2.5;
    const double area = spare * chip_hours_of(*budget, scenario).value;
    hours = std::max(hours, std::sqrt(area / chips_an_hour));
    count = std::max(count, std::sqrt(area * chips_an_hour));
  }
  return {{round_end(hours)}, {round_end(count)}};
}

AreaSpan span_of(const State& state, const Dataset& data) {
  if (state.held_span) return *state.held_span;
  const Worth worth = worth_of(data, state.scenario, state.seen_as, state.work_chip);
  Scenario priced = state.scenario;
  priced.price = worth.rate;
  return area_span(data, priced, map_holds(state, data), worth.hours_ratio);
}

}  // namespace explainer
