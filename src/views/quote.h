// The rental quotes of the chosen chip.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Writes them at the line's left end and, where it changes the price, the button that adopts their middle at its right
// one, which is as high as the line.
void draw_quote(Scene&, const View&, const Box& line);

}  // namespace explainer
