// What moves by itself: it begins from what is shown, it ends, and only what is painted moves.
#include <doctest/doctest.h>

#include "hand.h"
#include "scene/to_outline.h"
#include "session/press.h"

using namespace explainer;

namespace {

std::string ink(const Scene& scene) { return marks_as_text(scene); }

// The marks that the reader sees: those on their way while there is a change.
std::string shown_ink(const Hand& hand) {
  return ink(hand.session.motion.change ? scene_on_its_way(hand.session) : hand.scene());
}

// How many different pictures are seen in frames of 40 ms until nothing moves.
int pictures_on_the_way(Hand& hand) {
  int count = 0;
  std::string last;
  for (int frame = 0; frame < 100; ++frame) {
    if (const std::string now = shown_ink(hand); now != last) {
      last = now;
      ++count;
    }
    if (!moves(hand.session)) return count;
    hand.frame(40);
  }
  FAIL("what moves never comes to rest");
  return count;
}

}  // namespace

TEST_CASE("a switch's knob is 150 ms on its way, fast at first, and the total is the new one from the start") {
  Hand hand;
  press_part(hand.session, "stage.r1-zero");
  CHECK(hand.value("total") == "$91,920");
  CHECK_FALSE(is_on(hand.part("stage.r1-zero")));
  hand.frame(1000);  // it begins when it is first drawn, however late that is
  CHECK(hand.session.looks.glided == 0);
  CHECK(moves(hand.session));
  float last = 0;
  for (const int ms : {50, 25, 25, 49}) {
    hand.frame(ms);
    CHECK(hand.session.looks.glided > last);
    CHECK(hand.session.looks.glided < 1);
    last = hand.session.looks.glided;
    if (ms == 50) CHECK(last > 0.5f);
    CHECK(hand.session.looks.gliding == "stage.r1-zero");
  }
  hand.frame(1);
  CHECK(hand.session.looks.gliding.empty());
  CHECK(hand.session.looks.glided == 1);
}

TEST_CASE("another picture is 400 ms on its way, but its parts, words and total are there from the start") {
  Hand hand;
  const std::string before = ink(hand.scene());
  press_part(hand.session, "view.area");
  CHECK(hand.shows("area.run"));
  CHECK_FALSE(hand.shows("line"));
  CHECK(is_on(hand.part("view.area")));
  REQUIRE(hand.session.motion.change);
  CHECK(ink(hand.session.motion.change->from) == before);
  hand.frame(1000);  // it begins when it is first drawn, however late that is
  REQUIRE(hand.session.motion.change);
  CHECK(shown_ink(hand) != before);
  CHECK(shown_ink(hand) != ink(hand.scene()));
  std::string last;
  for (const int ms : {100, 100, 100, 99}) {
    hand.frame(ms);
    REQUIRE(hand.session.motion.change);
    CHECK(moves(hand.session));
    CHECK(shown_ink(hand) != last);
    CHECK(shown_ink(hand) != ink(hand.scene()));
    last = shown_ink(hand);
  }
  hand.frame(1);
  CHECK_FALSE(hand.session.motion.change);
  CHECK_FALSE(moves(hand.session));
}

TEST_CASE("a change that is turned back half way goes on from what is shown, and ends in the picture it came from") {
  Hand hand;
  press_part(hand.session, "view.area");
  hand.settle();
  press_part(hand.session, "view.ladder");  // so that there is something to undo before and after
  hand.settle();
  const std::string start = ink(hand.scene());
  press_part(hand.session, "view.area");
  hand.frame(0);
  hand.frame(160);
  const std::string half = shown_ink(hand);
  press_part(hand.session, "view.ladder");
  REQUIRE(hand.session.motion.change);
  CHECK(ink(hand.session.motion.change->from) == half);
  CHECK(pictures_on_the_way(hand) >= 3);
  CHECK(ink(hand.scene()) == start);
}

TEST_CASE(
    "views, presets, filters, the lens, the scale, switches, the story and undo change the picture on a way of its "
    "own") {
  const auto way_of = [](auto&& use) {
    Hand hand;
    use(hand.session);
    return pictures_on_the_way(hand);
  };
  for (const char* part : {"view.area", "view.sure", "view.compare", "view.table", "preset.with-v3",
                           "preset.r1-published", "stage.v3", "story.open"}) {
    CAPTURE(part);
    CHECK(way_of([&](Session& session) { press_part(session, part); }) >= 6);
  }
  for (const auto& choice : {std::pair{"lens", "energy"}, std::pair{"rows", "yardstick"},
                             std::pair{"rows", "scope.one-stage"}, std::pair{"axis", "linear"}}) {
    CAPTURE(choice.first);
    CHECK(way_of([&](Session& session) { choose_option(session, choice.first, choice.second); }) >= 6);
  }
  Hand hand;
  type_words(hand.session, "hours.field", "100");
  hand.frame();
  hand.scene();
  act(hand.session, "", Step::undo);
  CHECK(pictures_on_the_way(hand) >= 6);
}

TEST_CASE(
    "what is set value by value is exact at every frame: by key, by typing, from a list, and while it is dragged") {
  for (const bool under_way : {false, true}) {
    CAPTURE(under_way);
    const auto exact = [&](auto&& use) {
      Hand hand;
      if (under_way) {  // a change that still goes on ends there
        press_part(hand.session, "view.sure");
        hand.frame(0);
        hand.frame(100);
        REQUIRE(hand.session.motion.change);
      }
      use(hand);
      CHECK_FALSE(hand.session.motion.change);
    };
    exact([](Hand& hand) { type_words(hand.session, "count.field", "1,000"); });
    exact([](Hand& hand) { type_words(hand.session, "count.field", "none"); });
    exact([](Hand& hand) { choose_option(hand.session, "chip.list", "h100"); });
    exact([](Hand& hand) {
      hand.move(hand.thumb("hours"));
      hand.press(hand.thumb("hours"));
      hand.move(hand.on_track("hours", 0.9));
    });
  }
}

TEST_CASE("where less motion is asked for nothing moves: not a switch, nor from picture to picture") {
  for (const char* part : {"stage.v3", "view.area", "preset.with-v3", "story.open"}) {
    CAPTURE(part);
    Hand hand;
    hand.session.motion.wanted = false;
    press_part(hand.session, part);
    CHECK_FALSE(hand.session.motion.change);
    CHECK(hand.session.looks.gliding.empty());
    CHECK_FALSE(moves(hand.session));
    CHECK(pictures_on_the_way(hand) == 1);
  }
}

TEST_CASE("another width ends a change: the old picture had other places") {
  Hand hand;
  press_part(hand.session, "view.area");
  hand.frame(0);
  hand.frame(100);
  REQUIRE(hand.session.motion.change);
  hand.session.looks.width = 390;
  refresh(hand.session);
  hand.frame();
  CHECK_FALSE(hand.session.motion.change);
  CHECK(hand.scene().width == 390);
}

TEST_CASE("before the first picture nothing is on its way") {
  Session session = open_session(data(), "");
  begin_with(session, "with-v3");
  follow_link(session, "#view=area");
  CHECK_FALSE(session.motion.change);
  CHECK(find_part(scene_of(session), "area.run"));
}
