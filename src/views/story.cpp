#include "views/story.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "data/numbers.h"
#include "layout/ink.h"
#include "layout/measures.h"
#include "layout/sheet.h"
#include "says/story.h"
#include "state/story.h"
#include "views/notes.h"
#include "views/words.h"

namespace explainer {
namespace {

constexpr float bar = touch_height, rail_height = 3, words_gap = 8, note_leading = 18, text_column = 640;

// What the place of a chapter shows.
struct OnPage {
  std::string headline, text;
  const ChapterText* chapter;
};

OnPage shown(const View& view, int number) {
  const Story* story = view.looks.story;
  const Chapter* chapter = story ? chapter_of(*story, number) : nullptr;
  if (chapter) return {chapter->text.headline, chapter->text.text, &chapter->text};
  const std::string digits = grouped(number);
  const std::string problem = story ? story->problems[static_cast<std::size_t>(number - 1)] : std::string();
  if (problem.empty()) return {say(says::story_step{digits}), say(says::story_being_fetched{}), nullptr};
  return {say(says::story_cannot_be_shown{digits}), say(says::story_why_not{problem}), nullptr};
}

// How large the words of all chapters are, and whether the notes stand below them.
struct Setting {
  Font title, text;
  bool notes = false;
};

float prose_leading(const Font& font) {
  return font.face == Face::serif ? leading_of(font) : std::round(font.size * 1.5f);
}

float height_of(const std::string& words, const Font& font, float width) {
  return static_cast<float>(wrap(words, font, width, 40).size()) * prose_leading(font);
}

std::vector<std::string> note_lines(const ChapterText* chapter, float width) {
  std::vector<std::string> lines;
  if (!chapter) return lines;
  for (const Note& note : chapter->notes)
    for (const std::string& line : wrap(say(says::story_note{note.words}), type::row, width, 4)) lines.push_back(line);
  return lines;
}

bool fits(const View& view, const Setting& set, const Box& room) {
  const float width = std::min(room.w, text_column);
  for (int i = 1; i <= story_length; ++i) {
    const OnPage one = shown(view, i);
    float height = height_of(one.headline, set.title, room.w) + words_gap + height_of(one.text, set.text, width);
    if (set.notes) height += words_gap + static_cast<float>(note_lines(one.chapter, width).size()) * note_leading;
    if (height > room.h) return false;
  }
  return true;
}

// The largest words with which every chapter has room, so that none looks different from the next. On phones the notes
// stand below the text if that need not be small for it.
Setting setting(const View& view, const Box& room) {
  constexpr float titles[] = {26, 21, 19, 17, 16}, texts[] = {16, 15, 14, 13, 12};
  const bool narrow = width_class(view.looks.width) == WidthClass::narrow;
  const bool small = narrow || view.looks.room == Room::article || room.w < 300;
  Setting set;
  for (const bool notes : {narrow, false})
    for (std::size_t i = small ? 1 : 0; i < std::size(titles); ++i) {
      set = {{titles[i], Weight::bold, Face::serif}, {texts[i]}, notes};
      if (notes && texts[i] < type::row.size) break;
      if (fits(view, set, room)) return set;
    }
  return set;
}

// The chapter's heading: the same with its headline.
std::string heading_words(int number, const std::string& headline) {
  return say(says::story_step_headline{.number = grouped(number), .all = grouped(story_length), .headline = headline});
}

std::string numbered(const View& view, int number) {
  return say(says::story_numbered{grouped(number), shown(view, number).headline});
}

// One word of the bar that can be pressed; at the right end painted up to it, whatever font the page has.
void draw_way(Scene& scene, ControlKind kind, const std::string& words, const std::string& spoken, const Font& font,
              float x, float y, Align align = Align::left) {
  const std::size_t first = scene.marks.size();
  const float width = measure(words, font);
  write(scene, align == Align::right ? x + width : x, y + 27, words, font, Role::ink, align);
  add_part(scene, first, {kind}, PartRole::button, spoken, {x - 8, y, std::max(width + 16, bar), bar});
}

}  // namespace

float way_on_width(const Font& font, bool narrow) {
  const float last = measure(say(says::story_explore{}), type::second_strong) + 8;
  return std::max({narrow ? 84.0f : 110.0f, measure(say(says::story_next{}), font) + 20, last});
}

void draw_way_on(Scene& scene, ControlKind kind, const std::string& words, const std::string& spoken, const Font& font,
                 float y, float width) {
  const std::size_t first = scene.marks.size();
  scene.marks.push_back(Rectangle{{0, y + 4, width, bar - 8}, Role::ink, 4});
  write(scene, width / 2, y + 27, words, fitting(words, font, width - 8), Role::paper, Align::centre);
  add_part(scene, first, {kind}, PartRole::button, spoken, {0, y, width, bar});
}

void draw_rail(Scene& scene, const View& view, float y, float width) {
  const float gap = 4, stretch = (width + gap) / story_length;
  for (int i = 1; i <= story_length; ++i) {
    const Role role = i == view.state.chapter ? Role::you : i < view.state.chapter ? Role::ink : Role::rule;
    scene.marks.push_back(Rectangle{{stretch * static_cast<float>(i - 1), y + bar, stretch - gap, rail_height}, role});
  }
}

float draw_way_in(Scene& scene, const View& view, float y) {
  const std::string here = grouped(view.state.chapter), all = grouped(story_length);
  const bool back = view.state.chapter != 0;
  const std::string words = back ? say(says::story_return{here, all}) : say(says::story_read{});
  const Font font = type::row_strong;
  const std::size_t first = scene.marks.size();
  const float width = measure(words, font) + 20;
  scene.marks.push_back(Rectangle{{0, y + 5, width, bar - 10}, Role::ink, 4});
  write(scene, 10, y + 26.5f, words, font, Role::paper);
  add_part(scene, first, {ControlKind::story_open}, PartRole::button,
           back ? say(says::story_return_spoken{here, all}) : say(says::story_read_spoken{}), {0, y, width, bar});
  return width;
}

float draw_story_bar(Scene& scene, const View& view, float y, float width) {
  const int here = view.state.chapter;
  const bool last = here == story_length, narrow = width_class(width) == WidthClass::narrow;
  const ChapterText* chapter = shown(view, here).chapter;
  const std::string next = say(says::story_next{}), explore = say(says::story_explore{}),
                    back = say(says::story_back{});
  const std::string guess = say(says::story_guess_first{}, 1),
                    leave = say(says::story_explore_freely{}, narrow ? 1 : 0);
  const std::string number = grouped(here), all = grouped(story_length);
  const says::story_step_of step{number, all};
  Font font = type::row_strong;
  float gap = 16, button = way_on_width(font, narrow);
  const auto room = [&] { return width - button - measure(back, font) - measure(leave, font) - 3 * gap; };
  const auto list_width = [&](const std::string& words) { return measure(list_words(words, font), font); };
  const auto guess_width = [&] { return measure(guess, font) + gap; };
  // Everything is smaller where its fewest words would not have room, in each chapter.
  if (list_width(say(step, 1)) + guess_width() > room()) {
    font = type::second_strong;
    gap = 9;
    button = std::max(measure(next, font), measure(explore, font)) + 10;
  }
  draw_way_on(scene, ControlKind::story_next, last ? explore : next,
              last ? say(says::story_leave{}) : say(says::story_next_spoken{}), font, y, button);
  float x = button + gap;
  // It keeps its place where there is nothing to go back to.
  if (here > 1) draw_way(scene, ControlKind::story_back, back, say(says::story_back_spoken{}), font, x, y);
  // On the narrowest phones the first step's guess stands there, and later ones have no room.
  const bool crowded = list_width(say(step, 1)) + guess_width() > room();
  float guess_x = x;
  x += measure(back, font) + gap;
  const std::string words = list_words(
      say_what_fits(
          step, [&](const std::string& list) { return list_width(list) + (crowded ? 0 : guess_width()) <= room(); }),
      font);
  // Long languages have no room for the list there.
  if (measure(words, font) <= room()) {
    const std::size_t first = scene.marks.size();
    write(scene, x, y + 27, words, font, Role::ink);
    Part& list = add_part(scene, first, {ControlKind::story_list}, PartRole::select, say(says::story_step_list{}),
                          {x - 4, y, std::max(measure(words, font) + 8, bar), bar});
    list.value = std::to_string(here);
    std::vector<Option>& chapters = std::get<SelectPart>(list.is).options;
    for (int i = 1; i <= story_length; ++i) chapters.push_back({std::to_string(i), numbered(view, i), ""});
    if (!crowded) guess_x = x + measure(words, font) + gap;
  }
  if (chapter && chapter->guess && (here == 1 || !crowded))
    draw_way(scene, ControlKind::story_guess, guess, say(says::story_guess_first{}), font, guess_x, y);
  draw_way(scene, ControlKind::story_explore, leave, say(says::story_leave{}), font, width - measure(leave, font), y,
           Align::right);
  draw_rail(scene, view, y, width);
  return y + story_bar_height;
}

bool draw_chapter(Scene& scene, const View& view, const Box& room) {
  const Setting set = setting(view, room);
  const OnPage now = shown(view, view.state.chapter);
  const float width = std::min(room.w, text_column), title = prose_leading(set.title), line = prose_leading(set.text);
  // The first line of the headline has no air above it.
  std::size_t first = scene.marks.size();
  const std::string heading = heading_words(view.state.chapter, now.headline);
  const std::vector<std::string> headline = wrap(now.headline, set.title, room.w, 40);
  float y = room.y + static_cast<float>(headline.size()) * title;
  write_lines(scene, room.x, room.y + std::round(set.title.size * 0.9f), title, headline, set.title, Role::ink);
  add_part(scene, first, {ControlKind::story}, PartRole::heading, heading, {room.x, room.y, room.w, y - room.y});
  first = scene.marks.size();
  y += words_gap;
  const std::vector<std::string> text = wrap(now.text, set.text, width, 40);
  write_lines(scene, room.x, y + set.text.size, line, text, set.text, Role::ink);
  const float height = static_cast<float>(text.size()) * line;
  add_part(scene, first, {ControlKind::story_text}, PartRole::text, now.text, {room.x, y, width, height});
  y += height + words_gap;
  if (set.notes && now.chapter && !now.chapter->notes.empty()) {
    first = scene.marks.size();
    const float end = write_lines(scene, room.x, y + type::second.size, note_leading, note_lines(now.chapter, width),
                                  type::row, Role::soft);
    std::string words;
    for (const Note& note : now.chapter->notes) words += (words.empty() ? "" : " ") + note.words;
    add_part(scene, first, {ControlKind::story_notes}, PartRole::text, words,
             {room.x, y, width, end - note_leading - y});
  }
  // Screen readers announce the chapter first, then its bill.
  const std::string stop = std::string_view(".?!").find(heading.back()) == std::string_view::npos ? ". " : " ";
  scene.sentence = heading + stop + scene.sentence;
  return set.notes;
}

void draw_notes(Scene& scene, const View& view, const Box& picture, bool below_text) {
  const ChapterText* chapter = shown(view, view.state.chapter).chapter;
  if (!chapter) return;
  std::size_t number = 0;
  const std::size_t before = scene.parts.size();
  for (const Note& note : chapter->notes) {
    const std::string id = std::to_string(++number);
    if (!below_text && point_at(scene, {ControlKind::note, id}, note.at, note.words, picture)) continue;
    const std::size_t first = scene.marks.size();
    const std::optional<Box> place = shade(scene, note.at);
    if (place && !below_text) add_part(scene, first, {ControlKind::note, id}, PartRole::text, note.words, *place);
  }
  // They are read with the chapter's words, wherever they stand.
  if (const Part* text = find_part(scene, id_of(ControlKind::story_text)))
    read_after(scene, static_cast<std::size_t>(text - scene.parts.data()), before);
}

}  // namespace explainer
