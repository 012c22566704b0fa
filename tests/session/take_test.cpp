// What is copied and saved: what the front is asked for, and what the buttons say afterwards.
#include <doctest/doctest.h>

#include <optional>

#include "data/flat_dataset.h"
#include "hand.h"
#include "session/press.h"
#include "state/link.h"

using namespace explainer;

namespace {

constexpr const char* takings[] = {"save-png",     "save-svg", "save-csv",    "save-json",
                                   "copy-caption", "copy-alt", "copy-figures"};

std::string link_to(const State& state) { return link_of(state, data(), edition_tag(data())); }

// The one message of this kind; the test fails if there is another number of them.
Message only(const std::vector<Message>& messages, Message::Kind kind) {
  std::optional<Message> found;
  for (const Message& message : messages)
    if (message.kind == kind) {
      CHECK_FALSE(found);
      found = message;
    }
  REQUIRE(found);
  return *found;
}

}  // namespace

TEST_CASE("each file and text is asked for with its link, the width and the theme, and changes nothing") {
  for (float width : {390.0f, 768.0f, 1240.0f})
    for (Theme theme : {Theme::light, Theme::dark}) {
      Hand hand(width);
      hand.session.theme = theme;
      press_part(hand.session, "view.sure");
      type_words(hand.session, "hours.field", "100");
      const State before = hand.session.state;
      hand.click("sheet.share");
      for (const std::string what : takings) {
        CAPTURE(what);
        const std::string button = "card." + what;
        hand.told();
        press_part(hand.session, button);
        const Message message = only(hand.told(), Message::Kind::take);
        CHECK(message.words == what.substr(5));
        CHECK(message.link == link_to(before));
        CHECK(message.box.w == width);
        CHECK(message.on == (theme == Theme::dark));
        CHECK(hand.value(button) == "");  // it is not done yet
      }
      CHECK(hand.session.state == before);
    }
}

TEST_CASE("a button says that something was taken once the front has done it, until anything changes") {
  for (float width : {390.0f, 1240.0f})
    for (const std::string what : takings) {
      CAPTURE(what);
      Hand hand(width);
      hand.click("sheet.share");
      const std::string prefix = "card.", button = prefix + what;
      press_part(hand.session, button);
      taken(hand.session, what.substr(5));
      for (const std::string other : takings) CHECK((hand.value(prefix + other) == "done") == (other == what));
      taken(hand.session, "nothing of ours");
      CHECK(hand.value(button) == "done");
      choose_option(hand.session, "views", "area");
      CHECK(hand.value(button) == "");
    }
}

TEST_CASE("the link that is copied leads to what is shown, with the page's address, also right after a drag") {
  Hand hand;
  hand.session.address = "https://example.org/index.html?theme=dark";
  press_part(hand.session, "preset.nemotron-ultra-rl");
  hand.drag("hours", 0.8);
  hand.click("sheet.share");
  hand.told();
  press_part(hand.session, "card.copy-link");
  const std::string copied = only(hand.told(), Message::Kind::copy).words;
  CHECK(copied == hand.session.address + link_to(hand.session.state));
  CHECK(read_link(copied, data()).state.scenario == hand.session.state.scenario);
  CHECK(hand.value("card.copy-link") == "done");
  press_part(hand.session, "view.area");
  CHECK(hand.value("card.copy-link") == "");
}

TEST_CASE("without a page's address the link that is copied says its whole run, also where everybody starts") {
  Hand hand;
  hand.click("sheet.share");
  press_part(hand.session, "card.copy-link");
  const std::string copied = only(hand.told(), Message::Kind::copy).words;
  CHECK(copied == whole_link_of(hand.session.state, data(), edition_tag(data())));
  CHECK(has(copied, "&count=512&"));
  hand.session.address = "https://example.org/";
  refresh(hand.session);
  press_part(hand.session, "card.copy-link");
  CHECK(only(hand.told(), Message::Kind::copy).words == "https://example.org/");
}

TEST_CASE("what is taken along from a chapter is its picture, without the chapter around it") {
  Hand hand;
  follow_link(hand.session, "#chapter=4");
  hand.click("sheet.share");
  hand.told();
  press_part(hand.session, "card.save-svg");
  State picture = hand.session.state;
  picture.reading = false;
  CHECK(only(hand.told(), Message::Kind::take).link == link_to(picture));
  CHECK_FALSE(has(link_to(picture), "chapter"));
}

TEST_CASE("nothing that would give the answer away can be taken before a guess is answered") {
  for (float width : {390.0f, 1240.0f}) {
    Hand hand(width);
    follow_link(hand.session, "#chapter=1");
    press_part(hand.session, "story.guess");
    for (const std::string what : takings) CHECK_FALSE(hand.shows(what));
    CHECK_FALSE(hand.shows("sheet.share"));
    press_part(hand.session, "story.answer");
    CHECK(hand.shows("sheet.share"));
  }
}

TEST_CASE("what the clipboard has not taken nothing says is copied") {
  Hand hand;
  hand.click("sheet.share");
  press_part(hand.session, "view.area");
  press_part(hand.session, "card.copy-link");
  not_taken(hand.session);
  CHECK(hand.value("card.copy-link") == "");
  press_part(hand.session, "card.copy-caption");
  taken(hand.session, "caption");
  press_part(hand.session, "card.copy-alt");
  not_taken(hand.session);
  for (const std::string what : takings) CHECK(hand.value("card." + what) == "");
}
