// Ready questions and a headline to check, beside the engine's answers.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down over the whole width and returns where it ends. The height does not depend on the answer. Narrow
// pages have the sheet instead (views/sheet.h), since their height is at the limit of what phones draw sharply.
float draw_ask(Scene&, const View&, float y, float width);
float draw_ask_in_sheet(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
