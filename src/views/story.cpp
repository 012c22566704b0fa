#include "views/story.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "data/numbers.h"
#include "layout/buttons.h"
#include "layout/column.h"
#include "layout/drop_list.h"
#include "layout/measures.h"
#include "layout/sheet.h"
#include "says/story.h"
#include "state/story.h"
#include "views/notes.h"
#include "views/words.h"

namespace explainer {
namespace {

constexpr float rail_height = 3;

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
  type::Reading size;
  bool notes = false;
};

// The chapter as large as that, in a room. Returns its height.
float lay_out_chapter(Scene& scene, const OnPage& chapter, const Setting& set, const Box& room, int number = 0);

// The largest words with which every chapter has room, so that none looks different from the next. On phones the notes
// stand below the text if that need not be small for it.
Setting setting(const View& view, const Box& room) {
  constexpr float small_column = 300;
  const bool narrow = width_class(view.looks.width) == WidthClass::narrow;
  const bool small = narrow || view.looks.room == Room::article || room.w < small_column;
  const auto fits = [&](const Setting& set) {
    for (int i = 1; i <= story_length; ++i)
      if (Scene scene; lay_out_chapter(scene, shown(view, i), set, room) > room.h) return false;
    return true;
  };
  Setting set;
  for (const bool notes : {narrow, false})
    for (std::size_t i = small ? 1 : 0; i < std::size(type::reading); ++i) {
      set = {type::reading[i], notes};
      if (notes && set.size.text.size < type::row.size) break;
      if (fits(set)) return set;
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
              const Box& line, Align align = Align::left) {
  draw_button(scene, {kind}, words, spoken, line, {.font = font, .underline = Underline::none, .align = align});
}

// The list of the chapters.
DropList chapter_list(const View& view, const std::string& words) {
  DropList list{{ControlKind::story_list}, say(says::story_step_list{}), words, std::to_string(view.state.chapter), {}};
  for (int i = 1; i <= story_length; ++i) list.options.push_back({std::to_string(i), numbered(view, i), ""});
  return list;
}

float lay_out_chapter(Scene& scene, const OnPage& chapter, const Setting& set, const Box& room, int number) {
  Column column(scene, room);
  Column::Place begin = column.here();
  column.prose(chapter.headline, set.size.title, Role::ink);
  column.part(begin, {ControlKind::story}, PartRole::heading, heading_words(number, chapter.headline));
  column.space(air::plain);
  Column words(scene, {room.x, column.end(), std::min(room.w, longest_line), 0});
  begin = words.here();
  words.prose(chapter.text, set.size.text, Role::ink);
  words.part(begin, {ControlKind::story_text}, PartRole::text, chapter.text);
  if (!set.notes || !chapter.chapter || chapter.chapter->notes.empty()) return words.end() - room.y;
  words.space(air::plain);
  begin = words.here();
  std::string all;
  for (const Note& note : chapter.chapter->notes) {
    words.paragraph(say(says::story_note{note.words}), type::row, Role::soft);
    all += (all.empty() ? "" : " ") + note.words;
  }
  words.part(begin, {ControlKind::story_notes}, PartRole::text, all);
  return words.end() - room.y;
}

}  // namespace

float way_on_width(const Font& font, bool narrow) {
  // So wide that it does not move from chapter to chapter.
  constexpr float least = 110, least_narrow = 84;
  const float last = measure(say(says::story_explore{}), type::second_strong) + air::plain;
  return std::max({narrow ? least_narrow : least, measure(say(says::story_next{}), font) + air::vast, last});
}

void draw_way_on(Scene& scene, ControlKind kind, const std::string& words, const std::string& spoken, const Font& font,
                 const Box& line) {
  const std::size_t first = scene.marks.size();
  const Box button = inset(line, 0, air::small);
  scene.marks.push_back(Rectangle{button, Role::ink, air::small});
  write_in(scene, button, words, fitting(words, font, button.w - air::plain), Role::paper, Align::centre);
  add_part(scene, first, {kind}, PartRole::button, spoken, line);
}

void draw_rail(Scene& scene, const View& view, float y, float width) {
  const Box rail{0, y + touch_height, width, rail_height};
  for (int i = 1; i <= story_length; ++i) {
    const Role role = i == view.state.chapter ? Role::you : i < view.state.chapter ? Role::ink : Role::rule;
    scene.marks.push_back(Rectangle{cell(rail, static_cast<std::size_t>(i - 1), story_length, air::small), role});
  }
}

float draw_way_in(Scene& scene, const View& view, float y) {
  const std::string here = grouped(view.state.chapter), all = grouped(story_length);
  const bool back = view.state.chapter != 0;
  const std::string words = back ? say(says::story_return{here, all}) : say(says::story_read{all});
  const Box line{0, y, measure(words, type::row_strong) + air::vast, touch_height};
  draw_way_on(scene, ControlKind::story_open, words,
              back ? say(says::story_return_spoken{here, all}) : say(says::story_read_spoken{grouped(story_length)}), type::row_strong,
              line);
  return line.w;
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
  float gap = air::broad, button = way_on_width(font, narrow);
  const auto room = [&] { return width - button - measure(back, font) - measure(leave, font) - 3 * gap; };
  const auto list_width = [&](const std::string& words) { return measure(list_words(words, font), font); };
  const auto guess_width = [&] { return measure(guess, font) + gap; };
  // Everything is smaller where its fewest words would not have room, in each chapter.
  if (list_width(say(step, 1)) + guess_width() > room()) {
    font = type::second_strong;
    gap = air::plain;
    button = std::max(measure(next, font), measure(explore, font)) + air::wide;
  }
  const float list_room = room();
  Row row({0, y, width, touch_height});
  draw_way_on(scene, ControlKind::story_next, last ? explore : next,
              last ? say(says::story_leave{}) : say(says::story_next_spoken{}), font, row.left(button, gap));
  // It keeps its place where there is nothing to go back to.
  const Box back_place = row.left(measure(back, font), gap);
  if (here > 1) draw_way(scene, ControlKind::story_back, back, say(says::story_back_spoken{}), font, back_place);
  // On the narrowest phones the first step's guess stands there, and later ones have no room.
  const bool crowded = list_width(say(step, 1)) + guess_width() > list_room;
  const std::string words = say_what_fits(
      step, [&](const std::string& list) { return list_width(list) + (crowded ? 0 : guess_width()) <= list_room; });
  // Long languages have no room for the list there.
  if (list_width(words) <= list_room)
    draw_drop_list(scene, chapter_list(view, words), row.left(list_width(words), gap), font);
  if (chapter && chapter->guess && (here == 1 || !crowded))
    draw_way(scene, ControlKind::story_guess, guess, say(says::story_guess_first{}), font,
             crowded ? back_place : row.rest());
  draw_way(scene, ControlKind::story_explore, leave, say(says::story_leave{}), font, row.rest(), Align::right);
  draw_rail(scene, view, y, width);
  return y + story_bar_height;
}

bool draw_chapter(Scene& scene, const View& view, const Box& room) {
  const Setting set = setting(view, room);
  const OnPage now = shown(view, view.state.chapter);
  lay_out_chapter(scene, now, set, room, view.state.chapter);
  // Screen readers announce the chapter first, then its bill.
  const std::string heading = heading_words(view.state.chapter, now.headline);
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
