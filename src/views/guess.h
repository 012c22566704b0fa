// What the reader may guess before a chapter, in the place of the whole page.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws the question, and an empty axis with the reader's line to place, which reveal nothing of the answer. Once it is
// asked for, the answer stands on the same axis, and below it how far off the reader was.
void draw_guess(Scene&, const View&, float y, float width);

}  // namespace explainer
