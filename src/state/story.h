// The guided story: nine chapters, each a text, a state to look at, and notes that point at parts of its picture.
//
// A chapter is one file, assets/story/1.json to 9.json. The program carries them on the desktop; the page fetches them
// when the story is opened. One that is broken or missing is named with its place, and the others work.
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
  State state;  // what its link leads to
};

struct Story {
  std::array<std::optional<Chapter>, story_length> chapters;
  std::array<std::string, story_length> problems;  // why a chapter is not there; empty: it is, or is awaited
};

// nullptr: it is not there.
const Chapter* chapter_of(const Story&, int number);
// Reads one, or notes why not, also where its link or its answer is not wholly understood. `number` is 1 to
// story_length.
void take_chapter(Story&, int number, const File&, const r1cost::Dataset&);
// The one that the program carries. The page's program does not.
Story built_in_story(const r1cost::Dataset&);

// The state of a chapter: its own, or the one given where the chapter is not there.
State at_chapter(int number, const State& otherwise, const Story&);

// What a part of the story does; nothing if the part is none of the story's.
std::optional<Command> story_command(std::string_view part, std::string_view option, const State&, const Story&);

}  // namespace explainer
