// What is open over the page: the card of a row or a bill line with its figures, what they count, the quote, and the
// source; or a sheet of the foot's words (layout/sheet.h).
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws the open card or sheet (looks.card) over everything else, if the part that opened it is in the scene.
void draw_card(Scene&, const View&);

}  // namespace explainer
