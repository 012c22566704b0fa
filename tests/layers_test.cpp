// The one rule of the house: a folder may include only itself and the folders above it in the list.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const std::vector<std::string> order{"r1cost", "scene",   "words",   "data", "headline", "state",
                                     "views",  "exports", "session", "app",  "cli",      "compiler"};

int rank(const std::string& folder) {
  for (std::size_t i = 0; i < order.size(); ++i)
    if (order[i] == folder) return static_cast<int>(i);
  return -1;
}

struct Include {
  std::string file, folder, wanted;
};

std::vector<Include> includes() {
  const std::regex line(R"(^\s*#include\s+["<]([a-z0-9_]+)/[^">]+[">])");
  std::vector<Include> found;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(TESTS_DIR).parent_path() / "src")) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp") continue;
    std::ifstream stream(entry.path());
    for (std::string text; std::getline(stream, text);) {
      std::smatch match;
      if (std::regex_search(text, match, line))
        found.push_back({entry.path().filename().string(), entry.path().parent_path().filename().string(), match[1]});
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

TEST_CASE("the rule would notice") {
  CHECK_FALSE(allowed({"x.cpp", "r1cost", "scene"}));
  CHECK_FALSE(allowed({"x.cpp", "views", "app"}));
  CHECK_FALSE(allowed({"x.cpp", "cli", "app"}));
  CHECK(allowed({"x.cpp", "views", "r1cost"}));
}

TEST_CASE("Dear ImGui and SDL are named in app alone, and the engine includes nothing but std") {
  for (const Include& include : includes()) CHECK((include.wanted != "SDL2" || include.folder == "app"));
  const std::regex library(R"(#include\s+[<"](imgui|SDL|rapidjson|CLI))");
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(TESTS_DIR).parent_path() / "src")) {
    const std::string folder = entry.path().parent_path().filename().string();
    if (folder != "r1cost" && folder != "scene" && folder != "views" && folder != "state" && folder != "headline")
      continue;
    std::ifstream stream(entry.path());
    for (std::string text; std::getline(stream, text);) {
      CAPTURE(entry.path().string());
      CHECK_FALSE(std::regex_search(text, library));
    }
  }
}
