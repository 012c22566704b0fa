#include "source_literals.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;

namespace {

bool starts(std::string_view text, std::size_t at, std::string_view what) {
  return text.substr(at, what.size()) == what;
}

// The place behind a literal that begins at `at` with this quote.
std::size_t behind_quote(std::string_view text, std::size_t at, char quote) {
  for (++at; at < text.size() && text[at] != quote; ++at)
    if (text[at] == '\\') ++at;
  return at + 1;
}

}  // namespace

std::vector<std::string> literals_in(std::string_view text) {
  const auto is_word = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  };
  std::vector<std::string> found;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    if (starts(text, at, "//") || starts(text, at, "#include")) {
      end = std::min(text.find('\n', at), text.size());
    } else if (starts(text, at, "/*")) {
      end = std::min(text.find("*/", at + 2), text.size() - 2) + 2;
    } else if (starts(text, at, "R\"")) {
      const std::size_t from = text.find('(', at) + 1;
      const std::string mark = ")" + std::string(text.substr(at + 2, from - at - 3)) + "\"";
      end = text.find(mark, from) + mark.size();
      found.emplace_back(text.substr(from, end - mark.size() - from));
    } else if (text[at] == '"') {
      end = behind_quote(text, at, '"');
      found.emplace_back(text.substr(at + 1, end - at - 2));
    } else if (text[at] == '\'' && !(at > 0 && is_word(text[at - 1]))) {  // not between the digits of 10'000
      end = behind_quote(text, at, '\'');
    }
    at = end;
  }
  return found;
}

std::vector<SourceFile> source_files() {
  std::vector<SourceFile> found;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(TESTS_DIR).parent_path() / "src")) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp") continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    found.push_back({entry.path().parent_path().filename().string() + "/" + entry.path().filename().string(),
                     {std::istreambuf_iterator<char>(stream), {}}});
  }
  return found;
}
