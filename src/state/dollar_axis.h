// The logarithmic dollar axis that all pictures share, and that the reader's line is dragged along.
#pragma once

#include <vector>

#include "r1cost/evaluate.h"

namespace explainer {

// Whole decades: $10K to $10B, and further where a featured figure or the reader's total lies outside.
struct DollarAxis {
  int low_decade = 4, high_decade = 10;
};

DollarAxis dollar_axis(const r1cost::Dataset&, const r1cost::Answer&);

// 0 at the low end, 1 at the high end; outside amounts are clamped.
double position_on(const DollarAxis&, r1cost::Usd);
r1cost::Usd amount_at(const DollarAxis&, double position);

// The stops of the arrow keys along the axis, ascending, with `here` among them.
std::vector<double> stops_on(const DollarAxis&, r1cost::Usd here);

}  // namespace explainer
