// The four sliders of the bill: chip type, count, hours, price.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down in the column [x, x + width] and returns where it ends. On narrow pages each is one line. Else
// name and value stand above the track and a line of what is known below it. See slider_height in measures.h.
float draw_sliders(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
