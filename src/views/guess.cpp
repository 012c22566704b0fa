#include "views/guess.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "data/numbers.h"
#include "layout/buttons.h"
#include "layout/column.h"
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

constexpr float guess_column = 720, guess_size = 20, answer_size = 14;
constexpr double right_within = 0.05;  // a guess so near to the answer is right

// How far the guess was from the answer, as a factor, in words.
std::string guess_words(r1cost::Usd usd, const r1cost::Budget& budget) {
  const double off = usd / *budget.likely;
  const std::string guess = axis_money(usd), figure = axis_money(*budget.likely);
  // A maker's own figure, and what is derived from those, is called by its description, others by who states them.
  const bool own = budget.kind == r1cost::Kind::disclosure || budget.kind == r1cost::Kind::derived;
  const std::string& what = own ? budget.line : budget.source.publisher;
  if (std::fabs(off - 1) < right_within) return say(says::story_right{guess, figure, budget.name, what});
  if (off > 1) return say(says::story_too_high{guess, figure, budget.name, what, times(off)});
  return say(says::story_too_low{guess, figure, budget.name, what, times(1 / off)});
}

// Where the axis and what stands on it are, from top to bottom.
struct GuessAxis {
  DollarRows rows;
  float amounts;  // their baseline
  Box plot;
  float track() const { return plot.centre().y; }
};

// As high as there is room above words of some lines, within reason.
GuessAxis axis_in(Column& column, float end) {
  constexpr float words = 144, lowest = 100, highest = 300;
  const Box amounts = column.line(air::plain);
  const float high = std::clamp(std::floor((end - amounts.y - words) / 2) * 2, lowest, highest);
  const Box plot = inset(column.line(high), air::plain);
  DollarRows rows{};
  rows.narrow = true;  // its amounts stay within the column
  rows.right = rows.width = amounts.w;
  rows.plot_left = plot.x;
  rows.plot_width = plot.w;
  return {rows, amounts.y, plot};
}

// Draws the axis with only the reader's line on it, which is a slider until the answer is shown.
void draw_own(Scene& scene, const View& view, const GuessAxis& axis) {
  const DollarRows& rows = axis.rows;
  const Guess& guess = *view.state.guess;
  draw_axis(scene, rows, view, axis.amounts, axis.plot.y, axis.plot.bottom(), {});
  rule(scene, rows.plot_left, axis.track() - 1, rows.plot_width, Role::rule, 2);
  const float x = x_of(rows, view.axis, guess.usd);
  const std::size_t first = scene.marks.size();
  scene.marks.push_back(Line{{x, axis.plot.y}, {x, axis.plot.bottom()}, Role::you, 2, true});
  symbol(scene, {x, axis.track()}, guess_size, Shape::thumb, Role::you);
  if (guess.shown) return;
  const Stops stops = guess_stops(view.axis, guess.usd);
  Part& slider = add_part(scene, first, {ControlKind::guess}, PartRole::slider, say(says::story_your_guess{}),
                          {0, axis.track() - touch_height / 2, rows.width, touch_height});
  slider.value = money(guess.usd);
  std::get<SliderPart>(slider.is).handle = {
      "guess",
      static_cast<float>(position_on(view.axis, guess.usd)),
      {rows.plot_left, axis.track() - track_height / 2, rows.plot_width, track_height},
      stops.here,
      static_cast<int>(stops.values.size())};
}

// Draws the same guess as a number that can be typed.
void draw_field(Scene& scene, const View& view, const Box& line) {
  const std::string value = axis_money(view.state.guess->usd);
  const float width = measure(value, type::value);
  const std::string label = fit(say(says::story_your_guess_is{}), type::body, line.w - width - air::small);
  Row row(line);
  const Box words = row.left(measure(label, type::body), air::small);
  const float baseline = baseline_in(line, type::body);
  write(scene, words.x, baseline, label, type::body, Role::soft);
  const std::size_t first = scene.marks.size();
  write(scene, row.rest().x, baseline, value, type::value, Role::you, Align::left, Underline::dotted);
  Part& field = add_part(scene, first, {ControlKind::guess_field}, PartRole::field, say(says::story_guess_number{}),
                         inset(row.left(std::max(width, touch_height)), -air::small));
  field.value = money(view.state.guess->usd);
  fill_in(field, shortest(view.state.guess->usd.value), view.looks);
}

// Draws the answer on the axis, its name below, and in words how far the guess was from it.
void draw_answer(Scene& scene, const View& view, const r1cost::Budget& budget, const GuessAxis& axis, Column& column) {
  const float x = x_of(axis.rows, view.axis, *budget.likely);
  const Role role = budget.deepseek ? Role::r1 : Role::rival;
  scene.marks.push_back(Line{{x, axis.track()}, {x, axis.plot.bottom()}, role, 2, false});
  symbol(scene, {x, axis.track()}, answer_size, shape_of(budget), role);
  const std::string name = axis_money(*budget.likely);
  const Box line = column.line(leading_of(type::body));
  const float half = measure(name, type::row_strong) / 2;
  write_in(scene, {std::clamp(x, half, line.right() - half), line.y, 0, line.h}, name, type::row_strong, role,
           Align::centre);
  column.space(air::plain);
  Column words(scene, {line.x, column.end(), std::min(line.w, guess_column), 0});
  const Column::Place begin = words.here();
  scene.sentence = guess_words(view.state.guess->usd, budget);
  words.prose(scene.sentence, type::body, Role::ink);
  words.part(begin, {ControlKind::story_guessed}, PartRole::text, scene.sentence);
}

// The ways on, where those of the chapters stand.
void draw_ways(Scene& scene, const View& view, float y, float width) {
  const bool narrow = width_class(width) == WidthClass::narrow;
  const Font& font = type::row_strong;
  Row row({0, y, width, touch_height});
  if (view.state.guess->shown) {
    draw_way_on(scene, ControlKind::story_skip, say(says::story_next{}), say(says::story_next_spoken{}), font,
                row.left(way_on_width(font, narrow)));
  } else {
    const std::string show = say(says::story_show_answer{}), skip = say(says::story_skip{});
    draw_way_on(scene, ControlKind::story_answer, show, show, font,
                row.left(measure(show, font) + air::vast, air::broad));
    draw_button(scene, {ControlKind::story_skip}, skip, say(says::story_skip_spoken{}), row.rest(),
                {.font = font, .underline = Underline::none});
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
  draw_ways(scene, view, y, width);
  Column question(scene, {0, y + story_bar_height + air::plain, std::min(width, guess_column), 0});
  const Column::Place begin = question.here();
  question.prose(ask, type::reading[is_brief(view.looks) ? 1 : 0].title, Role::ink);
  question.part(begin, {ControlKind::story}, PartRole::heading,
                say(says::story_step_guess{
                    .number = grouped(view.state.chapter), .all = grouped(story_length), .question = ask}));
  scene.sentence = say(says::story_question_and_guess{ask, money(guess.usd)});
  Column column(scene, {0, question.end() + air::vast, width, 0});
  const GuessAxis axis = axis_in(column, y + body_height(width_class(width), view.looks.room));
  draw_own(scene, view, axis);
  if (guess.shown && answer && answer->likely) draw_answer(scene, view, *answer, axis, column);
  else draw_field(scene, view, column.line(touch_height));
}

}  // namespace explainer
