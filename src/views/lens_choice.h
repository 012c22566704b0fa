// The choice of the lens above the bill, and of the other chip for the same work.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws it beside the bill's heading, aligned right at `right`.
void draw_lens(Scene&, const View&, float left, float right, float baseline);

}  // namespace explainer
