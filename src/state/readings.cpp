#include "state/readings.h"

namespace explainer {

Readings readings_of(const r1cost::Dataset& data, const Story& story) {
  Readings readings{data, {}, built_in_questions()};
  for (const std::optional<Chapter>& chapter : story.chapters)
    readings.chapters.push_back(chapter ? chapter->text : ChapterText{});
  return readings;
}

Story told_in(const Readings& readings, Story story) {
  for (std::size_t i = 0; i < story.chapters.size() && i < readings.chapters.size(); ++i)
    if (story.chapters[i]) story.chapters[i]->text = readings.chapters[i];
  return story;
}

}  // namespace explainer
