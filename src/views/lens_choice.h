// The choice of the lens, and of the other chip for the same work.
#pragma once

#include "views/drop_list.h"
#include "views/view.h"

namespace explainer {

// The lens in fewer or more words; `with_chips`: where the lens is the same work, the other chip is chosen from the
// same list.
DropList lens_list(const View&, bool brief, bool with_chips);

// A line 44 px high, with the other lenses named in it if there is room.
void draw_lens(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
