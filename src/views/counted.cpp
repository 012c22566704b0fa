#include "views/counted.h"

#include <algorithm>

#include "data/numbers.h"
#include "r1cost/steps.h"
#include "says/amount.h"
#include "says/counted.h"
#include "views/choices.h"
#include "views/counted_words.h"
#include "views/dollar_rows.h"
#include "views/ink.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float switch_column = 40, dot_size = 9;

// On narrow pages the mark needs room below the words.
float total_height(const DollarRows& rows) { return rows.narrow ? 64 : 40; }
float total_dot(const DollarRows& rows, float top) { return top + (rows.narrow ? 46.0f : 20.0f); }

struct Pen {
  Scene& scene;
  const View& view;
  const DollarRows& rows;
  const DollarAxis axis;
  const std::vector<Box> obstacles = {};  // words that the lines between rows must not cross

  float x_of(Usd amount) const { return explainer::x_of(rows, axis, amount); }
  float plot_right() const { return rows.plot_left + rows.plot_width; }

  // The right limit for words beside the marks of a step: before its total, which is elsewhere on narrow pages.
  float end_of(const CountedStep& step) const {
    const std::string total = rows.narrow ? "" : so_far(step, view.worth);
    return rows.right - (total.empty() ? 0 : measure(total, type::second) + 12);
  }

  // Writes words after the marks if there is room, else before them.
  void label(const CountedStep& step, float left, float right, float baseline, const std::string& words,
             Role role) const {
    const float width = measure(words, type::second);
    if (right + 8 + width <= end_of(step)) return write(scene, right + 8, baseline, words, type::second, role);
    write(scene, std::max(left - 8, rows.plot_left + width), baseline, words, type::second, role, Align::right);
  }

  // Whether words have room on either side of a mark.
  bool fits(const CountedStep& step, float left, float right, const std::string& words) const {
    const float width = measure(words, type::second) + 8;
    return right + width <= end_of(step) || left - width >= rows.plot_left;
  }

  // The first of several wordings that has room, or the last one.
  std::string longest(const CountedStep& step, float left, float right, const std::vector<std::string>& all) const {
    for (const std::string& words : all)
      if (fits(step, left, right, words)) return words;
    return all.back();
  }

  // Draws a step that adds, from the total before it to the total after it.
  void stride(const CountedStep& step, Usd before, float y, Role role) const {
    const std::string words = step_amount(step, view.worth);
    if (!step.itself.likely) {
      // An unknown amount is dots that lead nowhere.
      const float from = x_of(before), to = std::min(from + 18, plot_right());
      scene.marks.push_back(Line{{from, y}, {to, y}, Role::soft, 2, true});
      const auto has_room = [&](const std::string& unknown) { return fits(step, from, to, unknown); };
      return label(step, from, to, y + 4, say_what_fits(says::counted_unknown{}, has_room), Role::soft);
    }
    if (step.id == "run") {
      // A logarithmic axis has no zero where a bar could begin.
      const float here = x_of(*step.itself.likely);
      symbol(scene, {here, y}, 12, Shape::dot, role);
      return label(step, here - 6, here + 6, y + 4,
                   longest(step, here - 6, here + 6, {words, axis_amount(view.worth, *step.itself.likely)}), Role::ink);
    }
    // The length between two totals on an axis without zero is a factor, so a bar there would be read as an amount.
    const Usd after = before + *step.itself.likely;
    const float from = x_of(before), to = x_of(after);
    const Role ink = step.on ? role : Role::soft;
    const float end = std::max(to - dot_size / 2, from);
    if (end > from) scene.marks.push_back(Line{{from, y}, {end, y}, ink, 2, !step.on});
    symbol(scene, {to, y}, dot_size, step.on ? Shape::dot : Shape::ring, ink);
    const float right = to + dot_size / 2;
    label(step, from, right, y + 4, longest(step, from, right, wordings(step, after / before)),
          step.on ? Role::ink : Role::soft);
  }

  // The wordings beside a step that adds, the longest first: with the factor by which it raises the total.
  std::vector<std::string> wordings(const CountedStep& step, double times) const {
    const std::string words = step_amount(step, view.worth);
    const std::string brief = say(says::counted_plus{axis_amount(view.worth, *step.itself.likely)});
    if (!step.on) return {say(says::counted_if_counted{words}), say(says::counted_if_counted{brief}), brief};
    if (nearly_one(times)) return {words, brief};
    return {say(says::counted_makes{.amount = words, .times = effect_words(times)}), words, brief};
  }

  // Draws the line from the total of one row to the start of the next.
  void lead(Usd total, float y, float next) const {
    draw_pausing(scene, x_of(total), y, next, obstacles, Role::soft, 1);
  }

  // Draws another way of counting, which is a figure of its own.
  void figure(const CountedStep& step, float y, Role role) const {
    const Range& range = step.itself;
    const std::string words = step_amount(step, view.worth);
    if (!was_published(step))
      return write(scene, rows.plot_left, y + 4, say(says::counted_not_known{}), type::second, Role::soft);
    float from = 1e9f, to = 0;
    for (const auto& end : {range.low, range.likely, range.high})
      if (end) {
        from = std::min(from, x_of(*end));
        to = std::max(to, x_of(*end));
      }
    if (to > from) scene.marks.push_back(Line{{from, y}, {to, y}, role, 1.5f, false});
    if (step.at_least) symbol(scene, {from, y}, 12, Shape::more_than, role);
    else if (range.likely) symbol(scene, {x_of(*range.likely), y}, 12, Shape::ring, role);
    if (range.high && range.likely && *range.high > *range.likely)
      scene.marks.push_back(Line{{to, y - 5}, {to, y + 5}, role, 1.5f, false});
    // If the words have no room on either side, only the amounts are written.
    const bool room = fits(step, from - 6, to + 6, words);
    const auto short_words = [&](Usd usd) { return axis_amount(view.worth, usd); };
    std::string shorter = words;
    if (range.likely && range.high && *range.high > *range.likely)
      shorter = say(says::amount_from_to{short_words(*range.likely), short_words(*range.high)});
    else if (range.low && !range.likely && !range.high) shorter = say(says::amount_over{short_words(*range.low)});
    label(step, from - 6, to + 6, y + 4, room ? words : shorter, Role::ink);
  }
};

// Writes "never published; assume …×", where the multiplier can be typed.
void draw_multiplier(const Pen& pen, const Stage& stage, float left, float y, float room) {
  Scene& scene = pen.scene;
  const std::optional<double> assumed = pen.view.state.scenario.assumed.failed;
  const std::string value =
      assumed ? say(says::counted_multiple{plain_number(*assumed)}) : say(says::counted_a_multiple{});
  const auto fits = [&](const std::string& line) { return measure(line + " " + value, type::second) <= room; };
  // In print nothing can be typed.
  std::string line = assumed                   ? say_what_fits(says::counted_assumed{whose_bill(pen.view)}, fits)
                     : pen.view.looks.in_print ? stage.line
                                               : say_what_fits(says::counted_assume{stage.line}, fits);
  if (!fits(line)) line = fit(line, type::second, std::max(room - measure(" " + value, type::second_strong), 0.0f));
  write(scene, left, y + 35, line, type::second, Role::soft);
  const float x = left + measure(line, type::second) + 5, width = measure(value, type::second_strong);
  const std::size_t first = scene.marks.size();
  write(scene, x, y + 35, value, type::second_strong, Role::ink, Align::left, Underline::dotted);
  Part& field =
      add_part(scene, first, {ControlKind::field, info(Field::failed).name}, PartRole::field,
               say(says::counted_number{field_label(Field::failed)}), {x - 4, y + 2, std::max(width + 8, 44.0f), 44});
  field.value = assumed ? value : say(says::counted_none_assumed{});
  fill_in(field, assumed ? shortest(*assumed) : "", pen.view);
}

// Writes a row's name, its second line and the total so far, and records their boxes, which lines must not cross.
void draw_words(const Pen& pen, const CountedStep& step, float y, std::vector<Box>& obstacles) {
  Scene& scene = pen.scene;
  const DollarRows& rows = pen.rows;
  const StepWords words = counted_words(pen.view, step);
  const bool adds = step.counting == Counting::adds;
  const float left = rows.x + (adds && !pen.view.looks.in_print ? switch_column : 0);
  const std::string total = so_far(step, pen.view.worth);
  const float total_width = total.empty() ? 0 : measure(total, type::second) + 12;
  // On narrow pages the total stands beside the second line.
  const float room = (rows.narrow ? rows.right : rows.plot_left - 16) - left;
  const float line_room = rows.narrow ? rows.right - total_width - left : room;

  const std::size_t first = scene.marks.size();
  write(scene, left, y + 19, fit_form(words.name, words.short_name, type::row, room), type::row,
        step.on ? Role::ink : Role::soft);
  write(scene, rows.right, y + (rows.narrow ? 35.0f : 28.0f), total, type::second, Role::soft, Align::right);
  const Stage* stage = find_stage(pen.view.data, step.id);
  const bool typed = stage && stage->multiplied;
  if (!typed)
    write(scene, left, y + 35, fit_form(words.line, words.short_line, type::second, line_room), type::second,
          Role::soft);

  // The row opens a card that explains it and names its source.
  const std::string amount = spoken_amount(step, pen.view.worth);
  const bool has_card = step.id != "cluster" || step.itself.likely;
  const ControlKind kind = adds || step.id == "cluster" ? ControlKind::step : ControlKind::row;
  Part& part = add_part(scene, first, {kind, step.id}, has_card ? PartRole::row : PartRole::text, words.name,
                        {left, y + 1, rows.right - left, rows.row_height - 2});
  part.value = total.empty() ? say(says::counted_step{.amount = amount, .line = words.line})
                             : say(says::counted_step_makes{.amount = amount, .line = words.line, .total = total});
  if (typed) draw_multiplier(pen, *stage, left, y, line_room);
  for (std::size_t i = first; i < scene.marks.size(); ++i) obstacles.push_back(box_of(std::get<Text>(scene.marks[i])));
}

void draw_ink(const Pen& pen, const CountedStep& step, Usd before, float y) {
  const StepWords words = counted_words(pen.view, step);
  const bool adds = step.counting == Counting::adds;
  if (adds && step.id != "run") {
    const std::size_t first = pen.scene.marks.size();
    draw_switch(pen.scene, pen.rows.x, y + 24 - switch_height / 2, step.on, 1);
    Part& toggle = add_part(pen.scene, first, {ControlKind::counted_stage, step.id}, PartRole::toggle,
                            say(says::counted_count{words.name}), {pen.rows.x, y + 1, switch_column, 46});
    std::get<TogglePart>(toggle.is).on = step.on;
    toggle.value = spoken_amount(step, pen.view.worth);
  }
  if (adds) pen.stride(step, before, y + pen.rows.dot, words.role);
  else pen.figure(step, y + pen.rows.dot, words.role);
  rule(pen.scene, pen.rows.x, y + pen.rows.row_height - 1, pen.rows.width);
}

// Draws the sum of the steps, as on the bill.
void draw_total(const Pen& pen, float y) {
  const DollarRows& rows = pen.rows;
  const Answer& answer = pen.view.answer;
  const std::string name = say(says::counted_total{whose_bill(pen.view)});
  const std::size_t first = pen.scene.marks.size();
  rule(pen.scene, rows.x, y - 1, rows.width, Role::ink, 1.5f);
  const std::string total = total_words(answer, pen.view.worth);
  write(pen.scene, rows.x, y + 25, fit(name, type::row_strong, rows.width - measure(total, type::row_strong) - 4),
        type::row_strong, Role::ink);
  write(pen.scene, rows.right, y + 25, total, type::row_strong, Role::you, Align::right);
  symbol(pen.scene, {pen.x_of(answer.usd), total_dot(rows, y)}, 12, answer.at_least ? Shape::more_than : Shape::dot,
         Role::you);
  add_part(pen.scene, first, {ControlKind::counted_total}, PartRole::text, name,
           {rows.x, y, rows.width, total_height(rows)})
      .value = total;
}

// The top of each row, the place of the total among them, and the end of the last one.
struct CountedPlaces {
  std::vector<float> tops;
  float total = 0, end = 0;
  bool other = false;  // a step with another way of counting has come, so no more steps add
};

// Writes all words at the left, which lines must not cross.
CountedPlaces draw_all_words(const Pen& pen, const std::vector<CountedStep>& all, float top,
                             std::vector<Box>& obstacles) {
  Scene& scene = pen.scene;
  const DollarRows& rows = pen.rows;
  CountedPlaces places{{}, top, top};
  for (const CountedStep& step : all) {
    if (step.counting == Counting::instead && !places.other) {
      places.other = true;
      places.total = places.end;
      places.end += total_height(rows);
      const std::size_t first = scene.marks.size();
      const std::string words = say(says::counted_another_way{});
      const float bottom = places.end + rows.head_height;
      write(scene, rows.x, bottom - 10, fit(words, type::group, rows.width), type::group, Role::ink);
      obstacles.push_back(box_of(std::get<Text>(scene.marks.back())));
      rule(scene, rows.x, bottom - 1, rows.width, Role::rule);
      add_part(scene, first, {ControlKind::group, "instead"}, PartRole::heading, words,
               {rows.x, places.end, rows.width, rows.head_height});
      places.end = bottom;
    }
    draw_words(pen, step, places.end, obstacles);
    places.tops.push_back(places.end);
    places.end += rows.row_height;
  }
  if (!places.other) {
    places.total = places.end;
    places.end += total_height(rows);
  }
  return places;
}

// Draws the marks, the words beside them, and the lines from row to row.
void draw_all_ink(const Pen& pen, const std::vector<CountedStep>& all, const CountedPlaces& places) {
  Usd before;
  float left_at = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool adds = all[i].counting == Counting::adds;
    const float here = places.tops[i] + pen.rows.dot;
    if (adds && before.value > 0) pen.lead(before, left_at, here);
    draw_ink(pen, all[i], before, places.tops[i]);
    if (adds && all[i].on && all[i].total.likely) before = *all[i].total.likely;
    // The next line starts below the dot, or continues through a step without one.
    const bool dot = all[i].on && all[i].itself.likely;
    if (adds) left_at = dot ? here + 6 : here;
  }
  if (before.value > 0) pen.lead(before, left_at, total_dot(pen.rows, places.total));
  draw_total(pen, places.total);
}

}  // namespace

float draw_counted(Scene& scene, const View& view, float x, float y, float width) {
  DollarRows rows = dollar_rows(view, x, width);
  rows.row_height = rows.narrow ? 72 : 48;
  rows.dot = rows.narrow ? 56 : 24;
  // If the axis leaves no room for switches beside the names, it becomes narrower.
  if (!rows.narrow && rows.plot_left - x < 236) {
    rows.plot_left += switch_column;
    rows.plot_width -= switch_column;
  }
  const Pen pen{scene, view, rows, view.axis};
  const std::vector<CountedStep> all = counted_steps(view);

  const std::size_t head_first = scene.marks.size();
  const std::string heading = in_capitals(say(says::counted_heading{}, rows.narrow ? 1 : 0));
  write(scene, x, y + 12, fit(heading, type::overline, width), type::overline, Role::soft);
  const std::string so_far_words = say(says::counted_so_far{});
  if (rows.narrow) {
    const float room = width - measure(so_far_words, type::second) - 4;
    std::string axis = axis_words(view, width < 300);
    if (measure(axis, type::second) > room) axis = fit(axis_words(view, true), type::second, room);
    write(scene, x, y + 30, axis, type::second, Role::soft);
  }
  add_part(scene, head_first, {ControlKind::counted}, PartRole::heading, say(says::counted_heading{}),
           {x, y, width, 20});
  const float axis_baseline = y + (rows.narrow ? 56 : 44);
  write(scene, rows.right, rows.narrow ? y + 30 : axis_baseline, so_far_words, type::second, Role::soft, Align::right);
  const float axis_end = rows.narrow ? rows.right : box_of(scene.marks.back()).x;

  // Draw words first, then the axis, which pauses behind them, then lines and figures over it.
  const float top = axis_baseline + 12;
  std::vector<Box> obstacles;
  const CountedPlaces places = draw_all_words(pen, all, top, obstacles);
  // Words beside the steps are obstacles too, so a first pass draws them into another scene to find their boxes.
  Scene aside;
  draw_all_ink({aside, view, rows, pen.axis}, all, places);
  for (const Mark& mark : aside.marks)
    if (const Text* text = std::get_if<Text>(&mark)) obstacles.push_back(box_of(*text));
  draw_axis(scene, rows, view, axis_baseline, top, places.end, obstacles, axis_end);
  draw_all_ink({scene, view, rows, pen.axis, obstacles}, all, places);

  const std::size_t note_first = scene.marks.size();
  const std::string note = counted_note(view, all);
  const auto lines = wrap(note, type::second, std::min(width, 640.0f), 8);
  const float end = write_lines(scene, x, places.end + 24, 17, lines, type::second, Role::soft);
  add_part(scene, note_first, {ControlKind::counted_note}, PartRole::text, note,
           {x, places.end + 8, width, end - places.end - 8});
  return places.end + 24 + 17 * (rows.narrow ? 8.0f : 4.0f);
}

}  // namespace explainer
