// The four sliders of the bill (chip type, count, hours, price), and the buttons for starting points.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Each draws from `y` down in the column [x, x + width] and returns where it ends. Heights depend on the width class
// only.
float draw_sliders(Scene&, const View&, float x, float y, float width);
float draw_presets(Scene&, const View&, float y, float width);

}  // namespace explainer
