// The rental quotes of the chosen chip.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Writes them at the place's left edge and, where it changes the price, the button that adopts their middle at its
// right one, which is as high as the place.
void draw_quote(Scene&, const View&, const Box& place, float baseline);

}  // namespace explainer
