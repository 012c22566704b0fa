// What the desktop program does with the messages of a session.
#pragma once

#include "app/desk.h"

namespace explainer {

// Handles every message of the session. In this frame it opens a pressed field or list, remembers a link until the
// release, and shows what was not understood of a link. Copying, saving and checking become errands (take.h). The other
// messages concern web pages with controls of their own.
void hear(Desk&);

// Opens a field or a list, or opens a link in the browser.
void open_part(Desk&, const Part&);

}  // namespace explainer
