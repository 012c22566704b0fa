#include "r1cost/energy.h"

namespace r1cost {

Watts power_per_chip(Watts tdp, const EnergyRule& rule) {
  return tdp * rule.server_factor * rule.average_draw * rule.usage_effectiveness;
}

KilowattHours electricity(ChipHours chip_hours, Watts tdp, const EnergyRule& rule) {
  return power_per_chip(tdp, rule) * chip_hours;
}

EnergyRule energy_rule(const Dataset& data, const Chip& chip) {
  EnergyRule rule = data.energy;
  rule.server_factor = chip.server_factor.value_or(rule.server_factor);
  rule.average_draw = chip.average_draw.value_or(rule.average_draw);
  return rule;
}

bool is_known(const EnergyRule& rule) {
  return rule.server_factor > 0 && rule.average_draw > 0 && rule.usage_effectiveness > 0;
}

}  // namespace r1cost
