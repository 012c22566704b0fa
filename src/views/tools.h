// What the reader can do with the whole: undo, redo, start over; copy the link that leads back here, a caption, a text
// for those who cannot see; save the picture and its figures as files.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Undo and redo of a wide page, ending at `right`.
void draw_steps(Scene&, const View&, float right, float y);
// The rest, a line below everything, with undo and redo before it where these have no place above; where it ends.
float draw_tools(Scene&, const View&, float y, float width);

// What a narrow page has in a sheet (views/sheet.h): copy and save; where it ends.
float draw_share_in_sheet(Scene&, const View&, float x, float y);

}  // namespace explainer
