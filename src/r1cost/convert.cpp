#include "r1cost/convert.h"

#include <algorithm>
#include <functional>

namespace r1cost {
namespace {

bool named(const Budget& budget, std::string_view line) {
  return std::find(budget.counts.begin(), budget.counts.end(), line) != budget.counts.end();
}

Obstacle obstacle_of(const Budget& budget, const Answer& answer) {
  if (budget.experiments && !answer.failed_assumed) return Obstacle::experiments;
  if (answer.other_model && budget.scope == Scope::whole_run) return Obstacle::stage_unknown;
  if (!answer.other_model && !budget.counts.empty() && !named(budget, "run")) return Obstacle::line;
  if (budget.scope == Scope::programme) return Obstacle::programme;
  if (budget.scope == Scope::other) return Obstacle::other_scope;
  if (budget.method == Method::unspecified) return Obstacle::method_unknown;
  return Obstacle::none;
}

// The properties of a rented bill that the later steps of a conversion need.
struct Rented {
  Scope scope;
  ChipHours chip_hours;
};

// Counts the stage or leaves it out, records the step, and returns the new rented bill.
Rented take(const Dataset& data, Scenario& scenario, const Stage& stage, bool counted, Converted& converted) {
  if (counted) scenario.also.push_back(stage.id);
  else std::erase(scenario.also, stage.id);
  const Answer now = bill(data, scenario);
  converted.usd = now.usd;
  converted.steps.push_back({counted ? Conversion::count_in : Conversion::leave_out, stage.id, converted.usd});
  return {now.scope, now.chip_hours};
}

// The ratio of this budget. The budget's place finds it at once if the answer's ratios are of the same dataset.
const Ratio* ratio_of(const Dataset& data, const Answer& answer, const Budget& budget) {
  const Budget *first = data.budgets.data(), *end = first + std::min(data.budgets.size(), answer.ratios.size());
  if (!std::less<>()(&budget, first) && std::less<>()(&budget, end)) {
    const Ratio& there = answer.ratios[static_cast<std::size_t>(&budget - first)];
    if (there.budget == budget.id) return &there;
  }
  for (const Ratio& ratio : answer.ratios)
    if (ratio.budget == budget.id) return &ratio;
  return nullptr;
}

}  // namespace

std::string_view name(Obstacle obstacle) {
  constexpr std::string_view names[] = {"none",        "programme",      "experiments",   "line",
                                        "other-scope", "method-unknown", "stage-unknown", "price-unknown"};
  return names[static_cast<std::size_t>(obstacle)];
}

std::string_view name(Conversion conversion) {
  constexpr std::string_view names[] = {"leave-out", "count-in", "own", "buy"};
  return names[static_cast<std::size_t>(conversion)];
}

Converted convert(const Dataset& data, const Scenario& scenario, const Answer& answer, const Budget& budget) {
  Converted converted;
  converted.usd = answer.usd;
  converted.obstacle = obstacle_of(budget, answer);
  if (converted.obstacle != Obstacle::none) return converted;

  Scenario same = scenario;
  Rented rented{answer.scope, answer.chip_hours};
  const bool whole = budget.scope == Scope::whole_run;
  for (const Stage& stage : data.stages) {
    const bool counted = counts(same, stage.id), unknown = !stage.chip_hours;
    if (unknown && counted && budget.experiments && answer.failed_assumed) continue;
    const bool as_it_is = budget.counts.empty() || answer.other_model;
    const bool wanted = !unknown && (as_it_is ? (stage.whole_run ? whole : counted) : named(budget, stage.id));
    if (counted != wanted) rented = take(data, same, stage, wanted, converted);
  }
  if (rented.scope != budget.scope) {
    converted.obstacle = Obstacle::stage_unknown;
    converted.steps.clear();
    return converted;
  }
  converted.scenario = same;
  if (budget.method == Method::amortised || budget.method == Method::acquisition) {
    const bool buy = budget.method == Method::acquisition;
    const Inputs in = inputs_of(data, same);
    std::optional<Usd> cost;
    if (buy) cost = bought(in, cluster(in));
    else if (const auto own = owned(in, rented.chip_hours)) cost = own->total;
    if (!cost) {
      converted.obstacle = Obstacle::price_unknown;
      return converted;
    }
    converted.usd = *cost;
    converted.steps.push_back({buy ? Conversion::buy : Conversion::own, "", *cost});
  }
  const Ratio* ratio = ratio_of(data, answer, budget);
  if (!ratio) return converted;
  const auto times = [&](const std::optional<Usd>& amount) {
    return amount ? std::optional(*amount / converted.usd) : std::nullopt;
  };
  converted.times_low = times(ratio->low);
  converted.times_likely = times(ratio->likely);
  converted.times_high = times(ratio->high);
  return converted;
}

}  // namespace r1cost
