// Electricity and emissions of a run.
//
//   power per chip  = TDP x server factor x average draw x PUE                                 [watts]
//   electricity     = power per chip x chip-hours                                              [kWh]
//   dollars         = electricity x price                                                      [USD]
//   emissions       = electricity x grid factor                                                [kg CO2e]
// The first three formulas and their constants come from Cottier et al. 2024, "The rising costs of training frontier AI
// models" (arXiv 2405.21015), and the code published with it. The dataset holds the constants (EnergyConstants, and
// those of the chip's family). The grid factor has its own source (CarbonConstants).
#pragma once

#include "r1cost/dataset.h"

namespace r1cost {

// The average power that one chip draws, measured at the building's meter. `tdp` is the chip's own thermal design
// power.
Watts power_per_chip(Watts tdp, const EnergyRule&);

// The electricity that chip-hours on chips with this TDP take.
KilowattHours electricity(ChipHours chip_hours, Watts tdp, const EnergyRule&);

// The constants of the chip's family, or the dataset's where the family has none.
EnergyRule energy_rule(const Dataset&, const Chip&);
// Whether all constants of the rule are known.
bool is_known(const EnergyRule&);

}  // namespace r1cost
