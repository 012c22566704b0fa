// What belongs to the control in use; with none in use, what is said of the total, and the offer that goes with it.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Narrow pages: see context_height in measures.h. Others, where the sliders say what belongs to them: the choice of the
// lens and of what follows when the total is dragged, 44 px each, then the note under the total and its offer, 80 px.
// Returns where it ends.
float draw_context(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
