// Sentences of the dataset, the story and the questions in another language.
#include "data/row_words.h"

#include <doctest/doctest.h>

#include <set>

#include "data/flat_dataset.h"
#include "small_dataset.h"
#include "speaking.h"

using namespace explainer;

namespace {

const std::string block =
    R"({"@": {"language": "xx", "decimal": ".", "group": ",", "money": "${amount}", "scales": [],
  "months": ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"], "date": "{day} {month} {year}",
  "month": "{month} {year}", "list_between": ", ", "list_before_last": " and ", "open_quote": "<",
  "close_quote": ">", "plural": "one"})";

Readings small_readings() {
  Readings readings;
  readings.data = small_dataset();
  readings.data.budgets[0].note = "A caution.";
  readings.data.budgets[0].source.quote = "As printed.";
  readings.data.chips[0].purchase.emplace().note = "Two quotes.";
  readings.chapters = {{"Head", "Words of the chapter.", "#", Question{"How much?", "r1"}, {{"total", "Here."}}, {}},
                       {}};
  ReadyQuestion question;
  question.words = "Is it cheap?";
  readings.questions = {question};
  return readings;
}

// The language whose file has these rows, or what is wrong with it, line by line.
std::variant<ReadLanguage, std::string> read(const std::string& rows) {
  const LanguageOrProblems english = read_language({"en.json", block + "}"});
  LanguageOrProblems result =
      read_language({"xx.json", block + ", \"@rows\": " + rows + "}"}, &std::get<ReadLanguage>(english));
  if (auto* language = std::get_if<ReadLanguage>(&result)) return std::move(*language);
  std::string words;
  for (const Problem& problem : std::get<std::vector<Problem>>(result)) words += to_words(problem) + "\n";
  return words;
}

std::string problems(const std::string& rows) {
  const auto language = read(rows);
  if (const auto* words = std::get_if<std::string>(&language)) return *words;
  const ReadingsOrProblems result =
      in_language(small_readings(), small_readings(), std::get<ReadLanguage>(language), "xx.json");
  std::string words;
  if (const auto* found = std::get_if<std::vector<Problem>>(&result))
    for (const Problem& problem : *found) words += to_words(problem) + "\n";
  return words;
}

Readings told(const std::string& rows, Readings shown = small_readings()) {
  const auto language = read(rows);
  REQUIRE(std::holds_alternative<ReadLanguage>(language));
  ReadingsOrProblems result =
      in_language(std::move(shown), small_readings(), std::get<ReadLanguage>(language), "xx.json");
  REQUIRE(std::holds_alternative<Readings>(result));
  return std::get<Readings>(std::move(result));
}

}  // namespace

TEST_CASE("words of another language take the place of sentences, and all else stays as it is") {
  const Readings read = told(R"({"budgets/r1": {"covers": "Was es zählt.", "note": "Vorsicht."},
    "chips/a100_80gb": {"purchase/note": "Zwei Preise."}, "stages/failed": {"name": "Misslungenes"},
    "story/1": {"headline": "Kopf", "text": "Ein Kapitel.", "guess/ask": "Wie viel?", "notes/0/words": "Hier."},
    "questions/0": {"question": "Ist das billig?"}})");
  CHECK(read.data.budgets[0].covers == "Was es zählt.");
  CHECK(read.data.budgets[0].note == "Vorsicht.");
  CHECK(read.data.budgets[0].source.quote == "As printed.");
  CHECK(read.data.chips[0].purchase->note == "Zwei Preise.");
  CHECK(read.data.stages[3].name == "Misslungenes");
  CHECK(read.chapters[0].headline == "Kopf");
  CHECK(read.chapters[0].text == "Ein Kapitel.");
  CHECK(read.chapters[0].guess->ask == "Wie viel?");
  CHECK(read.chapters[0].notes[0].words == "Hier.");
  CHECK(read.questions[0].words == "Ist das billig?");
  CHECK(differences(small_readings().data, read.data).size() == 4);  // of the dataset, no figure among them
}

TEST_CASE("what has no words in the language stays English") {
  CHECK(told("{}").data.budgets[0].covers == "What it covers.");
  CHECK(told(R"({"budgets/r1": {"note": "Vorsicht."}})").data.budgets[0].covers == "What it covers.");
  CHECK(told(R"({"budgets/r1": {"covers": "Was es zählt."}})").data.budgets[1].covers == "What it covers.");
}

TEST_CASE("where another dataset says something else in English, that is what is shown") {
  Readings other = small_readings();
  other.data.budgets[0].covers = "Something else.";
  other.data.budgets.erase(other.data.budgets.begin() + 1);
  const Readings read = told(R"({"budgets/r1": {"covers": "Was es zählt.", "note": "Vorsicht."},
    "budgets/whole": {"covers": "Alles."}})",
                             other);
  CHECK(read.data.budgets[0].covers == "Something else.");
  CHECK(read.data.budgets[0].note == "Vorsicht.");
}

TEST_CASE("a row or a sentence that there is not is refused by place, and so are names and quotes") {
  CHECK(problems(R"({"budgets/r2": {"covers": "x"}})") ==
        "xx.json: /@rows/budgets~1r2/covers: expected a row that has sentences; found \"budgets/r2\"\n");
  CHECK(problems(R"({"budgets/r1": {"cover": "x"}})") ==
        "xx.json: /@rows/budgets~1r1/cover: expected a sentence of the row: covers, note, line; found \"cover\"\n");
  for (const char* field : {"name", "org", "id", "likely", "source/quote", "source", "quote", ""})
    CHECK(
        problems(R"({"budgets/r1": {")" + std::string(field) + R"(": "x"}})").find("expected a sentence of the row") !=
        std::string::npos);
  CHECK(problems(R"({"budgets/whole": {"note": "x"}})").find("expected a sentence of the row: covers, line") !=
        std::string::npos);
  CHECK(problems(R"({"story/2": {"text": "x"}})").find("/@rows/story~12/text: expected a row that") !=
        std::string::npos);
  CHECK(problems(R"({"questions/1": {"question": "x"}})").find("expected a row that") != std::string::npos);
}

TEST_CASE("words that are empty, too long, no text or there twice are refused by place") {
  CHECK(problems(R"({"budgets/r1": {"line": ""}})")
            .starts_with("xx.json: /@rows/budgets~1r1/line: expected text of 1 to"));
  const std::string fits(160, 'x');  // twice the 80 bytes of the English ones
  CHECK(problems(R"({"budgets/r1": {"line": ")" + fits + R"("}})") == "");
  CHECK(problems(R"({"budgets/r1": {"line": ")" + fits + R"(x"}})") ==
        "xx.json: /@rows/budgets~1r1/line: expected text of 1 to 160 bytes; found 161 bytes\n");
  CHECK(problems(R"({"budgets/r1": {"line": 5}})").starts_with("xx.json: /@rows/budgets~1r1/line: expected text"));
  CHECK(problems(R"({"budgets/r1": {"line": "x", "line": "x"}})") ==
        "xx.json: /@rows/budgets~1r1/line: expected each key once; found the key a second time\n");
  CHECK(problems(R"({"budgets/r1": {"line": "x"}, "budgets/r1": {"note": "x"}})") ==
        "xx.json: /@rows/budgets~1r1: expected each key once; found the key a second time\n");
  CHECK(problems(R"({"budgets/r1": "x"})") == "xx.json: /@rows/budgets~1r1: expected an object; found \"x\"\n");
  CHECK(problems("[]") == "xx.json: /@rows: expected an object; found an array of 0\n");
}

TEST_CASE("the English file has no sentences of rows, which stand in the dataset") {
  const LanguageOrProblems result = read_language({"en.json", block + R"(, "@rows": {}})"});
  REQUIRE(std::holds_alternative<std::vector<Problem>>(result));
  CHECK(to_words(std::get<std::vector<Problem>>(result).front()).starts_with("en.json: /@rows: expected no such key"));
}

TEST_CASE("every sentence of the published dataset, the story and the questions has a name of its own") {
  Readings english = english_readings();
  std::set<std::string> names;
  const std::vector<RowSentence> all = sentences_of(english);
  for (const RowSentence& one : all) CHECK(names.insert(one.row + " " + one.field).second);
  CHECK(all.size() > 400);
  for (const ReadLanguage* language : {&longer_language(), &wide_language()})
    CHECK(language->rows.size() == all.size());
}

TEST_CASE("every sentence of a row, a chapter and a question is another one in each pseudo-language") {
  Readings english = english_readings();
  for (const ReadLanguage* language : {&longer_language(), &wide_language()}) {
    const Speaking speaking(*language);
    Readings told = readings();
    const std::vector<RowSentence> before = sentences_of(english), after = sentences_of(told);
    REQUIRE(before.size() == after.size());
    for (std::size_t i = 0; i < before.size(); ++i) CHECK(*before[i].words != *after[i].words);
  }
}
