// Where the desktop program saves files.
#pragma once

#include <string>

namespace explainer {

// The requested folder; without one the user's download folder as the system knows it, or else the home folder.
std::string save_folder(const std::string& asked);

struct Saved {
  std::string path;     // of the new file
  std::string problem;  // the system's reason why there is none; empty: there is one
};
// Never overwrites a file: if the name is taken, the new file is called "name (2).svg" and so on.
Saved save_new(const std::string& folder, const std::string& name, const std::string& text);

}  // namespace explainer
