// What a reader takes along from the desktop program: words to the clipboard, files into a folder (save.h). And a
// headline that is checked, which the page leaves to a second program.
#pragma once

#include "app/desk.h"

namespace explainer {

// Carries out App::to_take and App::to_check, between two frames. The window says where a file is, or why it is not.
void take_along(Desk&);
// The link that leads back to what is shown, as a file that the program can be started with.
void save_link(Desk&);

}  // namespace explainer
