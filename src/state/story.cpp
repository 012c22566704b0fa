#include "state/story.h"

#include "data/numbers.h"
#include "says/refused.h"
#include "state/link.h"

namespace explainer {

const Chapter* chapter_of(const Story& story, int number) {
  if (number < 1 || number > story_length) return nullptr;
  const auto& chapter = story.chapters[static_cast<std::size_t>(number - 1)];
  return chapter ? &*chapter : nullptr;
}

void take_chapter(Story& story, int number, const File& file, const r1cost::Dataset& data) {
  if (number < 1 || number > story_length) return;
  const std::size_t at = static_cast<std::size_t>(number - 1);
  story.chapters[at].reset();
  story.problems[at].clear();
  ChapterOrProblems read = read_chapter(file);
  const ChapterText* text = std::get_if<ChapterText>(&read);
  if (!text) {
    story.problems[at] = to_words(std::get<std::vector<Problem>>(read).front());
    return;
  }
  LinkRead link = read_link(text->link, data);
  if (text->guess && !r1cost::find_budget(data, text->guess->answer))
    story.problems[at] = to_words({std::string(file.name), "/guess/answer", "the id of a budget", text->guess->answer});
  else if (link.remarks.empty()) story.chapters[at] = Chapter{*text, std::move(link.state)};
  else story.problems[at] = to_words({std::string(file.name), "/state", "a link that is understood", text->link});
}

State at_chapter(int number, const State& otherwise, const Story& story) {
  const Chapter* chapter = chapter_of(story, number);
  return in_chapter(number, chapter ? chapter->state : otherwise);
}

std::optional<Command> story_command(std::string_view part, std::string_view option, const State& state,
                                     const Story& story) {
  if (!part.starts_with("story.")) return std::nullopt;
  const std::string_view word = part.substr(6);
  int number = 0;
  if (word == "open") number = state.chapter ? state.chapter : 1;
  else if (word == "next") number = state.chapter + 1;
  else if (word == "back") number = state.chapter - 1;
  else if (const auto to = typed_number(word == "list" ? option : word)) number = static_cast<int>(*to);
  // In the middle of the axis, which gives nothing away.
  if (word == "guess") return Action{PlaceGuess{{1e7}}};
  if (word == "answer") return Action{ShowAnswer{}};
  if (word == "skip") return Action{SkipGuess{}};
  if (word == "explore" || number > story_length) return Action{LeaveStory{}};
  if (number < 1) return Refusal{unsaid(says::refused_chapter{})};
  const Chapter* chapter = chapter_of(story, number);
  return Action{ReadChapter{number, chapter ? &chapter->state : nullptr}};
}

}  // namespace explainer
