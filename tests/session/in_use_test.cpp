// Which control is in use, on pages of every width, and what of a phone's page depends on it.
#include <doctest/doctest.h>

#include <string>

#include "hand.h"
#include "session/focus.h"
#include "session/press.h"
#include "state/control.h"

using namespace explainer;

namespace {

const std::string& in_use(const Hand& hand) { return hand.session.looks.in_use; }

}  // namespace

TEST_CASE("a slider, a switch, a field and the list of chips are in use until another control is, or none") {
  for (const float width : {358.0f, 768.0f, 1240.0f}) {
    CAPTURE(width);
    Hand hand(width);
    CHECK(in_use(hand).empty());
    for (const char* slider : {"chip", "count", "hours", "price", "line"}) {
      CAPTURE(slider);
      hand.press(hold_of(hand, slider));
      CHECK(in_use(hand) == slider);
      hand.release(hold_of(hand, slider));
      CHECK(in_use(hand) == slider);
    }
    for (const char* control : {"stage.v3", "hours.field", "chip.list", "line.field"}) {
      CAPTURE(control);
      hand.tap(control);
      CHECK(in_use(hand) == control);
    }
    hand.tap("row.gpt4-epoch");
    CHECK(in_use(hand).empty());
    hand.tap("count.field");
    choose_option(hand.session, "lens", "own");
    CHECK(in_use(hand).empty());
    hand.tap("count.field");
    hand.press({-10, -10});
    hand.release({-10, -10});
    CHECK(in_use(hand).empty());
  }
}

TEST_CASE("the focus takes up sliders and fields, and passes what belongs to them without ending their use") {
  Hand hand(358);
  for (const char* control : {"chip", "count", "count.field", "price"}) {
    focus_on(hand.session, control);
    CHECK(in_use(hand) == control);
  }
  for (const char* beside : {"presets", "lens", "views", "quote"}) {
    move_focus(hand.session, false);
    if (hand.session.focus == "price.field") move_focus(hand.session, false);
    CHECK(hand.session.focus == beside);
  }
  CHECK(press_key(hand.session, Key::enter) == KeyAnswer::done);
  CHECK(hand.session.state.scenario.price.value == 3.42);
  CHECK(in_use(hand) == "price.field");
}

TEST_CASE("a phone's price is followed by its quote: dragged, then adopted by a tap that lands where it stood") {
  Hand hand(358);
  CHECK_FALSE(hand.shows("quote"));
  hand.drag("price", 0.3);
  REQUIRE(hand.shows("quote"));
  const Box box = hand.part("quote").box;
  CHECK(box.h >= 44);
  hand.tap("quote");
  CHECK(hand.session.state.scenario.price.value == 3.42);
  CHECK_FALSE(hand.shows("quote"));
  CHECK(hand.shows("quote.words"));
}

TEST_CASE("a phone's total is followed by what dragging it changes") {
  Hand hand(358);
  CHECK_FALSE(hand.shows("unknown"));
  hand.tap("line.field");
  REQUIRE(hand.shows("unknown"));
  hand.tap("unknown");
  choose_option(hand.session, "unknown", "count");
  CHECK(hand.session.state.unknown == r1cost::Field::count);
  CHECK(hand.value("unknown") == "count");
}

TEST_CASE("another chip on a phone: the offer of the same work stands beside the chip's line and is taken by a tap") {
  Hand hand(358);
  hand.tap("chip.list");
  choose_option(hand.session, "chip.list", "a100");
  CHECK(in_use(hand) == "chip.list");
  REQUIRE(hand.shows("same-work"));
  const double before = hand.session.state.scenario.hours.value;
  hand.tap("same-work");
  CHECK(hand.session.state.scenario.hours.value > before);
  CHECK_FALSE(hand.shows("same-work"));
}

TEST_CASE("a phone's lists choose starting point, lens and picture") {
  Hand hand(358);
  const float height = hand.scene().height;
  hand.tap("stage.v3");
  choose_option(hand.session, "presets", "r1-published");
  CHECK(in_use(hand).empty());
  CHECK(hand.value("presets") == "r1-published");
  choose_option(hand.session, "views", "table");
  CHECK(hand.session.state.picture == Picture::table);
  choose_option(hand.session, "lens", "work");
  choose_option(hand.session, "lens", "h20");
  CHECK(hand.session.state.work_chip == "h20");
  CHECK(hand.value("lens") == "h20");
  choose_option(hand.session, "lens", "rent");
  choose_option(hand.session, "views", "ladder");
  hand.settle();
  CHECK(hand.scene().height == height);
}
