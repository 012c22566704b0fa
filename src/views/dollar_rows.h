// Rows of names with a dollar axis beside them (below them on narrow pages) and an amount at the right. The ladder, the
// counted steps and the doubts share them, so that the scale stays the same from one picture to the next.
#pragma once

#include <string>
#include <vector>

#include "layout/ink.h"
#include "scene/scene.h"
#include "views/dollar_axis.h"
#include "views/view.h"

namespace explainer {

struct DollarRows {
  bool narrow;
  float x, width, right;        // of the whole block
  float plot_left, plot_width;  // the range of the axis
  float row_height, head_height;
  float dot;  // the distance of a dot from the top of its row
};

DollarRows dollar_rows(const View&, float x, float width);
// The range of the axis where it stands below the names, so that half of the outermost amounts has room beside it.
void set_below_names(DollarRows&);
// Whether a column is tight: no room for switches beside names, and one column of ratios instead of two.
bool is_tight(float width);

// The axis in words: "Dollars, log scale (×10)"; shorter: "Dollars, log scale".
std::string axis_words(const View&, bool shorter);

float x_of(const DollarRows&, const DollarAxis&, r1cost::Usd);

// Draws a vertical line from `top` to `bottom` that pauses behind words, whose boxes are the obstacles.
void draw_pausing(Scene&, float x, float top, float bottom, const std::vector<Box>& obstacles, Role, float width);

// Draws a bar from one amount to another, where the axis begins at zero and lengths are true.
void draw_bar(Scene&, float from, float to, float y, Role);

// Draws the view's axis: amounts at every mark that has room, up to other words in their line, and a hairline down
// through the rows.
void draw_axis(Scene&, const DollarRows&, const View&, float baseline, float top, float bottom,
               const std::vector<Box>& obstacles, float end = 1e9f);

}  // namespace explainer
