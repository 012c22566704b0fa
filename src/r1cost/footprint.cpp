#include "r1cost/footprint.h"

namespace r1cost {

std::optional<double> published_footprint(const Budget& budget, Lens lens) {
  if (!budget.footprint) return std::nullopt;
  const Footprint& published = *budget.footprint;
  if (lens == Lens::energy && published.electricity) return published.electricity->value;
  if (lens == Lens::carbon && published.emissions) return published.emissions->value;
  return std::nullopt;
}

std::optional<double> reckoned_footprint(const Dataset& data, const Budget& budget, Lens lens) {
  if (lens == Lens::carbon) {
    std::optional<double> energy = published_footprint(budget, Lens::energy);
    if (!energy) energy = reckoned_footprint(data, budget, Lens::energy);
    if (!energy || !(data.carbon.grid.value > 0)) return std::nullopt;
    return (KilowattHours{*energy} * data.carbon.grid).value;
  }
  const Chip* chip = find_chip(data, budget.chip);
  if (lens != Lens::energy || !chip || !chip->tdp || !budget.chip_hours) return std::nullopt;
  const EnergyRule rule = energy_rule(data, *chip);
  return is_known(rule) ? std::optional(electricity(*budget.chip_hours, *chip->tdp, rule).value) : std::nullopt;
}

}  // namespace r1cost
