// The bill: the run on the sliders as its first line, other stages as further lines with switches, and the total under
// a double rule.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down in the column [x, x + width] and returns where it ends.
float draw_lines(Scene&, const View&, float x, float y, float width);

// On narrow pages only: the total with a tiny axis at the top of the visible area, while a control is used.
void draw_total_strip(Scene&, const View&, float y, float width);

}  // namespace explainer
