// How sure a figure is: assumptions are spreads instead of single values, and the result has percentiles, in any lens.
//
// Spreads are independent of each other (r1cost/spread.h describes one). A share or a multiplier that a spread puts
// outside its field's range is moved to the nearer end of the range. The hours of the other lines are published figures
// and stay fixed.
//
// The same seed gives the same bits on every machine and in any number of parts, because sample i of assumption j
// depends on (seed, i, j) alone. The generator is counter-based: two rounds of splitmix64's finaliser (Steele et al.
// 2014).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "r1cost/evaluate.h"
#include "r1cost/spread.h"

namespace r1cost {

// At most one spread for each field. Absent: the field has the scenario's own value.
struct Doubts {
  std::array<std::optional<Spread>, fields.size()> spreads;
  std::optional<Spread>& operator[](Field field) { return spreads[static_cast<std::size_t>(field)]; }
  const std::optional<Spread>& operator[](Field field) const { return spreads[static_cast<std::size_t>(field)]; }
  friend bool operator==(const Doubts&, const Doubts&) = default;
};

// The 5th, 50th and 95th percentile of a figure, in the lens's own unit.
struct Percentiles {
  double p5, p50, p95;
};

// Percentiles by sampling: `samples` from 1 to 10 million, at 8 bytes of memory each. A run whose chip-hours are given
// as printed ignores spreads of count and hours, as evaluate() does. nullopt: the lens has no value, because an input
// is not known.
std::optional<Percentiles> doubt(const Dataset&, const Scenario&, const Doubts&, Lens, std::size_t samples,
                                 std::uint64_t seed);

// An assumption's value, moved to the nearer end of its field's range if it lies outside. Count, hours and price are
// returned unchanged.
double held_in_range(Field, double value);

// The samples in order, not sorted. doubt() takes its percentiles from them.
std::vector<double> sampled(const Inputs&, const Doubts&, Lens, std::size_t samples, std::uint64_t seed);

// Exact percentiles, for the two cases that have a formula. Either only one assumption is in doubt, with any shape; or
// every doubted assumption is a factor of the whole result and is log-normal, equally wide above and below in
// logarithms (to a millionth). nullopt in all other cases.
std::optional<Percentiles> doubt_in_closed_form(const Dataset&, const Scenario&, const Doubts&, Lens);

// One bar of the tornado chart: the result with one assumption at its low and its high value and the others at their
// likely ones. If the trend of prices is in doubt and the chips were held for more than a year and a half, a value in
// between can give a higher result.
struct Sensitivity {
  Field assumption;
  double at_low, at_high;
  // The assumption's share of the variance of the result's logarithm, if each assumption varies alone. Interactions are
  // left out. The shares add up to 1, or all are 0 if nothing changes the result.
  double variance_share;
};

// One bar for each assumption in doubt, the widest first. Empty if the lens has no value.
std::vector<Sensitivity> sensitivities(const Dataset&, const Scenario&, const Doubts&, Lens);

}  // namespace r1cost
