// One yardstick for all: every run whose chip-hours are public, at the reader's own price, or by its electricity or
// emissions. It also computes what each figure would be if one type of chip had done the work.
//
//   dollars = published chip-hours x price                                                     [USD]
// The hours come from each budget's own source (Budget::source). All runs have the same price, whatever their chip.
#pragma once

#include <cstddef>
#include <vector>

#include "r1cost/lens.h"

namespace r1cost {

// Runs whose chip-hours are published, one for each name, most hours first. Estimated hours are not public and do not
// count.
std::vector<const Budget*> measured_runs(const Dataset&);

// The dataset with these runs as its only budgets, each at the reader's price, most hours first. In each scope the
// given number of runs is featured on the first screen.
Dataset at_one_yardstick(const Dataset&, std::size_t featured_one_stage, std::size_t featured_whole_run);

// The same runs by their electricity or emissions (r1cost/footprint.h, Lens::energy or Lens::carbon). Amounts are
// stored as dollars, `units_per_usd` units to the dollar. A published value is a disclosure by an unspecified method,
// because its maker has a method of its own; a computed value is derived. A run without either is left out.
Dataset by_footprint(const Dataset&, Lens, double units_per_usd, std::size_t featured_one_stage,
                     std::size_t featured_whole_run);

// The factor by which a figure's chip-hours change if another chip does the work (r1cost/work.h), at the same price per
// hour. nullopt: the figure is not one of hours at rental prices, or its chip or a peak is not known.
std::optional<double> redone_ratio(const Dataset&, const Budget&, const Chip& to);

// The dataset with every figure that allows it computed for that chip; `price` applies to figures at the reader's
// price. A computed figure is derived, since no maker disclosed it. A rental figure that does not allow it keeps its
// amount but gets an unspecified method, because it is not comparable with the others.
Dataset redone_on(Dataset, const Chip& to, UsdPerChipHour price);

}  // namespace r1cost
