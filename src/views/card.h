// The card of a row or a bill line: its figures, what they count, the quote, and the source. The card of a dispute has
// two sides (see disputes.h).
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws the open card (looks.card) over everything else, if its part is in the scene.
void draw_card(Scene&, const View&);

}  // namespace explainer
