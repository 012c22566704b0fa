// The part of a link that says how a scenario is looked at: the picture, the lens, the rows and the axis.
#pragma once

#include "state/link_text.h"
#include "state/state.h"

namespace explainer {

// Writes only what differs from `start`.
void write_view(LinkWriter&, const State&, const State& start);
// Values that are not understood are ignored with a remark.
void read_view(LinkText&, const r1cost::Dataset&, State&);

}  // namespace explainer
