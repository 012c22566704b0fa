#include "r1cost/own.h"

#include "r1cost/exact_math.h"

namespace r1cost {

OwnedCost own(const OwnedRun& run, const OwnershipRule& rule) {
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

Usd buy(Chips count, UsdPerChip price, const OwnershipRule& rule) {
  return Usd{(count * price).value / (1 - rule.interconnect_share)};
}

}  // namespace r1cost
