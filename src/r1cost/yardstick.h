// One yardstick: every run whose chip-hours are public, at the reader's own price; their electricity or emissions; and
// what the figures would be if the same work were done on one chip.
//
//   dollars = published chip-hours x price                                                     [USD]
// Source of the hours: each budget's own (Budget::source). The price is one for all, whatever the chip.
#pragma once

#include <cstddef>
#include <vector>

#include "r1cost/lens.h"

namespace r1cost {

// Runs whose chip-hours are published, one a name, most hours first. Estimates of hours are no public hours.
std::vector<const Budget*> measured_runs(const Dataset&);

// The dataset with these runs as its only budgets, most hours first, each at the reader's price; of each scope the
// first `featured` are on the first screen.
Dataset at_one_yardstick(const Dataset&, std::size_t featured_one_stage, std::size_t featured_whole_run);

// The same runs by what each of them took (r1cost/footprint.h), through Lens::energy or Lens::carbon, in dollars of
// which one is so many units. A published one is a disclosure of no stated method, since its maker reckons in its own
// way; a reckoned one is derived. A run of which neither is known is left out.
Dataset by_footprint(const Dataset&, Lens, double units_per_usd, std::size_t featured_one_stage,
                     std::size_t featured_whole_run);

// How many times its own hours a figure's work takes on another chip (r1cost/work.h), at the same price an hour.
// nullopt: it is no figure of hours at rental prices, or its chip or a peak is not known.
std::optional<double> redone_ratio(const Dataset&, const Budget&, const Chip& to);

// The dataset with every figure redone there that can be, `price` for those that take the reader's own; then no maker
// disclosed it. A rented figure that cannot is left as it is, but as one of no stated method, since it is not like
// those that can.
Dataset redone_on(Dataset, const Chip& to, UsdPerChipHour price);

}  // namespace r1cost
