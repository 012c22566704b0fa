// What a move of a control reckons, from the event to the picture: counted, since nobody sees it.
#include <doctest/doctest.h>

#include "pages.h"
#include "r1cost/evaluate.h"
#include "scene/measure.h"
#include "views/ladder_row.h"
#include "views/view.h"

using namespace explainer;

namespace {

// What all of it reckons, as a front does it: the command, the next state, its answer, its picture.
template <class Move>
r1cost::Tally reckoned_by(Move move) {
  const r1cost::Tally before = r1cost::tally();
  const State state = move();
  page(state, r1cost::evaluate(data(), state.scenario), data(), Looks{});
  const r1cost::Tally after = r1cost::tally();
  return {after.answers - before.answers, after.bills - before.bills};
}

r1cost::Tally reckoned_by_a_slide(const State& start) {
  return reckoned_by([&] { return after(slide_to("count", 0.6, start, data()), start); });
}

}  // namespace

TEST_CASE("one move of a slider reckons one answer, in every picture and through every lens") {
  // Through another lens the same hours are priced anew.
  for (Picture picture : pictures)
    for (Lens lens : lenses)
      for (bool yardstick : {false, true}) {
        CAPTURE(name(picture));
        CAPTURE(static_cast<int>(lens));
        const State start = reduce(seen_as(lens, picture), ShowYardstick{yardstick}, data());
        CHECK(reckoned_by_a_slide(start).answers == 1);
        CHECK(reckoned_by_a_slide(reduce(start, ShowFigures{{r1cost::Scope::whole_run, {}, {}}}, data())).answers == 1);
      }
}

TEST_CASE("one move of the line reckons one answer, as does one of the guess, beside that of the state it leaves") {
  for (Lens lens : lenses) {
    const State start = seen_as(lens);
    const r1cost::Answer answer = r1cost::evaluate(data(), start.scenario);
    const auto line = [&] { return after(slide_to("line", 0.4, start, answer, data()), start); };
    CHECK(reckoned_by(line).answers == 1);
    CHECK(line() == after(slide_to("line", 0.4, start, data()), start));
  }
  State start = reading(3);
  start.guess = Guess{{1e6}, false};
  const r1cost::Answer answer = r1cost::evaluate(data(), start.scenario);
  const auto guess = [&] { return after(slide_to("guess", 0.4, start, answer, data()), start); };
  CHECK(reckoned_by(guess).answers == 1);
  CHECK(guess() == after(slide_to("guess", 0.4, start, data()), start));
}

TEST_CASE("beside its answer a picture reckons the bills that it shows and no others") {
  const auto bills = [](Picture picture) { return reckoned_by_a_slide(showing(picture)).bills; };
  CHECK(bills(Picture::area) == 1);
  CHECK(bills(Picture::sure) == 1);
  CHECK(bills(Picture::compared) == 4);  // with the one kept, and both once more for the factors between them
}

TEST_CASE("each row that has room is converted once, and no other") {
  for (Lens lens : lenses) {
    const State start = seen_as(lens), state = after(slide_to("count", 0.6, start, data()), start);
    const r1cost::Answer answer = r1cost::evaluate(data(), state.scenario);
    const Sight sight(state, answer, data(), {});
    const View view = sight.view();
    const long before = r1cost::tally().bills;
    const Scene scene = page(state, answer, data(), Looks{});
    const long drawn = r1cost::tally().bills - before;
    int rows = 0;
    for (const LadderRow& row : ladder_rows(view.data))
      if (find_part(scene, "row." + row.id)) {
        ratio_of(view, row);
        ++rows;
      }
    CHECK(rows > 3);
    const long conversions = r1cost::tally().bills - before - drawn;
    CHECK(reckoned_by_a_slide(start).bills == 1 + conversions);
  }
}

namespace {

long laid_out_by(const State& state, float width) {
  const long before = laid_out_texts();
  scene_of(state, width);
  return laid_out_texts() - before;
}

// Until all that other tests left behind is forgotten, so that nothing is in the middle of this one.
void forget_all() {
  const auto fill = [](int i) {
    const long before = laid_out_texts();
    wrap("filler " + std::to_string(i), {12}, 30, 9);
    return laid_out_texts() > before;
  };
  fill(0);
  for (int i = 1; !fill(0); ++i) fill(i);
}

}  // namespace

TEST_CASE("one step of a slider breaks only those texts into lines that changed") {
  int count = 640;
  for (Picture picture : pictures)
    for (float width : one_width_of_each_class) {
      CAPTURE(name(picture));
      CAPTURE(width);
      forget_all();
      const State start = showing(picture);
      const long whole = laid_out_by(start, width);
      const long step =
          laid_out_by(reduce(start, SetField{r1cost::Field::count, static_cast<double>(++count)}, data()), width);
      CHECK(whole >= 1);
      CHECK(step <= (picture == Picture::ladder ? 4 : 6));
      CHECK(laid_out_by(start, width) == 0);
    }
}
