// Parses the command line of the desktop program by hand, since it has few flags. An unknown word ends the program with
// a message and status 2 before a window opens.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scene/palette.h"

namespace explainer {

struct Options {
  std::string preset;     // preset id; empty: the dataset's first
  std::string link;       // link to start with, applied after the preset; empty: none
  std::string link_file;  // file with a link to start with; empty: none
  Theme theme = Theme::light;
  std::optional<std::pair<int, int>> size;  // CSS pixels
  std::vector<std::string> data;            // dataset files; empty: the built-in dataset
  std::string save_to;                      // folder for saved files; empty: the user's download folder
  std::string outline;                      // file that always holds the current outline; empty: none
  bool help = false;
  std::string problem;  // what was not understood; empty: nothing
};

Options read_options(int argc, char** argv);
extern const std::string_view help_text;

// Parses a width and a height that a window can have: "1280x900" or "1280 900".
std::optional<std::pair<int, int>> size_of(std::string_view text, char between);

}  // namespace explainer
