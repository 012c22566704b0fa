// The one rule of the house: a folder may include only itself and the folders above it in the list. Within `views`,
// whose files are many, the same goes for files.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const std::vector<std::string> order{"r1cost", "scene",   "words",   "data", "headline", "state",
                                     "layout", "views",  "exports", "session", "app",  "cli",      "compiler"};

// From what every view is made of to what is made of a page.
const std::vector<std::string> order_in_views{
    // How a reader looks at what, strokes, and words
    "dollar_axis", "view", "choices", "amounts", "source_words", "words", "lens_words",
    // Where a place in a picture leads
    "area_span", "slide",
    // What several pictures and cards say
    "bill_words", "total_note", "conversion_words", "their_words", "explain_words", "held_words", "check_words",
    // Rows, and the marks between two pictures that are of the same thing
    "dollar_rows", "ladder_rows", "row_ratio", "same_thing", "axis_columns",
    // Pictures, each behind its own pieces
    "axis_bill", "ladder_row", "ladder_controls", "one_axis", "area_list", "area_names", "area_curves", "area", "sure_ranges", "sure_dots", "sure", "compared_words", "compared", "table_row", "table", "picture", "picture_words",
    // What stands around the picture
    "chip_words", "offer", "quote", "lens_choice", "slider", "sliders", "choices_row", "context",
    "disputes", "notes", "ask", "tools", "foot", "story", "guess", "reckoning", "card_words", "card",
    // The whole, and what is made of it
    "page", "untranslated", "said", "figure", "answers"};

int rank(const std::string& name, const std::vector<std::string>& names = order) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

struct Include {
  std::string file, folder, wanted, wanted_file;
};

std::vector<Include> includes() {
  const std::regex line(R"(^\s*#include\s+["<]([a-z0-9_]+)/([a-z0-9_]*)[^">]*[">])");
  std::vector<Include> found;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(TESTS_DIR).parent_path() / "src")) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp") continue;
    std::ifstream stream(entry.path());
    for (std::string text; std::getline(stream, text);) {
      std::smatch match;
      if (std::regex_search(text, match, line))
        found.push_back(
            {entry.path().filename().string(), entry.path().parent_path().filename().string(), match[1], match[2]});
    }
  }
  return found;
}

bool allowed(const Include& include) {
  const int wanted = rank(include.wanted);
  if (wanted < 0) return true;  // a library, not a room of ours
  if (include.folder == "cli" && include.wanted == "app") return false;
  return wanted <= rank(include.folder);
}

}  // namespace

TEST_CASE("no folder includes one below it") {
  const auto all = includes();
  CHECK(all.size() > 100);
  for (const Include& include : all) {
    CAPTURE(include.file);
    CAPTURE(include.wanted);
    CHECK(rank(include.folder) >= 0);
    CHECK(allowed(include));
  }
}

TEST_CASE("no file of views includes one that stands behind it in their order") {
  for (const auto& entry : fs::directory_iterator(fs::path(TESTS_DIR).parent_path() / "src/views")) {
    CAPTURE(entry.path().string());
    CHECK(rank(entry.path().stem().string(), order_in_views) >= 0);
  }
  for (const Include& include : includes()) {
    const std::string name = fs::path(include.file).stem().string();
    if (include.folder != "views" || include.wanted != "views" || include.wanted_file == name) continue;
    CAPTURE(name);
    CAPTURE(include.wanted_file);
    CHECK(rank(include.wanted_file, order_in_views) < rank(name, order_in_views));
  }
}

TEST_CASE("the rule would notice") {
  CHECK_FALSE(allowed({"x.cpp", "r1cost", "scene", "scene"}));
  CHECK_FALSE(allowed({"x.cpp", "views", "app", "fonts"}));
  CHECK_FALSE(allowed({"x.cpp", "cli", "app", "fonts"}));
  CHECK(allowed({"x.cpp", "views", "r1cost", "budget"}));
}

TEST_CASE("Dear ImGui and SDL are named in app alone, and the engine includes nothing but std") {
  for (const Include& include : includes()) CHECK((include.wanted != "SDL2" || include.folder == "app"));
  const std::regex library(R"(#include\s+[<"](imgui|SDL|rapidjson|CLI))");
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(TESTS_DIR).parent_path() / "src")) {
    const std::string folder = entry.path().parent_path().filename().string();
    if (folder != "r1cost" && folder != "scene" && folder != "layout" && folder != "views" && folder != "state" && folder != "headline")
      continue;
    std::ifstream stream(entry.path());
    for (std::string text; std::getline(stream, text);) {
      CAPTURE(entry.path().string());
      CHECK_FALSE(std::regex_search(text, library));
    }
  }
}
