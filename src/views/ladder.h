// Where it lands: the reported budgets, one row each, on a log dollar axis, with the reader's own line through them.
//
// Rows stand in groups, so that like stands beside like. A log axis has no zero, so there are no bars: the kind of
// figure is a shape, a stated range a line, several methods of one source several rings.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down in the column [x, x + width] and returns where it ends.
float draw_ladder(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
