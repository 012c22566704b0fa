// Links and steps: what the front is told for its address and its back button, where a link leads, and that every step
// is taken back and brought again.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <utility>

#include "data/flat_dataset.h"
#include "hand.h"
#include "session/focus.h"
#include "session/press.h"
#include "state/link.h"

using namespace explainer;

namespace {

// A browser's address and its back button, as web/page/address.js keeps them.
struct Places {
  std::vector<std::string> links{""};
  std::size_t here = 0;

  void hear(Hand& hand) {
    for (const Message& message : hand.told()) {
      if (message.kind != Message::Kind::link) continue;
      if (message.on) links.resize(++here);
      else links.resize(here);
      links.push_back(message.words);
    }
  }
  void go(Hand& hand, int steps) {
    here = static_cast<std::size_t>(static_cast<int>(here) + steps);
    follow_link(hand.session, links.at(here));
    hand.frame();
  }
};

// All that is shown and can be used, but for the ways to other steps.
std::string all_shown(const Hand& hand) {
  Scene scene = hand.scene();
  std::erase_if(scene.parts, [](const Part& part) { return part.id == "undo" || part.id == "redo"; });
  for (Part& part : scene.parts) part.box.x = 0;  // the undo button makes its neighbour move
  return to_outline_json(scene);
}

Hand opened_at(std::string_view link, std::string_view preset = "") {
  Session session = open_session(data(), edition_tag(data()));
  begin_with(session, preset);
  follow_link(session, link);
  return Hand(std::move(session));
}

std::string edited(const std::string& link) { return link + "&data=" + edition_tag(data()); }

}  // namespace

TEST_CASE("the link follows what is changed, and opened afresh it shows the same with nothing to take back") {
  Hand hand;
  CHECK(words_of(hand.told(), Message::Kind::link).empty());
  type_words(hand.session, "hours.field", "100");
  press_part(hand.session, "stage.v3");
  press_part(hand.session, "view.sure");
  type_words(hand.session, "price.high.field", "5");
  choose_option(hand.session, "lens", "own");
  hand.settle();
  const std::vector<std::string> links = words_of(hand.told(), Message::Kind::link);
  REQUIRE(links.size() == 1);
  CHECK(links[0] == edited("#v=3&chip=h800&count=512&hours=100&price=2&price-range=triangular:2..2..5&also="
                           "r1-zero+data+v3&view=sure&lens=own"));
  CHECK(words_of(hand.told(), Message::Kind::link).empty());  // it is not told twice
  Hand fresh = opened_at(links[0]);
  CHECK(fresh.session.state == hand.session.state);
  CHECK((all_shown(fresh) == all_shown(hand)));
  CHECK_FALSE(fresh.shows("undo"));
  CHECK(words_of(fresh.told(), Message::Kind::notice) == std::vector<std::string>{""});
  CHECK(words_of(fresh.told(), Message::Kind::link).empty());
}

TEST_CASE("another picture, preset, lens or chapter is a place of its own, and a number is none") {
  using Change = std::function<void(Hand&)>;
  const std::pair<Change, bool> changes[] = {
      {[](Hand& hand) { type_words(hand.session, "hours.field", "100"); }, false},
      {[](Hand& hand) { press_part(hand.session, "stage.v3"); }, false},
      {[](Hand& hand) { press_part(hand.session, "view.area"); }, true},
      {[](Hand& hand) { hand.drag("count", 0.7); }, false},
      {[](Hand& hand) { choose_option(hand.session, "lens", "own"); }, true},
      {[](Hand& hand) { press_part(hand.session, "preset.with-v3"); }, true},
      {[](Hand& hand) { press_part(hand.session, "story.open"); }, true},
      {[](Hand& hand) { press_part(hand.session, "story.next"); }, true},
      {[](Hand& hand) { press_part(hand.session, "story.explore"); }, true},
      {[](Hand& hand) { type_words(hand.session, "price.field", "3"); }, false},
      {[](Hand& hand) { type_words(hand.session, "hours.field", "90"); }, false},
      {[](Hand& hand) { act(hand.session, "", Step::undo); }, false},
  };
  Hand hand;
  hand.told();
  for (const auto& [change, is_place] : changes) {
    change(hand);
    hand.frame();
    std::size_t links = 0;
    for (const Message& message : hand.told())
      if (message.kind == Message::Kind::link) {
        CHECK(message.on == is_place);
        CHECK(message.words == link_of(hand.session.state, data(), edition_tag(data())));
        ++links;
      }
    CHECK(links == 1);
  }
}

TEST_CASE("nothing is told of a link while something is dragged, and as soon as that ends it is in the link") {
  Hand hand;
  hand.told();
  const Point from = hand.thumb("hours"), end = hand.on_track("hours", 0.8);
  hand.move(from);
  hand.press(from);
  for (float share : {0.2f, 0.6f, 1.0f}) {
    hand.move({from.x + share * (end.x - from.x), from.y});
    CHECK(words_of(hand.told(), Message::Kind::link).empty());
  }
  hand.release(end);
  const std::vector<std::string> links = words_of(hand.told(), Message::Kind::link);
  REQUIRE(links.size() == 1);
  CHECK(read_link(links[0], data()).state.scenario.hours == hand.session.state.scenario.hours);
  CHECK(hand.session.state.scenario.hours.value != 80);

  // One that is taken back in its middle was none.
  hand.move(hand.thumb("hours"));
  hand.press(hand.thumb("hours"));
  hand.move(hand.on_track("hours", 0.2));
  act(hand.session, "", Step::undo);
  hand.release(hand.on_track("hours", 0.2));
  CHECK(words_of(hand.told(), Message::Kind::link).empty());
  act(hand.session, "", Step::undo);
  CHECK(hand.value("hours") == "80 hours");
}

TEST_CASE("back and forward lead through the pictures and presets that were shown, and make no places themselves") {
  Hand hand;
  Places places;
  press_part(hand.session, "view.area");
  places.hear(hand);
  CHECK(places.links == std::vector<std::string>{"", "#v=3&view=area"});
  type_words(hand.session, "hours.field", "100");
  places.hear(hand);
  press_part(hand.session, "preset.with-v3");
  places.hear(hand);
  REQUIRE(places.links.size() == 3);
  places.go(hand, -1);
  CHECK(hand.value("hours") == "100 hours");
  CHECK(hand.comes_to("$314,400"));
  CHECK(is_on(hand.part("view.area")));
  places.hear(hand);
  places.go(hand, -1);
  CHECK(hand.value("hours") == "80 hours");
  CHECK(is_on(hand.part("view.ladder")));
  places.hear(hand);
  places.go(hand, +1);
  places.hear(hand);
  places.go(hand, +1);
  CHECK(hand.comes_to("$5,869,920"));
  places.hear(hand);
  CHECK(places.links.size() == 3);
  // Where the address led is a step like any other.
  act(hand.session, "", Step::undo);
  CHECK(hand.comes_to("$314,400"));
}

TEST_CASE("back leads back to the chapter that was left, and elsewhere a link leaves the reader's place in the story") {
  Hand hand;
  Places places;
  for (const char* button : {"story.open", "story.next", "story.next", "story.explore"}) {
    press_part(hand.session, button);
    places.hear(hand);
  }
  CHECK(hand.part("story.open").words == "Back to step 3 of 9 of the story");
  places.go(hand, -1);
  CHECK(hand.value("story.list") == "3");
  places.go(hand, -1);
  CHECK(hand.value("story.list") == "2");
  follow_link(hand.session, "#v=3&view=area");
  CHECK(hand.part("story.open").words == "Back to step 2 of 9 of the story");
}

TEST_CASE("a link that is followed in the middle of a drag ends it") {
  Hand hand;
  hand.move(hand.thumb("hours"));
  hand.press(hand.thumb("hours"));
  hand.move(hand.on_track("hours", 0.9));
  follow_link(hand.session, "#v=3&view=area");
  const State there = hand.session.state;
  CHECK(there.scenario.hours.value == 80);
  hand.move(hand.on_track("hours", 0.2));
  hand.release(hand.on_track("hours", 0.2));
  CHECK(hand.session.state == there);
}

TEST_CASE("a preset is where a page begins, which its address is told; a link says the rest, or says it better") {
  Hand hand = opened_at("", "with-v3");
  CHECK(hand.comes_to("$5,869,920"));
  CHECK_FALSE(hand.shows("undo"));
  std::vector<Message> told = hand.told();
  REQUIRE(words_of(told, Message::Kind::link).size() == 1);
  CHECK(has(words_of(told, Message::Kind::link)[0], "also=r1-zero+data+v3"));
  for (const Message& message : told)
    if (message.kind == Message::Kind::link) CHECK_FALSE(message.on);

  Hand both = opened_at("#v=3&view=area", "with-v3");
  CHECK(both.comes_to("$5,869,920"));
  CHECK(is_on(both.part("view.area")));
  const std::vector<std::string> links = words_of(both.told(), Message::Kind::link);
  REQUIRE(links.size() == 1);
  CHECK(has(links[0], "also=r1-zero+data+v3"));
  CHECK(has(links[0], "view=area"));

  CHECK(opened_at("#v=3&hours=100&also=", "with-v3").comes_to("$102,400"));
  CHECK(opened_at("", "no-such-preset").comes_to("$293,920"));
}

TEST_CASE("a damaged link gives the nearest state and a line for each thing passed over, until something is changed") {
  Hand hand = opened_at("#v=9&chip=h900&price=99&view=<img src=x onerror=alert(1)>&hours=100");
  CHECK(hand.value("hours") == "100 hours");
  CHECK(hand.value("price") == "$20.00 per chip-hour");
  const std::vector<std::string> notices = words_of(hand.told(), Message::Kind::notice);
  REQUIRE(notices.size() == 1);
  const std::string& notice = notices[0];
  for (const char* words :
       {"another version", "“chip=h900” is no chip here", "“price=99” is taken as 20", "is no view here"})
    CHECK(has(notice, words));
  CHECK(std::count(notice.begin(), notice.end(), '\n') == 3);
  CHECK(notice.ends_with('.'));
  type_words(hand.session, "hours.field", "90");
  CHECK(words_of(hand.told(), Message::Kind::notice) == std::vector<std::string>{""});

  std::string long_link = "#";
  while (long_link.size() < 8000) long_link += "x=1&";
  Hand far = opened_at(long_link);
  CHECK(has(words_of(far.told(), Message::Kind::notice).at(0), "4096"));
  CHECK(far.comes_to("$293,920"));

  Hand no_chapter = opened_at("#chapter=12");
  CHECK(has(words_of(no_chapter.told(), Message::Kind::notice).at(0), "“chapter=12” is no chapter here"));
  CHECK(no_chapter.comes_to("$293,920"));
}

TEST_CASE(
    "a link that a mail or a newsletter has changed is followed without a word, and the address is put right once") {
  const std::string link = edited("#v=3&chip=h800&count=512&hours=100&price=3.42&also=r1-zero+data");
  for (const std::string& given :
       {link + "?utm_source=news&utm_medium=email", link + ").", std::string("#v%3D3%26hours%3D100%26price%3D3.42"),
        "#!" + link.substr(1), std::string("#v=3&amp;hours=100&amp;price=3,42")}) {
    CAPTURE(given);
    Hand hand = opened_at(given);
    std::vector<Message> told = hand.told();
    CHECK(words_of(told, Message::Kind::notice) == std::vector<std::string>{""});
    CHECK(words_of(told, Message::Kind::link) == std::vector<std::string>{link});
    for (const Message& message : told)
      if (message.kind == Message::Kind::link) CHECK_FALSE(message.on);
    hand.settle();
    CHECK(words_of(hand.told(), Message::Kind::link).empty());
    // The same place again, by the address bar.
    follow_link(hand.session, given);
    hand.frame();
    CHECK(words_of(hand.told(), Message::Kind::link) == std::vector<std::string>{link});
    type_words(hand.session, "hours.field", "90");
    hand.frame();
    CHECK(words_of(hand.told(), Message::Kind::link).size() == 1);
  }
  // What is not understood stays where it is: a later version may.
  Hand newer = opened_at("#v=4&hours=100&colour=red");
  CHECK(words_of(newer.told(), Message::Kind::link).empty());
}

TEST_CASE("every step is taken back to the very page that was shown, and brought again; a drag is one") {
  using Change = std::function<void(Hand&)>;
  const Change changes[] = {
      [](Hand& hand) { hand.drag("hours", 0.8); },
      [](Hand& hand) { hand.click("stage.r1-zero"); },
      [](Hand& hand) { hand.click("view.area"); },
      [](Hand& hand) { hand.click("preset.with-v3"); },
      [](Hand& hand) {
        focus_on(hand.session, "count");
        press_key(hand.session, Key::right);
      },
      [](Hand& hand) { choose_option(hand.session, "lens", "own"); },
      [](Hand& hand) { hand.click("view.sure"); },
      [](Hand& hand) { type_words(hand.session, "chip-price.high.field", "60000"); },
      [](Hand& hand) { hand.click("view.table"); },
      [](Hand& hand) { hand.click("table.sort.name"); },
      [](Hand& hand) { hand.click("start-over"); },
  };
  Hand hand;
  std::vector<std::string> seen{all_shown(hand)};
  for (const Change& change : changes) {
    CAPTURE(&change - changes);
    change(hand);
    hand.settle();
    seen.push_back(all_shown(hand));
    CHECK((seen.back() != seen[seen.size() - 2]));
    CHECK(hand.session.history.past.size() == seen.size() - 1);
  }
  CHECK(hand.comes_to("$293,920"));  // after starting over
  for (bool by_button : {true, false}) {
    for (std::size_t i = seen.size() - 1; i-- > 0;) {
      CAPTURE(i);
      if (by_button) hand.click("undo");
      else act(hand.session, "", Step::undo);
      hand.settle();
      CHECK((all_shown(hand) == seen[i]));
    }
    CHECK_FALSE(hand.shows("undo"));
    for (std::size_t i = 1; i < seen.size(); ++i) {
      CAPTURE(i);
      if (by_button) hand.click("redo");
      else act(hand.session, "", Step::redo);
      hand.settle();
      CHECK((all_shown(hand) == seen[i]));
    }
    CHECK_FALSE(hand.shows("redo"));
  }
}

TEST_CASE("what is said of a damaged link stands until the reader does something, also beside a preset") {
  Session session = open_session(data(), edition_tag(data()));
  begin_with(session, "with-v3");
  follow_link(session, "#v=3&chip=h900");
  Hand hand(std::move(session));
  const auto notices = [&] { return words_of(hand.told(), Message::Kind::notice); };
  const std::vector<std::string> first = notices();
  REQUIRE(first.size() == 1);
  CHECK(has(first[0], "h900"));
  hand.settle();
  CHECK(notices().empty());
  hand.click("stage.r1-zero");
  CHECK(notices() == std::vector<std::string>{""});
}
