#include "r1cost/yardstick.h"

#include <algorithm>

#include "r1cost/sort_few.h"

namespace r1cost {

std::vector<const Budget*> measured_runs(const Dataset& data) {
  std::vector<const Budget*> runs;
  for (const Budget& budget : data.budgets) {
    const bool known =
        std::any_of(runs.begin(), runs.end(), [&](const Budget* run) { return run->name == budget.name; });
    if (budget.chip_hours && budget.kind != Kind::estimate && !known) runs.push_back(&budget);
  }
  sort_few(runs, [](const Budget* a, const Budget* b) { return *a->chip_hours > *b->chip_hours; });
  return runs;
}

Dataset at_one_yardstick(const Dataset& data, std::size_t featured_one_stage, std::size_t featured_whole_run) {
  Dataset derived = data;
  derived.budgets.clear();
  std::size_t left_one_stage = featured_one_stage, left_whole_run = featured_whole_run;
  for (const Budget* run : measured_runs(data)) {
    Budget& budget = derived.budgets.emplace_back(*run);
    budget.row = budget.id;
    budget.kind = Kind::derived;
    budget.method = Method::rental;
    budget.bound = Bound::stated;
    budget.low = budget.likely = budget.high = std::nullopt;
    budget.at_reader_price = true;
    std::size_t& left = budget.scope == Scope::one_stage ? left_one_stage : left_whole_run;
    budget.featured = left > 0;
    if (left > 0) --left;
  }
  return derived;
}

}  // namespace r1cost
