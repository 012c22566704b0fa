// What a page around the picture is told: only what is new, in its order, and not before it rests.
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <array>
#include <set>

#include "hand.h"
#include "session/focus.h"
#include "session/press.h"
#include "state/link.h"

using namespace explainer;

namespace {

using MessageKind = Message::Kind;
using Messages = std::vector<Message>;

Messages of_kind(const Messages& messages, MessageKind kind) {
  Messages found;
  for (const Message& message : messages)
    if (message.kind == kind) found.push_back(message);
  return found;
}

// The ids of the parts that the one outline among the messages tells of.
std::set<std::string> parts_told(const Messages& messages) {
  const Messages outlines = of_kind(messages, MessageKind::outline);
  REQUIRE(outlines.size() == 1);
  rapidjson::Document outline;
  REQUIRE_FALSE(outline.Parse(outlines[0].words.c_str()).HasParseError());
  std::set<std::string> ids;
  for (const auto& part : outline["parts"].GetArray()) ids.insert(part["id"].GetString());
  return ids;
}

// The link that is told after something was done; the test fails unless there is exactly one.
Message link_after(Hand& hand, std::string_view part) {
  press_part(hand.session, part);
  const Messages links = of_kind(hand.told(), MessageKind::link);
  REQUIRE(links.size() == 1);
  return links[0];
}

void take_hold(Hand& hand, std::string_view slider) {
  hand.move(hand.thumb(slider));
  hand.press(hand.thumb(slider));
}

}  // namespace

TEST_CASE("the first outline tells every part, and then nothing is told until something changes") {
  Hand hand;
  CHECK(owes_outline(hand.session));
  CHECK(parts_told(hand.told()).size() == hand.scene().parts.size());
  CHECK_FALSE(owes_outline(hand.session));
  hand.frame(1000);
  CHECK(hand.told().empty());
  hand.move({1, hand.scene().height - 1});
  CHECK(hand.told().empty());
}

TEST_CASE("a step by key reckons one answer, compares one outline, and tells only parts that say something else") {
  Hand hand;
  focus_on(hand.session, "hours");
  press_key(hand.session, Key::right);  // off the preset, so that the next step is like any other
  hand.told();
  const long answers = r1cost::tally().answers, outlines = hand.session.told.outlines;
  const std::vector<Part> before = hand.scene().parts;
  press_key(hand.session, Key::right);
  hand.frame();
  const Messages told = hand.told();
  CHECK(r1cost::tally().answers - answers == 1);
  CHECK(hand.session.told.outlines - outlines == 1);
  const std::set<std::string> ids = parts_told(told);
  for (const char* changed : {"hours", "hours.field", "total", "line"}) CHECK(ids.count(changed) == 1);
  CHECK(ids.size() < before.size() / 2);
  for (const Part& part : before) {
    const FieldPart* field = std::get_if<FieldPart>(&part.is);
    const bool same = part.value == hand.value(part.id) && part.words == hand.part(part.id).words &&
                      (!field || field->text == hand.field(part.id).text);
    if (same && part.role() != PartRole::slider && part.role() != PartRole::select) CHECK(ids.count(part.id) == 0);
  }
}

TEST_CASE("while a slider is dragged the outline waits until it has rested for 100 ms, or is let go") {
  Hand hand;
  hand.told();
  take_hold(hand, "count");
  hand.told();
  const long outlines = hand.session.told.outlines;
  for (int i = 1; i <= 10; ++i) {
    hand.move({hand.thumb("count").x + 8, hand.thumb("count").y});
    CHECK(of_kind(hand.told(), MessageKind::outline).empty());
    CHECK(owes_outline(hand.session));  // so that the front asks again
  }
  hand.frame(99);
  CHECK(of_kind(hand.told(), MessageKind::outline).empty());
  hand.frame(1);
  CHECK(parts_told(hand.told()).count("count") == 1);
  CHECK_FALSE(owes_outline(hand.session));
  CHECK(hand.session.told.outlines - outlines == 1);

  const Point end = hand.on_track("count", 0.9);
  hand.move(end);
  CHECK(of_kind(hand.told(), MessageKind::outline).empty());
  hand.release(end);
  CHECK(parts_told(hand.told()).count("count") == 1);
}

TEST_CASE("a move and its release in one frame reckon one answer and compare one outline") {
  Hand hand;
  take_hold(hand, "count");
  hand.told();
  const long answers = r1cost::tally().answers, outlines = hand.session.told.outlines;
  const Point end = hand.on_track("count", 0.8);
  hand.send(PointerEvent::move, end);
  hand.send(PointerEvent::up, end, false, 0);
  hand.frame();
  hand.told();
  CHECK(r1cost::tally().answers - answers == 1);
  CHECK(hand.session.told.outlines - outlines == 1);
}

TEST_CASE("the link follows once a drag is over, not before, and leads to what is shown") {
  Hand hand;
  hand.told();
  take_hold(hand, "count");
  for (const double place : {0.6, 0.7, 0.8}) {
    hand.move(hand.on_track("count", place));
    hand.frame(1000);  // also where it rests
    CHECK(of_kind(hand.told(), MessageKind::link).empty());
  }
  hand.release(hand.on_track("count", 0.8));
  const Messages links = of_kind(hand.told(), MessageKind::link);
  REQUIRE(links.size() == 1);
  CHECK_FALSE(links[0].on);
  const State back = read_link(links[0].words, data(), hand.session.edition).state;
  CHECK(back.scenario == hand.session.state.scenario);
  hand.frame();
  CHECK(hand.told().empty());
}

TEST_CASE("a drag that is taken back tells no link at all") {
  Hand hand;
  hand.told();
  take_hold(hand, "count");
  hand.move(hand.on_track("count", 0.8));
  hand.told();
  CHECK(escape(hand.session));
  hand.frame();
  CHECK(of_kind(hand.told(), MessageKind::link).empty());
}

TEST_CASE("another picture, preset, lens or chapter is a place to come back to; a number is none") {
  Hand hand;
  hand.told();
  for (const char* place : {"view.area", "view.table", "preset.with-v3", "story.open", "story.next"}) {
    CAPTURE(place);
    CHECK(link_after(hand, place).on);
  }
  choose_option(hand.session, "lens", "energy");
  const Messages lens = of_kind(hand.told(), MessageKind::link);
  REQUIRE(lens.size() == 1);
  CHECK(lens[0].on);
  press_part(hand.session, "story.explore");
  press_part(hand.session, "view.ladder");
  hand.told();
  type_words(hand.session, "hours.field", "100");
  const Messages number = of_kind(hand.told(), MessageKind::link);
  REQUIRE(number.size() == 1);
  CHECK_FALSE(number[0].on);
  CHECK_FALSE(link_after(hand, "stage.v3").on);
}

TEST_CASE("what could not be understood of a link is told, and taken back with the first thing that is done") {
  Hand hand;
  hand.told();
  follow_link(hand.session, "#v=3&count=none");
  const std::vector<std::string> notices = words_of(hand.told(), MessageKind::notice);
  REQUIRE_FALSE(notices.empty());
  CHECK(has(notices[0], "count"));
  press_part(hand.session, "stage.v3");
  CHECK(words_of(hand.told(), MessageKind::notice) == std::vector<std::string>{""});
}

TEST_CASE("a press by pointer tells its part, so that the focus can follow; a key, and a press beside all, do not") {
  Hand hand;
  hand.told();
  for (const char* part : {"view.area", "view.ladder", "stage.v3", "count"}) {
    hand.click(part);
    CHECK(words_of(hand.told(), MessageKind::pressed) == std::vector<std::string>{part});
    hand.settle();
  }
  focus_on(hand.session, "stage.v3");
  press_key(hand.session, Key::enter);
  CHECK(words_of(hand.told(), MessageKind::pressed).empty());
  const Point beside{-10, -10};
  hand.move(beside);
  hand.press(beside);
  hand.release(beside);
  CHECK(words_of(hand.told(), MessageKind::pressed).empty());
  hand.tap("stage.v3");
  CHECK(words_of(hand.told(), MessageKind::pressed) == std::vector<std::string>{"stage.v3"});
}

TEST_CASE("the ring is told when the focus comes, moves along and leaves, and not twice") {
  Hand hand;
  hand.told();
  const auto ring = [&]() -> std::optional<Box> {
    const Messages rings = of_kind(hand.told(), MessageKind::ring);
    REQUIRE(rings.size() <= 1);
    return rings.empty() ? std::nullopt : std::optional(rings[0].box);
  };
  focus_on(hand.session, "count");
  const auto first = ring();
  REQUIRE(first);
  CHECK(first->w > 0);
  hand.frame();
  CHECK_FALSE(ring());
  press_key(hand.session, Key::right);
  const auto moved = ring();
  REQUIRE(moved);
  CHECK(moved->x > first->x);
  move_focus(hand.session, false);
  REQUIRE(ring());
  leave(hand.session);
  const auto none = ring();
  REQUIRE(none);
  CHECK(none->w == 0);
  focus_on(hand.session, "line");
  REQUIRE(ring());
  press_part(hand.session, "view.table");  // the line is gone, and the ring with it
  const auto gone = ring();
  REQUIRE(gone);
  CHECK(gone->w == 0);
}

TEST_CASE("the story's chapters are wanted once, and the page hears each time that it is read or left") {
  Hand hand;
  hand.told();
  for (const bool again : {false, true}) {
    CAPTURE(again);
    press_part(hand.session, "story.open");
    const Messages opened = hand.told();
    CHECK(words_of(opened, MessageKind::story).size() == (again ? 0 : 1));
    REQUIRE(of_kind(opened, MessageKind::reading).size() == 1);
    CHECK(of_kind(opened, MessageKind::reading)[0].on);
    press_part(hand.session, "stage.v3");
    const Messages left = of_kind(hand.told(), MessageKind::reading);
    REQUIRE(left.size() == 1);
    CHECK_FALSE(left[0].on);
  }
}

TEST_CASE("messages keep the order in which things came about") {
  Hand hand;
  hand.click("source.run");
  hand.told();
  press_part(hand.session, "card.copy.text");
  hand.click("view.area");
  focus_on(hand.session, "view.area");
  std::string kinds;
  for (const Message& message : hand.told()) kinds += std::string(name(message.kind)) + " ";
  CHECK(kinds == "copy pressed notice link ring outline ");
}

TEST_CASE("every kind of message has a name of its own") {
  constexpr std::array kinds{MessageKind::outline, MessageKind::pressed, MessageKind::copy,   MessageKind::take,
                             MessageKind::check,   MessageKind::link,    MessageKind::notice, MessageKind::story,
                             MessageKind::reading, MessageKind::ring,    MessageKind::height};
  std::set<std::string_view> names;
  for (const MessageKind kind : kinds) names.insert(name(kind));
  CHECK(names.size() == kinds.size());
  CHECK(names.count("") == 0);
}
