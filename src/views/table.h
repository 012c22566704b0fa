// The table: every reported budget with its columns, sorted by any of them and filtered by scope, method and kind.
//
// It shows one page of rows at a time, so its height is always the same. Columns without room are left out, and their
// words stand in a row's second line.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down in the column [x, x + width] and returns where it ends.
float draw_table(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
