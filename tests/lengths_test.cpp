// No function is longer than a screen, no file than what is read in one sitting, and the views take their sizes from
// the measures instead of having their own.
#include <doctest/doctest.h>

#include <cctype>
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

// A line of code without its comment and without what stands in quotes.
std::string code_of(const std::string& line) {
  std::string code;
  char quote = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (quote) {
      if (line[i] == '\\') ++i;
      else if (line[i] == quote) quote = 0;
    } else if (line.compare(i, 2, "//") == 0) {
      break;
    } else if (line[i] == '"' || line[i] == '\'') {
      quote = line[i];
    } else {
      code += line[i];
    }
  }
  return code;
}

// How many numbers a source has that are not 0, 1 or 2, which are no sizes.
int numbers_in(std::istream& source) {
  int numbers = 0;
  for (std::string line; std::getline(source, line);) {
    if (line.starts_with("#")) continue;
    const std::string code = code_of(line);
    for (std::size_t i = 0; i < code.size(); ++i) {
      const auto is_of_word = [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) || letter == '_' || letter == '.';
      };
      if (!is_of_word(code[i])) continue;
      const std::size_t begin = i;
      while (i < code.size() && is_of_word(code[i])) ++i;
      const std::string word = code.substr(begin, i - begin);
      if (!std::isdigit(static_cast<unsigned char>(word[0]))) continue;
      const double value = std::stod(word);
      if (value != 0 && value != 1 && value != 2) ++numbers;
    }
  }
  return numbers;
}

}  // namespace

TEST_CASE("the views have fewer than 250 numbers of their own") {
  int numbers = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(TESTS_DIR).parent_path() / "src/views")) {
    std::ifstream stream(entry.path());
    numbers += numbers_in(stream);
  }
  CHECK(numbers < 250);
  CHECK(numbers > 50);  // else they were not found
  std::istringstream example(
      "#include <3>\nconst float a = 12.5f, b2 = 0, c[] = {7, 1, 2.0f};  // 99\nsay(\"4 of 5\", '6');\n");
  CHECK(numbers_in(example) == 2);
}

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
