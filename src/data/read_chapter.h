// A chapter of the story as its file has it: {"headline", "text", "state": a link, "guess": {"ask", "answer"}, "notes":
// [{"at", "words"}], "sources"}.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "data/read_dataset.h"

namespace explainer {

// In bytes.
inline constexpr std::size_t longest_headline = 100, longest_chapter_text = 2000, longest_guess = 200, longest_note = 200;

struct Note {
  std::string at;  // Part::id of what it points at
  std::string words;
};

// What the reader may guess before the chapter.
struct Question {
  std::string ask;
  std::string answer;  // Budget::id of the figure
};

struct ChapterText {
  std::string headline;
  std::string text;               // 40 to 80 words
  std::string link;               // to the state that it tells of; "#" is the one that a reader starts in
  std::optional<Question> guess;  // before it
  std::vector<Note> notes;
  std::vector<std::string> sources;  // their keys in the dataset's sources.json, which tests look up
};

using ChapterOrProblems = std::variant<ChapterText, std::vector<Problem>>;

// At most the first ten problems.
ChapterOrProblems read_chapter(const File&);

}  // namespace explainer
