// A file of messages to a language, with every refusal named: assets/strings/en.json, which the build compiles in, and
// translations of it. CONTRIBUTING.md says how such a file is written.
#pragma once

#include <deque>
#include <string>
#include <variant>
#include <vector>

#include "data/problem.h"
#include "words/language.h"
#include "words/message_text.h"

namespace explainer {

// A message of a file: its id, and what it needs.
struct CatalogueEntry {
  std::string id;  // "bill.chips"
  std::vector<ArgumentUse> arguments;
  std::vector<std::string> texts;  // as they are written: the message, then the shorter ones, id.short and id.tiny
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
  std::vector<std::string> groups;  // the first parts of the ids, in the order in which they come up
  std::vector<CatalogueEntry> entries;
  std::vector<RowWords> rows;
  std::deque<std::string> texts;
};

using LanguageOrProblems = std::variant<ReadLanguage, std::vector<Problem>>;

// Reads a file. Without `english` it is the English one, and says which messages there are; with it, it needs those, with
// the same arguments. A shorter variant may be missing: the message stands for it. At most the first ten problems.
LanguageOrProblems read_language(const File&, const ReadLanguage* english = nullptr);

}  // namespace explainer
