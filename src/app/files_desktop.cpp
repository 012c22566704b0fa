#include <SDL.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "app/files.h"
#include "app/options.h"
#include "data/read_dataset.h"
#include "says/desk.h"

namespace explainer {

std::optional<std::string> read_file(const std::string& path, std::size_t longest) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (!file) return std::nullopt;
  std::string text;
  char block[65536];
  for (std::size_t got; text.size() <= longest && (got = std::fread(block, 1, sizeof block, file)) > 0;)
    text.append(block, got);
  const bool whole = !std::ferror(file) && text.size() <= longest;
  std::fclose(file);
  if (!whole) return std::nullopt;
  return text;
}

bool is_file(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error) && !std::filesystem::is_directory(path, error);
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_directory(path, error);
}

static std::string size_file() {
  char* folder = SDL_GetPrefPath("", "explainer-desktop");
  if (!folder) return {};
  std::string path = std::string(folder) + "window-size";
  SDL_free(folder);
  return path;
}

ReadData read_data(const std::vector<std::string>& paths) {
  constexpr std::size_t longest = 64 * 1024 * 1024;
  ReadData result;
  if (paths.empty()) return result;
  std::vector<std::string> texts;
  for (const std::string& path : paths) {
    std::optional<std::string> text = read_file(path, longest);
    if (!text) result.problems.push_back(say(says::desk_not_read{path}));
    texts.push_back(text ? std::move(*text) : std::string());
  }
  if (!result.problems.empty()) return result;
  std::vector<File> files;
  for (std::size_t i = 0; i < paths.size(); ++i) files.push_back({paths[i], texts[i]});
  DatasetOrProblems read = read_dataset(files);
  if (const auto* problems = std::get_if<std::vector<Problem>>(&read)) {
    for (const Problem& problem : *problems) result.problems.push_back(to_words(problem));
    return result;
  }
  result.dataset = std::get<r1cost::Dataset>(std::move(read));
  return result;
}

std::optional<std::pair<int, int>> remembered_size() {
  std::optional<std::string> text = read_file(size_file(), 40);
  if (!text) return std::nullopt;
  while (!text->empty() && (text->back() == '\n' || text->back() == '\r')) text->pop_back();
  return size_of(*text, ' ');
}

void remember_size(int width, int height) {
  if (const std::string path = size_file(); !path.empty())
    write_whole(path, std::to_string(width) + " " + std::to_string(height) + "\n");
}

bool write_whole(const std::string& path, const std::string& text) {
  const std::string part = path + ".part";
  std::FILE* file = std::fopen(part.c_str(), "wb");
  if (!file) return false;
  const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  bool done = std::fclose(file) == 0 && written;
#ifdef _WIN32
  if (done) std::remove(path.c_str());  // on Windows, rename does not replace an existing file
#endif
  done = done && std::rename(part.c_str(), path.c_str()) == 0;
  const int why = errno;
  if (!done) std::remove(part.c_str());
  errno = why;
  return done;
}

}  // namespace explainer
