// No function is longer than a screen, and no file than what is read in one sitting.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

constexpr int longest_function = 60, longest_file = 375;

// How long each function is, from the line on which its signature begins to its closing brace. In the form that
// `./dev format` gives, what stands at the left edge begins something, and a brace alone there ends a function.
std::vector<int> function_lengths(std::istream& source) {
  std::vector<int> lengths;
  int line = 0, begin = 0;
  for (std::string text; std::getline(source, text);) {
    ++line;
    if (text == "}" || text == "})") lengths.push_back(line - begin + 1);
    if (!text.empty() && std::string(" }#/").find(text[0]) == std::string::npos) begin = line;
  }
  return lengths;
}

// The same of a script: each block, by the indent of the lines that it begins and ends on, but for tables and for the
// function around a whole file.
std::vector<int> block_lengths(std::istream& script) {
  std::vector<int> lengths;
  std::map<std::size_t, int> begins;  // by indent
  int line = 0;
  for (std::string text; std::getline(script, text);) {
    ++line;
    const std::size_t indent = text.find_first_not_of(' ');
    if (indent == text.npos) continue;
    if (const auto begin = begins.find(indent); text[indent] == '}' && begin != begins.end()) {
      lengths.push_back(line - begin->second + 1);
      begins.erase(begin);
    }
    if (text.ends_with("{") && !text.ends_with("= {") && text[0] != '(') begins[indent] = line;
  }
  return lengths;
}

int lines_of(const fs::path& path) {
  std::ifstream stream(path);
  int lines = 0;
  for (std::string text; std::getline(stream, text);) ++lines;
  return lines;
}

}  // namespace

TEST_CASE("no function is longer than 60 lines, and no file than 375") {
  std::size_t functions = 0;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(TESTS_DIR).parent_path() / "src")) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp") continue;
    CAPTURE(entry.path().string());
    CHECK(lines_of(entry.path()) <= longest_file);
    std::ifstream stream(entry.path());
    for (int length : function_lengths(stream)) {
      CHECK(length <= longest_function);
      ++functions;
    }
  }
  CHECK(functions > 1000);
}

TEST_CASE("no function of the page's scripts is longer than 60 lines") {
  std::size_t blocks = 0;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(TESTS_DIR).parent_path() / "web")) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".js" && extension != ".mjs") continue;
    CAPTURE(entry.path().string());
    std::ifstream stream(entry.path());
    for (int length : block_lengths(stream)) {
      CHECK(length <= longest_function);
      ++blocks;
    }
  }
  CHECK(blocks > 200);
}

TEST_CASE("a block of a script counts from the line that opens it") {
  std::istringstream script(
      "(() => {\n  const table = {\n    a(b) {\n      return b;\n    },\n  };\n  const f = () => {\n    if (g) {\n     "
      " h();\n"
      "    } else {\n      i();\n    }\n  };\n})();\n");
  CHECK(block_lengths(script) == std::vector<int>{3, 3, 3, 7});
}

TEST_CASE("a function counts from its signature to its last brace") {
  std::istringstream source(
      "namespace {\n\nint two() {\n  return 2;\n}\n\n// Words.\nint long_one(int a,\n             int b) {\n  if (a) "
      "{\n"
      "  }\n  return b;\n}\n\nint one() { return 1; }\n\n}  // namespace\n");
  CHECK(function_lengths(source) == std::vector<int>{3, 6});
}
