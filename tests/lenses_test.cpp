// A lens is a row of a table: what a picture does by it stands there, and in no comparison with a lens.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "state/lenses.h"

using namespace explainer;
namespace fs = std::filesystem;

namespace {

const fs::path sources = fs::path(TESTS_DIR).parent_path() / "src";

// A lens by its own name: "Lens::own". The engine's formulae and the command line, which prints what it asks of the
// engine, are not looked at.
bool names_a_lens(const std::string& text) { return std::regex_search(text, std::regex(R"(\bLens::\w)")); }

std::string all_of(const fs::path& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("three files behind the pictures name a lens: the rows, what they say, and what is told of others' runs") {
  std::set<std::string> files;
  std::size_t looked_at = 0;
  for (const char* folder : {"state", "views", "exports", "session", "app"})
    for (const auto& entry : fs::directory_iterator(sources / folder)) {
      ++looked_at;
      if (names_a_lens(all_of(entry.path())))
        files.insert(std::string(folder) + "/" + entry.path().filename().string());
    }
  CHECK(looked_at > 150);
  CHECK(files == std::set<std::string>{"state/lenses.h", "views/lens_words.cpp", "views/their_words.cpp"});
}

TEST_CASE("the rule on lenses would notice") {
  CHECK(names_a_lens("if (view.worth.as == Lens::own) return;"));
  CHECK(names_a_lens("case r1cost::Lens::work:"));
  CHECK_FALSE(names_a_lens("says::lens_own_option, is_priced(view.worth.as)"));
}

TEST_CASE("no lens is in two units, and each has a rate that a reader can be in doubt of") {
  for (const LensRow& row : lens_rows) {
    CAPTURE(name(row.lens));
    CHECK(shown_lens_named(name(row.lens)) == row.lens);
    CHECK(row.unit.empty() == in_dollars(row.lens));
    CHECK((row.column == "usd") == in_dollars(row.lens));
    REQUIRE_FALSE(row.rates.empty());
    CHECK(hangs_on(row.lens, r1cost::Field::price) == is_priced(row.lens));
  }
  CHECK_FALSE(shown_lens_named("buy"));
  CHECK_FALSE(shown_lens_named("none"));
}
