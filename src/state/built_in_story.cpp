// The chapters that are compiled into the program. They are in a file of their own, so that the web page, which fetches
// its chapters, does not contain them.
#include "chapters.h"
#include "state/story.h"

namespace explainer {

Story built_in_story(const r1cost::Dataset& data) {
  Story story;
  for (std::size_t i = 0; i < assets::chapter_count; ++i) {
    const assets::ChapterFile& file = assets::chapters[i];
    // "story/3.json": the number has one digit, since there are nine chapters.
    const std::size_t slash = file.name.rfind('/');
    take_chapter(story, file.name[slash + 1] - '0', {file.name, file.text}, data);
  }
  for (std::size_t i = 0; i < story.chapters.size(); ++i)
    if (!story.chapters[i] && story.problems[i].empty())
      story.problems[i] = "story/" + std::string(1, static_cast<char>('1' + i)) + ".json: is not there";
  return story;
}

}  // namespace explainer
