// Sentences of the dataset, the story and the ready questions in another language. They stand in its file of messages:
//
//   "@rows": {"budgets/gpt4-epoch": {"covers": "..."}, "chips/h800": {"purchase/note": "..."},
//             "story/3": {"headline": "...", "notes/0/words": "..."}, "questions/0": {"question": "..."}}
//
// A row is called as `r1cost data diff` calls it, a chapter and a question by their places in the files. What has no
// such words stays English. Names, titles and quotes are nobody's to translate.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "data/problem.h"
#include "data/read_chapter.h"
#include "data/read_language.h"
#include "data/read_questions.h"
#include "r1cost/dataset.h"

namespace explainer {

// What readers read beside the messages.
struct Readings {
  r1cost::Dataset data;
  std::vector<ChapterText> chapters;  // from the first; without words: it is not there
  std::vector<ReadyQuestion> questions;
  std::vector<std::string> untranslated;  // their sentences that the language has no words for, the longest first
};

// One of their sentences.
struct RowSentence {
  std::string row, field;  // "budgets/gpt4-epoch", "covers"
  std::string* words;      // within the readings
  std::size_t longest;     // bytes that the English words may have
};
std::vector<RowSentence> sentences_of(Readings&);

// In another language a sentence may have so many times the bytes: many letters take two or three.
inline constexpr std::size_t room_for_other_languages = 2;

using ReadingsOrProblems = std::variant<Readings, std::vector<Problem>>;

// `shown` with the language's words. `known` are the readings that its file translates, in English: a row that they do
// not have, a field that is no sentence of the row and words that are too long are refused by place in the file of this
// name. Where `shown` has others, words take the place of the very same English ones alone. At most the first ten
// problems.
ReadingsOrProblems in_language(Readings shown, Readings known, const ReadLanguage&, std::string_view file);

}  // namespace explainer
