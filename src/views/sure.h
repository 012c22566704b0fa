// How sure: the total's distribution on the ladder's dollar axis, and below it which assumption moves it most.
//
// A row each for what the rented bill is made of. Its low and high end are typed where they are shown; its bar runs
// from the total at the one to the total at the other, all else as it is. See r1cost/doubt.h.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down in the column [x, x + width] and returns where it ends.
float draw_sure(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
