// What both painters of a screen draw: whole pixels where lines must be crisp, the scene's words, and numbers that a canvas
// takes. (That the painters draw it is tested in the page.)
#include "scene/to_strokes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "data/read_dataset.h"
#include "scene/tween.h"
#include "views/page.h"
#include "views/same_thing.h"

using namespace explainer;

namespace {

Scene screen_of(Picture picture, float width) {
  const auto& data = built_in_dataset();
  State state = starting_state(data);
  state.picture = picture;
  Looks looks;
  looks.width = width;
  return page(state, r1cost::evaluate(data, state.scenario), data, looks);
}

const Colours light = colours(Theme::light);

Strokes of(const Mark& mark, float ratio = 1) {
  Strokes strokes;
  add_strokes(strokes, mark, light, ratio);
  return strokes;
}

bool whole(float value) { return value == std::round(value); }

// Every stroke: its kind and the place of its first number.
template <class Visit>
void each(const Strokes& strokes, Visit visit) {
  for (std::size_t at = 0; at < strokes.numbers.size(); at += 1 + length_of_stroke(strokes.numbers, at)) {
    REQUIRE(length_of_stroke(strokes.numbers, at) > 0);
    visit(static_cast<Stroke>(static_cast<int>(strokes.numbers[at])), strokes.numbers.data() + at + 1);
  }
}

}  // namespace

TEST_CASE("boxes and straight lines stand on whole device pixels at every ratio, and are at least one wide") {
  for (const float ratio : {1.0f, 1.25f, 1.5f, 2.0f, 3.0f}) {
    for (const Mark& mark : screen_of(Picture::ladder, 1240).marks) {
      if (!std::holds_alternative<Line>(mark) && !std::holds_alternative<Rectangle>(mark)) continue;
      each(of(mark, ratio), [](Stroke kind, const float* n) {
        if (kind != Stroke::box && kind != Stroke::dashes) return;
        CHECK((whole(n[0]) && whole(n[1]) && whole(n[2]) && whole(n[3])));
        CHECK((n[2] >= 1 && n[3] >= 1));
      });
    }
  }
}

TEST_CASE("a text has its baseline on a whole pixel, and says how long it is in bytes and in what JavaScript counts") {
  const Strokes strokes = of(Text{{10.4f, 20.3f}, "≠ 13× 𝛑", Font{12}}, 1.5f);
  REQUIRE(strokes.numbers.size() == 14);
  CHECK(strokes.numbers[0] == static_cast<float>(Stroke::text));
  CHECK(strokes.numbers[2] == 30);
  CHECK(strokes.numbers[3] == 18);
  CHECK(strokes.numbers[12] == 13);
  CHECK(strokes.numbers[13] == 8);
  CHECK(strokes.letters == "≠ 13× 𝛑");
}

TEST_CASE("a colour is the theme's, and none is below zero") {
  const Strokes strokes = of(Rectangle{{0, 0, 10, 10}, Role::you});
  CHECK(strokes.numbers[6] == 0xc8371b);
  const Strokes open = of(Path{{{0, 0}, {1, 1}}, false, Role::none, Role::ink, 1});
  CHECK(open.numbers[1] == -1);
  CHECK(open.numbers[2] == 0x14171c);
}

TEST_CASE("all words of a scene are among its strokes' letters, in their order") {
  for (const Picture picture : pictures) {
    const Scene scene = screen_of(picture, 768);
    std::string words;
    for (const Mark& mark : scene.marks)
      if (const Text* text = std::get_if<Text>(&mark)) words += text->words;
    CHECK(to_strokes(scene, light, 2).letters == words);
  }
}

TEST_CASE("two scenes that look alike have the same strokes, and one pixel's difference is one") {
  const Scene scene = screen_of(Picture::ladder, 1240);
  CHECK(to_strokes(scene, light, 1) == to_strokes(screen_of(Picture::ladder, 1240), light, 1));
  CHECK_FALSE(to_strokes(scene, light, 1) == to_strokes(scene, colours(Theme::dark), 1));
  Scene moved = scene;
  std::get<Text>(*std::find_if(moved.marks.begin(), moved.marks.end(), [](const Mark& mark) {
    return std::holds_alternative<Text>(mark);
  })).at.y += 1;
  CHECK_FALSE(to_strokes(scene, light, 1) == to_strokes(moved, light, 1));
}

TEST_CASE("what is filled and has an outline is two fillings, the inner one smaller by the outline on all sides") {
  for (const float ratio : {1.0f, 1.5f, 3.0f}) {
    Rectangle pill{{10, 20, 30, 18}, Role::paper};
    pill.stroke = Role::soft;
    pill.width = 2;
    pill.radius = 9;
    std::vector<std::vector<float>> boxes;
    each(of(pill, ratio), [&](Stroke kind, const float* n) {
      REQUIRE(kind == Stroke::box);
      boxes.push_back({n, n + 7});
    });
    const float width = std::round(2 * ratio);
    REQUIRE(boxes.size() == 2);
    CHECK(boxes[0][5] == 0x59626e);
    CHECK(boxes[1][5] == 0xffffff);
    for (int i = 0; i < 5; ++i) CHECK(boxes[1][i] == boxes[0][i] + (i < 2 ? width : i < 4 ? -2 * width : -width));
  }
  // An outline alone, or one round what is seen through, covers nothing.
  Rectangle alone{{10, 20, 30, 18}, Role::none};
  alone.stroke = Role::soft;
  each(of(alone), [](Stroke kind, const float*) { CHECK(kind == Stroke::frame); });
}

TEST_CASE("rings and open triangles are two fillings, their outlines as thick as they say") {
  const auto shape = [](Shape one) { return of(Symbol{{50, 50}, 10, one, Role::ink}); };
  std::vector<float> radii;
  each(shape(Shape::ring), [&](Stroke kind, const float* n) {
    REQUIRE(kind == Stroke::arc);
    radii.push_back(n[2]);
  });
  CHECK(radii == std::vector<float>{5, 3});

  for (const Shape one : {Shape::more_than, Shape::less_than}) {
    std::vector<std::vector<float>> triangles;
    each(shape(one), [&](Stroke kind, const float* n) {
      REQUIRE(kind == Stroke::path);
      CHECK(n[1] == -1);
      triangles.push_back({n + 5, n + 11});
    });
    REQUIRE(triangles.size() == 2);
    const std::vector<float>&outer = triangles[0], &inner = triangles[1];
    CHECK(std::abs(inner[0] - outer[0]) == doctest::Approx(2));  // the upright side
    // From a corner of the inner one to the slanted side of the outer one.
    const float x = outer[2] - outer[0], y = outer[3] - outer[1];
    const float away = std::abs(x * (inner[1] - outer[1]) - y * (inner[0] - outer[0])) / std::hypot(x, y);
    CHECK(away == doctest::Approx(2).epsilon(0.001));
    CHECK((one == Shape::more_than) == (outer[2] > outer[0]));
    CHECK(x * (outer[5] - outer[1]) - y * (outer[4] - outer[0]) > 0);  // clockwise, as ImGui wants it
    // One that is too small for its outline has no inside, and none is turned inside out.
    int small = 0;
    each(of(Symbol{{50, 50}, 3, one, Role::ink}), [&](Stroke, const float*) { ++small; });
    CHECK(small == 1);
    each(of(Symbol{{50, 50}, 1, one, Role::ink}), [&](Stroke, const float*) { ++small; });
    CHECK(small == 1);
  }
}

// A canvas throws at a radius below zero, which would end the program.
TEST_CASE("no stroke of a picture, nor of one on its way to another, has a radius below zero or a number that is none") {
  long arcs = 0;
  for (const Picture from : pictures)
    for (const Picture to : pictures)
      for (const float t : {0.0f, 0.3f, 0.6f, 0.95f, 0.999f}) {
        const Scene scene = between(screen_of(from, 768), screen_of(to, 768), t, thing_of);
        bool sound = true;
        each(to_strokes(scene, light, 1.5f), [&](Stroke kind, const float* n) {
          if (kind == Stroke::arc) {
            ++arcs;
            sound = sound && n[2] >= 0;
          }
          if (kind == Stroke::box || kind == Stroke::frame) sound = sound && n[4] >= 0;
          for (int i = 0; i < 5; ++i) sound = sound && std::isfinite(n[i]);
        });
        CHECK(sound);
      }
  CHECK(arcs > 1000);
}
