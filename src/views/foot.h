// The last line of the page: words that open the disputes, the questions and what is taken along, and that lead to all
// figures; on phones also to the story. Before a guess is answered there is nothing of them, as they would tell it.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws a rule at y and the words below it, 52 px in all, and returns where they end. Languages whose shortest words
// have no room in one line have more lines, in every state.
float draw_foot(Scene&, const View&, float y, float width);

}  // namespace explainer
