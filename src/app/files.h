// The files of the desktop program: a dataset that the reader provides, the remembered window size, and the outline
// that tests read.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "r1cost/dataset.h"

namespace explainer {

struct ReadData {
  std::optional<r1cost::Dataset> dataset;  // nullopt: refused, or none was asked for
  std::vector<std::string> problems;       // why it was refused, one sentence each
};
ReadData read_data(const std::vector<std::string>& paths);

// The file's contents; nullopt: it cannot be read or is longer than `longest` bytes.
std::optional<std::string> read_file(const std::string& path, std::size_t longest);
bool is_file(const std::string& path);
bool is_folder(const std::string& path);

// The window's size when it was last closed, the only thing the program remembers. nullopt: no file, or no valid one.
std::optional<std::pair<int, int>> remembered_size();
void remember_size(int width, int height);

// Replaces a file so that nobody ever reads half of the text. False: the file is unchanged and errno says why.
bool write_whole(const std::string& path, const std::string& text);

}  // namespace explainer
