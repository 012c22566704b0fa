// Compares two scenarios: the one kept and the one on the sliders, with the factors that lead from one total to the
// other.
//
// Each factor is a step from the total before it to the total after it, in a fixed order. The factors multiply to the
// whole ratio (r1cost/split.h).
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down in the column [x, x + width] and returns where it ends.
float draw_compared(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
