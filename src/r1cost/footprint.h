// Electricity and emissions of somebody else's run: as its maker published them, or reckoned from its chip-hours.
//
//   electricity = chip-hours x power per chip (r1cost/energy.h), on the chip that it ran on       [kWh]
//   emissions   = electricity, published or reckoned, x the dataset's grid factor                 [kg CO2e]
// What a reader assumes of the reader's own run - chip, grid, power - changes nothing of it. Source of the published
// ones: each budget's own (Footprint::source); of the constants: EnergyConstants and CarbonConstants.
#pragma once

#include "r1cost/lens.h"

namespace r1cost {

// Through Lens::energy or Lens::carbon, in its unit; nullopt: its maker published none.
std::optional<double> published_footprint(const Budget&, Lens);

// The same reckoned; nullopt: its chip-hours, its chip or that chip's power are not known.
std::optional<double> reckoned_footprint(const Dataset&, const Budget&, Lens);

}  // namespace r1cost
