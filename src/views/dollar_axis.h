// The axis of dollars that all pictures share and along which the reader's line is dragged. It is logarithmic, or
// linear, which shows differences that a logarithmic axis hides.
//
// Places belong to dollars. The axis may count in another unit, of which a dollar is worth `units_per_usd` (see
// state/worth.h).
#pragma once

#include <vector>

#include "r1cost/evaluate.h"
#include "state/state.h"
#include "state/worth.h"

namespace explainer {

// From $10K to $10B, or further if a featured figure or the reader's total lies outside. Only a zoomed axis begins and
// ends within a decade.
struct DollarAxis {
  double low_decade = 4, high_decade = 10;  // logarithms of its ends
  double units_per_usd = 1;                 // the unit it counts in; decades and `top` are in this unit
  bool linear = false;                      // it runs from 0 to `top`
  double top = 0;                           // a round number
  double whole = 0;                         // where it would end to hold all figures; amounts beyond `top` are clamped
};

DollarAxis dollar_axis(const r1cost::Dataset&, const r1cost::Answer&, double units_per_usd = 1, bool linear = false);
// That of a state through its lens.
DollarAxis dollar_axis(const State&, const Seen&, const r1cost::Dataset&);

// Whether an amount lies beyond the end of a linear axis.
bool is_beyond(const DollarAxis&, r1cost::Usd);

// Where a linear axis ends that shows only its first fiftieth, and more only if the total lies beyond.
double near_top(const DollarAxis&, r1cost::Usd total);

// The part of an axis that holds two amounts and little more, so that the difference between them is visible. A linear
// axis still begins at 0.
DollarAxis zoomed(DollarAxis, r1cost::Usd low, r1cost::Usd high);

// The place of an amount, from 0 at the low end to 1 at the high end. Amounts outside are clamped.
double position_on(const DollarAxis&, r1cost::Usd);
r1cost::Usd amount_at(const DollarAxis&, double position);

// The marks on the axis, ascending: every decade, or round steps from 0. A zoomed axis is marked between decades too.
std::vector<r1cost::Usd> marks_of(const DollarAxis&);

// The values at which the arrow keys stop along the axis, ascending and including `here`.
std::vector<double> stops_on(const DollarAxis&, r1cost::Usd here);

}  // namespace explainer
