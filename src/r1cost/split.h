// Why one bill is a multiple of another: one factor each for price, count, hours, other stages and failed runs. The
// factors multiply to the whole ratio.
//
// total = (count x hours + others) x failed x price. The scenarios' differences are applied one after the other, in the
// order price, count, hours, stages, failed runs. Each factor is the new bill over the previous one, so readers can
// check and multiply all of them by hand. In another order the shares of count, hours and stages would differ. If a
// paper prints the run's chip-hours, hours means the printed chip-hours over the count.
#pragma once

#include "r1cost/evaluate.h"

namespace r1cost {

// The factors between two bills.
struct Split {
  double price = 1, count = 1, hours = 1, failed = 1, stages = 1;
  double whole = 1;  // total of b over total of a: the product of the factors, up to rounding
};

// Both totals contain the lines with known hours only (Answer::at_least says whether lines are missing).
Split split(const Dataset&, const Scenario& a, const Scenario& b);

}  // namespace r1cost
