// Fingers, the mouse beside them, and what the two may not do to each other: scrolling, lost releases, presses twice.
#include <doctest/doctest.h>

#include <cmath>

#include "hand.h"
#include "session/focus.h"
#include "session/press.h"

using namespace explainer;

TEST_CASE("a finger moves every slider sideways, and scrolls where it starts upwards") {
  for (const char* slider : every_slider) {
    CAPTURE(slider);
    Hand hand(390);
    const auto swipe = [&](float dx, float dy) {
      const Point from = hold_of(hand, slider);
      hand.send(PointerEvent::down, from, true);
      for (int i = 1; i <= 8; ++i) {
        const float share = static_cast<float>(i) / 8;
        hand.send(PointerEvent::move, {from.x + dx * share, from.y + dy * share}, true);
        hand.frame();
      }
      hand.send(PointerEvent::up, {from.x + dx, from.y + dy}, true, 0);
      hand.frame();
    };
    const State before = hand.session.state;
    swipe(4, -250);
    CHECK(hand.session.state == before);
    CHECK(hand.session.history.past.empty());
    const float aside = hold_of(hand, slider).x > 200 ? -90.0f : 90.0f;
    swipe(aside, 3);
    CHECK(hand.session.state != before);
    CHECK(hand.session.history.past.size() == 1);
  }
}

TEST_CASE("a finger moves a slider sideways, scrolls upwards, and taps") {
  Hand hand(390);
  const State start = hand.session.state;
  const Point from = hand.thumb("count");
  hand.send(PointerEvent::down, from, true);
  hand.send(PointerEvent::move, {from.x + 4, from.y}, true);
  hand.frame();
  CHECK_FALSE(hand.session.before_press);  // it is not known yet what the finger wants
  hand.send(PointerEvent::move, {from.x + 40, from.y}, true);
  hand.frame();
  CHECK(hand.session.state != start);
  hand.send(PointerEvent::up, {from.x + 40, from.y}, true, 0);
  hand.frame();
  CHECK(hand.session.history.past.size() == 1);

  const State moved = hand.session.state;
  const Point again = hand.thumb("count");
  hand.send(PointerEvent::down, again, true);
  hand.send(PointerEvent::move, {again.x + 2, again.y + 9}, true);
  hand.send(PointerEvent::move, {again.x + 60, again.y + 9}, true);
  hand.send(PointerEvent::up, {again.x + 60, again.y + 9}, true, 0);
  hand.frame();
  CHECK(hand.session.state == moved);

  const bool on = is_on(hand.part("stage.v3"));
  hand.tap("stage.v3");
  CHECK(is_on(hand.part("stage.v3")) != on);
}

TEST_CASE("a drag that the browser takes for a scroll leaves everything as it was") {
  Hand hand(390);
  const State before = hand.session.state;
  const Point from = hand.thumb("count");
  hand.send(PointerEvent::down, from, true);
  hand.send(PointerEvent::move, {from.x + 50, from.y}, true);
  hand.frame();
  CHECK(hand.session.state != before);
  hand.send(PointerEvent::cancel, {}, true, 0);
  hand.frame();
  CHECK(hand.session.state == before);
  CHECK(hand.session.history.past.empty());
  CHECK_FALSE(hand.session.looks.show_total_strip);
}

TEST_CASE("a press whose release was lost ends where it was last seen, and clicks nothing") {
  enum class Back { without_button, pressed_again, by_finger };
  for (const Back back : {Back::without_button, Back::pressed_again, Back::by_finger}) {
    Hand hand;
    hand.move(hand.thumb("count"));
    hand.press(hand.thumb("count"));
    hand.move(hand.on_track("count", 0.9));
    const State dragged = hand.session.state;
    const Point far = hand.on_track("count", 0.3), beside{hand.scene().width - 1, 1};
    if (back == Back::without_button) hand.send(PointerEvent::move, far, false, 0);
    if (back == Back::pressed_again) hand.send(PointerEvent::down, beside);
    if (back == Back::by_finger) hand.send(PointerEvent::down, beside, true);
    hand.frame();
    hand.frame();
    CHECK(hand.session.state == dragged);
    CHECK_FALSE(hand.session.before_press);
    CHECK(hand.session.history.past.size() == 1);
    hand.send(PointerEvent::move, hand.on_track("count", 0.1), false, 0);
    hand.frame();
    CHECK(hand.session.state == dragged);
  }
  Hand hand;
  hand.move(hand.middle("preset.with-v3"));
  hand.press(hand.middle("preset.with-v3"));
  const State before = hand.session.state;
  hand.send(PointerEvent::move, hand.middle("preset.with-v3"), false, 0);
  hand.frame();
  CHECK(hand.session.state == before);
  hand.click("preset.with-v3");
  CHECK(hand.session.state != before);
}

TEST_CASE("a mouse that moves while a finger drags takes nothing from it") {
  Hand hand;
  const Point from = hand.thumb("count");
  hand.send(PointerEvent::down, from, true);
  hand.send(PointerEvent::move, {from.x + 40, from.y}, true);
  hand.frame();
  const State dragged = hand.session.state;
  hand.send(PointerEvent::move, hand.on_track("count", 0.1), false, 0);
  hand.send(PointerEvent::leave, {0, 0}, false, 0);
  hand.frame();
  CHECK(hand.session.state == dragged);
  CHECK(hand.session.before_press);
  hand.send(PointerEvent::move, {from.x + 80, from.y}, true);
  hand.frame();
  CHECK(hand.session.state != dragged);
}

TEST_CASE(
    "a touch and the click that a reader of screens sends with it are one press, at any other time they are two") {
  const auto control = [](Hand& hand, const char* part, double at) {
    press_once(hand.session, part, PressedBy::control, at);
  };
  for (const double later : {0.0, 10.0, 50.0, 100.0, 300.0})
    for (const bool click_first : {false, true}) {
      CAPTURE(later);
      Hand hand;
      const bool on = is_on(hand.part("stage.v3"));
      const Point at = hand.middle("stage.v3");
      const auto touch = [&](double when) {
        hand.session.event_at = when;
        hand.send(PointerEvent::down, at, true);
        hand.send(PointerEvent::up, at, true, 0);
        hand.frame();
      };
      if (click_first) control(hand, "stage.v3", 1000);
      touch(click_first ? 1000 + later : 1000);
      if (!click_first) control(hand, "stage.v3", 1000 + later);
      CHECK(is_on(hand.part("stage.v3")) == (later < 200 ? !on : on));
    }
  // By the same way, or somewhere else, it is another press.
  Hand hand;
  for (int i = 0; i < 3; ++i) control(hand, "stage.v3", 1000 + i);
  CHECK(is_on(hand.part("stage.v3")));
  hand.session.event_at = 1010;
  hand.tap("stage.r1-zero");
  CHECK_FALSE(is_on(hand.part("stage.r1-zero")));
  control(hand, "view.area", 1011);
  CHECK(hand.session.state.picture == Picture::area);
}

TEST_CASE("while the mouse or a finger holds a slider the other one moves and lets go of nothing") {
  for (const bool touch : {false, true}) {
    CAPTURE(touch);
    Hand hand, alone;
    const Point from = hand.thumb("hours"), half = hand.on_track("hours", 0.6), end = hand.on_track("hours", 0.8);
    const Point other = hand.middle("stage.v3");
    for (Hand* one : {&hand, &alone}) {
      const auto intrude = [&](PointerEvent event) {
        if (one == &hand) one->send(event, other, !touch, event == PointerEvent::up ? 0 : 1);
        one->frame();
      };
      one->send(PointerEvent::down, from, touch);
      one->frame();
      one->send(PointerEvent::move, half, touch);
      one->frame();
      for (const PointerEvent event : {PointerEvent::move, PointerEvent::up, PointerEvent::cancel}) intrude(event);
      CHECK(one->holding() == "hours");
      one->send(PointerEvent::move, end, touch);
      one->send(PointerEvent::up, end, touch, 0);
      one->frame();
      CHECK(one->holding().empty());
    }
    CHECK(hand.session.state == alone.session.state);
    CHECK(hand.session.history.past.size() == 1);
    // Now it is free for the other.
    if (touch) hand.click("stage.v3");
    else hand.tap("stage.v3");
    CHECK(is_on(hand.part("stage.v3")));
  }
}

TEST_CASE("a press of the other ends what the mouse or a finger holds where it was, since its release may be lost") {
  for (const bool touch : {false, true}) {
    CAPTURE(touch);
    Hand hand;
    const Point half = hand.on_track("hours", 0.6), other = hand.middle("stage.v3");
    hand.send(PointerEvent::down, hand.thumb("hours"), touch);
    hand.frame();
    hand.send(PointerEvent::move, half, touch);
    hand.frame();
    REQUIRE(hand.holding() == "hours");
    const std::string hours = hand.value("hours");
    hand.send(PointerEvent::down, other, !touch);
    hand.frame();
    CHECK(hand.holding() != "hours");
    CHECK(hand.value("hours") == hours);
    hand.send(PointerEvent::up, other, !touch, 0);
    hand.frame();
    CHECK(is_on(hand.part("stage.v3")));
    CHECK(hand.value("hours") == hours);
  }
}

TEST_CASE(
    "a finger that was meant for scrolling holds nothing, so the mouse is free; its end takes nothing from that") {
  Hand hand;
  const Point finger = hand.thumb("price"), from = hand.thumb("hours"), end = hand.on_track("hours", 0.8);
  hand.send(PointerEvent::down, finger, true);
  hand.send(PointerEvent::move, {finger.x, finger.y + 20}, true);
  hand.move(from);
  hand.press(from);
  hand.move(end);
  const std::string value = hand.value("hours");
  hand.send(PointerEvent::move, {finger.x + 40, finger.y + 20}, true);
  hand.send(PointerEvent::up, finger, true, 0);
  hand.frame();
  CHECK(hand.holding() == "hours");
  CHECK(hand.value("hours") == value);
  hand.release(end);
  CHECK(hand.holding().empty());
}
