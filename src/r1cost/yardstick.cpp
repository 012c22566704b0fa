#include "r1cost/yardstick.h"

#include "r1cost/footprint.h"
#include "r1cost/known_names.h"
#include "r1cost/sort_few.h"
#include "r1cost/work.h"

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

Dataset by_footprint(const Dataset& data, Lens lens, double units_per_usd, std::size_t featured_one_stage,
                     std::size_t featured_whole_run) {
  Dataset derived = at_one_yardstick(data, featured_one_stage, featured_whole_run);
  for (Budget& budget : derived.budgets) {
    const std::optional<double> published = published_footprint(budget, lens);
    const std::optional<double> units = published ? published : reckoned_footprint(data, budget, lens);
    budget.at_reader_price = false;
    if (units) budget.likely = Usd{*units / units_per_usd};
    if (published) budget.kind = Kind::disclosure;
    if (published) budget.method = Method::unspecified;
  }
  std::erase_if(derived.budgets, [](const Budget& budget) { return !budget.likely; });
  return derived;
}

std::optional<double> redone_ratio(const Dataset& data, const Budget& budget, const Chip& to) {
  const Chip* from = find_chip(data, budget.chip);
  if (!from || budget.method != Method::rental) return std::nullopt;
  const std::optional<Hours> hours = same_work(Hours{1}, {*from}, {to});
  return hours ? std::optional(hours->value) : std::nullopt;
}

Dataset redone_on(Dataset data, const Chip& to, UsdPerChipHour price) {
  for (Budget& budget : data.budgets) {
    const std::optional<double> ratio = redone_ratio(data, budget, to);
    // A figure published as hours only has the reader's price, on this chip or on the other.
    if (budget.at_reader_price && budget.chip_hours) {
      budget.likely = *budget.chip_hours * price;
      budget.at_reader_price = false;
    }
    if (!ratio && budget.method == Method::rental) budget.method = Method::unspecified;
    if (ratio && budget.kind == Kind::disclosure) budget.kind = Kind::derived;
    for (std::optional<Usd>* usd : {&budget.low, &budget.likely, &budget.high})
      if (ratio && *usd) **usd = **usd * *ratio;
  }
  return data;
}

}  // namespace r1cost
