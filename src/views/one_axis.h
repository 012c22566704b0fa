// The one axis: the bill as steps on the dollar axis, its total on a double rule, and below it, on the same axis, what
// others are reported to have spent.
//
// Each line of the bill leads from the total before it to the total after it. A line that is not counted is dotted and
// ends where the total would be; one that was never published is a question mark, not a zero. The total is a ring that
// can be dragged, and its line runs down through the others' figures. A logarithmic axis has no zero, so there are no
// bars: the kind of a figure is a shape, a stated range is a line.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down in the column [x, x + width] and returns where it ends.
float draw_one_axis(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
