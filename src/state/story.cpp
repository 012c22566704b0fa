#include "state/story.h"

#include "data/numbers.h"
#include "says/refused.h"
#include "state/control.h"
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

static Command read_chapter_of(int number, const Story& story) {
  if (number > story_length) return Action{LeaveStory{}};
  if (number < 1) return Refusal{unsaid(says::refused_chapter{})};
  const Chapter* chapter = chapter_of(story, number);
  return Action{ReadChapter{number, chapter ? &chapter->state : nullptr}};
}

std::optional<Command> story_command(std::string_view part, std::string_view option, const State& state,
                                     const Story& story) {
  const Control control = control_of(part);
  const auto number_in = [](std::string_view text) { return static_cast<int>(typed_number(text).value_or(0)); };
  switch (control.kind) {
    case ControlKind::story_open: return read_chapter_of(state.chapter ? state.chapter : 1, story);
    case ControlKind::story_next: return read_chapter_of(state.chapter + 1, story);
    case ControlKind::story_back: return read_chapter_of(state.chapter - 1, story);
    case ControlKind::story_list: return read_chapter_of(number_in(option), story);
    // In the middle of the axis, which gives nothing away.
    case ControlKind::story_guess: return Action{PlaceGuess{{1e7}}};
    case ControlKind::story_answer: return Action{ShowAnswer{}};
    case ControlKind::story_skip: return Action{SkipGuess{}};
    case ControlKind::story_explore: return Action{LeaveStory{}};
    default: return std::nullopt;
  }
}

}  // namespace explainer
