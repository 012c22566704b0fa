// The controls around the ladder's rows: the choice of rows and of the axis, and the key of the signs.
#pragma once

#include "views/dollar_rows.h"

namespace explainer {

// Whether the rows are not reported budgets but all runs with public hours, at the reader's rate.
bool at_one_rate(const View&);

// Draws the choice of rows: reported budgets, or one yardstick for all runs with public hours. It ends at the layout's
// right edge and is at most `room` wide.
void draw_rows_choice(Scene&, const View&, const DollarRows&, float baseline, float room);
// Draws the choice of the axis: each step ten times the last, or equal steps.
void draw_axis_choice(Scene&, const View&, float x, float baseline, Align, float room);
// Draws the key of the signs and returns where it ends.
float draw_legend(Scene&, const View&, const DollarRows&, float y);

}  // namespace explainer
