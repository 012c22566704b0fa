// How sure: the distribution of the total on the ladder's dollar axis, and below it which assumption moves it most.
//
// There is a row for each assumption of the bill. Its low and high end can be typed where they are shown. Its bar runs
// from the total at the low end to the total at the high end, with everything else unchanged. See r1cost/doubt.h.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down in the column [x, x + width] and returns where it ends.
float draw_sure(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
