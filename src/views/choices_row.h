// The choices of a starting point and of a picture: as words to press in one row where there is room, else as lists.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// On narrow pages: lists of starting points, lenses and pictures, 44 px high. Returns where it ends.
float draw_choices(Scene&, const View&, float x, float y, float width);

// On other pages: starting points at the left and pictures at the right, 44 px high, and a rule below them from the
// page's left edge. Returns where what follows may begin.
float draw_presets_and_views(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
