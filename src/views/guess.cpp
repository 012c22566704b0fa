#include "views/guess.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "data/numbers.h"
#include "layout/ink.h"
#include "layout/measures.h"
#include "says/story.h"
#include "state/story.h"
#include "views/dollar_rows.h"
#include "views/ladder_row.h"
#include "views/slide.h"
#include "views/story.h"
#include "views/words.h"

namespace explainer {
namespace {

constexpr Font question{26, Weight::bold, Face::serif}, question_narrow{21, Weight::bold, Face::serif};
constexpr float guess_column = 720, guess_size = 20, answer_size = 14;

// How far the guess was from the answer, as a factor, in words.
std::string guess_words(r1cost::Usd usd, const r1cost::Budget& budget) {
  const double off = usd / *budget.likely;
  const std::string guess = axis_money(usd), figure = axis_money(*budget.likely);
  // A maker's own figure, and what is derived from those, is called by its description, others by who states them.
  const bool own = budget.kind == r1cost::Kind::disclosure || budget.kind == r1cost::Kind::derived;
  const std::string& what = own ? budget.line : budget.source.publisher;
  if (off > 0.95 && off < 1.05) return say(says::story_right{guess, figure, budget.name, what});
  if (off > 1) return say(says::story_too_high{guess, figure, budget.name, what, times(off)});
  return say(says::story_too_low{guess, figure, budget.name, what, times(1 / off)});
}

// Where the axis and what stands on it are, from top to bottom.
struct GuessAxis {
  DollarRows rows;
  float amounts, top, track, bottom, answer;
};

// As high as there is room above words of some lines, within reason.
GuessAxis axis_at(float y, float end, float column) {
  const float high = std::clamp(std::floor((end - y - 144) / 2) * 2, 100.0f, 300.0f);
  DollarRows rows{};
  rows.narrow = true;  // its amounts stay within the column
  rows.right = rows.width = column;
  rows.plot_left = 8;
  rows.plot_width = column - 16;
  return {rows, y, y + 8, y + 8 + high / 2, y + 8 + high, y + high + 24};
}

// Draws the axis with only the reader's line on it, which is a slider until the answer is shown.
void draw_own(Scene& scene, const View& view, const GuessAxis& axis) {
  const DollarRows& rows = axis.rows;
  const Guess& guess = *view.state.guess;
  draw_axis(scene, rows, view, axis.amounts, axis.top, axis.bottom, {});
  rule(scene, rows.plot_left, axis.track - 1, rows.plot_width, Role::rule, 2);
  const float x = x_of(rows, view.axis, guess.usd);
  const std::size_t first = scene.marks.size();
  scene.marks.push_back(Line{{x, axis.top}, {x, axis.bottom}, Role::you, 2, true});
  symbol(scene, {x, axis.track}, guess_size, Shape::thumb, Role::you);
  if (guess.shown) return;
  const Stops stops = guess_stops(view.axis, guess.usd);
  Part& slider = add_part(scene, first, {ControlKind::guess}, PartRole::slider, say(says::story_your_guess{}),
                          {0, axis.track - touch_height / 2, rows.width, touch_height});
  slider.value = money(guess.usd);
  std::get<SliderPart>(slider.is).handle = {"guess",
                                            static_cast<float>(position_on(view.axis, guess.usd)),
                                            {rows.plot_left, axis.track - 1.5f, rows.plot_width, 3},
                                            stops.here,
                                            static_cast<int>(stops.values.size())};
}

// Draws the same guess as a number that can be typed.
void draw_field(Scene& scene, const View& view, float baseline) {
  const std::string value = axis_money(view.state.guess->usd);
  const std::string label =
      fit(say(says::story_your_guess_is{}), type::body, view.looks.width - measure(value, type::value) - 4);
  write(scene, 0, baseline, label, type::body, Role::soft);
  const std::size_t first = scene.marks.size();
  const float value_x = measure(label, type::body) + 4;
  write(scene, value_x, baseline, value, type::value, Role::you, Align::left, Underline::dotted);
  Part& field = add_part(scene, first, {ControlKind::guess_field}, PartRole::field, say(says::story_guess_number{}),
                         {value_x - 4, baseline - 28, std::max(measure(value, type::value) + 8, 80.0f), touch_height});
  field.value = money(view.state.guess->usd);
  fill_in(field, shortest(view.state.guess->usd.value), view.looks);
}

// Draws the answer on the axis, its name below, and in words how far the guess was from it.
void draw_answer(Scene& scene, const View& view, const r1cost::Budget& budget, const GuessAxis& axis) {
  const float x = x_of(axis.rows, view.axis, *budget.likely), column = axis.rows.width;
  const Role role = budget.deepseek ? Role::r1 : Role::rival;
  scene.marks.push_back(Line{{x, axis.track}, {x, axis.bottom}, role, 2, false});
  symbol(scene, {x, axis.track}, answer_size, shape_of(budget), role);
  const std::string name = axis_money(*budget.likely);
  const float half = measure(name, type::row_strong) / 2;
  write(scene, std::clamp(x, half, column - half), axis.answer, name, type::row_strong, role, Align::centre);
  const std::string words = guess_words(view.state.guess->usd, budget);
  const std::size_t first = scene.marks.size();
  const float top = axis.answer + 12, text = std::min(column, guess_column), leading = 22;
  const float end = write_lines(scene, 0, top + 16, leading, wrap(words, type::body, text, 8), type::body, Role::ink);
  add_part(scene, first, {ControlKind::story_guessed}, PartRole::text, words, {0, top, text, end - leading - top + 6});
  scene.sentence = words;
}

// The ways on, where those of the chapters stand.
void draw_ways(Scene& scene, const View& view, float y, float width) {
  const bool narrow = width_class(width) == WidthClass::narrow;
  if (view.state.guess->shown) {
    draw_way_on(scene, ControlKind::story_skip, say(says::story_next{}), say(says::story_next_spoken{}),
                type::row_strong, y, way_on_width(type::row_strong, narrow));
  } else {
    const std::string show = say(says::story_show_answer{}), skip = say(says::story_skip{});
    const float button = measure(show, type::row_strong) + 20, x = button + 16;
    draw_way_on(scene, ControlKind::story_answer, show, show, type::row_strong, y, button);
    const std::size_t first = scene.marks.size();
    write(scene, x, y + 27, skip, type::row_strong, Role::ink);
    add_part(scene, first, {ControlKind::story_skip}, PartRole::button, say(says::story_skip_spoken{}),
             {x - 8, y, std::max(measure(skip, type::row_strong) + 16, touch_height), touch_height});
  }
  draw_rail(scene, view, y, width);
}

}  // namespace

void draw_guess(Scene& scene, const View& view, float y, float width) {
  const Chapter* chapter = view.looks.story ? chapter_of(*view.looks.story, view.state.chapter) : nullptr;
  const Question* asked = chapter && chapter->text.guess ? &*chapter->text.guess : nullptr;
  const std::string ask = asked ? asked->ask : say(says::story_what_is_your_guess{});
  const r1cost::Budget* answer = asked ? r1cost::find_budget(view.all, asked->answer) : nullptr;
  const Guess& guess = *view.state.guess;
  const bool narrow = width_class(width) == WidthClass::narrow;
  const float column = std::min(width, guess_column);
  const Font& font = narrow || view.looks.room == Room::article ? question_narrow : question;
  draw_ways(scene, view, y, width);
  const float bottom = y + body_height(width_class(width), view.looks.room);
  y += story_bar_height + 8;
  const std::size_t first = scene.marks.size();
  const float leading = std::round(font.size * 1.2f);
  const float end = write_lines(scene, 0, y + font.size, leading, wrap(ask, font, column, 6), font, Role::ink);
  add_part(
      scene, first, {ControlKind::story}, PartRole::heading,
      say(says::story_step_guess{.number = grouped(view.state.chapter), .all = grouped(story_length), .question = ask}),
      {0, y, column, end - leading - y + 6});
  scene.sentence = say(says::story_question_and_guess{ask, money(guess.usd)});
  const GuessAxis axis = axis_at(end + 16, bottom, width);
  draw_own(scene, view, axis);
  if (guess.shown && answer && answer->likely) draw_answer(scene, view, *answer, axis);
  else draw_field(scene, view, axis.bottom + touch_height);
}

}  // namespace explainer
