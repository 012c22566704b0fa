// The story's files and its state: what is claimed in words equals what the engine computes.
#include "state/story.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <regex>
#include <set>

#include "assets.h"
#include "data/numbers.h"
#include "pages.h"
#include "r1cost/work.h"
#include "says/screen.h"
#include "state/history.h"
#include "state/link.h"
#include "views/words.h"
#include "words/format.h"

using namespace explainer;
using namespace r1cost;

namespace {

const ChapterText& text_of(int chapter) { return chapter_of(the_story(), chapter)->text; }

// Every number in a text, with its sign of money and its unit: "$5.87 million", "147,000", "5%", "3.2".
std::vector<std::string> numbers_in(const std::string& text) {
  static const std::regex number("[$]?[0-9][0-9,]*([.][0-9]+)?( million| billion|%)?");
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), number), end; at != end; ++at) {
    std::string words = at->str();
    while (words.ends_with(',')) words.pop_back();
    found.push_back(words);
  }
  return found;
}

Usd bill_of(const char* preset, double price = 2) {
  Scenario scenario = scenario_of(*find_preset(data(), preset));
  scenario.price = {price};
  return evaluate(data(), scenario).usd;
}

std::string in_millions(double usd, int digits) { return "$" + grouped(usd / 1e6, digits) + " million"; }

Usd likely(const char* budget) { return *find_budget(data(), budget)->likely; }
Usd at_two_dollars(const char* budget) { return *find_budget(data(), budget)->chip_hours * UsdPerChipHour{2}; }

// What the engine and the data say for each number that a chapter's words hold, dates and names left aside.
std::vector<std::set<std::string>> numbers_known() {
  const Answer published = evaluate(data(), scenario_of(*find_preset(data(), "r1-published")));
  const Answer news = evaluate(data(), scenario_of(*find_preset(data(), "only-80-hours")));
  const Stage &zero = *find_stage(data(), "r1-zero"), &v3 = *find_stage(data(), "v3"),
              &making = *find_stage(data(), "data");
  const Scenario start = starting_state(data()).scenario;
  const Chip &h800 = *find_chip(data(), "h800"), &a100 = *find_chip(data(), "a100");
  const double quoted = h800.quote_likely->value;
  const Chip& h100 = *find_chip(data(), "h100");
  double dearest = 0;  // the dearest price that has a name on the slider
  for (const Landmark& landmark : data().landmarks)
    if (landmark.field == "price") dearest = std::max(dearest, landmark.value);
  const auto money_of = [](Usd usd) { return money(usd); };
  const std::string hours80 = hours(start.hours), chips512 = grouped(start.count.value), two = price(start.price);
  const double part = published.usd / bill_of("with-v3");
  return {
      {money_of(published.usd), grouped(published.chip_hours.value), two},
      {hours80, chips512, grouped(news.chip_hours.value), two, money_of(news.usd), money_of(published.usd),
       hours(*zero.hours), money(*zero.chip_hours * start.price), money(*making.chip_hours * start.price)},
      {two, price({quoted}), price(*h100.quote_low), price(*h100.quote_high), price({dearest}),
       money({std::round(bill_of("r1-published", quoted).value / 1e3) * 1e3}),
       in_millions(bill_of("r1-published", dearest).value, 2)},
      {grouped(v3.chip_hours->value), money(*v3.chip_hours * UsdPerChipHour{2}),
       in_millions(bill_of("with-v3").value, 2), grouped(part * 100) + "%"},
      {money(*find_budget(data(), "deepseek-chips")->low), money(likely("deepseek-servers"))},
      {money(*find_budget(data(), "gpt4-altman")->low), money(likely("gpt4-epoch-amortised")),
       money(likely("gpt4-epoch-rental")), money(likely("gpt4-epoch-acquisition")), money_of(published.usd)},
      {two, in_millions(at_two_dollars("llama31-reader").value, 1), in_millions(at_two_dollars("v3-reader").value, 1),
       in_millions(at_two_dollars("r1-reader").value, 2), in_millions(at_two_dollars("nemotron-ultra-rl").value, 2)},
      {grouped(same_work(Hours{1}, {h800}, {a100})->value, 1)},
      {money_of(published.usd)},
  };
}

}  // namespace

TEST_CASE("nine chapters are there, each of at most 50 words, with a headline, notes and sources that exist") {
  std::string sources;
  for (std::size_t i = 0; i < assets::count; ++i)
    if (assets::all[i].name == "data/sources.json") sources = assets::all[i].text;
  REQUIRE(sources != "");
  std::set<std::string> headlines;
  for (int chapter = 1; chapter <= story_length; ++chapter) {
    CAPTURE(chapter);
    CHECK(the_story().problems[static_cast<std::size_t>(chapter - 1)] == "");
    REQUIRE(chapter_of(the_story(), chapter));
    const ChapterText& text = text_of(chapter);
    const auto words = 1 + std::count(text.text.begin(), text.text.end(), ' ');
    CHECK(words >= 40);
    CHECK(words <= 50);
    CHECK(headlines.insert(text.headline).second);
    CHECK(text.notes.size() >= 1);
    CHECK(text.sources.size() >= 1);
    for (const std::string& source : text.sources) CHECK(has(sources, "\"" + source + "\": {"));
    // Guesses come before the headline's figure and before the rivals'.
    CHECK(text.guess.has_value() == (chapter == 1 || chapter == 6));
  }
}

TEST_CASE("a guess asks for a figure that neither the page's headline nor an earlier chapter has told") {
  std::string told = say(says::screen_headline{}) + say(says::screen_deck{});
  for (int chapter = 1; chapter <= story_length; ++chapter) {
    CAPTURE(chapter);
    const ChapterText& text = text_of(chapter);
    if (text.guess) {
      const std::string answer = money(likely(text.guess->answer.c_str()));
      CHECK_FALSE(has(told, answer));
      CHECK_FALSE(has(text.guess->ask, answer));
    }
    told += text.headline + text.text;
    for (const Note& note : text.notes) told += note.words;
  }
}

TEST_CASE("every number in a chapter's words is the engine's or the data's") {
  // Dates, and numbers in names.
  const std::set<std::string> names{"2025", "2026", "2022", "2023", "1", "4", "3", "3.1", "80", "800", "100"};
  const auto known = numbers_known();
  for (int chapter = 1; chapter <= story_length; ++chapter) {
    CAPTURE(chapter);
    const auto& numbers = known[static_cast<std::size_t>(chapter - 1)];
    const std::string text = text_of(chapter).text;
    for (const std::string& number : numbers_in(text)) {
      CAPTURE(number);
      CHECK((numbers.contains(number) || names.contains(number)));
    }
    for (const std::string& number : numbers) {
      CAPTURE(number);
      CHECK(has(text, number));
    }
  }
}

TEST_CASE("the state of a chapter is its link's, whole, and its own link is the chapter alone") {
  for (int chapter = 1; chapter <= story_length; ++chapter) {
    CAPTURE(chapter);
    const State state = reading(chapter);
    const LinkRead read = read_link(text_of(chapter).link, data());
    CHECK(read.remarks.empty());
    State own = read.state;
    own.chapter = chapter;
    own.reading = true;
    CHECK(state == own);
    const std::string link = link_of(state, data());
    CHECK(link == "#chapter=" + std::to_string(chapter));
    const LinkRead back = read_link(link, data());
    CHECK(back.remarks.empty());
    CHECK(at_chapter(back.state.chapter, back.state, the_story()) == state);
  }
  for (const char* wrong : {"#chapter=0", "#chapter=10", "#chapter=2.5", "#chapter=two", "#chapter="}) {
    CAPTURE(wrong);
    const LinkRead read = read_link(wrong, data());
    CHECK_FALSE(read.state.reading);
    CHECK(read.remarks.size() == 1);
  }
}

TEST_CASE("touching anything leaves the story where the reader was, and the way back leads there") {
  for (int chapter = 1; chapter <= story_length; ++chapter) {
    const State state = reading(chapter);
    for (const Action& touch :
         {Action{SetField{Field::hours, 123}}, Action{ShowPicture{Picture::table}}, Action{CountStage{"v3", false}},
          Action{CountStage{"v3", true}}, Action{UsePreset{"nemotron-ultra-rl"}}, Action{SeeAs{Lens::carbon}}}) {
      const State touched = reduce(state, touch, data());
      State still = touched;
      still.chapter = state.chapter;
      still.reading = true;
      CHECK(touched.reading == (still == state));  // what changes nothing does not leave it
      CHECK(touched.chapter == chapter);
      const auto back = story_command("story.open", "", touched, the_story());
      REQUIRE(back);
      CHECK(after(*back, touched) == state);
    }
    CHECK_FALSE(reduce(state, LeaveStory{}, data()).reading);
    CHECK(reduce(state, StartOver{}, data()) == starting_state(data()));
  }
}

TEST_CASE("next leads through all nine and out, back leads back, the list anywhere") {
  State state = after(*story_command("story.open", "", starting_state(data()), the_story()), starting_state(data()));
  for (int chapter = 1; chapter <= story_length; ++chapter) {
    CHECK(state == reading(chapter));
    state = after(*story_command("story.next", "", state, the_story()), state);
  }
  CHECK_FALSE(state.reading);
  CHECK(state.chapter == story_length);
  CHECK(after(*story_command("story.back", "", reading(5), the_story()), reading(5)) == reading(4));
  CHECK(after(*story_command("story.list", "7", reading(5), the_story()), reading(5)) == reading(7));
  CHECK(after(*story_command("story.list", "2", reading(5), the_story()), reading(5)) == reading(2));
  CHECK(std::holds_alternative<Refusal>(*story_command("story.list", "none", reading(5), the_story())));
  CHECK(std::holds_alternative<Refusal>(*story_command("story.back", "", reading(1), the_story())));
  CHECK_FALSE(story_command("hours", "", reading(1), the_story()));
}

TEST_CASE("a broken chapter is named with its place and takes no other along") {
  for (const auto& [text, place] :
       {std::pair{"", "story/3.json: the whole file: expected JSON"},
        {"{", "story/3.json: the whole file: expected JSON"},
        {"[]", "story/3.json: the whole file: expected an object"},
        {R"({"text": "t", "state": "#"})", "/headline"},
        {R"({"headline": "h", "text": "t"})", "/state"},
        {R"({"headline": "h", "text": "t", "state": "#v=1&chip=h900"})", "/state"},
        {R"({"headline": "h", "text": "t", "state": "#", "notes": 3})", "/notes"},
        {R"({"headline": "h", "text": "t", "state": "#", "notes": [{}]})", "/notes/0/at"},
        {R"({"headline": "h", "text": "t", "state": "#", "guess": "no"})", "/guess"},
        {R"({"headline": "h", "text": "t", "state": "#", "guess": {"ask": "?", "answer": "x"}})", "/guess/answer"},
        {R"({"headline": "h", "text": "t", "state": "#", "more": 1})", "/more"}}) {
    const std::string place_words = place;  // clang 14 captures no binding
    CAPTURE(place_words);
    Story story = the_story();
    take_chapter(story, 3, {"story/3.json", text}, data());
    CHECK_FALSE(chapter_of(story, 3));
    CHECK(has(story.problems[2], place));
    CHECK(has(story.problems[2], "story/3.json"));
    CHECK(chapter_of(story, 2));
    // The reader is told, at the state they were in.
    const State state = at_chapter(3, reading(2), story);
    CHECK(state.scenario == reading(2).scenario);
    CHECK(state.chapter == 3);
  }
  Story story;
  take_chapter(story, 0, {"x", "{}"}, data());
  take_chapter(story, 10, {"x", "{}"}, data());
  CHECK_FALSE(chapter_of(story, 0));
  CHECK_FALSE(chapter_of(story, 10));
}

TEST_CASE("a guess belongs to the open chapter, is placed by any control and changes nothing else") {
  State state = after(*story_command("story.guess", "", reading(1), the_story()), reading(1));
  REQUIRE(state.guess);
  CHECK_FALSE(state.guess->shown);
  const auto placed = [&](const Command& command) { return after(command, state).guess->usd.value; };
  CHECK(placed(slide_to("guess", 0.5, state, data())) == 1e7);
  CHECK(placed(slide_to("guess", 0, state, data())) == 1e4);
  CHECK(placed(slide_to("guess", 1, state, data())) == 1e10);
  CHECK(placed(type_into("guess.field", "12345678", state, data())) == 12e6);
  CHECK(std::holds_alternative<Refusal>(type_into("guess.field", "12", state, data())));
  CHECK(std::holds_alternative<Refusal>(type_into("guess.field", "much", state, data())));
  const Stops stops = stops_of("guess", state, data());
  CHECK(stops.values[static_cast<std::size_t>(stops.here)] == 1e7);
  CHECK(placed(step_to("guess", stops.here + 1, state, data())) > 1e7);
  State rest = state;
  rest.guess.reset();
  CHECK(rest == reading(1));
  CHECK(link_of(state, data()) == "#chapter=1");
  const State shown = after(*story_command("story.answer", "", state, the_story()), state);
  CHECK(shown.guess->shown);
  CHECK(after(*story_command("story.skip", "", state, the_story()), state) == reading(1));
  CHECK(after(*story_command("story.next", "", shown, the_story()), shown) == reading(2));
  CHECK_FALSE(reduce(shown, SetField{Field::hours, 99}, data()).guess);
  CHECK_FALSE(reduce(starting_state(data()), PlaceGuess{{1e6}}, data()).guess);
}

TEST_CASE("a step in the story is a step to take back") {
  History history;
  State state = starting_state(data());
  for (int chapter = 1; chapter <= story_length; ++chapter) {
    remember(history, state);
    state = reading(chapter);
  }
  for (int chapter = story_length - 1; chapter >= 1; --chapter) {
    REQUIRE(undo(history, state));
    CHECK(state == reading(chapter));
  }
  REQUIRE(undo(history, state));
  CHECK(state == starting_state(data()));
}
