// The tools for the whole page: undo, redo, start over; copy the link to this state, a caption or a description of the
// picture; save the picture and its figures as files.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws undo and redo of a wide page, ending at `right`.
void draw_steps(Scene&, const View&, float right, float y);
// Draws all other tools in a line below everything, with undo and redo first on pages that do not have them above.
// Returns where it ends.
float draw_tools(Scene&, const View&, float y, float width);

// Draws the tools that narrow pages have in a sheet (views/sheet.h), copying and saving, and returns where they end.
float draw_share_in_sheet(Scene&, const View&, float x, float y);

}  // namespace explainer
