// The choice of a lens above the bill: what everything is seen as; and, of the same work, on which chip.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Right-aligned at `right`, beside the bill's heading.
void draw_lens(Scene&, const View&, float left, float right, float baseline);

}  // namespace explainer
