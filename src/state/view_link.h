// What a link says of how a scenario is looked at: the picture, the lens, the rows, the axis.
#pragma once

#include "state/link_text.h"
#include "state/state.h"

namespace explainer {

// Only what is not as in `start`.
void write_view(LinkWriter&, const State&, const State& start);
// What is not understood is passed over and said.
void read_view(LinkText&, const r1cost::Dataset&, State&);

}  // namespace explainer
