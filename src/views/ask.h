// Questions ready to be asked and a headline to be checked, side by side with what the engine answers.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down over the page's whole width and returns where it ends; as high whatever is answered.
float draw_ask(Scene&, const View&, float y, float width);

}  // namespace explainer
