#include "r1cost/yardstick.h"

#include "r1cost/known_names.h"
#include "r1cost/sort_few.h"

namespace r1cost {

std::vector<const Budget*> measured_runs(const Dataset& data) {
  std::vector<const Budget*> runs;
  KnownNames known(data.budgets.size());
  for (const Budget& budget : data.budgets)
    if (budget.chip_hours && budget.kind != Kind::estimate &&
        first_place_of(known, budget.name, runs.size()) == runs.size())
      runs.push_back(&budget);
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
