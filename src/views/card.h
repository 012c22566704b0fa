// The card of a row or a bill line: its figures, what they count, the quote, where it comes from; of a dispute: its two
// sides (see disputes.h).
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws the open card (looks.card), if it is a part of the scene, over what is there already.
void draw_card(Scene&, const View&);

}  // namespace explainer
