#include "scene/palette.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using namespace explainer;

TEST_CASE("text colours have at least 4.5 to 1 on paper and on cards, in both themes") {
  for (Theme theme : {Theme::light, Theme::dark})
    for (Role role : {Role::ink, Role::soft, Role::you, Role::r1, Role::rival}) {
      CAPTURE(name(role));
      CHECK(contrast(colour(role, theme), colour(Role::paper, theme)) >= 4.5);
    }
  for (Theme theme : {Theme::light, Theme::dark})
    for (Role role : {Role::ink, Role::soft, Role::r1})
      CHECK(contrast(colour(role, theme), colour(Role::wash, theme)) >= 4.5);
}

TEST_CASE("the pill's words on the reader's colour can be read") {
  for (Theme theme : {Theme::light, Theme::dark})
    CHECK(contrast(colour(Role::paper, theme), colour(Role::you, theme)) >= 4.5);
}

TEST_CASE("black on white is 21 to 1") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
  CHECK(hex({0x14, 0x17, 0x1c}) == "#14171c");
}

TEST_CASE("the page's style sheet has the same colours, once for light and, by setting and by system, twice for dark") {
  const auto path = std::filesystem::path(TESTS_DIR).parent_path() / "web/page/page.css";
  std::ifstream file(path);
  const std::string css{std::istreambuf_iterator<char>(file), {}};
  const auto count = [&](const std::string& words) {
    int found = 0;
    for (std::size_t at = css.find(words); at != css.npos; at = css.find(words, at + 1)) ++found;
    return found;
  };
  for (Role role :
       {Role::paper, Role::ink, Role::soft, Role::rule, Role::hair, Role::you, Role::r1, Role::rival, Role::wash}) {
    const std::string property = "--" + std::string(name(role)) + ": ";
    CAPTURE(property);
    CHECK(count(property) == 3);
    CHECK(count(property + hex(colour(role, Theme::light)) + ";") == 1);
    CHECK(count(property + hex(colour(role, Theme::dark)) + ";") == 2);
  }
}
