// The controls around the ladder's rows: the choice of rows and of the axis, and the key of the signs.
#pragma once

#include "views/dollar_rows.h"

namespace explainer {

// Draws the heading of the rows as the choice of rows: reported budgets, or one yardstick for all runs with public
// hours. It begins at `x`, is at most `room` wide, and says where it ends.
float draw_rows_choice(Scene&, const View&, const std::string& heading, float x, float baseline, float room);
// Draws the choice of the axis, logarithmic or from zero, and says where it begins.
float draw_axis_choice(Scene&, const View&, float right, float baseline);
// Draws the key of the signs below a picture in print, and returns where it ends.
float draw_legend(Scene&, const View&, const DollarRows&, float y);
// Draws the key of the signs on the page, or as much of it as has room.
void draw_key(Scene&, const Box& room);

}  // namespace explainer
