// The sheet with what is taken along: copy the link to this state, a caption or a description of the picture; save the
// picture and its figures as files. Narrow pages have undo, redo and start over there, too; others have them in the
// foot.
#pragma once

#include "scene/scene.h"
#include "state/control.h"
#include "views/view.h"

namespace explainer {

// Whether undo, redo or start over would do anything.
bool has_something_to_do(const View&, ControlKind);

// Lays the sheet out (layout/sheet.h) and returns its height.
float lay_out_share(Scene& sheet, const View&, float width);

}  // namespace explainer
