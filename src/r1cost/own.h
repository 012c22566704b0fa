// What a run costs somebody who owns the machines: the share of their value that the run uses up, plus electricity.
// Also what buying the whole cluster costs.
//
// After Cottier et al. 2024, "The rising costs of training frontier AI models" (arXiv 2405.21015), and the code
// published with it (github.com/epoch-research/training-cost-trends, cost_analysis_standalone.py):
//   price at start  = price x 10^(-trend x years held)                    hardware gets cheaper, owned hardware too
//   hardware        = price at start x (trend x ln 10 / hours a year) x chip-hours
//   interconnect    = hardware x share / (1 - share)                      share of the whole cluster's cost
//   energy          = see r1cost/energy.h
//   total           = hardware + interconnect + energy
//   buying          = chips x price / (1 - share)
// The rate of use is the one at the start. That is accurate for runs much shorter than the years in which prices fall
// by a factor of e, as all runs are. (Over 10,000 hours at the highest trend of r1cost/fields.h this formula uses up
// 0.79 of the price.)
// All amounts are in dollars of the day. The caller passes the constants (the dataset's).
#pragma once

#include "r1cost/energy.h"

namespace r1cost {

// A run on owned machines. Everything finite and not negative; shares below 1.
struct OwnedRun {
  Chips count;  // chips of the cluster
  ChipHours chip_hours;
  UsdPerChip price;  // when bought, with the chip's share of its server
  Years held;        // from buying to the start of the run
  Watts tdp;         // of the chip alone
  EnergyRule energy;
  UsdPerKilowattHour electricity;
};

// What owning the machines costs for one run.
struct OwnedCost {
  UsdPerChip price_at_start;
  Usd hardware, interconnect;
  KilowattHours electricity;
  Usd energy;
  Usd total;                     // hardware + interconnect + energy
  UsdPerChipHour per_chip_hour;  // total / chip-hours; 0 if there are none
};

// The cost of one run by the formulas above.
OwnedCost own(const OwnedRun&, const OwnershipRule&);

// What the cluster costs to buy.
Usd buy(Chips, UsdPerChip price, const OwnershipRule&);

}  // namespace r1cost
