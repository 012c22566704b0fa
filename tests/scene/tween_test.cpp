#include "scene/tween.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <set>

#include "scene/to_outline.h"

using namespace explainer;

namespace {

// "ladder.r1" and "table.r1" are one thing.
std::string last_word(const Part& part) { return part.id.substr(part.id.rfind('.') + 1); }

Scene way(const Scene& from, const Scene& to, float t) { return between(from, to, t, last_word); }

Scene picture(std::vector<Mark> marks, const std::string& id, Box box = {0, 0, 300, 300}) {
  Scene scene;
  scene.width = scene.height = 300;
  scene.sentence = "A picture: " + id;
  Part part;
  part.id = id;
  part.words = id;
  part.box = box;
  part.last_mark = marks.size();
  scene.marks = std::move(marks);
  scene.parts.push_back(part);
  return scene;
}

Text words(Point at, const std::string& what, Role role = Role::ink) {
  Text text;
  text.at = at;
  text.words = what;
  text.role = role;
  text.box_width = 40;
  return text;
}

bool is_there(const Mark& mark) {
  const Path* path = std::get_if<Path>(&mark);
  return !path || !path->points.empty();
}

std::string all_of(const Scene& scene) { return to_outline_text(scene) + marks_as_text(scene); }

Scene random_scene(std::mt19937& random) {
  const auto number = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
  const auto length = [&] { return static_cast<float>(number(4000)) / 10 - 50; };
  const auto role = [&] { return static_cast<Role>(number(10)); };
  Scene scene;
  scene.width = scene.height = 400;
  for (int i = number(60); i > 0; --i) {
    const Point a{length(), length()}, b{length(), length()};
    switch (number(5)) {
      case 0: scene.marks.push_back(Rectangle{{a.x, a.y, b.x, b.y}, role(), 2, role()}); break;
      case 1: scene.marks.push_back(Line{a, b, role()}); break;
      case 2: scene.marks.push_back(words(a, std::to_string(number(5)), role())); break;
      case 3: scene.marks.push_back(Symbol{a, length(), static_cast<Shape>(number(9)), role()}); break;
      default: scene.marks.push_back(Path{std::vector<Point>(static_cast<std::size_t>(number(4)), a), true, role()});
    }
  }
  for (int i = number(12); i > 0; --i) {
    Part part;
    part.id = std::string(number(2) == 0 ? "a." : "b.") + std::to_string(number(4));
    part.is = kind_of(static_cast<PartRole>(number(10)));
    part.box = {length(), length(), length(), length()};
    part.first_mark = static_cast<std::size_t>(number(70));
    part.last_mark = part.first_mark + static_cast<std::size_t>(number(20));
    scene.parts.push_back(part);
  }
  if (number(2) == 0) scene.shown.push_back({static_cast<std::size_t>(number(70)), "2"});
  return scene;
}

}  // namespace

TEST_CASE("a change begins with marks of one thing in their old places, and is half way in the middle") {
  const Scene from = picture(
      {Rectangle{{0, 0, 10, 20}, Role::r1, 4, Role::none, 1, 1}, Line{{0, 0}, {4, 4}, Role::r1}, words({10, 20}, "R1"),
       Symbol{{5, 5}, 10, Shape::ring, Role::r1}, Path{{{0, 0}, {2, 2}}, false, Role::none, Role::r1}},
      "ladder.r1");
  const Scene to =
      picture({Rectangle{{100, 50, 30, 20}, Role::r1, 0, Role::r1, 2, 0.5f}, Line{{10, 20}, {30, 40}, Role::r1},
               words({110, 40}, "R1"), Symbol{{15, 25}, 20, Shape::dot, Role::r1},
               Path{{{10, 0}, {22, 2}}, false, Role::none, Role::r1}},
              "table.r1");
  for (float t : {0.0f, 0.5f}) {
    const Scene now = way(from, to, t);
    REQUIRE(now.marks.size() == 5);
    const Box box = std::get<Rectangle>(now.marks[0]).box;
    CHECK(box.x == 100 * t);
    CHECK(box.y == 50 * t);
    CHECK(box.w == 10 + 20 * t);
    CHECK(box.h == 20);
    CHECK(std::get<Rectangle>(now.marks[0]).fill_opacity == 1 - t / 2);
    CHECK(std::get<Line>(now.marks[1]).a.x == 10 * t);
    CHECK(std::get<Line>(now.marks[1]).b.y == 4 + 36 * t);
    CHECK(std::get<Text>(now.marks[2]).at.x == 10 + 100 * t);
    CHECK(std::get<Text>(now.marks[2]).at.y == 20 + 20 * t);
    CHECK(std::get<Symbol>(now.marks[3]).centre.y == 5 + 20 * t);
    CHECK(std::get<Symbol>(now.marks[3]).size == 10 + 10 * t);
    // The new mark on its way, not a third one.
    CHECK(std::get<Symbol>(now.marks[3]).shape == Shape::dot);
    CHECK(std::get<Path>(now.marks[4]).points[1].x == 2 + 20 * t);
  }
}

TEST_CASE("at its end a change is the new picture and nothing else, and its parts are the new ones from the start") {
  std::mt19937 random(7);
  for (int i = 0; i < 200; ++i) {
    const Scene from = random_scene(random), to = random_scene(random);
    CHECK(all_of(way(from, to, 1)) == all_of(to));
    CHECK(all_of(way(from, to, std::nanf(""))) == all_of(to));
    for (float t : {-1.0f, 0.0f, 0.3f, 0.99f}) {
      const Scene now = way(from, to, t);
      CHECK(to_outline_text(now) == to_outline_text(to));
      CHECK(now.height == to.height);
      for (std::size_t j = 0; j < to.parts.size(); ++j) {
        CHECK(now.parts[j].first_mark == to.parts[j].first_mark);
        CHECK(now.parts[j].last_mark == to.parts[j].last_mark);
      }
    }
  }
}

TEST_CASE("no mark of a change is ever nowhere, no word or number in between two, whatever the pictures") {
  std::mt19937 random(11);
  for (int i = 0; i < 200; ++i) {
    Scene from = random_scene(random);
    const Scene to = random_scene(random);
    std::set<std::string> known;
    for (const Scene* scene : {static_cast<const Scene*>(&from), &to})
      for (const Mark& mark : scene->marks)
        if (const Text* text = std::get_if<Text>(&mark)) known.insert(text->words);
    for (float t : {0.0f, 0.2f, 0.5f, 0.8f}) {
      const Scene now = way(from, to, t);
      for (const Mark& mark : now.marks) {
        const Box box = box_of(mark);
        CHECK(std::isfinite(box.x + box.y + box.w + box.h));
        if (const Text* text = std::get_if<Text>(&mark)) CHECK(known.count(text->words) == 1);
      }
      if (t == 0.2f) from = now;  // interrupted
    }
  }
}

TEST_CASE("what has no partner is the old until half way and then the new, and does not vanish") {
  const Scene from = picture({words({1, 1}, "old"), Rectangle{{0, 0, 9, 9}, Role::hair}}, "one");
  const Scene to = picture({words({2, 2}, "new"), Rectangle{{5, 5, 9, 9}, Role::hair}}, "other");
  const Scene early = way(from, to, 0.4f), late = way(from, to, 0.6f);
  CHECK_FALSE(is_there(early.marks[0]));
  CHECK_FALSE(is_there(early.marks[1]));
  REQUIRE(early.marks.size() == 4);
  CHECK(std::get<Text>(early.marks[2]).words == "old");
  CHECK(marks_as_text(late) == marks_as_text(to));
}

TEST_CASE("a dot becomes a box: the box grows out of it, the dot goes to where the box is") {
  const Scene dot = picture({Symbol{{20, 20}, 10, Shape::dot, Role::r1}}, "ladder.r1");
  const Scene box = picture({Rectangle{{100, 100, 60, 40}, Role::r1}}, "area.r1");
  const Scene grows = way(dot, box, 0);
  CHECK(std::get<Rectangle>(grows.marks[0]).box.x == 15);
  CHECK(std::get<Rectangle>(grows.marks[0]).box.w == 10);
  const Scene middle = way(dot, box, 0.5f);
  REQUIRE(middle.marks.size() == 2);
  CHECK(std::get<Symbol>(middle.marks[1]).centre.x == (20 + 130) / 2.0f);
  CHECK(std::get<Symbol>(middle.marks[1]).size == 5);
  // And back again.
  const Scene back = way(box, dot, 0.5f);
  CHECK(std::get<Symbol>(back.marks[0]).centre.x == (20 + 130) / 2.0f);
  CHECK(std::get<Rectangle>(back.marks[1]).box.w == 30);
  CHECK(std::get<Rectangle>(back.marks[1]).fill_opacity == 0.5f);
}

TEST_CASE("only the same words go from picture to picture; within a part its next words take their place") {
  const Scene ladder = picture({words({0, 10}, "GPT-4"), words({90, 10}, "13×")}, "ladder.gpt4");
  const Scene table =
      picture({words({0, 50}, "GPT-4"), words({60, 50}, "$79 million"), words({99, 50}, "13×")}, "table.gpt4");
  const Scene now = way(ladder, table, 0);
  CHECK(std::get<Text>(now.marks[0]).at.y == 10);
  CHECK_FALSE(is_there(now.marks[1]));
  CHECK(std::get<Text>(now.marks[2]).at.x == 90);
  const Scene other = picture({words({0, 10}, "GPT-4"), words({80, 10}, "7×", Role::soft)}, "ladder.gpt4");
  CHECK(std::get<Text>(way(ladder, other, 0).marks[1]).at.x == 90);
  CHECK(std::get<Text>(way(ladder, other, 0).marks[1]).words == "7×");
  Text right = words({80, 10}, "≠", Role::soft);
  right.align = Align::right;
  CHECK_FALSE(is_there(way(ladder, picture({words({0, 10}, "GPT-4"), right}, "ladder.gpt4"), 0).marks[1]));
}

TEST_CASE(
    "ink that no part holds is of the row it lies in, of what the scene says, or, in the reader's colour, theirs") {
  const auto with = [](Point at, Role role, const std::string& id, PartRole kind) {
    Scene scene = picture({}, id, {0, at.y - 20, 300, 40});
    scene.parts[0].is = kind_of(kind);
    scene.marks.push_back(Symbol{at, 10, Shape::dot, role});
    return scene;
  };
  const Scene first = with({10, 30}, Role::r1, "ladder.r1", PartRole::row);
  Scene second = with({200, 230}, Role::r1, "table.r1", PartRole::row);
  const auto begins_at = [](const Scene& from, const Scene& to) {
    const Scene now = way(from, to, 0);
    return is_there(now.marks[0]) ? std::get<Symbol>(now.marks[0]).centre.x : -1;
  };
  CHECK(begins_at(first, second) == 10);
  second.parts[0].is = kind_of(PartRole::slider);
  CHECK(begins_at(first, second) == -1);
  second.shown.push_back({0, "r1"});
  CHECK(begins_at(first, second) == 10);
  CHECK(begins_at(with({10, 30}, Role::you, "x", PartRole::slider),
                  with({200, 230}, Role::you, "y", PartRole::slider)) == 10);
}

TEST_CASE("a change that is interrupted goes on from where everything is, back as well") {
  Scene ladder = picture({}, "ladder.r1", {0, 0, 300, 40});
  ladder.parts[0].is = kind_of(PartRole::row);
  ladder.marks.push_back(Symbol{{100, 20}, 10, Shape::dot, Role::r1});
  const Scene table = picture({words({20, 220}, "R1", Role::r1)}, "table.r1", {0, 200, 300, 40});
  const Scene away = way(ladder, table, 0.5f);
  REQUIRE(away.marks.size() == 2);
  const Point dot = std::get<Symbol>(away.marks[1]).centre;
  const Scene back = way(away, ladder, 0);
  CHECK(std::get<Symbol>(back.marks[0]).centre.x == dot.x);
  CHECK(std::get<Symbol>(back.marks[0]).centre.y == dot.y);
  CHECK(std::get<Symbol>(back.marks[0]).size == 5);
  // The words were on their way, too.
  const Scene again = way(back, table, 0);
  CHECK(std::get<Symbol>(again.marks[1]).centre.y == dot.y);
  // A dot that was on its way out of its row is still that row's.
  const Scene half_back = way(table, ladder, 0.3f), on = way(half_back, ladder, 0);
  CHECK(std::get<Symbol>(on.marks[0]).centre.y == std::get<Symbol>(half_back.marks[0]).centre.y);
}

TEST_CASE("changes that are broken off one after another do not pile up marks") {
  Scene one, other;
  for (int i = 0; i < 20; ++i) {
    const float at = static_cast<float>(20 * i);
    one.marks.push_back(Rectangle{{at, 0, 10, 10}, Role::rival});
    other.marks.push_back(Line{{at, 50}, {at + 10, 50}, Role::rule});
  }
  const auto nobody = [](const Part&) { return std::string(); };
  Scene shown = one;
  for (int i = 0; i < 50; ++i) shown = between(shown, i % 2 ? one : other, 0.1f, nobody);
  CHECK(shown.marks.size() <= 3 * one.marks.size());
}
