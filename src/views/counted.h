// What is counted: the bill from the last run to what a firm spends in all, a step a row, on the ladder's dollar axis.
//
// Each step is a bar from the total before it to the total after it; one that is off is hollow and shows what it would
// add; what was never published is a dotted gap, never a zero. Below stand the other ways of counting, which replace
// the sum. See r1cost/steps.h.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down in the column [x, x + width] and returns where it ends.
float draw_counted(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
