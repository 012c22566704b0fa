// Rows of names with a dollar axis beside them (below them on a narrow page) and an amount at the right: what the
// ladder, the steps of what is counted and the doubts share, so that the eye keeps its scale from one to the next.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"
#include "state/dollar_axis.h"
#include "views/ink.h"
#include "views/view.h"

namespace explainer {

struct DollarRows {
  bool narrow;
  float x, width, right;        // of the whole
  float plot_left, plot_width;  // where dollars go
  float row_height, head_height;
  float dot;  // a dot's distance below its row's top
};

DollarRows dollar_rows(const View&, float x, float width);
// A column without room for all: no switch beside names, and one column of ratios instead of two.
bool is_tight(float width);

// "Dollars, each step ten times the last"; shorter: "Dollars, ten times a step".
std::string axis_words(const View&, bool shorter);

float x_of(const DollarRows&, const DollarAxis&, r1cost::Usd);

// A vertical line from `top` to `bottom`, pausing behind words, whose boxes are the obstacles.
void draw_pausing(Scene&, float x, float top, float bottom, const std::vector<Box>& obstacles, Role, float width);

// The view's axis: amounts at every mark that has room, up to what else stands in their line, and a hairline down
// through the rows.
void draw_axis(Scene&, const DollarRows&, const View&, float baseline, float top, float bottom,
               const std::vector<Box>& obstacles, float end = 1e9f);

// "You $293,920" on the reader's line; its box moves inside the edges.
void draw_pill(Scene&, const View&, const DollarRows&, float x, float top);

}  // namespace explainer
