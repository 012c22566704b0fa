// The README is a page that is read to the end, and what it and its fellows name is there.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "layout/measures.h"

namespace fs = std::filesystem;

namespace {

const fs::path project = fs::path(TESTS_DIR).parent_path();

const std::vector<std::string> pages{
    "README.md",     "CONTRIBUTING.md",     "assets/reproduce/README.md", "src/r1cost/README.md",
    "web/README.md", "web/embed/README.md", "tests/bench/results.md"};

std::string text_of(const std::string& file) {
  std::ifstream stream(project / file, std::ios::binary);
  REQUIRE_MESSAGE(stream.good(), file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// Letters, not bytes.
long long letters_in(const std::string& line) {
  return std::count_if(line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

// What the expression's first group finds, each once.
std::set<std::string> all_in(const std::string& text, const std::string& expression) {
  const std::regex pattern(expression);
  std::set<std::string> found;
  for (auto at = std::sregex_iterator(text.begin(), text.end(), pattern); at != std::sregex_iterator(); ++at)
    found.insert((*at)[1]);
  return found;
}

}  // namespace

TEST_CASE("the README has at most 150 lines, none longer than 150 letters") {
  std::istringstream stream(text_of("README.md"));
  int lines = 0;
  for (std::string line; std::getline(stream, line); ++lines) {
    CAPTURE(line);
    CHECK(letters_in(line) <= 150);
  }
  CHECK(lines > 50);
  CHECK(lines <= 150);
}

TEST_CASE("every file that a page for readers of the source names is there") {
  std::size_t named = 0;
  for (const std::string& page : pages) {
    CAPTURE(page);
    const auto files = all_in(text_of(page), "[`( ]((?:src|tests|web|assets)/[A-Za-z0-9_./-]*[A-Za-z0-9_/])");
    for (const std::string& file : files) {
      CAPTURE(file);
      CHECK(fs::exists(project / file));
    }
    named += files.size();
  }
  CHECK(named > 60);
}

TEST_CASE("every ./dev command that they name is one") {
  const std::string dev = text_of("dev");
  for (const std::string& page : pages)
    for (const std::string& command : all_in(text_of(page), "\\./dev ([a-z]+)")) {
      CAPTURE(page);
      CAPTURE(command);
      CHECK(dev.find("    " + command + (command == "help" ? " | " : ") ")) != dev.npos);
    }
}

TEST_CASE("the heights to embed by are those that the picture keeps to") {
  const std::string narrow = std::to_string(explainer::embed_narrow.height);
  const std::string other = std::to_string(explainer::embed_other.height);
  const std::string from = std::to_string(explainer::embed_other.from);
  for (const char* page : {"README.md", "web/embed/README.md"}) {
    CAPTURE(page);
    CHECK(all_in(text_of(page), "height=\"([0-9]+)\"") == std::set<std::string>{narrow});
  }
  CHECK(text_of("web/embed/README.md")
            .find("The frame is " + narrow + " pixels high, and " + other + " from " + from + " pixels wide on") !=
        std::string::npos);
  CHECK(text_of("README.md").find("From " + from + " pixels on the frame is " + other + " high") != std::string::npos);
}
