// How sure a figure is: assumptions as spreads instead of points, and what that does to the result in any lens.
//
// Spreads are independent of each other (see r1cost/spread.h for one). Values beyond what a share or a multiplier can
// be (above 1, below 1) are held at the end of the field's range. Hours of other lines are published figures and stay
// points.
//
// Same seed, same bits, on every machine and in any number of parts: sample i of assumption j is a function of (seed,
// i, j) alone (a counter-based generator: two rounds of splitmix64's finaliser, Steele et al. 2014).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "r1cost/evaluate.h"
#include "r1cost/spread.h"

namespace r1cost {

// One spread a field. Absent: the scenario's own value, as a point.
struct Doubts {
  std::array<std::optional<Spread>, fields.size()> spreads;
  std::optional<Spread>& operator[](Field field) { return spreads[static_cast<std::size_t>(field)]; }
  const std::optional<Spread>& operator[](Field field) const { return spreads[static_cast<std::size_t>(field)]; }
  friend bool operator==(const Doubts&, const Doubts&) = default;
};

// In the lens's own unit.
struct Percentiles {
  double p5, p50, p95;
};

// By sampling. `samples` from 1 to 10 million; memory: 8 bytes a sample. With a printed run count and hours are not
// looked at, as in evaluate. nullopt: the lens has no value here (an input is not known).
std::optional<Percentiles> doubt(const Dataset&, const Scenario&, const Doubts&, Lens, std::size_t samples,
                                 std::uint64_t seed);

// A share, a multiplier or a factor of the building cannot be just any number: what a spread says beyond the field's
// range is held at its end. The run's own values can be anything.
double held_in_range(Field, double value);

// The samples themselves, in order, unsorted: what `doubt` takes its percentiles of.
std::vector<double> sampled(const Inputs&, const Doubts&, Lens, std::size_t samples, std::uint64_t seed);

// Exactly, where there is a formula: one assumption alone is in doubt, whatever its shape; or every doubted assumption
// is a factor of the whole result, and each is log-normal, as wide above as below in logarithms (to a millionth).
// nullopt elsewhere.
std::optional<Percentiles> doubt_in_closed_form(const Dataset&, const Scenario&, const Doubts&, Lens);

// One assumption's bar of the tornado: the result with it at its low and high, the others at their likely.
// (A trend in doubt can make more between its ends, where chips were held for longer than a year and a half.)
struct Sensitivity {
  Field assumption;
  double at_low, at_high;
  double variance_share;  // of the logarithm of the result, each assumption varying alone: what they do together is
                          // left out. The shares add up to 1; all 0 where nothing moves the result
};

// Of those in doubt, the widest bar first. Empty if the lens has no value.
std::vector<Sensitivity> sensitivities(const Dataset&, const Scenario&, const Doubts&, Lens);

}  // namespace r1cost
