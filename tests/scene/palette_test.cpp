#include "scene/palette.h"

#include <doctest/doctest.h>

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
