#include "layout/column.h"

#include <doctest/doctest.h>

#include "layout/buttons.h"
#include "says/slider.h"
#include "views/words.h"

using namespace explainer;

TEST_CASE("things in a column stand below one another, and what is left is its rest") {
  Scene scene;
  Column column(scene, {10, 20, 200, 300});
  CHECK(column.line(touch_height) == Box{10, 20, 200, touch_height});
  column.space(air::plain);
  const Box second = column.line(30);
  CHECK(second == Box{10, 20 + touch_height + air::plain, 200, 30});
  CHECK(column.rest() == Box{10, second.bottom(), 200, 320 - second.bottom()});
}

TEST_CASE("a paragraph is as high as its lines, and what was written becomes one part") {
  Scene scene;
  Column column(scene, {0, 0, 120, 0});
  const Column::Place begin = column.here();
  const std::string words = "Words that have no room in a line of a hundred and twenty pixels";
  const Box whole = column.paragraph(words, type::second, Role::ink);
  const std::size_t lines = wrap(words, type::second, 120, Column::many).size();
  REQUIRE(lines > 2);
  CHECK(whole.h == static_cast<float>(lines) * leading_of(type::second));
  CHECK(scene.marks.size() == lines);
  const Part& part = column.part(begin, {ControlKind::answer}, PartRole::text, words);
  CHECK(part.box == whole);
  CHECK((part.first_mark == 0 && part.last_mark == lines));
  for (const Mark& mark : scene.marks) {
    const Box text = box_of(mark);
    CHECK((text.y >= whole.y && text.bottom() <= whole.bottom() && text.right() <= whole.right()));
  }
}

TEST_CASE("a paragraph that is given fewer lines is cut with an ellipsis") {
  Scene scene;
  Column(scene, {0, 0, 120, 0})
      .paragraph("Words that have no room in a line of that width", type::second, Role::ink, 1);
  REQUIRE(scene.marks.size() == 1);
  CHECK(std::get<Text>(scene.marks.front()).words.ends_with("…"));
}

TEST_CASE("an amount stands in the last line of its words, or below them if there is no room") {
  for (const float width : {300.0f, 90.0f}) {
    CAPTURE(width);
    Scene scene;
    Column column(scene, {0, 0, width, 0});
    column.pair("Rental of machines", "$293,920");
    const Text& words = std::get<Text>(scene.marks.front());
    const Text& amount = std::get<Text>(scene.marks.back());
    CHECK((amount.at.y == words.at.y) == (width == 300));
    CHECK(box_of(amount).right() <= width);
    CHECK_FALSE(meet(box_of(words), box_of(amount)));
  }
}

TEST_CASE("a row is cut from both ends, and what is left grows with it") {
  for (const float width : {200.0f, 400.0f}) {
    Row row({5, 0, width, 20});
    CHECK(row.left(50, 10) == Box{5, 0, 50, 20});
    CHECK(row.right(30, 4) == Box{5 + width - 30, 0, 30, 20});
    CHECK(row.rest() == Box{65, 0, width - 94, 20});
  }
}

TEST_CASE("the cells of a grid are alike, with gaps between them, and fill the row") {
  const Box row{10, 0, 220, 40};
  CHECK(cell(row, 0, 3, 5) == Box{10, 0, 70, 40});
  CHECK(cell(row, 1, 3, 5).x == cell(row, 0, 3, 5).right() + 5);
  CHECK(cell(row, 2, 3, 5).right() == row.right());
}

TEST_CASE("words stand in the middle of their line, at either end or in the middle of its width") {
  const Box line{0, 100, 300, touch_height};
  for (const Font& font : {type::second, type::row_strong, type::total})
    for (const Align align : {Align::left, Align::centre, Align::right}) {
      Scene scene;
      const float width = write_in(scene, line, "none", font, Role::ink, align);
      CHECK(width == measure("none", font));
      const Box words = box_of(scene.marks.front());
      CHECK((words.x >= line.x && words.right() <= line.right() + 0.01f));
      CHECK(baseline_in(line, font) > line.centre().y);
      CHECK(baseline_in(line, font) < line.centre().y + font.size / 2);
      CHECK(baseline_in(line_on(baseline_in(line, font), line, font), font) == baseline_in(line, font));
    }
}

TEST_CASE("the longest variant of a message that has room is said, and cut only if none has") {
  const says::slider_no_quote message{"H800"};
  const std::string longest = say(message), shortest = say(message, says::slider_no_quote::message.variants - 1);
  CHECK(say_in(1000, type::second, message) == longest);
  CHECK(say_in(measure(shortest, type::second), type::second, message) == shortest);
  CHECK(say_in(30, type::second, message).ends_with("…"));
}

TEST_CASE("what can be pressed is as wide as a finger needs, also beside a right end") {
  for (const Align align : {Align::left, Align::right}) {
    Scene scene;
    const Box line{100, 0, 200, touch_height};
    const Part& part = draw_button(scene, {ControlKind::undo}, "A", "Undo", line, {.align = align});
    CHECK(part.box.w >= touch_height);
    CHECK(part.box.h == line.h);
    const Box words = box_of(scene.marks.front());
    CHECK((words.x >= part.box.x && words.right() <= part.box.right()));
    CHECK((align == Align::left ? words.x == line.x : words.right() == line.right()));
  }
}
