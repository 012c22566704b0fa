// The pointer: what it presses, drags and lets go, and that a drag is one step.
#include <doctest/doctest.h>

#include <cmath>

#include "hand.h"
#include "session/focus.h"
#include "session/press.h"

using namespace explainer;

namespace {

double count_of(const Hand& hand) { return hand.session.state.scenario.count.value; }

constexpr const char* every_slider[] = {"chip", "count", "hours", "price", "line"};

// The reader's line is taken at its amount, any other slider at its thumb.
Point hold_of(const Hand& hand, std::string_view slider) {
  const Point thumb = hand.thumb(slider);
  return slider == "line" ? Point{thumb.x, hand.middle(slider).y} : thumb;
}

void drag_by(Hand& hand, std::string_view slider, float pixels) {
  const Point from = hold_of(hand, slider);
  hand.move(from);
  hand.press(from);
  for (int i = 1; i <= 4; ++i) hand.move({from.x + pixels * static_cast<float>(i) / 4, from.y});
  hand.release({from.x + pixels, from.y});
}

}  // namespace

TEST_CASE("a thumb that is dragged takes its value along, by one step that undo takes back") {
  Hand hand;
  const std::string before = hand.value("count");
  hand.drag("count", 0.9);
  CHECK(hand.value("count") != before);
  CHECK(hand.session.history.past.size() == 1);
  CHECK_FALSE(hand.session.before_press);
  act(hand.session, "", Step::undo);
  CHECK(hand.value("count") == before);
}

TEST_CASE("every slider is dragged to the right: its value, thumb, total and the sentence follow") {
  for (const char* slider : every_slider) {
    CAPTURE(slider);
    Hand hand;
    const Part before = hand.part(slider);
    const std::string total = hand.value("total"), sentence = hand.scene().sentence;
    drag_by(hand, slider, 60);
    CHECK(hand.value(slider) != before.value);
    CHECK(hand.part(slider).handle->at > before.handle->at);
    CHECK(hand.scene().sentence != sentence);
    // Another chip at the same price costs the same.
    CHECK((hand.value("total") != total) == (std::string(slider) != "chip"));
    CHECK(hand.session.history.past.size() == 1);
  }
}

TEST_CASE("the line dragged to an amount lands within two pixels of it, and changes what was chosen to follow alone") {
  for (const char* follows : {"count", "hours", "price"}) {
    CAPTURE(follows);
    Hand hand;
    choose_option(hand.session, "unknown", follows);
    const r1cost::Scenario before = hand.session.state.scenario;
    const Box track = hand.part("line").handle->track;
    const float wanted = track.x + track.w / 3;  // $1 million on an axis from $10,000 to $10 billion
    drag_by(hand, "line", wanted - hand.thumb("line").x);
    CHECK(std::fabs(hand.thumb("line").x - wanted) <= 2);
    CHECK(hand.session.made.answer.usd.value == doctest::Approx(1e6).epsilon(0.05));
    for (const r1cost::Field field : {r1cost::Field::count, r1cost::Field::hours, r1cost::Field::price}) {
      const bool changed = value_of(hand.session.state.scenario, field) != value_of(before, field);
      CHECK(changed == (r1cost::info(field).name == follows));
    }
  }
}

TEST_CASE("a drag that is let go outside the picture ends there") {
  Hand hand;
  hand.move(hand.thumb("count"));
  hand.press(hand.thumb("count"));
  hand.move(hand.on_track("count", 0.9));
  hand.move({hand.scene().width + 100, -50});
  hand.release({hand.scene().width + 100, -50});
  CHECK_FALSE(hand.session.before_press);
  const State after = hand.session.state;
  hand.move(hand.thumb("count"));
  hand.move(hand.on_track("count", 0.2));
  CHECK(hand.session.state == after);
}

TEST_CASE("a slider that is held still asks for nothing, and follows again when the pointer moves on") {
  Hand hand;
  const Point from = hand.thumb("count");
  hand.move(from);
  hand.press(from);
  hand.move({from.x + 40, from.y});
  hand.scene();
  const std::string value = hand.value("count");
  const long scenes = hand.session.made.count;
  CHECK_FALSE(moves(hand.session));
  for (int i = 0; i < 10; ++i) hand.frame();
  hand.scene();
  CHECK(hand.session.made.count == scenes);
  CHECK(hand.value("count") == value);
  hand.move({from.x + 60, from.y});
  CHECK(hand.value("count") != value);
}

TEST_CASE("a pointer that crosses the page without changing anything makes no scene and reckons no answer") {
  Hand hand;
  hand.scene();
  const long scenes = hand.session.made.count, answers = r1cost::tally().answers;
  for (const Part& part : std::vector<Part>(hand.scene().parts)) hand.move(part.box.centre());
  hand.scene();
  CHECK(hand.session.made.count == scenes);
  CHECK(r1cost::tally().answers == answers);
}

TEST_CASE("a refusal goes with the next press, beside everything or on another control") {
  for (const bool beside : {true, false}) {
    CAPTURE(beside);
    Hand hand;
    type_words(hand.session, "hours.field", "xyz");
    CHECK(has(hand.part("hours.field").problem, "xyz"));
    hand.move({hand.scene().width - 1, 1});
    CHECK_FALSE(hand.part("hours.field").problem.empty());
    if (beside) hand.press({hand.scene().width - 1, 1});
    else hand.press(hand.middle("row.r1"));
    CHECK(hand.part("hours.field").problem.empty());
  }
}

TEST_CASE("a thumb that is taken beside its middle does not jump") {
  Hand hand;
  const double before = count_of(hand);
  const Point thumb = hand.thumb("count"), beside{thumb.x + 6, thumb.y};
  hand.move(beside);
  hand.press(beside);
  hand.move({beside.x, beside.y + 3});  // across the track
  CHECK(count_of(hand) == before);
  hand.release(beside);
  CHECK(count_of(hand) == before);
  CHECK(hand.session.history.past.empty());
}

TEST_CASE("a press on the track brings the thumb there") {
  Hand hand;
  const Point at = hand.on_track("count", 0.9);
  hand.move(at);
  hand.press(at);
  CHECK(hand.thumb("count").x == doctest::Approx(at.x).epsilon(0.01));
  hand.release(at);
  CHECK(hand.session.history.past.size() == 1);
}

TEST_CASE("moves that arrive between two frames are joined, and the last of them counts, also with the release") {
  Hand hand, slow;
  const Point from = hand.thumb("count"), end = hand.on_track("count", 0.8);
  for (Hand* one : {&hand, &slow}) {
    one->move(from);
    one->press(from);
  }
  const long scenes = hand.session.made.count;
  for (int i = 1; i <= 8; ++i)
    hand.send(PointerEvent::move, {from.x + (end.x - from.x) * static_cast<float>(i) / 8, from.y});
  hand.send(PointerEvent::up, end, false, 0);
  hand.frame();
  CHECK(hand.session.made.count - scenes <= 3);
  slow.move(end);
  slow.release(end);
  CHECK(count_of(hand) == count_of(slow));
  CHECK(hand.session.history.past.size() == 1);
}

TEST_CASE("a press and its release between two frames are a press") {
  Hand hand;
  const bool before = hand.part("stage.v3").on;
  const Point at = hand.middle("stage.v3");
  hand.send(PointerEvent::move, at, false, 0);
  hand.send(PointerEvent::down, at);
  hand.send(PointerEvent::up, at, false, 0);
  hand.frame();
  CHECK(hand.part("stage.v3").on != before);
}

TEST_CASE("a press that is let go elsewhere presses nothing") {
  Hand hand;
  const State before = hand.session.state;
  hand.move(hand.middle("stage.v3"));
  hand.press(hand.middle("stage.v3"));
  hand.move(hand.middle("preset.with-v3"));
  hand.release(hand.middle("preset.with-v3"));
  CHECK(hand.session.state == before);
}

TEST_CASE("each move of a drag reckons one answer and makes one scene") {
  Hand hand;
  const Point from = hand.thumb("count"), end = hand.on_track("count", 0.9);
  hand.move(from);
  hand.press(from);
  for (float share : {0.25f, 0.5f, 1.0f}) {
    const long scenes = hand.session.made.count, answers = r1cost::tally().answers;
    hand.move({from.x + share * (end.x - from.x), from.y});
    hand.scene();
    CHECK(hand.session.made.count - scenes == 1);
    CHECK(r1cost::tally().answers - answers == 1);
  }
}

TEST_CASE("undo and Escape in the middle of a drag take back the drag alone") {
  for (bool by_escape : {false, true}) {
    Hand hand;
    hand.drag("hours", 0.5);
    const State before = hand.session.state;
    hand.move(hand.thumb("count"));
    hand.press(hand.thumb("count"));
    hand.move(hand.on_track("count", 0.9));
    CHECK(hand.session.state != before);
    if (by_escape) CHECK(escape(hand.session));
    else act(hand.session, "", Step::undo);
    hand.frame();
    CHECK(hand.session.state == before);
    // The button is still down, but holds nothing and moves nothing any more.
    CHECK(hand.holding().empty());
    hand.move(hand.on_track("count", 0.2));
    hand.release(hand.on_track("count", 0.2));
    CHECK(hand.session.state == before);
    CHECK(hand.session.history.past.size() == 1);
  }
}

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

  const bool on = hand.part("stage.v3").on;
  hand.tap("stage.v3");
  CHECK(hand.part("stage.v3").on != on);
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
      const bool on = hand.part("stage.v3").on;
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
      CHECK(hand.part("stage.v3").on == (later < 200 ? !on : on));
    }
  // By the same way, or somewhere else, it is another press.
  Hand hand;
  for (int i = 0; i < 3; ++i) control(hand, "stage.v3", 1000 + i);
  CHECK(hand.part("stage.v3").on);
  hand.session.event_at = 1010;
  hand.tap("stage.r1-zero");
  CHECK_FALSE(hand.part("stage.r1-zero").on);
  control(hand, "copy-link", 1011);
  CHECK(words_of(hand.told(), Message::Kind::copy).size() == 1);
}

TEST_CASE("an answer or a chapter that comes in the middle of a drag takes the drag back first") {
  Hand hand;
  type_words(hand.session, "headline.field", "80 hours on 512 chips for $294,000");
  hand.frame();
  const State before = hand.session.state;
  hand.move(hand.thumb("count"));
  hand.press(hand.thumb("count"));
  const std::string headline = hand.session.looks.asked;  // which the answer may clear
  checked(hand.session, headline, "#v=3&chip=h800&count=512&hours=80&price=2&also=none", "No.");
  hand.frame();
  CHECK_FALSE(hand.session.before_press);
  CHECK(hand.holding().empty());
  CHECK(hand.session.history.past.empty());
  CHECK(hand.session.state == before);

  follow_link(hand.session, "#chapter=2");
  hand.settle();
  const std::size_t steps = hand.session.history.past.size();
  hand.move(hand.thumb("count"));
  hand.press(hand.thumb("count"));
  take_chapter(hand.session, 2, {"story/2.json", ""});
  hand.frame();
  hand.release(hand.thumb("count"));
  CHECK_FALSE(hand.session.before_press);
  CHECK(hand.session.history.past.size() == steps);
}

TEST_CASE("a press that is cancelled before anybody has seen it changes nothing, and the next one counts") {
  Hand hand;
  const State before = hand.session.state;
  const Point at = hand.on_track("count", 0.9);
  hand.send(PointerEvent::down, at);
  hand.send(PointerEvent::cancel, at, false, 0);
  hand.frame();
  CHECK(hand.session.state == before);
  CHECK(hand.session.history.past.empty());
  hand.drag("count", 0.9);
  CHECK(hand.session.state != before);
  CHECK(hand.session.history.past.size() == 1);
}

TEST_CASE("the strip with the total goes when the page becomes wide, and comes back with it") {
  Hand hand(390);
  focus_part(hand.session, "count");
  CHECK(hand.shows("strip"));
  for (float width : {1240.0f, 390.0f}) {
    hand.session.looks.width = width;
    refresh(hand.session);
    CHECK(hand.shows("strip") == (width < narrow));
  }
}

TEST_CASE("a refusal stays when a press has ended the typing, beside everything or on a row, and goes with the next") {
  for (const bool touch : {false, true})
    for (const bool beside : {true, false}) {
      CAPTURE(touch);
      CAPTURE(beside);
      Hand hand;
      const Point at = beside ? Point{hand.scene().width - 1, 1} : hand.middle("row.r1");
      const auto press = [&] {
        hand.send(PointerEvent::down, at, touch);
        hand.frame();
        hand.send(PointerEvent::up, at, touch, 0);
        hand.frame();
      };
      // What fronts do: first the field is left, which takes its words, then the press goes in.
      type_words(hand.session, "hours.field", "xyz");
      press();
      CHECK(has(hand.part("hours.field").problem, "xyz"));
      hand.frame(1000);
      CHECK(has(hand.part("hours.field").problem, "xyz"));
      press();
      CHECK(hand.part("hours.field").problem.empty());
    }
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
    CHECK(hand.part("stage.v3").on);
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
    CHECK(hand.part("stage.v3").on);
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
