// Electricity and emissions of a run.
//
//   power per chip  = TDP x server factor x average draw x PUE                                 [watts]
//   electricity     = power per chip x chip-hours                                              [kWh]
//   dollars         = electricity x price                                                      [USD]
//   emissions       = electricity x grid factor                                                [kg CO2e]
// Source of the first three and of their constants: Cottier et al. 2024, "The rising costs of training frontier AI
// models" (arXiv 2405.21015), and the code published with it. Constants are the dataset's (EnergyConstants and the
// chip's own family), none stand here. The grid factor has a source of its own (CarbonConstants).
#pragma once

#include "r1cost/dataset.h"

namespace r1cost {

// The average power that one chip draws at the meter of its building.
Watts power_per_chip(Watts tdp, const EnergyRule&);

// chip_hours of chips with this TDP (the chip's own, in watts).
KilowattHours electricity(ChipHours chip_hours, Watts tdp, const EnergyRule&);

// The dataset's constants, where the chip's family has none of its own.
EnergyRule energy_rule(const Dataset&, const Chip&);
// Whether none of them is missing.
bool is_known(const EnergyRule&);

}  // namespace r1cost
