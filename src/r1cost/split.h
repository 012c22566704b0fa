// Why one bill is so many times another: a factor each for price, count, hours, failed runs and what else is counted.
// The factors multiply back to the whole ratio.
//
// total = (count x hours + others) x failed x price. Price and failed are factors by themselves. The run's share of the
// change is weighted by logarithmic means (the LMDI method; Ang 2005, "The LMDI approach to decomposition analysis",
// Energy Policy 33):
//   w = L(run b, run a) / L(run b + others b, run a + others a),  L(x, y) = (x - y) / ln(x / y),  L(x, x) = x
//   count = (count b / count a)^w,  hours = (hours b / hours a)^w,  stages = what is left.
// The weight lies between 0 and 1, since a run is never more than its total. Where a paper prints the run's chip-hours
// instead of count x hours, its hours are the printed ones over its count.
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
