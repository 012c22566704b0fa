// What a reader takes along from the desktop program: words to the clipboard, files into a folder (save.h). And a
// headline that is checked, which the page leaves to a second program.
#pragma once

#include <string>

#include "app/desk.h"

namespace explainer {

// Runs the errands that hear.h has noted, between two frames. The window says where a file is, or why it is not.
void take_along(Desk&);
// Whether the clipboard has taken the words; if it has not, the window says so.
bool put_on_clipboard(Desk&, const std::string& words);
// The link that leads back to what is shown, as a file that the program can be started with.
void save_link(Desk&);

}  // namespace explainer
