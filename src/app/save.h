// Where the desktop program leaves what a reader saves.
#pragma once

#include <string>

namespace explainer {

// The folder that was asked for; if none was, the user's own for downloads, as the system has it, else their home.
std::string save_folder(const std::string& asked);

struct Saved {
  std::string path;     // of the new file
  std::string problem;  // why there is none, in the system's words; empty: there is
};
// No file is ever overwritten: where there is one of this name, the new one is "name (2).svg" and so on.
Saved save_new(const std::string& folder, const std::string& name, const std::string& text);

}  // namespace explainer
