// Reads a chapter of the story. Its file is {"headline", "text", "state": a link, "guess": {"ask", "answer"}, "notes":
// [{"at", "words"}], "sources"}.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "data/read_dataset.h"

namespace explainer {

// In bytes.
inline constexpr std::size_t longest_headline = 100, longest_chapter_text = 2000, longest_guess = 200,
                             longest_note = 200;

struct Note {
  std::string at;  // Part::id of the part of the picture that the note points at
  std::string words;
};

// A question that readers may answer with a guess before they read the chapter.
struct Question {
  std::string ask;
  std::string answer;  // Budget::id of the figure
};

struct ChapterText {
  std::string headline;
  std::string text;  // 40 to 80 words
  std::string link;  // a link to the state that the chapter describes; "#" is the state in which readers start
  std::optional<Question> guess;  // asked before the chapter is shown
  std::vector<Note> notes;
  std::vector<std::string> sources;  // keys in the dataset's sources.json; a test looks them up
};

using ChapterOrProblems = std::variant<ChapterText, std::vector<Problem>>;

// The chapter, or up to ten problems.
ChapterOrProblems read_chapter(const File&);

}  // namespace explainer
