// The keyboard: where Tab goes, what a key does there, and what Escape takes back, one thing after the other.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <tuple>

#include "hand.h"
#include "session/focus.h"
#include "session/press.h"
#include "sweep.h"

using namespace explainer;

namespace {

bool is_control(const Part& part) {
  return part.role() != PartRole::heading && part.role() != PartRole::text && part.role() != PartRole::card;
}

std::vector<std::string> controls_of(const Hand& hand) {
  std::vector<std::string> ids;
  for (const Part& part : hand.scene().parts)
    if (is_control(part)) ids.push_back(part.id);
  return ids;
}

KeyAnswer press_at(Hand& hand, std::string_view part, Key key) {
  focus_on(hand.session, part);
  return press_key(hand.session, key);
}

int stop_of(const Hand& hand, std::string_view slider) { return hand.handle(slider).stop; }

}  // namespace

TEST_CASE("Tab goes through every control in reading order and round the end, Shift+Tab the same way back") {
  for (const float width : {390.0f, 1240.0f}) {
    CAPTURE(width);
    Hand hand(width);
    REQUIRE(controls_of(hand).size() > 30);
    // What belongs to a slider of a narrow page is there while the slider is in use.
    const auto go = [&](bool back) {
      const std::vector<std::string> controls = controls_of(hand);
      const auto here = std::find(controls.begin(), controls.end(), hand.session.focus);
      const std::size_t at = static_cast<std::size_t>(here - controls.begin()), count = controls.size();
      const std::size_t next = here == controls.end() ? (back ? count - 1 : 0) : (at + (back ? count - 1 : 1)) % count;
      const std::string wanted = controls[next];
      move_focus(hand.session, back);
      CHECK(hand.session.focus == wanted);
    };
    bool passed_quote = false;
    for (std::size_t i = 0; i < 90; ++i) {
      go(false);
      passed_quote |= hand.session.focus == "quote";
    }
    CHECK(passed_quote);
    for (std::size_t i = 0; i < 90; ++i) go(true);
    Hand backwards(width);
    move_focus(backwards.session, true);
    CHECK(backwards.session.focus == controls_of(Hand(width)).back());
  }
}

TEST_CASE("Tab goes on from where the focus was left, and from the start where that control is gone") {
  Hand hand;
  focus_on(hand.session, "count");
  leave(hand.session);
  CHECK(hand.session.focus.empty());
  move_focus(hand.session, false);
  CHECK(hand.session.focus == "count.field");
  focus_on(hand.session, "line");
  press_part(hand.session, "view.table");
  move_focus(hand.session, false);
  CHECK(hand.session.focus == controls_of(hand).front());
}

TEST_CASE("arrow keys move every slider by a stop, up and right forwards, Home and End to its ends and no further") {
  for (const Picture picture : pictures) {
    Hand hand;
    press_part(hand.session, "view." + std::string(name(picture)));
    hand.settle();
    for (const Part& slider : std::vector<Part>(hand.scene().parts)) {
      if (slider.role() != PartRole::slider) continue;
      const std::string& id = slider.id;
      CAPTURE(id);
      const std::string sentence = hand.scene().sentence;
      for (const auto& [key, back] : {std::pair{Key::right, Key::left}, std::pair{Key::up, Key::down}}) {
        const float at = hand.handle(id).at;
        CHECK(press_at(hand, id, key) == KeyAnswer::done);
        CHECK(hand.handle(id).at > at);
        CHECK(press_at(hand, id, back) == KeyAnswer::done);
        CHECK(hand.handle(id).at <= at);
      }
      // The line goes as far as the slider that follows it: its own ends may lie beyond.
      const bool to_its_ends = id != "line";
      press_at(hand, id, Key::home);
      const float lowest = hand.handle(id).at;
      if (to_its_ends) CHECK(stop_of(hand, id) == 0);
      CHECK(hand.scene().sentence != sentence);
      press_at(hand, id, Key::left);
      CHECK(hand.handle(id).at == lowest);
      press_at(hand, id, Key::end);
      const float highest = hand.handle(id).at;
      if (to_its_ends) CHECK(stop_of(hand, id) == hand.handle(id).stops - 1);
      CHECK(highest > lowest);
      press_at(hand, id, Key::up);
      CHECK(hand.handle(id).at == highest);
      CHECK(press_at(hand, id, Key::enter) == KeyAnswer::none);
      CHECK(press_at(hand, id, Key::space) == KeyAnswer::none);
      act(hand.session, "", Command{Action{StartOver{}}});
      press_part(hand.session, "view." + std::string(name(picture)));
    }
  }
}

TEST_CASE("Enter and Space press switches, buttons and rows; fields, lists and links are the front's to open") {
  for (const Key key : {Key::enter, Key::space}) {
    Hand hand;
    CHECK(press_at(hand, "stage.v3", key) == KeyAnswer::done);
    CHECK(is_on(hand.part("stage.v3")));
    CHECK(press_at(hand, "preset.r1-published", key) == KeyAnswer::done);
    CHECK(is_on(hand.part("preset.r1-published")));
    CHECK(press_at(hand, "row.r1", key) == KeyAnswer::done);
    CHECK(is_on(hand.part("row.r1")));
    CHECK(press_at(hand, "chip.list", key) == KeyAnswer::open);
    const KeyAnswer opens = key == Key::enter ? KeyAnswer::open : KeyAnswer::none;  // Space belongs to what is typed
    CHECK(press_at(hand, "count.field", key) == opens);
    CHECK(press_at(hand, "card.link", key) == opens);
  }
  Hand hand;
  CHECK(press_at(hand, "chip.list", Key::down) == KeyAnswer::open);
  CHECK(press_at(hand, "chip.list", Key::up) == KeyAnswer::open);
  CHECK(press_at(hand, "chip.list", Key::left) == KeyAnswer::none);
}

TEST_CASE("keys that mean nothing at a control, or without a focus, change nothing") {
  Hand hand;
  const State before = hand.session.state;
  for (const Key key : {Key::left, Key::right, Key::up, Key::down, Key::home, Key::end, Key::other})
    for (const char* part : {"stage.v3", "preset.r1-published", "row.r1", "count.field"})
      CHECK(press_at(hand, part, key) == KeyAnswer::none);
  CHECK(press_at(hand, "count", Key::other) == KeyAnswer::none);
  for (const Key key : {Key::right, Key::enter, Key::space}) {
    CHECK(press_at(hand, "", key) == KeyAnswer::none);
    CHECK(press_at(hand, "no such part", key) == KeyAnswer::none);
  }
  CHECK(hand.session.state == before);
  CHECK(hand.session.looks.card.empty());
}

TEST_CASE("Escape takes back a drag, then a refusal, then a card, then the focus, one at a time") {
  Hand hand;
  const State before = hand.session.state;
  hand.move(hand.thumb("hours"));
  hand.press(hand.thumb("hours"));
  hand.move(hand.on_track("hours", 0.9));
  CHECK(hand.session.state != before);
  press_part(hand.session, "row.r1");
  type_words(hand.session, "count.field", "none");
  focus_on(hand.session, "count");
  const auto problem = [&] { return hand.field("count.field").problem; };

  leave(hand.session);
  CHECK(hand.session.state == before);
  CHECK_FALSE(problem().empty());
  CHECK(hand.shows("card"));

  leave(hand.session);
  CHECK(problem().empty());
  CHECK(hand.shows("card"));
  CHECK(hand.session.focus == "count");

  leave(hand.session);
  CHECK_FALSE(hand.shows("card"));
  CHECK(hand.session.focus == "count");

  leave(hand.session);
  CHECK(hand.session.focus.empty());
  CHECK(hand.session.state == before);
  CHECK_FALSE(escape(hand.session));
}

TEST_CASE("the ring goes around a slider's thumb, stays between a row's hairlines, and is else its part's box") {
  Hand hand;
  CHECK_FALSE(focused_box(hand.session));
  const auto box_at = [&](std::string_view part) {
    focus_on(hand.session, part);
    REQUIRE(focused_box(hand.session));
    return *focused_box(hand.session);
  };
  const Box thumb = box_at("count");
  CHECK(thumb.centre().x == doctest::Approx(hand.thumb("count").x));
  CHECK(thumb.w < 40);
  press_key(hand.session, Key::end);
  CHECK(box_at("count").centre().x > thumb.centre().x + 50);
  // Where its control is: around the label that is dragged.
  for (const float width : {390.0f, 1240.0f}) {
    Hand other(width);
    focus_on(other.session, "line");
    const Box ring = *focused_box(other.session), line = other.part("line").box;
    CHECK(ring.w < 200);
    CHECK(holds(line, {ring.x, ring.y}));
    CHECK(holds(line, {ring.right(), ring.bottom()}));
    CHECK(std::fabs(ring.centre().x - other.thumb("line").x) < ring.w / 2 + 1);
  }
  const Box row = box_at("row.r1"), whole = hand.part("row.r1").box;
  CHECK(row.y > whole.y);
  CHECK(row.bottom() < whole.bottom());
  CHECK(row.w == whole.w);
  const Box button = box_at("stage.v3");
  CHECK(button.y == hand.part("stage.v3").box.y);
  CHECK(button.h == hand.part("stage.v3").box.h);
  leave(hand.session);
  CHECK_FALSE(focused_box(hand.session));
}

TEST_CASE("a front whose fields show their own focus is not asked for a ring around them") {
  Hand hand;
  hand.session.own_fields = true;
  focus_on(hand.session, "count.field");
  CHECK_FALSE(focused_box(hand.session));
  focus_on(hand.session, "count");
  CHECK(focused_box(hand.session));
}

TEST_CASE("on a narrow page the total stands on a strip while a slider or field is used, by key, finger or mouse") {
  const auto times_shown = [](const Hand& hand) {
    int count = 0;
    for (const Mark& mark : hand.scene().marks)
      if (const Text* text = std::get_if<Text>(&mark)) count += text->words == hand.value("total");
    return count;
  };
  Hand hand(390);
  const int bare = times_shown(hand);
  for (const char* used : {"count", "hours", "line", "price.field"}) {
    CAPTURE(used);
    focus_on(hand.session, used);
    CHECK(times_shown(hand) == bare + 1);
    press_key(hand.session, Key::right);
    CHECK(times_shown(hand) == bare + 1);
    focus_on(hand.session, "stage.v3");
    CHECK(times_shown(hand) == bare);
  }
  leave(hand.session);
  const Point from = hand.thumb("count");
  for (const bool touch : {true, false}) {
    CAPTURE(touch);
    hand.send(PointerEvent::down, from, touch);
    hand.send(PointerEvent::move, {from.x + 40, from.y}, touch);
    hand.frame();
    CHECK(times_shown(hand) == bare + 1);
    hand.send(PointerEvent::up, {from.x + 40, from.y}, touch, 0);
    hand.frame();
    CHECK(times_shown(hand) == bare);
  }
  Hand wide(600);
  focus_on(wide.session, "count");
  CHECK_FALSE(wide.session.looks.show_total_strip);
}

TEST_CASE("the strip stands at the upper edge of what is seen of the picture") {
  Hand hand(390);
  focus_on(hand.session, "price");
  const auto strip_y = [&] {
    float y = -1;
    for (const Mark& mark : hand.scene().marks)  // the strip is painted last
      if (const Text* text = std::get_if<Text>(&mark); text && text->words == hand.value("total")) y = text->at.y;
    return y;
  };
  const float at_top = strip_y();
  CHECK(at_top < 60);
  CHECK(see_from(hand.session, 300, 0));
  CHECK(strip_y() == doctest::Approx(at_top + 300));
  CHECK_FALSE(see_from(hand.session, 300.5f, 0));  // no news
}

TEST_CASE("in the story left and right turn its pages, wherever the focus is that has no use for them") {
  for (const char* focus : {"", "story.next", "story.list", "total", "stage.v3", "gone"}) {
    CAPTURE(focus);
    Hand hand;
    const auto press = [&](Key key) {
      return press_key(hand.session, key) == KeyAnswer::none && turn_page(hand.session, key);
    };
    CHECK_FALSE(press(Key::right));
    press_part(hand.session, "story.open");
    hand.session.focus = focus;
    CHECK_FALSE(press(Key::left));
    for (int chapter = 2; chapter <= story_length; ++chapter) {
      CHECK(press(Key::right));
      CHECK(hand.session.state.chapter == chapter);
    }
    CHECK_FALSE(press(Key::right));
    CHECK(hand.session.state.reading);
    CHECK(press(Key::left));
    CHECK(hand.session.state.chapter == story_length - 1);
    for (const Key key : {Key::up, Key::down, Key::home, Key::end, Key::other}) CHECK_FALSE(press(key));
    CHECK(hand.session.state.chapter == story_length - 1);
  }
}

TEST_CASE("a slider with the focus keeps its keys in the story, and the focus when that is left by it") {
  struct Case {
    const char *slider, *chapter;
    Key key;
  };
  for (const Case& one : {Case{"area.run", "#chapter=2", Key::left}, Case{"line", "#chapter=6", Key::right}}) {
    CAPTURE(one.chapter);
    Hand hand;
    follow_link(hand.session, one.chapter);
    const std::string value = hand.value(one.slider);
    CHECK(press_at(hand, one.slider, one.key) == KeyAnswer::done);
    CHECK_FALSE(hand.session.state.reading);
    CHECK(hand.value(one.slider) != value);
    CHECK(hand.session.focus == one.slider);
  }
}

TEST_CASE("a guess is moved by left and right from anywhere; Escape skips it, then leaves the story by its way back") {
  Hand hand;
  follow_link(hand.session, "#chapter=1");
  focus_on(hand.session, "story.guess");
  press_key(hand.session, Key::enter);
  REQUIRE(hand.shows("guess"));
  const int stop = stop_of(hand, "guess");
  CHECK(press_key(hand.session, Key::right) == KeyAnswer::none);
  CHECK(turn_page(hand.session, Key::right));
  CHECK(stop_of(hand, "guess") == stop + 1);
  CHECK(hand.session.focus == "guess");
  CHECK(press_key(hand.session, Key::left) == KeyAnswer::done);
  CHECK(stop_of(hand, "guess") == stop);

  leave(hand.session);
  CHECK_FALSE(hand.shows("guess"));
  CHECK(hand.session.state.reading);
  focus_on(hand.session, "story.next");
  leave(hand.session);
  CHECK_FALSE(hand.session.state.reading);
  CHECK(hand.session.focus == "story.open");
  press_key(hand.session, Key::enter);
  CHECK(hand.session.state.chapter == 1);
  hand.session.focus.clear();
  leave(hand.session);
  CHECK_FALSE(hand.session.state.reading);
  CHECK(hand.session.focus.empty());
}

TEST_CASE("in the story Escape takes back a refusal and a card before it leaves that") {
  Hand hand;
  follow_link(hand.session, "#chapter=6");
  press_part(hand.session, "row.r1");
  type_words(hand.session, "line.field", "none");
  leave(hand.session);
  CHECK(hand.field("line.field").problem.empty());
  CHECK(hand.shows("card"));
  leave(hand.session);
  CHECK_FALSE(hand.shows("card"));
  CHECK(hand.session.state.reading);
  leave(hand.session);
  CHECK_FALSE(hand.session.state.reading);
}

namespace {

// The part that is told to get the focus after the one that has it was pressed.
std::string heir_after(Hand& hand, std::string_view part) {
  hand.told();
  hand.session.held_by_key = part;
  press_part(hand.session, part);
  const std::vector<std::string> heirs = words_of(hand.told(), Message::Kind::heir);
  CHECK(heirs.size() <= 1);
  return heirs.empty() ? "" : heirs[0];
}

}  // namespace

TEST_CASE("a control that goes under the focus names its heir, which takes nothing back when pressed once more") {
  for (const float width : {390.0f, 768.0f, 1240.0f}) {
    CAPTURE(width);
    Hand hand(width);
    CHECK(heir_after(hand, "story.open") == "story.next");
    CHECK(heir_after(hand, "story.next").empty());
    press_part(hand.session, "story.back");
    CHECK(heir_after(hand, "story.guess") == "guess");
    CHECK(heir_after(hand, "story.answer") == "story.skip");
    CHECK(heir_after(hand, "story.skip") == "story.next");
    CHECK(heir_after(hand, "story.explore") == "story.open");

    Hand other(width);
    press_part(other.session, "row.v3-r1");
    CHECK(heir_after(other, "card.close") == "row.v3-r1");
    press_part(other.session, "stage.v3");
    // Phones have them in a sheet, in which the focus stays.
    const bool in_sheet = width < 600;
    if (in_sheet) press_part(other.session, "sheet.share");
    for (const std::string tool : {"undo", "redo", "start-over"}) {
      const std::string steps = (in_sheet ? "card." : "") + tool;
      CAPTURE(steps);
      const std::string heir = heir_after(other, steps.c_str());
      CHECK(is_in_card(heir) == in_sheet);
      CHECK_FALSE(other.shows(steps));
      REQUIRE(other.shows(heir));
      for (const char* taking_back : {"undo", "redo", "start-over"}) CHECK_FALSE(heir.ends_with(taking_back));
    }
  }
}

TEST_CASE("whatever goes under the focus leaves it to a control that is there, and what stays keeps it") {
  Sweep sweep;
  for (const Picture from : pictures)
    for (const Picture to : pictures) {
      if (from == to) continue;
      Hand hand;
      press_part(hand.session, "view." + std::string(name(from)));
      for (const std::string& id : controls_of(hand)) {
        if (sweep.skips()) continue;
        Hand one(hand.session);
        one.told();
        one.session.held_by_key = id;
        press_part(one.session, "view." + std::string(name(to)));
        const std::vector<std::string> heirs = words_of(one.told(), Message::Kind::heir);
        REQUIRE(heirs.size() == (one.shows(id) ? 0 : 1));
        if (!heirs.empty()) CHECK(is_control(one.part(heirs[0])));
      }
    }
}

TEST_CASE("a button that goes as a pointer presses it leaves the focus to its neighbour, too") {
  Hand hand;
  hand.told();
  hand.click("quote");
  REQUIRE_FALSE(hand.shows("quote"));
  CHECK(words_of(hand.told(), Message::Kind::heir) == std::vector<std::string>{"price.field"});
}
