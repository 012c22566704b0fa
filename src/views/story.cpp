#include "views/story.h"

#include <algorithm>
#include <string>

#include "state/story.h"
#include "views/ink.h"
#include "views/notes.h"
#include "views/words.h"

namespace explainer {
namespace {

constexpr Font title{26, Weight::bold, Face::serif}, title_narrow{21, Weight::bold, Face::serif};
constexpr Font text{16}, text_narrow{15};
constexpr float bar = 44, rail_height = 3, text_column = 640, left_column = 380, gutter = 40;

// What stands in a chapter's place.
struct OnPage {
  std::string headline, text;
  const ChapterText* chapter;
};

OnPage shown(const View& view, int number) {
  const Story* story = view.looks.story;
  const Chapter* chapter = story ? chapter_of(*story, number) : nullptr;
  if (chapter) return {chapter->text.headline, chapter->text.text, &chapter->text};
  const std::string name = "Step " + std::to_string(number);
  const std::string problem = story ? story->problems[static_cast<std::size_t>(number - 1)] : std::string();
  if (problem.empty()) return {name, "This step is being fetched.", nullptr};
  return {name + " cannot be shown", problem + ". The other steps work, and so does everything below.", nullptr};
}

// How a chapter is set at this width.
struct Setting {
  bool wide, narrow;
  Font title_font, text_font;
  float title_width, text_width, title_leading, text_leading;
};

Setting setting(float page_width) {
  const bool wide = width_class(page_width) == WidthClass::wide, narrow = width_class(page_width) == WidthClass::narrow;
  const Font head = narrow ? title_narrow : title, body = narrow ? text_narrow : text;
  return {wide,
          narrow,
          head,
          body,
          wide ? left_column : page_width,
          std::min(wide ? page_width - left_column - gutter : page_width, text_column),
          head.size * 1.2f,
          body.size * 1.55f};
}

std::vector<std::string> note_lines(const Setting& set, const ChapterText* chapter) {
  std::vector<std::string> lines;
  if (set.wide || !chapter) return lines;
  for (const Note& note : chapter->notes)
    for (const std::string& line : wrap("▸ " + note.words, type::row, set.text_width, 4)) lines.push_back(line);
  return lines;
}

struct Heights {
  float title = 0, text = 0, notes = 0;
  // Above back and next, from the rail on.
  float all(const Setting& set) const { return set.wide ? std::max(title + 16, text - bar) : title + 8 + text + notes; }
};

Heights heights(const Setting& set, const OnPage& one) {
  const float notes = static_cast<float>(note_lines(set, one.chapter).size()) * 20;
  return {static_cast<float>(wrap(one.headline, set.title_font, set.title_width, 4).size()) * set.title_leading,
          static_cast<float>(wrap(one.text, set.text_font, set.text_width, 30).size()) * set.text_leading,
          notes > 0 ? notes + 8 : 0};
}

std::string step_words(int number) { return "Step " + std::to_string(number) + " of " + std::to_string(story_length); }

void draw_bar(Scene& scene, const View& view, float y, float width) {
  const int here = view.state.chapter;
  std::size_t first = scene.marks.size();
  const std::string words = step_words(here) + " ▾";
  write(scene, 0, y + 26, words, type::row_strong, Role::ink, Align::left, Underline::solid);
  Part& list = add_part(scene, first, "story.list", PartRole::select, "Step of the story",
                        {0, y, measure(words, type::row_strong), bar});
  list.value = std::to_string(here);
  for (int i = 1; i <= story_length; ++i)
    list.options.push_back({std::to_string(i), std::to_string(i) + ". " + shown(view, i).headline, ""});
  // On a wide page undo and redo stand at the right end.
  const float right = width_class(width) == WidthClass::wide ? width - 110 : width;
  const std::string leave = "Explore freely";
  first = scene.marks.size();
  write(scene, right, y + 26, leave, type::row_strong, Role::ink, Align::right, Underline::solid);
  const float wide = measure(leave, type::row_strong);
  add_part(scene, first, "story.explore", PartRole::button, "Leave the story and explore freely",
           {right - wide - 8, y, wide + 8, bar});
}

// How far the story has come. Each stretch leads to its chapter where it is wide enough to be pressed.
void draw_rail(Scene& scene, const View& view, float y, float width) {
  const float gap = 4, stretch = (width + gap) / story_length;
  for (int i = 1; i <= story_length; ++i) {
    const float x = stretch * static_cast<float>(i - 1);
    const bool here = i == view.state.chapter;
    const std::size_t first = scene.marks.size();
    const Role role = here ? Role::you : i < view.state.chapter ? Role::ink : Role::rule;
    scene.marks.push_back(Rectangle{{x, y, stretch - gap, rail_height}, role});
    if (stretch < 44) continue;
    Part& part = add_part(scene, first, "story." + std::to_string(i), PartRole::button,
                          std::to_string(i) + ". " + shown(view, i).headline, {x, y - 4, stretch - gap, bar});
    part.on = here;
  }
}

void draw_ways(Scene& scene, const View& view, float y) {
  const bool last = view.state.chapter == story_length;
  const std::string next = last ? "Explore" : "Next";
  const float width = 120;
  std::size_t first = scene.marks.size();
  scene.marks.push_back(Rectangle{{0, y, width, bar}, Role::ink, 4});
  write(scene, width / 2, y + 27, next + " →", type::body_strong, Role::paper, Align::centre);
  add_part(scene, first, "story.next", PartRole::button, last ? "Leave the story and explore freely" : "Next step",
           {0, y, width, bar});
  if (view.state.chapter <= 1) return;
  first = scene.marks.size();
  write(scene, width + 20, y + 27, "← Back", type::body_strong, Role::ink);
  add_part(scene, first, "story.back", PartRole::button, "Step before",
           {width + 12, y, measure("← Back", type::body_strong) + 16, bar});
}

}  // namespace

float draw_way_in(Scene& scene, const View& view, float y) {
  const std::string words = view.state.chapter ? "Back to the story, step " + std::to_string(view.state.chapter) +
                                                     " of " + std::to_string(story_length) + " →"
                                               : "Read it as a story, in nine steps →";
  const std::size_t first = scene.marks.size();
  write(scene, 0, y + 26, words, type::row_strong, Role::ink, Align::left, Underline::solid);
  add_part(scene, first, "story.open", PartRole::button, words.substr(0, words.size() - std::string(" →").size()),
           {0, y, measure(words, type::row_strong), bar});
  return y + bar;
}

float draw_chapter(Scene& scene, const View& view, float y, float width) {
  const Setting set = setting(width);
  const OnPage now = shown(view, view.state.chapter);
  float tallest = 0;
  for (int i = 1; i <= story_length; ++i) tallest = std::max(tallest, heights(set, shown(view, i)).all(set));
  draw_bar(scene, view, y, width);
  draw_rail(scene, view, y + bar - rail_height, width);

  const float top = y + bar + 20;
  std::size_t first = scene.marks.size();
  write_lines(scene, 0, top + set.title_font.size, set.title_leading,
              wrap(now.headline, set.title_font, set.title_width, 4), set.title_font, Role::ink);
  const float title_height = heights(set, now).title;
  add_part(scene, first, "story", PartRole::heading, step_words(view.state.chapter) + ": " + now.headline,
           {0, top, set.title_width, title_height});
  first = scene.marks.size();
  const float x = set.wide ? left_column + gutter : 0, text_top = set.wide ? top : top + title_height + 8;
  float baseline = write_lines(scene, x, text_top + set.text_font.size + 2, set.text_leading,
                               wrap(now.text, set.text_font, set.text_width, 30), set.text_font, Role::ink);
  add_part(scene, first, "story.text", PartRole::text, now.text,
           {x, text_top, set.text_width, baseline - set.text_leading - text_top});
  if (!set.wide && now.chapter) {
    first = scene.marks.size();
    write_lines(scene, x, baseline + 8, 20, note_lines(set, now.chapter), type::row, Role::soft);
    const float lines = static_cast<float>(note_lines(set, now.chapter).size());
    std::string words;
    for (const Note& note : now.chapter->notes) words += (words.empty() ? "" : " ") + note.words;
    if (!words.empty())
      add_part(scene, first, "story.notes", PartRole::text, words, {x, baseline - 8, set.text_width, lines * 20});
  }
  draw_ways(scene, view, top + tallest + 8);
  return top + tallest + 8 + bar;
}

void draw_notes(Scene& scene, const View& view, const Box& picture) {
  const ChapterText* chapter = shown(view, view.state.chapter).chapter;
  if (!chapter) return;
  std::size_t number = 0;
  for (const Note& note : chapter->notes) {
    const std::string id = "note." + std::to_string(++number);
    if (width_class(view.looks.width) == WidthClass::wide) {
      point_at(scene, id, note.at, note.words, picture);
    } else if (const Part* part = find_part(scene, note.at); part && !part->handle) {
      // Its words stand below the chapter's: what they tell of is shaded.
      scene.marks.push_back(Rectangle{part->box, Role::ink, 2, Role::none, 1, 0.07f});
    }
  }
}

}  // namespace explainer
