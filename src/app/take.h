// Saving and copying in the desktop program: words to the clipboard, files into a folder (save.h). It also checks
// headlines, which the web page leaves to a second program.
#pragma once

#include <string>

#include "app/desk.h"

namespace explainer {

// Runs, between two frames, the errands that hear() has noted. The window then says where a file is, or why there is
// none.
void take_along(Desk&);
// Returns whether the clipboard took the words. If not, the window says so.
bool put_on_clipboard(Desk&, const std::string& words);
// Saves the link to the present state as a file that the program can be started with.
void save_link(Desk&);

}  // namespace explainer
