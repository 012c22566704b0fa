// Dear ImGui's part in a session: it takes the mouse, and says which parts of the picture the mouse touches, by its own
// behaviours (which item is under the pointer, which one holds it) over the parts' boxes. Nothing is drawn here, since
// all ink is the scene's, and nothing is decided: see session/pointing.h.
#pragma once

#include "session/session.h"

namespace explainer {

// Hands on to Dear ImGui what the mouse does, for its next pass. `ratio`: device pixels a CSS pixel.
void hand_on(const MouseSteps&, bool touch, float ratio);

// One pass, between ImGui::NewFrame and the frame's end: the session hears what the pointer touches.
void run_pass(Session&, float ratio);
// Whether another pass is needed before the frame may be drawn.
bool needs_pass(const Session&);

}  // namespace explainer
