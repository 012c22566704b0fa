// The pointer: what it presses, drags and lets go, and that a drag is one step.
#include <doctest/doctest.h>

#include <cmath>

#include "hand.h"
#include "session/focus.h"
#include "session/press.h"

using namespace explainer;

namespace {

double count_of(const Hand& hand) { return hand.session.state.scenario.count.value; }

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
    CHECK(hand.handle(slider).at > handle_of(before)->at);
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
    const Box track = hand.handle("line").track;
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
    CHECK(has(hand.field("hours.field").problem, "xyz"));
    hand.move({hand.scene().width - 1, 1});
    CHECK_FALSE(hand.field("hours.field").problem.empty());
    if (beside) hand.press({hand.scene().width - 1, 1});
    else hand.press(hand.middle("row.r1"));
    CHECK(hand.field("hours.field").problem.empty());
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
  const bool before = is_on(hand.part("stage.v3"));
  const Point at = hand.middle("stage.v3");
  hand.send(PointerEvent::move, at, false, 0);
  hand.send(PointerEvent::down, at);
  hand.send(PointerEvent::up, at, false, 0);
  hand.frame();
  CHECK(is_on(hand.part("stage.v3")) != before);
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
  hand.move(hand.thumb("area.run"));
  hand.press(hand.thumb("area.run"));
  take_chapter(hand.session, 2, {"story/2.json", ""});
  hand.frame();
  hand.release(hand.thumb("area.run"));
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
      const Point at = beside ? Point{-10, -10} : hand.middle("row.r1");
      const auto press = [&] {
        hand.send(PointerEvent::down, at, touch);
        hand.frame();
        hand.send(PointerEvent::up, at, touch, 0);
        hand.frame();
      };
      // What fronts do: first the field is left, which takes its words, then the press goes in.
      type_words(hand.session, "hours.field", "xyz");
      press();
      CHECK(has(hand.field("hours.field").problem, "xyz"));
      hand.frame(1000);
      CHECK(has(hand.field("hours.field").problem, "xyz"));
      press();
      CHECK(hand.field("hours.field").problem.empty());
    }
}
