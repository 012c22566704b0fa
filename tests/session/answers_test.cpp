// Ready questions and headlines: what goes out to be checked, what an answer changes, and that one that comes too late
// changes nothing.
#include <doctest/doctest.h>

#include <functional>
#include <set>

#include "hand.h"
#include "session/press.h"
#include "state/link.h"
#include "views/answers.h"

using namespace explainer;

namespace {

const std::string headline_in_the_news = "trained for 80 hours on 512 chips at a cost of $294,000";
constexpr const char* no_answer = "Choose";  // what stands there until something is asked begins so

// What the front tells once a headline was checked.
void tell_checked(Session& session, const std::string& headline) {
  const CheckedHeadline found = check_headline(headline, data());
  checked(session, headline, found.link, found.words);
}

// With the sheet of questions open.
Hand asking(float width = 1240) {
  Hand hand(width);
  press_part(hand.session, "sheet.ask");
  hand.frame();
  return hand;
}

// The sheet again, if what was done has closed it.
void ask_on(Hand& hand) {
  if (!hand.shows("card")) press_part(hand.session, "sheet.ask");
}

}  // namespace

TEST_CASE("each ready question leads to its state by one step and is answered with its total, until that is left") {
  Hand hand = asking();
  const std::size_t questions = built_in_questions().size();
  REQUIRE(hand.options("card.question").size() == questions + 1);  // the first one asks nothing
  std::set<std::string> said;
  for (std::size_t i = 0; i < questions; ++i) {
    CAPTURE(built_in_questions()[i].words);
    const State before = hand.session.state;
    const std::size_t steps = hand.session.history.past.size();
    choose_option(hand.session, "card.question", hand.options("card.question")[i + 1].id);
    hand.frame();
    const std::string words = hand.part("card.answer").words;
    CHECK(has(words, hand.value("total")));
    CHECK(hand.scene().sentence == words);
    CHECK(hand.value("card.question") == std::to_string(i));
    CHECK(said.insert(words).second);
    const State asked = read_link(built_in_questions()[i].link, data()).state;
    CHECK(hand.session.state.scenario == asked.scenario);
    CHECK(hand.session.state.picture == asked.picture);
    CHECK(hand.session.history.past.size() == steps + (hand.session.state != before));
  }
  act(hand.session, "", Step::undo);
  CHECK(hand.part("card.answer").words.starts_with(no_answer));
  CHECK(hand.value("card.question") == "none");
}

TEST_CASE("a question is answered beside the reader's own bill, which is replaced only when that is asked for") {
  for (float width : {390.0f, 768.0f, 1240.0f})
    for (std::size_t i = 0; i < built_in_questions().size(); ++i) {
      CAPTURE(built_in_questions()[i].words);
      Hand hand = asking(width);
      const std::string card = "card.";
      type_words(hand.session, "hours.field", "90");
      press_part(hand.session, "view.area");
      choose_option(hand.session, "rows", "yardstick");
      const State own = hand.session.state;
      const std::size_t steps = hand.session.history.past.size();
      choose_option(hand.session, card + "question", std::to_string(i));
      hand.frame();
      CHECK(hand.session.state == own);
      CHECK(hand.session.history.past.size() == steps);
      const std::string answer = hand.part(card + "answer").words;
      CHECK(answer ==
            answer_to(built_in_questions()[i], read_link(built_in_questions()[i].link, data()).state, data()));
      CHECK_FALSE(hand.shows(card + "answer.back"));

      const Part way = hand.part(card + "answer.show");
      CHECK(way.words == "Show this bill");
      const Part asked = hand.part(card + "question");
      const Text* whole = std::get_if<Text>(&hand.scene().marks[asked.first_mark]);
      REQUIRE(whole);
      CHECK(whole->words == built_in_questions()[i].words + " ▾");
      CHECK(way.box.right() <= width);
      CHECK(way.box.y >= hand.part(card + "answer").box.bottom());
      press_part(hand.session, card + "answer.show");
      hand.frame();
      CHECK(hand.session.state.scenario == read_link(built_in_questions()[i].link, data()).state.scenario);
      CHECK(hand.part(card + "answer").words == answer);
      CHECK(has(answer, hand.value("total")));
      CHECK_FALSE(hand.shows(card + "answer.show"));
      CHECK(hand.session.history.past.size() == steps + 1);

      CHECK(hand.part(card + "answer.back").words == "Back to yours");
      press_part(hand.session, card + "answer.back");
      hand.frame();
      CHECK(hand.session.state == own);
      CHECK_FALSE(hand.shows(card + "answer.back"));
      // It is a step like any other.
      act(hand.session, "", Step::undo);
      CHECK(hand.session.state.scenario == read_link(built_in_questions()[i].link, data()).state.scenario);
    }
}

TEST_CASE("from one answer's bill to the next the way back leads to the reader's own, until the reader goes on") {
  Hand hand = asking();
  type_words(hand.session, "hours.field", "90");
  const State own = hand.session.state;
  choose_option(hand.session, "card.question", "1");
  press_part(hand.session, "card.answer.show");
  choose_option(hand.session, "card.question", "3");
  CHECK(hand.session.state.scenario == read_link(built_in_questions()[3].link, data()).state.scenario);
  press_part(hand.session, "view.table");  // another look is no other bill
  press_part(hand.session, "card.answer.back");
  CHECK(hand.session.state == own);

  choose_option(hand.session, "card.question", "1");
  press_part(hand.session, "card.answer.show");
  type_words(hand.session, "hours.field", "70");
  CHECK_FALSE(hand.shows("card.answer.back"));
  // Now it is the reader's own, and asked for again.
  choose_option(hand.session, "card.question", "2");
  CHECK(hand.session.state.scenario.hours == r1cost::Hours{70});
  CHECK(hand.shows("card.answer.show"));
  type_words(hand.session, "hours.field", "71");
  CHECK_FALSE(hand.shows("card.answer.show"));
}

TEST_CASE("a headline's run does not take the place of the reader's own either, until that is asked for") {
  Hand hand = asking();
  type_words(hand.session, "hours.field", "90");
  press_part(hand.session, "view.area");
  const State own = hand.session.state;
  const std::size_t steps = hand.session.history.past.size();
  type_words(hand.session, "card.headline.field", headline_in_the_news);
  tell_checked(hand.session, headline_in_the_news);
  CHECK(hand.session.state == own);
  CHECK(hand.session.history.past.size() == steps);
  CHECK(has(hand.part("card.answer").words, "does not multiply out"));
  press_part(hand.session, "card.answer.show");
  CHECK(hand.session.state.scenario.hours == r1cost::Hours{80});
  CHECK(hand.session.state.scenario.also.empty());
  CHECK(hand.session.state.picture == Picture::area);
  CHECK(hand.field("card.headline.field").text == headline_in_the_news);
  press_part(hand.session, "card.answer.back");
  CHECK(hand.session.state == own);
  // A preset that the reader chose, and ranges, are the reader's own as well.
  for (const auto& choose_own :
       {std::function<void()>([&] { press_part(hand.session, "preset.with-v3"); }), std::function<void()>([&] {
          press_part(hand.session, "start-over");
          act(hand.session, "", Action{SetRange{r1cost::Field::price, 1, 3}});
        })}) {
    choose_own();
    const State chosen = hand.session.state;
    type_words(hand.session, "card.headline.field", headline_in_the_news);
    tell_checked(hand.session, headline_in_the_news);
    CHECK(hand.session.state == chosen);
    CHECK(hand.shows("card.answer.show"));
  }
}

TEST_CASE("a question asked in a phone's sheet is answered in it, and the sheet stays open until it is closed") {
  Hand hand(390);
  hand.tap("sheet.ask");
  choose_option(hand.session, "card.question", "0");
  hand.frame();
  CHECK(has(hand.part("card.answer").words, "GPT-4 cost 13× as much"));
  CHECK(hand.part("card.answer").box.y >= hand.part("card.question").box.bottom() - 4);
  CHECK(hand.part("card.answer").box.right() <= 390);
  CHECK(escape(hand.session));
  CHECK_FALSE(hand.shows("card"));
}

TEST_CASE("a question that there is not takes away what was said and changes nothing") {
  for (const char* option : {"", "99", "-1", "nan", "1e400", "first"}) {
    CAPTURE(option);
    Hand hand = asking();
    choose_option(hand.session, "card.question", "2");
    const State before = hand.session.state;
    choose_option(hand.session, "card.question", option);
    CHECK(hand.session.state == before);
    CHECK(hand.part("card.answer").words.starts_with(no_answer));
  }
}

TEST_CASE("a question asked out of the story leaves the reader's place in it") {
  Hand hand = asking();
  follow_link(hand.session, "#chapter=4");
  press_part(hand.session, "story.explore");
  ask_on(hand);
  choose_option(hand.session, "card.question", "1");
  CHECK(hand.part("story.open").words == "Back to step 4 of 9 of the story");
}

TEST_CASE(
    "a headline goes out to be checked, and its run is offered: a press takes it over, as one step, in the same "
    "picture") {
  Hand hand = asking();
  press_part(hand.session, "view.area");
  choose_option(hand.session, "lens", "work");
  const State before = hand.session.state;
  const std::size_t steps = hand.session.history.past.size();
  hand.told();
  type_words(hand.session, "card.headline.field", headline_in_the_news);
  CHECK(words_of(hand.told(), Message::Kind::check) == std::vector{headline_in_the_news});
  CHECK(hand.session.state == before);
  CHECK(hand.field("card.headline.field").text == headline_in_the_news);

  tell_checked(hand.session, headline_in_the_news);
  const std::string words = hand.part("card.answer").words;
  for (const char* piece :
       {"does not multiply out", "40,960 chip-hours", "$81,920", "R1-Zero", "($202,000)", "$293,920"})
    CHECK(has(words, piece));
  CHECK(hand.scene().sentence == words);
  CHECK(hand.session.state == before);
  CHECK(hand.part("card.answer.show").words == "Use this bill");
  press_part(hand.session, "card.answer.show");
  State wanted = before;
  wanted.scenario.also.clear();  // its run is the reader's own already, without what else the reader counts
  CHECK(hand.session.state == wanted);
  CHECK(hand.field("card.headline.field").text == headline_in_the_news);
  CHECK(hand.session.history.past.size() == steps + 1);
  act(hand.session, "", Step::undo);
  CHECK(hand.session.state == before);
  CHECK(hand.part("card.answer").words.starts_with(no_answer));
  CHECK(hand.field("card.headline.field").text == "");
}

TEST_CASE("a headline that gives too little changes nothing and says so; an empty one asks nobody") {
  for (const std::string& words :
       {std::string("R1 was cheap"), std::string("<img src=x onerror=alert(1)>"), std::string(390, '9')}) {
    Hand hand = asking();
    const State before = hand.session.state;
    type_words(hand.session, "card.headline.field", words);
    tell_checked(hand.session, words);
    CHECK(has(hand.part("card.answer").words, "nothing can be multiplied"));
    CHECK(hand.session.state == before);
    CHECK_FALSE(hand.shows("undo"));
    hand.told();
    type_words(hand.session, "card.headline.field", " \t");
    CHECK(words_of(hand.told(), Message::Kind::check).empty());
    CHECK(hand.part("card.answer").words.starts_with(no_answer));
  }
}

TEST_CASE("an answer that comes after the reader has gone on overrides nothing") {
  using Change = std::function<void(Session&)>;
  const Change ways_to_go_on[] = {
      [](Session& session) { type_words(session, "hours.field", "50"); },
      [](Session& session) { press_part(session, "preset.with-v3"); },
      [](Session& session) { press_part(session, "view.table"); },
      [](Session& session) { act(session, "", Step::undo); },
      [](Session& session) { choose_option(session, "card.question", "2"); },
      [](Session& session) { type_words(session, "card.headline.field", "R1 was cheap"); },
      [](Session& session) { type_words(session, "card.headline.field", ""); },
      [](Session& session) { follow_link(session, "#v=3&view=counted"); },
  };
  for (const Change& go_on : ways_to_go_on) {
    CAPTURE(&go_on - ways_to_go_on);
    Hand hand = asking();
    type_words(hand.session, "hours.field", "90");
    type_words(hand.session, "card.headline.field", headline_in_the_news);
    go_on(hand.session);
    ask_on(hand);
    const State state = hand.session.state;
    const std::string answer = hand.part("card.answer").words;
    const std::size_t steps = hand.session.history.past.size();
    tell_checked(hand.session, headline_in_the_news);
    CHECK(hand.session.state == state);
    CHECK(hand.part("card.answer").words == answer);
    CHECK(hand.session.history.past.size() == steps);
  }
}

TEST_CASE("the same headline may be asked about again") {
  Hand hand = asking();
  for (int i = 0; i < 2; ++i) {
    type_words(hand.session, "card.headline.field", headline_in_the_news);
    CHECK(words_of(hand.told(), Message::Kind::check) == std::vector{headline_in_the_news});
  }
  tell_checked(hand.session, headline_in_the_news);
  CHECK(has(hand.part("card.answer").words, "does not multiply out"));
}

TEST_CASE("a headline typed into a phone's sheet is answered in it, unless the reader has closed it") {
  const std::string rent = "2.788M H800 hours at $2: $5.576M";
  for (bool closed : {false, true}) {
    Hand hand(390);
    hand.tap("sheet.ask");
    type_words(hand.session, "card.headline.field", rent);
    CHECK(words_of(hand.told(), Message::Kind::check) == std::vector{rent});
    if (closed) CHECK(escape(hand.session));
    tell_checked(hand.session, rent);
    hand.frame();
    CHECK(hand.value("total") == "$293,920");
    CHECK(hand.shows("card") != closed);
    if (closed) continue;
    press_part(hand.session, "card.answer.show");
    CHECK(hand.value("total") == "$5,576,000");
    const Part answer = hand.part("card.answer");
    CHECK(has(answer.words, "$5.576M multiplies out"));
    CHECK_FALSE(has(answer.words, "does not"));
    CHECK(answer.box.y >= hand.part("card.headline.field").box.bottom() - 4);
    CHECK(answer.box.x >= 0);
    CHECK(answer.box.right() <= 390);
  }
}
