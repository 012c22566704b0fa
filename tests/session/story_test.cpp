// The story as a reader goes through it: chapters that come when they are wanted, also late, what leaves it, and
// guesses.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <functional>

#include "chapters.h"
#include "data/flat_dataset.h"
#include "hand.h"
#include "session/focus.h"
#include "session/press.h"

using namespace explainer;

namespace {

const ChapterText& words_of_chapter(int number) {
  static const Story story = built_in_story(data());
  return chapter_of(story, number)->text;
}

// As a page has it before it has fetched any chapter.
Session without_chapters(float width = 1240) {
  Session session = open_session(data(), edition_tag(data()));
  session.looks.width = width;
  return session;
}

// As its file comes.
void fetch_chapter(Session& session, int number) {
  const assets::ChapterFile& file = assets::chapters[number - 1];
  REQUIRE(has(std::string(file.name), "story/" + std::to_string(number) + ".json"));
  take_chapter(session, number, {file.name, file.text});
}

// A chapter is open, with its headline and its words.
void check_reads(const Hand& hand, int number) {
  CAPTURE(number);
  const ChapterText& chapter = words_of_chapter(number);
  CHECK(hand.part("story").words == "Step " + std::to_string(number) + " of 9: " + chapter.headline);
  CHECK(hand.part("story.text").words == chapter.text);
  CHECK(hand.value("story.list") == std::to_string(number));
}

}  // namespace

TEST_CASE("chapters are wanted once, when the story is opened, and a chapter's headline stands while it is open") {
  Hand hand;
  std::vector<Message> told = hand.told();
  CHECK(words_of(told, Message::Kind::story).empty());
  CHECK(words_of(told, Message::Kind::reading).empty());
  const auto reading = [](const std::vector<Message>& messages) {
    std::vector<bool> found;
    for (const Message& message : messages)
      if (message.kind == Message::Kind::reading) found.push_back(message.on);
    return found;
  };
  press_part(hand.session, "story.open");
  told = hand.told();
  CHECK(words_of(told, Message::Kind::story) == std::vector<std::string>{"9"});
  CHECK(reading(told) == std::vector{true});
  press_part(hand.session, "story.next");
  told = hand.told();
  CHECK(words_of(told, Message::Kind::story).empty());
  CHECK(reading(told).empty());
  press_part(hand.session, "story.explore");
  CHECK(reading(hand.told()) == std::vector{false});
  press_part(hand.session, "story.open");
  told = hand.told();
  CHECK(words_of(told, Message::Kind::story).empty());
  CHECK(reading(told) == std::vector{true});
}

TEST_CASE("all nine chapters are read one after the other, each a place and a step of its own, and taken back") {
  const std::array totals{"$294,000", "$81,920",  "$294,000", "$5,869,920", "at least $5,869,920",
                          "$293,920", "$293,920", "$932,000", "$293,920"};
  for (float width : {390.0f, 1240.0f}) {
    CAPTURE(width);
    Hand hand(width);
    const State start = hand.session.state;
    hand.click("story.open");
    for (int number = 1; number <= story_length; ++number) {
      check_reads(hand, number);
      CHECK(has(hand.scene().sentence, totals[static_cast<std::size_t>(number - 1)]));
      for (const Message& message : hand.told())
        if (message.kind == Message::Kind::link) {
          CHECK(message.words == "#chapter=" + std::to_string(number));
          CHECK(message.on);
        }
      CHECK(hand.session.history.past.size() == static_cast<std::size_t>(number));
      hand.click("story.next");
    }
    CHECK(has(hand.part("story.open").words, "Back to step 9 of 9 of the story"));
    for (int number = story_length; number >= 1; --number) {
      act(hand.session, "", Step::undo);
      check_reads(hand, number);
    }
    act(hand.session, "", Step::undo);
    CHECK(hand.session.state == start);
    CHECK_FALSE(hand.shows("story.next"));
  }
}

TEST_CASE("back and the list lead from chapter to chapter") {
  Hand hand;
  follow_link(hand.session, "#chapter=9");
  hand.frame();
  hand.click("story.back");
  check_reads(hand, 8);
  choose_option(hand.session, "story.list", "5");
  check_reads(hand, 5);
}

TEST_CASE("a chapter that comes late is shown when it comes, which is no step, and another one changes nothing") {
  Hand hand(without_chapters());
  press_part(hand.session, "story.open");
  CHECK(has(hand.part("story.text").words, "loading"));
  const State waiting = hand.session.state;
  fetch_chapter(hand.session, 2);
  CHECK(hand.session.state == waiting);
  CHECK(has(hand.part("story.text").words, "loading"));
  hand.told();
  fetch_chapter(hand.session, 1);
  check_reads(hand, 1);
  CHECK(hand.value("line") == "$294,000");
  CHECK(hand.session.history.past.size() == 1);
  // One press of the back button leads out of it again.
  for (const Message& message : hand.told())
    if (message.kind == Message::Kind::link) CHECK_FALSE(message.on);
  press_part(hand.session, "story.next");
  check_reads(hand, 2);
  act(hand.session, "", Step::undo);
  check_reads(hand, 1);
}

TEST_CASE("a step taken back into a chapter that came later comes back to it as it is") {
  Hand hand(without_chapters());
  press_part(hand.session, "story.open");
  press_part(hand.session, "story.next");
  for (int chapter : {1, 2}) fetch_chapter(hand.session, chapter);
  check_reads(hand, 2);
  act(hand.session, "", Step::undo);
  check_reads(hand, 1);
  act(hand.session, "", Step::redo);
  check_reads(hand, 2);
}

TEST_CASE("who has left the story before its chapter comes is not led back") {
  Hand hand(without_chapters());
  press_part(hand.session, "story.open");
  type_words(hand.session, "hours.field", "100");
  const State left = hand.session.state;
  fetch_chapter(hand.session, 1);
  CHECK(hand.session.state == left);
  press_part(hand.session, "story.open");
  check_reads(hand, 1);
}

TEST_CASE("a link into the story waits for its chapter and then shows what it is about") {
  Session session = without_chapters(700);
  follow_link(session, "#chapter=7");
  Hand hand(std::move(session));
  CHECK(words_of(hand.told(), Message::Kind::story) == std::vector<std::string>{"9"});
  for (int number = 1; number <= story_length; ++number) fetch_chapter(hand.session, number);
  check_reads(hand, 7);
  CHECK(hand.shows("row.llama31-reader"));
  CHECK_FALSE(hand.shows("undo"));
}

TEST_CASE("a chapter that is missing or damaged is named with its place, and the others are read") {
  Hand hand(without_chapters());
  press_part(hand.session, "story.open");
  for (int number = 1; number <= story_length; ++number)
    if (number != 4 && number != 5) fetch_chapter(hand.session, number);
  take_chapter(hand.session, 4, {"story/4.json", ""});
  take_chapter(hand.session, 5, {"story/5.json", R"({"headline": "h", "text": 5})"});
  choose_option(hand.session, "story.list", "3");
  check_reads(hand, 3);
  press_part(hand.session, "story.next");
  CHECK(has(hand.part("story").words, "Step 4 cannot be shown"));
  CHECK(has(hand.part("story.text").words, "story/4.json"));
  press_part(hand.session, "story.next");
  CHECK(has(hand.part("story.text").words, "story/5.json: /text"));
  press_part(hand.session, "story.next");
  check_reads(hand, 6);
}

TEST_CASE("a touch of any control leaves the story there, and the way back leads to the same chapter") {
  using Change = std::function<void(Hand&)>;
  const std::pair<int, Change> touches[] = {
      {6, [](Hand& hand) { type_words(hand.session, "line.field", "1,000,000"); }},
      {2, [](Hand& hand) { hand.drag("area.count", 0.7); }},
      {6, [](Hand& hand) { hand.drag("line", 0.7); }},
      {6, [](Hand& hand) { hand.click("stage.v3"); }},
      {6, [](Hand& hand) { choose_option(hand.session, "axis", "linear"); }},
      {2,
       [](Hand& hand) {
         focus_on(hand.session, "area.run");
         press_key(hand.session, Key::right);
       }},
  };
  for (const auto& [number, touch] : touches) {
    const std::string step = std::to_string(number);
    CAPTURE(step);
    Hand hand;
    follow_link(hand.session, "#chapter=" + step);
    hand.frame();
    const State chapter = hand.session.state;
    touch(hand);
    CHECK_FALSE(hand.shows("story.next"));
    CHECK(hand.session.state != chapter);
    CHECK(hand.part("story.open").words == "Back to step " + step + " of 9 of the story");
    hand.frame();
    hand.click("story.open");
    check_reads(hand, number);
    CHECK(hand.session.state == chapter);
  }
}

TEST_CASE("what a reader explores from a chapter is what the chapter shows") {
  Hand hand;
  follow_link(hand.session, "#chapter=2");
  press_part(hand.session, "story.explore");
  CHECK_FALSE(hand.shows("story.next"));
  CHECK(hand.comes_to("$81,920"));
  type_words(hand.session, "hours.field", "100");
  CHECK(hand.comes_to("$102,400"));
}

TEST_CASE("a refused number leaves the chapter open") {
  Hand hand;
  follow_link(hand.session, "#chapter=6");
  type_words(hand.session, "line.field", "none");
  check_reads(hand, 6);
  CHECK(hand.field("line.field").problem != "");
}

TEST_CASE("a guess is placed by key, by words and by hand, gives nothing away, and is answered with its factor") {
  for (float width : {390.0f, 1240.0f}) {
    CAPTURE(width);
    Hand hand(width);
    follow_link(hand.session, "#chapter=1");
    press_part(hand.session, "story.guess");
    const auto secret = [&] {
      CHECK_FALSE(has(to_outline_json(hand.scene()), "5.87"));
      CHECK_FALSE(has(to_outline_json(hand.scene()), "5,87"));
      CHECK_FALSE(hand.shows("line"));
    };
    CHECK(hand.value("guess") == "$10 million");
    secret();
    focus_on(hand.session, "guess");
    CHECK(press_key(hand.session, Key::right) == KeyAnswer::done);
    CHECK(hand.session.state.guess->usd.value > 1e7);
    secret();
    type_words(hand.session, "guess.field", "5000000");
    CHECK(hand.value("guess") == "$5,000,000");
    secret();
    type_words(hand.session, "guess.field", "much");
    CHECK(hand.field("guess.field").problem != "");
    CHECK(hand.value("guess") == "$5,000,000");
    hand.frame();
    hand.drag("guess", 0.5);
    CHECK(hand.value("guess") == "$10 million");
    secret();
    for (const Message& message : hand.told())
      if (message.kind == Message::Kind::link) CHECK(message.words == "#chapter=1");
    hand.click("story.answer");
    CHECK(has(hand.part("story.guessed").words, "your guess is 1.7× that"));
    hand.click("story.skip");
    check_reads(hand, 1);
    CHECK(hand.value("line") == "$294,000");
    hand.click("story.next");
    check_reads(hand, 2);
    CHECK_FALSE(hand.shows("story.guessed"));
  }
}

TEST_CASE("what a finger presses in the story is as large as a finger") {
  Hand hand(390);
  hand.tap("story.open");
  for (int number = 1; number <= story_length; ++number) {
    check_reads(hand, number);
    for (const char* way : {"story.next", "story.explore", "story.list"}) {
      CHECK(hand.part(way).box.h >= 44);
      CHECK(hand.part(way).box.w >= 44);
    }
    hand.tap("story.next");
  }
}

TEST_CASE("who only hears hears of the chapter, of the answer to a guess, and of a chapter's notes with its words") {
  for (const float width : {390.0f, 768.0f, 1240.0f}) {
    CAPTURE(width);
    Hand hand(width);
    press_part(hand.session, "story.open");
    for (int number = 1; number <= story_length; ++number) {
      CAPTURE(number);
      CHECK(hand.scene().sentence.starts_with(hand.part("story").words));
      const std::vector<Part>& parts = hand.scene().parts;
      const auto is = [](const std::string& id) { return [id](const Part& part) { return part.id == id; }; };
      auto note = std::find_if(parts.begin(), parts.end(), is("story.text")) + 1;
      std::string said;
      for (; note->id.starts_with("note.") || note->id == "story.notes"; ++note) said += note->words + " ";
      for (const Note& one : words_of_chapter(number).notes) CHECK(has(said, one.words));
      if (number < story_length) press_part(hand.session, "story.next");
    }
    press_part(hand.session, "story.explore");
    follow_link(hand.session, "#chapter=1");
    press_part(hand.session, "story.guess");
    press_part(hand.session, "story.answer");
    CHECK(has(hand.scene().sentence, hand.part("story.guessed").words));
    press_part(hand.session, "story.skip");
    press_part(hand.session, "story.explore");
    CHECK_FALSE(has(hand.scene().sentence, "Step"));
  }
}

TEST_CASE("the page hears while a reader guesses, so that its own headline does not tell") {
  Hand hand;
  const auto guessing = [&] { return words_of(hand.told(), Message::Kind::reading); };
  press_part(hand.session, "story.open");
  CHECK(guessing() == std::vector<std::string>{""});
  press_part(hand.session, "story.guess");
  CHECK(guessing() == std::vector<std::string>{"guess"});
  press_part(hand.session, "story.answer");
  CHECK(guessing() == std::vector<std::string>{""});
  act(hand.session, "", Step::undo);
  CHECK(guessing() == std::vector<std::string>{"guess"});
  press_part(hand.session, "story.skip");
  CHECK(guessing() == std::vector<std::string>{""});
}
