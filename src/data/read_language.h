// Reads a file of messages as a language and says what is wrong if it cannot: assets/strings/en.json, which the build
// compiles in, and translations. CONTRIBUTING.md describes the format.
#pragma once

#include <deque>
#include <string>
#include <variant>
#include <vector>

#include "data/problem.h"
#include "words/language.h"
#include "words/message_text.h"

namespace explainer {

// One message of a file: its id, its arguments and its texts.
struct CatalogueEntry {
  std::string id;  // "bill.chips"
  std::vector<ArgumentUse> arguments;
  std::vector<std::string> texts;  // as written: the message, then its shorter variants id.short and id.tiny
  int group = 0, index = 0;
};

// Words in the place of a sentence of the dataset, the story or the questions: see data/row_words.h.
struct RowWords {
  std::string row, field, words;  // "budgets/gpt4-epoch", "covers"
  std::string place;              // in the file: "/@rows/budgets~1gpt4-epoch/covers"
};

// A language that was read, with the texts it refers to.
struct ReadLanguage {
  Language language;
  std::vector<std::string> groups;  // the first parts of the ids, in order of appearance
  std::vector<CatalogueEntry> entries;
  std::vector<RowWords> rows;
  std::deque<std::string> texts;
};

using LanguageOrProblems = std::variant<ReadLanguage, std::vector<Problem>>;

// Reads a file. Without `english` the file is the English one and defines which messages exist. With it the file is a
// translation, which needs the same messages with the same arguments. A missing shorter variant is replaced by the
// message. Otherwise returns up to ten problems.
LanguageOrProblems read_language(const File&, const ReadLanguage* english = nullptr);

}  // namespace explainer
