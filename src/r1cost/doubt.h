// How sure a bill is: count, hours and price as spreads instead of points, and what that does to the total.
//
// A spread has a low, a likely and a high value, read as its 5th, 50th and 95th percentile. Between them it is
// log-normal on either side of the likely value, each side with its own width: ln(high / likely) / 1.6449 above,
// ln(likely / low) / 1.6449 below (1.6449 is the normal distribution's 95th percentile). Spreads are independent of
// each other. Hours of other lines are published figures and stay points.
//
// Same seed, same bits, on every machine and in any number of parts: sample i of assumption j is a function of (seed,
// i, j) alone (a counter-based generator: two rounds of splitmix64's finaliser, Steele et al. 2014).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "r1cost/evaluate.h"

namespace r1cost {

struct Spread {
  double low, likely, high;  // positive, in this order; equal: a point
};

// Absent: the scenario's own value, as a point.
struct Doubts {
  std::optional<Spread> count, hours, price;
};

struct Percentiles {
  Usd p5, p50, p95;
};

// What is wrong with a spread for a field: not in order, not positive, not finite. nullptr: nothing.
const char* problem_of(const Spread&);

// By sampling. `samples` from 1 to 10 million; memory: 8 bytes a sample. With a printed run count and hours are not
// looked at, as in evaluate.
Percentiles doubt(const Dataset&, const Scenario&, const Doubts&, std::size_t samples, std::uint64_t seed);

// Exactly, where there is a formula: no other lines are counted, and each spread is as wide above as below in
// logarithms (to a millionth). nullopt elsewhere.
std::optional<Percentiles> doubt_in_closed_form(const Dataset&, const Scenario&, const Doubts&);

// One assumption's bar of the tornado: the total with it at its low and high, the others at their likely.
struct Sensitivity {
  Field assumption;
  Usd at_low, at_high;
  double variance_share;  // of the logarithm of the total, each assumption varying alone; the shares add up to 1
};

// Of those in doubt, the widest bar first.
std::vector<Sensitivity> sensitivities(const Dataset&, const Scenario&, const Doubts&);

// The value below which a share of the spread lies, 0 < share < 1.
double quantile(const Spread&, double share);
// The normal distribution's quantile, to about 1e-9 (Acklam's rational approximation), 0 < share < 1.
double normal_quantile(double share);

}  // namespace r1cost
