#include <algorithm>
#include <cstdio>
#include <deque>
#include <filesystem>
#include <iostream>

#include "cli/cli.h"
#include "data/read_dataset.h"

namespace explainer::cli {
namespace {

constexpr std::size_t largest_file = std::size_t{256} << 20;  // bytes; the limit stops the reading of an endless file

// The file itself, or all .json files in a folder.
std::vector<std::string> files_of(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::is_directory(path, error)) return {path};
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(path, error))
    // Hidden files belong to other programs.
    if (entry.is_regular_file(error) && entry.path().extension() == ".json" &&
        !entry.path().filename().string().starts_with('.'))
      files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  if (files.empty()) std::cerr << "r1cost: there is no .json file in " << path << "\n";
  return files;
}

}  // namespace

std::FILE* standard_input = stdin;

std::optional<std::string> read_file(const std::string& path) {
  std::FILE* file = path == "-" ? standard_input : std::fopen(path.c_str(), "rb");
  if (!file) return std::nullopt;
  std::string text;
  char block[65536];
  for (std::size_t got; text.size() <= largest_file && (got = std::fread(block, 1, sizeof block, file)) > 0;)
    text.append(block, got);
  const bool failed = std::ferror(file) != 0;  // a folder can be opened but not read
  if (file != stdin) std::fclose(file);
  if (failed || text.size() > largest_file) return std::nullopt;
  return text;
}

const r1cost::Dataset* load_dataset(const std::vector<std::string>& paths) {
  if (paths.empty()) return &built_in_dataset();
  std::vector<std::string> all, texts;
  for (const std::string& path : paths) {
    const std::vector<std::string> found = files_of(path);
    if (found.empty()) return nullptr;
    all.insert(all.end(), found.begin(), found.end());
  }
  for (const std::string& path : all) {
    std::optional<std::string> text = read_file(path);
    if (!text) {
      std::cerr << "r1cost: cannot read " << path << "\n";
      return nullptr;
    }
    texts.push_back(std::move(*text));
  }
  std::vector<File> files;
  for (std::size_t i = 0; i < all.size(); ++i) files.push_back({all[i], texts[i]});
  DatasetOrProblems read = read_dataset(files);
  if (const auto* problems = std::get_if<std::vector<Problem>>(&read)) {
    for (const Problem& problem : *problems) std::cerr << to_words(problem) << "\n";
    return nullptr;
  }
  static std::deque<r1cost::Dataset> kept;  // a command reads one or two; a deque never moves them
  return &kept.emplace_back(std::get<r1cost::Dataset>(std::move(read)));
}

Story story_at(const r1cost::Dataset& data) {
  static const Story built_in = built_in_story(built_in_dataset());
  return &data == &built_in_dataset() ? built_in : built_in_story(data);
}

}  // namespace explainer::cli
