// The guided story: nine chapters, each with a text, a state to look at, and notes that point at parts of its picture.
//
// A chapter is a file, assets/story/1.json to 9.json. The desktop program contains them, and the web page fetches them
// when the story is opened. An invalid or missing chapter is reported with the reason, and the others work.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "data/read_chapter.h"
#include "state/command.h"

namespace explainer {

struct Chapter {
  ChapterText text;
  State state;  // the state that its link leads to
};

struct Story {
  std::array<std::optional<Chapter>, story_length> chapters;
  std::array<std::string, story_length> problems;  // why a chapter is missing; empty: it is there or still awaited
};

// nullptr: the chapter is not there.
const Chapter* chapter_of(const Story&, int number);
// Reads a chapter, or records why it is invalid, also if its link or its answer is not fully understood. `number` is
// from 1 to story_length.
void take_chapter(Story&, int number, const File&, const r1cost::Dataset&);
// The story that is compiled into the program. The web page has none.
Story built_in_story(const r1cost::Dataset&);

// The state of a chapter, or `otherwise` if the chapter is missing.
State at_chapter(int number, const State& otherwise, const Story&);

// The command of a part of the story; nullopt if the part does not belong to the story.
std::optional<Command> story_command(std::string_view part, std::string_view option, const State&, const Story&);

}  // namespace explainer
