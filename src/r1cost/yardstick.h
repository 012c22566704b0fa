// One yardstick: every run whose chip-hours are public, at the reader's own price.
//
//   dollars = published chip-hours x price                                                     [USD]
// Source of the hours: each budget's own (Budget::source). The price is one for all, whatever the chip.
#pragma once

#include <cstddef>
#include <vector>

#include "r1cost/dataset.h"

namespace r1cost {

// Runs whose chip-hours are published, one a name, most hours first. Estimates of hours are no public hours.
std::vector<const Budget*> measured_runs(const Dataset&);

// The dataset with these runs as its only budgets, most hours first, each at the reader's price; of each scope the
// first `featured` are on the first screen.
Dataset at_one_yardstick(const Dataset&, std::size_t featured_one_stage, std::size_t featured_whole_run);

}  // namespace r1cost
