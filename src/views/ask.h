// Questions ready to be asked and a headline to be checked, side by side with what the engine answers.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down over the page's whole width and returns where it ends; as high whatever is answered. Not on a
// narrow page, which is as high as a phone can draw it sharply: there it is in a sheet (views/sheet.h).
float draw_ask(Scene&, const View&, float y, float width);
float draw_ask_in_sheet(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
