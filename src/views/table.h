// The table: every reported budget with its columns, sorted by any of them, filtered by scope, method and kind.
//
// It shows a page of rows at a time, so that it is as high whatever is chosen. Columns that have no room are left out;
// their words stand in the second line of a row.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down in the column [x, x + width] and returns where it ends.
float draw_table(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
