// What is counted: the bill from the last run to the firm's whole spending, one step per row, on the ladder's dollar
// axis.
//
// Each step leads from the total before it to the total after it. A step that is off is hollow and shows what it would
// add. A step that was never published is a dotted gap, not a zero. Below are other ways of counting, which replace the
// sum. See r1cost/steps.h.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down in the column [x, x + width] and returns where it ends.
float draw_counted(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
