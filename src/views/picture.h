// The picture that is chosen, whichever it is.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// From `y` down in the column [x, x + width]; where it ends.
float draw_picture(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
