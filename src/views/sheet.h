// What a narrow page has no height for, in a sheet over its lower end: questions and headlines, copy and save.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws the open sheet (looks.card is "sheet.ask" or "sheet.share"), above the line of words that opens it.
void draw_sheet(Scene&, const View&, const Part& owner);

}  // namespace explainer
