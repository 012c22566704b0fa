// Any bytes as a file of messages, as the English one and as a translation of a small one: refused with problems, or
// every message of it is said, with any number and any choice, and what it says of rows stands in their sentences.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "data/row_words.h"
#include "small_dataset.h"
#include "words/message.h"

namespace {

using namespace explainer;

struct Anything : Given {
  Anything(std::string_view words, double value) : Given(words, value) {}
};

void say_all(const ReadLanguage& read) {
  speak(read.language);
  for (const CatalogueEntry& entry : read.entries)
    for (const double number : {0.0, 1.0, 2.0, 5.0, 0.5, 13.0, -1.0, 1e300}) {
      std::vector<Given> arguments;
      for (const ArgumentUse& use : entry.arguments)  // a choice is one of fourteen, or one that there is not
        arguments.push_back(
            Anything("<argument>", use.kind == ArgumentUse::Kind::select ? std::min(number, 20.0) : number));
      for (std::size_t variant = 0; variant < entry.texts.size(); ++variant) {
        const auto group = static_cast<std::uint8_t>(entry.group), index = static_cast<std::uint8_t>(entry.index);
        // Control characters are the compiled form's own, and never said.
        const std::string words = said(code_of({group, index, 1}) + static_cast<unsigned>(variant), arguments.data());
        for (const char c : words)
          if (static_cast<unsigned char>(c) < 0x20) std::abort();
      }
    }
  speak(english());
}

// The words of rows are refused with problems, or stand in as many sentences, and the others are as before.
void say_rows(const ReadLanguage& read) {
  static const Readings english{small_dataset(),
                                {{"Head", "Words.", "#", Question{"How?", "r1"}, {{"total", "Here."}}, {}}},
                                built_in_questions()};
  ReadingsOrProblems result = in_language(english, english, read, "fuzz.json");
  if (const auto* problems = std::get_if<std::vector<Problem>>(&result)) {
    if (problems->empty() || problems->size() > 10) std::abort();
    return;
  }
  Readings before = english;
  const std::vector<RowSentence> was = sentences_of(before), is = sentences_of(std::get<Readings>(result));
  if (was.size() != is.size()) std::abort();
  std::size_t others = 0, same_words = 0;
  for (std::size_t i = 0; i < is.size(); ++i) others += *is[i].words != *was[i].words;
  for (const RowWords& words : read.rows)
    for (const RowSentence& one : was)
      same_words += one.row == words.row && one.field == words.field && *one.words == words.words;
  if (others + same_words != read.rows.size()) std::abort();
}

void read_as(const File& file, const ReadLanguage* like) {
  const LanguageOrProblems result = read_language(file, like);
  if (const auto* problems = std::get_if<std::vector<Problem>>(&result)) {
    if (problems->empty() || problems->size() > 10) std::abort();
    return;
  }
  say_all(std::get<ReadLanguage>(result));
  say_rows(std::get<ReadLanguage>(result));
}

const ReadLanguage& small_english() {
  static const LanguageOrProblems result = read_language({"en.json", R"({"@": {"language": "en", "decimal": ".",
    "group": ",", "money": "${amount}", "scales": [], "months": ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"],
    "date": "{day} {month} {year}", "month": "{month} {year}", "list_between": ", ", "list_before_last": " and ",
    "open_quote": "<", "close_quote": ">", "plural": "one"},
    "a.chips": "{n, plural, one {# chip} other {# chips}} of {whose, select, mine {mine} other {it}}",
    "a.chips.short": "{n}", "b.name": "{x} and {y}", "b.plain": "Plain"})"});
  return std::get<ReadLanguage>(result);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  read_as({"fuzz.json", text}, nullptr);
  read_as({"fuzz.json", text}, &small_english());
  return 0;
}
