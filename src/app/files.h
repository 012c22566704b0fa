// The files of the desktop program: a dataset of the reader's own, the size the window had, the outline for tests.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "r1cost/dataset.h"

namespace explainer {

struct ReadData {
  std::optional<r1cost::Dataset> dataset;  // nullopt: refused, or none was asked for
  std::vector<std::string> problems;       // why, a sentence each
};
ReadData read_data(const std::vector<std::string>& paths);

// nullopt: it cannot be read, or is longer (in bytes).
std::optional<std::string> read_file(const std::string& path, std::size_t longest);
bool is_file(const std::string& path);
bool is_folder(const std::string& path);

// The one thing that is remembered. A file that says something else counts as none.
std::optional<std::pair<int, int>> remembered_size();
void remember_size(int width, int height);

// Readers of the file never see half of the text. False: it is as it was before, and errno says why.
bool write_whole(const std::string& path, const std::string& text);

}  // namespace explainer
