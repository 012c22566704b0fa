#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "app/files.h"
#include "app/save.h"

namespace explainer {
namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::string home_folder() {
#ifdef _WIN32
  return variable("USERPROFILE");
#else
  return variable("HOME");
#endif
}

// Finds the line XDG_DOWNLOAD_DIR="$HOME/Downloads" in user-dirs.dirs, which xdg-user-dirs writes.
std::string download_folder_in(const std::string& text, const std::string& home) {
  constexpr std::string_view key = "\nXDG_DOWNLOAD_DIR=\"", of_home = "$HOME";
  const std::string lines = "\n" + text;
  const std::size_t at = lines.find(key);
  if (at == lines.npos) return "";
  std::string folder;
  for (std::size_t i = at + key.size(); i < lines.size() && lines[i] != '"' && lines[i] != '\n'; ++i) {
    if (lines[i] == '\\' && i + 1 < lines.size()) ++i;
    folder += lines[i];
  }
  if (folder.starts_with(of_home)) folder.replace(0, of_home.size(), home);
  return folder;
}

std::string download_folder(const std::string& home) {
  if (const std::string told = variable("XDG_DOWNLOAD_DIR"); is_folder(told)) return told;
  const std::string settings = variable("XDG_CONFIG_HOME");
  const auto text = read_file((settings.empty() ? home + "/.config" : settings) + "/user-dirs.dirs", 65536);
  if (const std::string told = download_folder_in(text.value_or(""), home); is_folder(told)) return told;
  return home + "/Downloads";
}

std::string numbered(const std::string& name, int number) {
  if (number == 1) return name;
  const std::size_t dot = std::min(name.find('.'), name.size());
  return name.substr(0, dot) + " (" + std::to_string(number) + ")" + name.substr(dot);
}

// Creates an empty file to reserve the name. False: a file of this name exists already.
bool take_name(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "wbx");
  return file && std::fclose(file) == 0;
}

}  // namespace

std::string save_folder(const std::string& asked) {
  if (!asked.empty()) return asked;
  const std::string home = home_folder();
  for (const std::string& folder : {download_folder(home), home})
    if (is_folder(folder)) return folder;
  // Return the full path, so that the reader can find the folder again.
  std::error_code failed;
  const std::filesystem::path here = std::filesystem::current_path(failed);
  return failed ? "." : here.string();
}

Saved save_new(const std::string& folder, const std::string& name, const std::string& text) {
  constexpr int most = 10000;
  for (int number = 1; number <= most; ++number) {
    const std::string path = folder + (folder.ends_with('/') ? "" : "/") + numbered(name, number);
    if (!take_name(path)) {
      if (errno == EEXIST && number < most) continue;
      return {"", std::strerror(errno)};
    }
    if (write_whole(path, text)) return {path, ""};
    const std::string problem = std::strerror(errno);
    std::remove(path.c_str());
    return {"", problem};
  }
  return {};
}

}  // namespace explainer
