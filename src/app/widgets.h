// Dear ImGui's role in a session: it takes the mouse and determines, from the parts' boxes, which part is under the
// pointer and which one holds it. It draws nothing, because the scene has all marks, and it decides nothing (see
// session/pointing.h).
#pragma once

#include "session/session.h"

namespace explainer {

// Passes mouse steps on to Dear ImGui for its next pass. `ratio`: device pixels per CSS pixel.
void hand_on(const MouseSteps&, bool touch, float ratio);

// Runs one pass, between ImGui::NewFrame and the end of the frame, and tells the session what the pointer touches.
void run_pass(Session&, float ratio);
// Whether the frame needs another pass before it may be drawn.
bool needs_pass(const Session&);

}  // namespace explainer
