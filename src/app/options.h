// The command line of the desktop program. Few enough flags to be read by hand; a word it does not know is said and
// ends the program with status 2, before any window opens.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scene/palette.h"

namespace explainer {

struct Options {
  std::string preset;     // id; empty: the dataset's first
  std::string link;       // where to start, after the preset; empty: nowhere else
  std::string link_file;  // a file that says where to start; empty: none
  Theme theme = Theme::light;
  std::optional<std::pair<int, int>> size;  // CSS pixels
  std::vector<std::string> data;            // dataset files; empty: the built-in one
  std::string save_to;                      // folder for what is saved; empty: the user's own for downloads
  std::string outline;                      // file that always holds the present outline; empty: none
  bool help = false;
  std::string problem;  // what was not understood; empty: all was
};

Options read_options(int argc, char** argv);
extern const std::string_view help_text;

// "1280x900" or "1280 900": a width and a height a window can have.
std::optional<std::pair<int, int>> size_of(std::string_view text, char between);

}  // namespace explainer
