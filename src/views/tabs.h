// The names of the pictures to choose from, above the picture.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down and returns where the picture may begin.
float draw_tabs(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
