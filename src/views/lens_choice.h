// The choice of the lens, and of the other chip for the same work.
#pragma once

#include "layout/drop_list.h"
#include "views/view.h"

namespace explainer {

// The lens in fewer or more words; `with_chips`: where the lens is the same work, the other chip is chosen from the
// same list.
DropList lens_list(const View&, bool brief, bool with_chips);

// Two lines of words: the lens, and the other ones named if there is room.
void draw_lens(Scene&, const View&, const Box& place);

}  // namespace explainer
