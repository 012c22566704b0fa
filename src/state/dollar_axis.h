// The axis of dollars that all pictures share, and that the reader's line is dragged along: logarithmic, or linear,
// which shows what a logarithmic one hides.
//
// Places are of dollars; the axis may count in another unit of which a dollar is worth so many (see state/worth.h).
#pragma once

#include <vector>

#include "r1cost/evaluate.h"

namespace explainer {

// $10K to $10B, and further where a featured figure or the reader's total lies outside; only a part of an axis begins
// and ends within a decade.
struct DollarAxis {
  double low_decade = 4, high_decade = 10;  // logarithms of its ends
  double units_per_usd = 1;                 // what it counts in; decades and `top` are in this unit
  bool linear = false;                      // from 0 to `top`
  double top = 0;                           // a round number
};

DollarAxis dollar_axis(const r1cost::Dataset&, const r1cost::Answer&, double units_per_usd = 1, bool linear = false);

// The part of an axis that holds two amounts and little more, so that what lies between them can be seen; of a linear
// one from 0.
DollarAxis zoomed(DollarAxis, r1cost::Usd low, r1cost::Usd high);

// 0 at the low end, 1 at the high end; outside amounts are clamped.
double position_on(const DollarAxis&, r1cost::Usd);
r1cost::Usd amount_at(const DollarAxis&, double position);

// Where it is marked, ascending: every decade, or round steps from 0; of a part also between the decades.
std::vector<r1cost::Usd> marks_of(const DollarAxis&);

// The stops of the arrow keys along the axis, ascending, with `here` among them.
std::vector<double> stops_on(const DollarAxis&, r1cost::Usd here);

}  // namespace explainer
