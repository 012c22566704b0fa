// The ladder: reported budgets, one per row, on a logarithmic dollar axis, with the reader's own line through them.
//
// Rows are grouped so that comparable figures stand together. A logarithmic axis has no zero, so there are no bars: the
// kind of a figure is a shape, a stated range is a line, and several methods of one source are several rings.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down in the column [x, x + width] and returns where it ends.
float draw_ladder(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
