#include "layout/callout.h"

#include <doctest/doctest.h>

#include "layout/ink.h"

using namespace explainer;

namespace {

const Box bounds{0, 0, 300, 200};
const Box anchor{140, 90, 20, 20};

}  // namespace

TEST_CASE("a callout stands within its bounds, off what it is said of, with a line to it") {
  Scene scene;
  REQUIRE(call_out(scene, {ControlKind::answer}, "Words about this", anchor, bounds, {}));
  REQUIRE(scene.parts.size() == 1);
  const Box box = scene.parts.front().box;
  CHECK(joined(box, bounds) == bounds);
  CHECK_FALSE(meet(box, anchor));
  const Line& line = std::get<Line>(scene.marks.front());
  CHECK(nearest_in(anchor, line.b).x == line.b.x);
  CHECK_FALSE(holds(box, line.a));
}

TEST_CASE("a callout covers nothing that is drawn, and there is none where all is covered") {
  Scene scene;
  scene.marks.push_back(Rectangle{{0, 0, 300, 80}, Role::r1});
  write(scene, 10, 150, "words that are there already", type::second, Role::ink);
  const std::vector<Box> taken = obstacles_in(scene);
  REQUIRE(call_out(scene, {ControlKind::answer}, "Words about this", anchor, bounds, {}));
  CHECK(is_free(scene.parts.front().box, taken));
  scene.marks.push_back(Rectangle{bounds, Role::r1});
  CHECK_FALSE(call_out(scene, {ControlKind::answer}, "Words", anchor, bounds, {}));
}

TEST_CASE("a callout keeps out of strange boxes while there is other room") {
  Scene scene;
  const Box upper{0, 0, 300, 88};
  REQUIRE(call_out(scene, {ControlKind::answer}, "Words about this", anchor, bounds, {upper}));
  CHECK_FALSE(meet(scene.parts.front().box, upper));
}

TEST_CASE("a line runs free that passes by or ends at words, but not one across them") {
  const std::vector<Box> words{{100, 100, 50, 20}};
  CHECK(runs_free({0, 50}, {300, 50}, words, 1));
  CHECK_FALSE(runs_free({0, 110}, {300, 110}, words, 1));
  CHECK(runs_free({0, 110}, {100, 110}, words, 1));
}

TEST_CASE("a box around a point or between two corners or around two boxes") {
  CHECK(square({10, 20}, 4) == Box{8, 18, 4, 4});
  CHECK(spanned({10, 0}, {4, 8}) == Box{4, 0, 6, 8});
  CHECK(joined({0, 0, 10, 10}, {20, 5, 10, 10}) == Box{0, 0, 30, 15});
  CHECK(grown({10, 10, 10, 10}, 3) == Box{7, 7, 16, 16});
}
