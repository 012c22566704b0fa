// The sheet of ready questions and of a headline to check, with the engine's answers.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Lays the sheet out (layout/sheet.h) and returns its height, which does not depend on the answer.
float lay_out_ask(Scene& sheet, const View&, float width);

}  // namespace explainer
