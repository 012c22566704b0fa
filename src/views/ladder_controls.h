// What stands around the ladder's rows: the choice of rows, of the axis and of what the line changes, and the key of
// signs.
#pragma once

#include "views/dollar_rows.h"

namespace explainer {

// Not what was reported: every run whose hours are public, at the reader's rate.
bool at_one_rate(const View&);

// Which rows: reported budgets, or one yardstick for all runs whose hours are public. Ends at the right of the layout,
// in so much room.
void draw_rows_choice(Scene&, const View&, const DollarRows&, float baseline, float room);
// Whether each step of the axis is ten times the last, or every step as long.
void draw_axis_choice(Scene&, const View&, float x, float baseline, Align, float room);
// "Dragging the line changes: Hours", a list to choose what follows. Where its words end.
float draw_unknown(Scene&, const View&, const DollarRows&, float y);
// The key of signs; where it ends.
float draw_legend(Scene&, const View&, const DollarRows&, float y);

}  // namespace explainer
