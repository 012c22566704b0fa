// Why one bill is so many times another: a factor each for price, count, hours, failed runs and what else is counted.
// The factors multiply back to the whole ratio.
//
// total = (count x hours + others) x failed x price. The changes are made one after the other, in the order price,
// count, hours, stages, failed runs, and each factor is a bill over the bill before it: all of them can be looked at
// and multiplied by hand. Of another order count, hours and stages would have other shares. Where a paper prints the
// run's chip-hours instead of count x hours, its hours are the printed ones over its count.
#pragma once

#include "r1cost/evaluate.h"

namespace r1cost {

struct Split {
  double price = 1, count = 1, hours = 1, failed = 1, stages = 1;
  double whole = 1;  // total of b over total of a; all the factors' product, up to rounding
};

// Both totals are of known lines only (Answer::at_least says where lines are missing).
Split split(const Dataset&, const Scenario& a, const Scenario& b);

}  // namespace r1cost
