// Electricity and emissions of other firms' runs: as their makers published them, or computed from their chip-hours.
//
//   electricity = chip-hours x power per chip (r1cost/energy.h), for the chip that the run used    [kWh]
//   emissions   = electricity, published or computed, x the dataset's grid factor                 [kg CO2e]
// What readers assume about chip, grid or power applies to their own run only. The published values come from each
// budget's own source (Footprint::source), the constants from EnergyConstants and CarbonConstants.
#pragma once

#include "r1cost/lens.h"

namespace r1cost {

// The published value for Lens::energy (kWh) or Lens::carbon (kg); nullopt: the maker published none.
std::optional<double> published_footprint(const Budget&, Lens);

// The computed value for the same lenses; nullopt: the run's chip-hours, its chip or the chip's power is not known.
std::optional<double> reckoned_footprint(const Dataset&, const Budget&, Lens);

}  // namespace r1cost
