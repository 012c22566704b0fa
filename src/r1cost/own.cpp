#include "r1cost/own.h"

#include "r1cost/evaluate.h"
#include "r1cost/exact_math.h"

namespace r1cost {
OwnedCost own(const OwnedRun& run, const OwnershipConstants& rule) {
  OwnedCost cost;
  cost.price_at_start = run.price * exact_exp(-rule.trend * run.held.value * ln10);
  const double used_up_an_hour = rule.trend * ln10 / rule.hours_a_year;
  cost.hardware = Usd{cost.price_at_start.value * used_up_an_hour * run.chip_hours.value};
  cost.interconnect = cost.hardware * (rule.interconnect_share / (1 - rule.interconnect_share));
  cost.electricity = electricity(run.chip_hours, run.tdp, run.energy);
  cost.energy = cost.electricity * run.electricity;
  cost.total = cost.hardware + cost.interconnect + cost.energy;
  if (run.chip_hours.value > 0) cost.per_chip_hour = cost.total / run.chip_hours;
  return cost;
}

std::optional<OwnedRun> owned_run(const Dataset& data, const Scenario& scenario, Years held) {
  const Chip* chip = find_chip(data, scenario.chip);
  if (!chip || !chip->purchase || !chip->tdp) return std::nullopt;
  OwnedRun run;
  run.count = scenario.count;
  run.chip_hours = evaluate(data, scenario).chip_hours;
  run.price = chip->purchase->likely * (chip->purchase->with_server ? 1.0 : data.ownership.server_overhead);
  run.held = held;
  run.tdp = *chip->tdp;
  run.energy = data.energy;
  run.electricity = data.ownership.electricity;
  return run;
}

Usd buy(Chips count, UsdPerChip price, const OwnershipConstants& rule) {
  return Usd{(count * price).value / (1 - rule.interconnect_share)};
}

}  // namespace r1cost
