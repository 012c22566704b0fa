// Files of messages: English as the build reads it, and translations of it.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "data/read_language.h"
#include "speaking.h"
#include "words/message.h"

using namespace explainer;

namespace {

const std::string block =
    R"("@": {"language": "xx", "decimal": ".", "group": ",", "money": "${amount}", "scales": [],
  "months": ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"], "date": "{day} {month} {year}",
  "month": "{month} {year}", "list_between": ", ", "list_before_last": " and ", "open_quote": "<",
  "close_quote": ">", "plural": "one"})";

std::string file(const std::string& messages) { return "{" + block + (messages.empty() ? "" : ", ") + messages + "}"; }

ReadLanguage read(const std::string& messages) {
  auto result = read_language({"en.json", file(messages)});
  REQUIRE(std::holds_alternative<ReadLanguage>(result));
  return std::move(std::get<ReadLanguage>(result));
}

// Every problem in one line.
std::string problems(const std::string& text, const ReadLanguage* english = nullptr) {
  const auto result = read_language({"xx.json", text}, english);
  std::string words;
  if (const auto* found = std::get_if<std::vector<Problem>>(&result))
    for (const Problem& problem : *found) words += to_words(problem) + "\n";
  return words;
}

struct chips {
  static constexpr MessagePlace message{0, 0, 2};
  enum class Whose { mine, other };
  Counted n;
  Chosen<Whose> whose;
};

}  // namespace

TEST_CASE("ids are grouped by their first part, and shorter variants stand behind their message") {
  const ReadLanguage english = read(R"("a.one": "One {x}", "a.one.short": "1 {x}", "b.two": "Two", "a.three": "3",
    "@a.one": "a note")");
  REQUIRE(english.entries.size() == 3);
  CHECK(english.groups == std::vector<std::string>{"a", "b"});
  CHECK(english.entries[0].texts.size() == 2);
  CHECK(english.entries[2].index == 2);
  CHECK(english.language.groups[0] == std::string_view("One \1\0001 \1\0003\0", 12));
}

TEST_CASE("a message is said in the language that was read, with its plural and its choice") {
  const ReadLanguage english =
      read(R"("a.chips": "{n, plural, one {# chip} other {# chips}} of {whose, select, mine {mine} other {it}}",
               "a.chips.short": "{n}")");
  const Speaking speaking(english.language);
  CHECK(say(chips{{"1", 1}, chips::Whose::mine}) == "1 chip of mine");
  CHECK(say(chips{{"2,048", 2048}, chips::Whose::other}) == "2,048 chips of it");
  CHECK(say_what_fits(chips{{"2", 2}, chips::Whose::other}, [](const std::string& words) { return words.size() < 5; }) ==
        "2");
  CHECK(say(unsaid(chips{{"1", 1}, chips::Whose::other})) == "1 chip of it");
}

TEST_CASE("a translation that lacks something is refused by place and reason, and may lack the shorter variants") {
  const ReadLanguage english = read(R"("a.one": "One {x}", "a.one.short": "1 {x}", "a.two": "Two")");
  CHECK(problems(file(R"("a.one": "{x} Eins", "a.two": "Zwei")"), &english) == "");
  CHECK(problems(file(R"("a.one": "{x} Eins")"), &english) ==
        "xx.json: /a.two: expected text of 1 to 1000 bytes; found nothing\n");
  CHECK(problems(file(R"("a.one": "{y} Eins", "a.one.short": "1", "a.two": "Zwei")"), &english) ==
        "xx.json: /a.one: expected a message that can be said; found no argument is called y at byte 3\n");
  CHECK(problems(file(R"("a.one": "Eins", "a.two": "Zwei", "a.three": "Drei")"), &english) ==
        "xx.json: /a.three: expected no such key; found \"Drei\"\n");
}

TEST_CASE("a block that does not say how the language writes is refused") {
  CHECK(problems("{}").starts_with("xx.json: /@: expected how the language writes; found nothing"));
  std::string text = file("");
  text.replace(text.find("${amount}"), 9, "$");
  CHECK(problems(text) == "xx.json: /@/money: expected a text with {amount}; found \"$\"\n");
  text = file("");
  text.replace(text.find("\"one\""), 5, "\"two\"");
  CHECK(problems(text).starts_with("xx.json: /@/plural: expected one of none, one, one_below_two, one_few_many"));
  CHECK(problems("[1]") == "xx.json: the whole file: expected an object; found an array of 1\n");
  CHECK(problems(file(R"("@a.one": "a note")")).starts_with("xx.json: /@a.one: expected a note on a message"));
  CHECK(problems(file(R"("one": "x")")).starts_with("xx.json: /one: expected an id like bill.total"));
  CHECK(problems(file(R"("a.one.short": "x")")).starts_with("xx.json: /a.one.short: expected the message that it is"));
}
