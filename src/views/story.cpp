#include "views/story.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "data/numbers.h"
#include "r1cost/exact_math.h"
#include "says/story.h"
#include "state/story.h"
#include "views/ink.h"
#include "views/notes.h"
#include "views/sheet.h"
#include "views/slide.h"
#include "views/words.h"

namespace explainer {
namespace {

constexpr Font title{26, Weight::bold, Face::serif}, title_narrow{21, Weight::bold, Face::serif};
constexpr Font text{16}, text_narrow{15};
constexpr float bar = 44, rail_height = 3, text_column = 640, guess_column = 720;

// How far the guess was from the answer, as a factor, in words.
std::string guess_words(const View& view, const Question& question) {
  const r1cost::Budget* budget = r1cost::find_budget(view.all, question.answer);
  const std::optional<r1cost::Usd> answer = budget ? budget->likely : std::nullopt;
  if (!answer || !view.state.guess) return {};
  const double off = view.state.guess->usd / *answer;
  const std::string guess = money(view.state.guess->usd), figure = money(*answer);
  // A maker's own figure is called by its description, others by who states them.
  const std::string& what = budget->kind == r1cost::Kind::disclosure ? budget->line : budget->source.publisher;
  if (off > 0.95 && off < 1.05) return say(says::story_right{guess, figure, budget->name, what});
  if (off > 1) return say(says::story_too_high{guess, figure, budget->name, what, times(off)});
  return say(says::story_too_low{guess, figure, budget->name, what, times(1 / off)});
}

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

// The fonts and measures of a chapter in a column of this width.
struct Setting {
  bool narrow;
  Font title_font, text_font;
  float title_width, text_width, title_leading, text_leading;
};

Setting setting(const View& view, float column) {
  const bool narrow = width_class(view.looks.width) == WidthClass::narrow;
  const Font head = narrow ? title_narrow : title, body = narrow ? text_narrow : text;
  return {narrow, head, body, column, std::min(column, text_column), head.size * 1.2f, body.size * 1.55f};
}

// On wide pages the notes stand in the picture.
bool notes_in_picture(const View& view) { return width_class(view.looks.width) == WidthClass::wide; }

std::vector<std::string> note_lines(const Setting& set, const ChapterText* chapter) {
  std::vector<std::string> lines;
  if (!chapter) return lines;
  for (const Note& note : chapter->notes)
    for (const std::string& line : wrap(say(says::story_note{note.words}), type::row, set.text_width, 4))
      lines.push_back(line);
  return lines;
}

// The height of a chapter.
float height_of(const View& view, const Setting& set, const OnPage& one) {
  const auto lines = [](const std::vector<std::string>& all) { return static_cast<float>(all.size()); };
  const float title_height = lines(wrap(one.headline, set.title_font, set.title_width, 6)) * set.title_leading;
  const float text_height = lines(wrap(one.text, set.text_font, set.text_width, 40)) * set.text_leading;
  const float notes = notes_in_picture(view) ? 0 : lines(note_lines(set, one.chapter)) * 20;
  return title_height + 8 + text_height + (notes > 0 ? notes + 8 : 0);
}

std::string step_words(int number) { return say(says::story_step_of{grouped(number), grouped(story_length)}); }

// The chapter's heading: the same with its headline.
std::string heading_words(int number, const std::string& headline) {
  return say(says::story_step_headline{.number = grouped(number), .all = grouped(story_length), .headline = headline});
}

std::string numbered(const View& view, int number) {
  return say(says::story_numbered{grouped(number), shown(view, number).headline});
}

// One word of the bar that can be pressed.
void draw_way(Scene& scene, ControlKind kind, const std::string& words, const std::string& spoken, const Font& font,
              float x, float y) {
  const std::size_t first = scene.marks.size();
  const float width = measure(words, font);
  write(scene, x, y + 27, words, font, Role::ink);
  add_part(scene, first, {kind}, PartRole::button, spoken, {x - 8, y, std::max(width + 16, bar), bar});
}

// Draws how far the story has come. Each piece leads to its chapter if it is wide enough to be pressed.
void draw_rail(Scene& scene, const View& view, float y, float width, bool leads = true) {
  const float gap = 4, stretch = (width + gap) / story_length;
  for (int i = 1; i <= story_length; ++i) {
    const float x = stretch * static_cast<float>(i - 1);
    const bool here = i == view.state.chapter;
    const std::size_t first = scene.marks.size();
    const Role role = here ? Role::you : i < view.state.chapter ? Role::ink : Role::rule;
    scene.marks.push_back(Rectangle{{x, y, stretch - gap, rail_height}, role});
    if (stretch < 44 || !leads) continue;
    Part& part = add_part(scene, first, {ControlKind::story_chapter, std::to_string(i)}, PartRole::button,
                          numbered(view, i), {x, y - 4, stretch - gap, bar});
    std::get<ButtonPart>(part.is).pressed = here;
  }
}

// Draws the axis with only the reader's line on it.
void draw_guess_axis(Scene& scene, const View& view, bool narrow, float axis, float column) {
  const float left = 8, room = column - 16;
  for (r1cost::Usd mark : marks_of(view.axis)) {
    const float x = left + static_cast<float>(position_on(view.axis, mark)) * room;
    scene.marks.push_back(Line{{x, axis + 8}, {x, axis + 108}, Role::hair, 1, false});
    const std::string words = axis_money(mark);
    const float half = measure(words, type::second) / 2;
    // On narrow pages only every second amount is written.
    if (narrow && static_cast<int>(std::lround(r1cost::exact_log10(mark.value))) % 2) continue;
    write(scene, std::clamp(x, half, column - half), axis, words, type::second, Role::soft, Align::centre);
  }
  const Box track{left, axis + 58, room, 3};
  rule(scene, left, axis + 59, room, Role::rule, 2);
  const float at = static_cast<float>(position_on(view.axis, view.state.guess->usd)), x = left + at * room;
  const std::size_t first = scene.marks.size();
  scene.marks.push_back(Line{{x, axis + 8}, {x, axis + 108}, Role::you, 2, true});
  symbol(scene, {x, axis + 60}, 20, Shape::thumb, Role::you);
  const Stops stops = guess_stops(view.axis, view.state.guess->usd);
  Part& slider = add_part(scene, first, {ControlKind::guess}, PartRole::slider, say(says::story_your_guess{}),
                          {0, axis + 38, column, 44});
  slider.value = money(view.state.guess->usd);
  std::get<SliderPart>(slider.is).handle = {"guess", at, track, stops.here, static_cast<int>(stops.values.size())};
}

// Draws the same guess as a number that can be typed.
void draw_guess_field(Scene& scene, const View& view, float baseline) {
  const std::string value = money(view.state.guess->usd);
  const std::string label =
      fit(say(says::story_your_guess_is{}), type::body, view.looks.width - measure(value, type::value) - 4);
  write(scene, 0, baseline, label, type::body, Role::soft);
  const std::size_t first = scene.marks.size();
  const float value_x = measure(label, type::body) + 4;
  write(scene, value_x, baseline, value, type::value, Role::you, Align::left, Underline::dotted);
  Part& field = add_part(scene, first, {ControlKind::guess_field}, PartRole::field, say(says::story_guess_number{}),
                         {value_x - 4, baseline - 28, std::max(measure(value, type::value) + 8, 80.0f), 44});
  field.value = value;
  fill_in(field, shortest(view.state.guess->usd.value), view);
}

void draw_guess_ways(Scene& scene, float y) {
  std::size_t first = scene.marks.size();
  const std::string show = say(says::story_show_answer{}), skip = say(says::story_skip{});
  const float button = std::max(180.0f, measure(show, type::body_strong) + 20);
  scene.marks.push_back(Rectangle{{0, y, button, bar}, Role::ink, 4});
  write(scene, button / 2, y + 27, show, type::body_strong, Role::paper, Align::centre);
  add_part(scene, first, {ControlKind::story_answer}, PartRole::button, show, {0, y, button, bar});
  first = scene.marks.size();
  write(scene, button + 20, y + 27, skip, type::body_strong, Role::ink);
  add_part(scene, first, {ControlKind::story_skip}, PartRole::button, say(says::story_skip_spoken{}),
           {button + 12, y, measure(skip, type::body_strong) + 16, bar});
}

}  // namespace

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
  const bool guesses = chapter && chapter->guess && !view.state.guess;
  const std::string next = say(says::story_next{}), explore = say(says::story_explore{}), back = say(says::story_back{});
  const std::string guess = say(says::story_guess_first{}, 1), leave = say(says::story_explore_freely{}, narrow ? 1 : 0);
  const says::story_step_of step{grouped(here), grouped(story_length)};
  // Everything is smaller where its fewest words would not have room, in each chapter.
  Font font = type::row_strong;
  const auto listed = [&](const std::string& words) { return list_words(words, font); };
  float gap = 16, button = narrow ? 84 : 110;
  const auto others = [&](const std::string& list) {
    return button + measure(back, font) + measure(list, font) + measure(guess, font) + measure(leave, font) + 4 * gap;
  };
  if (others(listed(say(step, 1))) > width) {
    font = type::second_strong;
    gap = 9;
    button = std::max(measure(next, font), measure(explore, font)) + 10;
  }
  std::size_t first = scene.marks.size();
  scene.marks.push_back(Rectangle{{0, y + 4, button, bar - 8}, Role::ink, 4});
  write(scene, button / 2, y + 27, last ? explore : next, font, Role::paper, Align::centre);
  add_part(scene, first, {ControlKind::story_next}, PartRole::button,
           last ? say(says::story_leave{}) : say(says::story_next_spoken{}), {0, y, button, bar});
  float x = button + gap;
  // It keeps its place where there is nothing to go back to.
  if (here > 1) draw_way(scene, ControlKind::story_back, back, say(says::story_back_spoken{}), font, x, y);
  x += measure(back, font) + gap;
  const std::string words =
      listed(say_what_fits(step, [&](const std::string& list) { return others(listed(list)) <= width; }));
  // Long languages have no room for the list on the narrowest phones.
  if (others(words) <= width) {
    first = scene.marks.size();
    write(scene, x, y + 27, words, font, Role::ink);
    Part& list = add_part(scene, first, {ControlKind::story_list}, PartRole::select, say(says::story_step_list{}),
                          {x - 4, y, std::max(measure(words, font) + 8, bar), bar});
    list.value = std::to_string(here);
    std::vector<Option>& chapters = std::get<SelectPart>(list.is).options;
    for (int i = 1; i <= story_length; ++i) chapters.push_back({std::to_string(i), numbered(view, i), ""});
    x += measure(words, font) + gap;
  }
  if (guesses) draw_way(scene, ControlKind::story_guess, guess, say(says::story_guess_first{}), font, x, y);
  draw_way(scene, ControlKind::story_explore, leave, say(says::story_leave{}), font, width - measure(leave, font), y);
  draw_rail(scene, view, y + bar, width);
  return y + bar + rail_height + 12;
}

float draw_guess(Scene& scene, const View& view, float y, float width) {
  const float column = std::min(width, guess_column);
  const Setting set = setting(view, column);
  const ChapterText* chapter = shown(view, view.state.chapter).chapter;
  const std::string ask = chapter && chapter->guess ? chapter->guess->ask : say(says::story_what_is_your_guess{});
  // Headlines of other chapters would tell the answer, so they are not shown.
  write(scene, 0, y + 26, step_words(view.state.chapter), type::row_strong, Role::ink);
  draw_rail(scene, view, y + bar - rail_height, width, false);
  y += bar + 20;
  std::size_t first = scene.marks.size();
  const float end = write_lines(scene, 0, y + set.title_font.size, set.title_leading,
                                wrap(ask, set.title_font, column, 6), set.title_font, Role::ink);
  add_part(
      scene, first, {ControlKind::story}, PartRole::heading,
      say(says::story_step_guess{.number = grouped(view.state.chapter), .all = grouped(story_length), .question = ask}),
      {0, y, column, end - set.title_leading - y});
  const std::string value = money(view.state.guess->usd);
  scene.sentence = say(says::story_question_and_guess{ask, value});

  draw_guess_axis(scene, view, set.narrow, end + 16, column);
  draw_guess_field(scene, view, end + 156);
  draw_guess_ways(scene, end + 184);
  return end + 208 + bar;
}

float draw_chapter(Scene& scene, const View& view, float x, float y, float width) {
  const Setting set = setting(view, width);
  const OnPage now = shown(view, view.state.chapter);
  float tallest = 0;
  for (int i = 1; i <= story_length; ++i) tallest = std::max(tallest, height_of(view, set, shown(view, i)));
  std::size_t first = scene.marks.size();
  const std::string heading = heading_words(view.state.chapter, now.headline);
  const float end = write_lines(scene, x, y + set.title_font.size, set.title_leading,
                                wrap(now.headline, set.title_font, set.title_width, 6), set.title_font, Role::ink);
  add_part(scene, first, {ControlKind::story}, PartRole::heading, heading,
           {x, y, set.title_width, end - set.title_leading - y + 6});
  first = scene.marks.size();
  float baseline = write_lines(scene, x, end - set.title_leading + set.text_font.size + 14, set.text_leading,
                               wrap(now.text, set.text_font, set.text_width, 40), set.text_font, Role::ink);
  add_part(scene, first, {ControlKind::story_text}, PartRole::text, now.text,
           {x, end - set.title_leading + 8, set.text_width, baseline - end});
  if (!notes_in_picture(view) && now.chapter && !now.chapter->notes.empty()) {
    first = scene.marks.size();
    const float top = baseline;
    baseline = write_lines(scene, x, baseline, 20, note_lines(set, now.chapter), type::row, Role::soft);
    std::string words;
    for (const Note& note : now.chapter->notes) words += (words.empty() ? "" : " ") + note.words;
    add_part(scene, first, {ControlKind::story_notes}, PartRole::text, words,
             {x, top - 16, set.text_width, baseline - top});
  }
  // Screen readers announce the chapter first, then its bill.
  const std::string stop = std::string_view(".?!").find(heading.back()) == std::string_view::npos ? ". " : " ";
  std::string guessed;
  float bottom = y + tallest;
  if (now.chapter && now.chapter->guess && view.state.guess) {
    first = scene.marks.size();
    guessed = guess_words(view, *now.chapter->guess);
    const float top = std::max(bottom, baseline);
    bottom = write_lines(scene, x, top + 14, 19, wrap(guessed, type::row_strong, set.text_width, 8), type::row_strong,
                         Role::you);
    add_part(scene, first, {ControlKind::story_guessed}, PartRole::text, guessed, {x, top, set.text_width, bottom - top});
    guessed += " ";
  }
  scene.sentence = heading + stop + guessed + scene.sentence;
  return bottom;
}

void draw_notes(Scene& scene, const View& view, const Box& picture) {
  const ChapterText* chapter = shown(view, view.state.chapter).chapter;
  if (!chapter) return;
  std::size_t number = 0;
  const std::size_t before = scene.parts.size();
  for (const Note& note : chapter->notes) {
    const std::string id = std::to_string(++number);
    if (width_class(view.looks.width) == WidthClass::wide) {
      point_at(scene, {ControlKind::note, id}, note.at, note.words, picture);
    } else if (const Part* part = find_part(scene, note.at); part && !handle_of(*part)) {
      // Its words stand below the chapter's: what they tell of is shaded, no more than its own marks.
      float top = part->box.bottom(), bottom = part->box.y;
      for (std::size_t i = part->first_mark; i < part->last_mark; ++i) {
        top = std::min(top, box_of(scene.marks[i]).y);
        bottom = std::max(bottom, box_of(scene.marks[i]).bottom());
      }
      const Box shade{part->box.x, top - 2, part->box.w, bottom - top + 4};
      scene.marks.push_back(Rectangle{shade, Role::ink, 2, Role::none, 1, 0.07f});
    }
  }
  // They are read with the chapter's words, wherever they stand.
  if (const Part* text = find_part(scene, id_of(ControlKind::story_text)))
    read_after(scene, static_cast<std::size_t>(text - scene.parts.data()), before);
}

}  // namespace explainer
