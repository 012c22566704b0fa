#include "r1cost/energy.h"

namespace r1cost {

Watts power_per_chip(Watts tdp, const EnergyRule& rule) {
  return tdp * rule.server_factor * rule.average_draw * rule.usage_effectiveness;
}

KilowattHours electricity(ChipHours chip_hours, Watts tdp, const EnergyRule& rule) {
  return power_per_chip(tdp, rule) * chip_hours;
}

}  // namespace r1cost
