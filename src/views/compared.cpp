#include "views/compared.h"

#include <algorithm>

#include "says/amount.h"
#include "says/compared.h"
#include "views/compared_words.h"
#include "views/dollar_rows.h"
#include "views/ink.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float dot_size = 9;

struct Pen {
  Scene& scene;
  const DollarRows& rows;
  const DollarAxis& axis;
};

// The width that words at the left have.
float room_of(const DollarRows& rows) { return (rows.narrow ? rows.right : rows.plot_left - 16) - rows.x; }

// Writes a row's name, or its short name, and its second line at the left.
void write_row(const Pen& pen, float y, const std::string& name, const std::string& short_name, const std::string& line,
               const Font& font, Role role, std::vector<Box>& obstacles) {
  const DollarRows& rows = pen.rows;
  const std::size_t first = pen.scene.marks.size();
  const float room = room_of(rows);
  // In a tight column the font is smaller, so that the longest name fits.
  const Font fitting{rows.narrow || !is_tight(rows.width) ? font.size : type::second.size, font.weight};
  write(pen.scene, rows.x, y + 19, fit_form(name, short_name, fitting, room), fitting, role);
  write(pen.scene, rows.x, y + 35, fit(line, type::second, room), type::second, Role::soft);
  for (std::size_t i = first; i < pen.scene.marks.size(); ++i)
    obstacles.push_back(box_of(std::get<Text>(pen.scene.marks[i])));
}

// The words beside a mark, the longest first: "3.6× as much", "3.6×".
using Effect = std::vector<std::string>;

Effect as_much(double ratio) {
  const std::string words = effect_words(ratio);
  if (nearly_one(ratio)) return {say(says::compared_same{}), words};
  return {say(says::compared_as_much{words}), words};
}

Effect total_effect(const Answer& answer, const Worth& worth) {
  return {total_words(answer, worth), axis_amount(worth, answer.usd)};
}

// Writes the words after what reaches from `from` to `to`, or before it, in a shorter form if necessary. Without any
// room they are omitted; the row's part says them.
void write_effect(const Pen& pen, float from, float to, float y, const Effect& wordings, const Font& font, Role role,
                  std::vector<Box>& obstacles) {
  const float right = std::max(from, to) + 12, left = std::min(from, to) - 12;
  const float begin = pen.rows.narrow ? pen.rows.x : pen.rows.plot_left;
  for (const std::string& words : wordings) {
    const float width = measure(words, font);
    const bool behind = right + width <= pen.rows.right, before = left - width >= begin;
    // Put the words at the end that the change leads to.
    if (to < from && !before && from - to > width + 12)
      write(pen.scene, (from + to) / 2, y - 6, words, font, role, Align::centre);
    else if (behind && (to >= from || !before)) write(pen.scene, right, y + 4, words, font, role);
    else if (before) write(pen.scene, left, y + 4, words, font, role, Align::right);
    else continue;
    obstacles.push_back(box_of(std::get<Text>(pen.scene.marks.back())));
    return;
  }
}

// The axis covers both totals and every total on the way.
DollarAxis axis_of(const Compared& both) {
  Usd passed = both.before.usd;
  Usd least = std::min(passed, both.view.answer.usd), most = std::max(passed, both.view.answer.usd);
  for (const Factor& factor : both.factors) {
    passed = passed * factor.times;
    least = std::min(least, passed);
    most = std::max(most, passed);
  }
  return zoomed(both.view.axis, least, most);
}

// Draws the heading, the choice of what to compare with, and the button that keeps the present scenario.
void draw_compared_head(Scene& scene, const View& view, const DollarRows& rows, float y) {
  const float x = rows.x;
  const std::size_t head_first = scene.marks.size();
  const auto fits = [&](const std::string& words) {
    return !rows.narrow && measure(words, type::overline) <= rows.width;
  };
  write(scene, x, y + 12, fit(say_what_fits(says::compared_heading{}, fits), type::overline, rows.width),
        type::overline, Role::soft);
  add_part(scene, head_first, {ControlKind::compared}, PartRole::heading, say(says::compared_spoken_heading{}),
           {x, y, rows.width, 20});
  const std::string label = say(says::compared_label{}, rows.width < 360 ? 1 : 0);
  const std::size_t select_first = scene.marks.size();
  const float select_x = x + measure(label, type::second) + 8;
  const std::string keep = say(says::compared_keep{});
  const float keep_width = measure(keep, type::second_strong);
  const float select_end = rows.right - (rows.narrow ? 0 : keep_width + 2);
  const std::string chosen = list_words(kept_name(view), type::row_strong, select_end - select_x);
  const float select_width = measure(chosen, type::row_strong);
  write(scene, x, y + 44, label, type::second, Role::soft);
  write(scene, select_x, y + 44, chosen, type::row_strong, Role::ink, Align::left, Underline::dotted);
  Part& select = add_part(scene, select_first, {ControlKind::compared_with}, PartRole::select,
                          say(says::compared_choice{}), {select_x - 6, y + 18, select_width + 12, 44});
  std::vector<Option>& options = std::get<SelectPart>(select.is).options;
  select.value = preset_of(view.state.kept, view.data);
  if (select.value.empty()) {
    select.value = "kept";
    options.push_back({"kept", name_of_kept(view), ""});
  }
  for (const Preset& preset : view.data.presets) options.push_back({preset.id, preset.name, ""});
  const float keep_x = rows.narrow ? x : rows.right - keep_width, keep_top = y + (rows.narrow ? 58.0f : 18.0f);
  const std::size_t keep_first = scene.marks.size();
  write(scene, rows.narrow ? x : rows.right, keep_top + 26, keep, type::second_strong, Role::ink,
        rows.narrow ? Align::left : Align::right, Underline::solid);
  add_part(scene, keep_first, {ControlKind::compared_keep}, PartRole::button, say(says::compared_keep_spoken{}),
           {keep_x - 6, keep_top, keep_width + 6, 44});
}

// Draws a scenario's row: its name, what its total consists of, and the total in words.
void draw_scenario(const Pen& pen, const Compared& both, bool now, float y, std::vector<Box>& obstacles) {
  const View& view = both.view;
  const Scenario& scenario = now ? view.priced : both.kept.priced;
  const Worth& worth = now ? view.worth : both.kept.worth;
  const std::string name = now ? own_name(view) : kept_name(view);
  const std::size_t first = pen.scene.marks.size();
  // Without room, first "+ 2 items" is omitted, and then only the chip-hours stand there.
  const std::string run = arithmetic(scenario, worth);
  const float room = room_of(pen.rows);
  std::string line = bill_words(view.data, scenario, worth);
  if (measure(line, type::second) > room) line = fit_form(run, run_hours(scenario), type::second, room);
  write_row(pen, y, with_chip(view, name, scenario), name, line, type::row_strong, now ? Role::you : Role::ink,
            obstacles);
  add_part(pen.scene, first, {now ? ControlKind::compared_after : ControlKind::compared_before}, PartRole::text, name,
           {pen.rows.x, y, pen.rows.width, pen.rows.row_height})
      .value = say(says::compared_scenario{.run = run,
                                           .lines = lines_words(view.data, scenario),
                                           .total = total_words(now ? view.answer : both.before, view.worth)});
}

void draw_factor(const Pen& pen, const Compared& both, const Factor& factor, float y, std::vector<Box>& obstacles) {
  const DollarRows& rows = pen.rows;
  const bool changed = changes(factor);
  const std::size_t first = pen.scene.marks.size();
  std::string line = factor.from == factor.to ? factor.from : say(says::amount_from_to{factor.from, factor.to});
  // Name the stages if there is room.
  const std::string named =
      factor.id == "stages" ? lines_between(both.view.data, both.kept.priced, both.view.priced) : "";
  if (!named.empty() && measure(named, type::second) <= room_of(rows)) line = named;
  write_row(pen, y, factor.name, "", line, type::row, changed ? Role::ink : Role::soft, obstacles);
  add_part(pen.scene, first, {ControlKind::compared_factor, factor.id}, PartRole::text, factor.name,
           {rows.x, y, rows.width, rows.row_height})
      .value = changed ? say(says::compared_changed{.line = line, .times = effect_words(factor.times)})
                       : say(says::compared_unchanged_line{line});
}

// Writes all rows, and each row's result beside its mark.
void draw_compared_words(const Pen& pen, const Compared& both, float top, std::vector<Box>& obstacles) {
  const View& view = both.view;
  const DollarRows& rows = pen.rows;
  float row_top = top;
  draw_scenario(pen, both, false, row_top, obstacles);
  for (const Factor& factor : both.factors) draw_factor(pen, both, factor, row_top += rows.row_height, obstacles);
  draw_scenario(pen, both, true, row_top + rows.row_height, obstacles);
  Usd reached = both.before.usd;
  float middle = top + rows.dot;
  const float first_x = x_of(rows, pen.axis, reached), last_x = x_of(rows, pen.axis, view.answer.usd);
  write_effect(pen, first_x, first_x, middle, total_effect(both.before, view.worth), type::second_strong, Role::ink,
               obstacles);
  for (const Factor& factor : both.factors) {
    middle += rows.row_height;
    const float from = x_of(rows, pen.axis, reached);
    reached = reached * factor.times;
    const bool changed = changes(factor);
    write_effect(pen, from, x_of(rows, pen.axis, reached), middle,
                 changed ? as_much(factor.times) : Effect{say(says::compared_unchanged{})}, type::second,
                 changed ? Role::ink : Role::soft, obstacles);
  }
  write_effect(pen, last_x, last_x, middle + rows.row_height, total_effect(view.answer, view.worth),
               type::second_strong, Role::you, obstacles);
}

// Draws the way from one total to the other, one factor per row, each starting where the previous one ended.
void draw_compared_ink(const Pen& pen, const Compared& both, float top, const std::vector<Box>& obstacles) {
  Scene& scene = pen.scene;
  const DollarRows& rows = pen.rows;
  Usd running = both.before.usd;
  float row_top = top;
  const auto lead_on = [&] {
    const float here = x_of(rows, pen.axis, running), from = row_top + rows.dot;
    draw_pausing(scene, here, from, from + rows.row_height, obstacles, Role::soft, 1);
    rule(scene, rows.x, row_top + rows.row_height - 1, rows.width);
    row_top += rows.row_height;
  };
  std::vector<Point> ends;
  const Point start{x_of(rows, pen.axis, running), row_top + rows.dot};
  lead_on();
  for (const Factor& factor : both.factors) {
    const float middle = row_top + rows.dot, from = x_of(rows, pen.axis, running);
    running = running * factor.times;
    const float to = x_of(rows, pen.axis, running);
    // A factor has two ends and no amount, so it is a line, not a bar.
    if (changes(factor)) {
      scene.marks.push_back(Line{{from, middle}, {to, middle}, Role::you, 2, false});
      ends.push_back({to, middle});
    }
    lead_on();
  }
  for (const Point& end : ends) symbol(scene, end, dot_size, Shape::dot, Role::you);
  symbol(scene, start, 12, Shape::dot, Role::ink);
  symbol(scene, {x_of(rows, pen.axis, both.view.answer.usd), row_top + rows.dot}, 12, Shape::dot, Role::you);
  rule(scene, rows.x, row_top + rows.row_height - 1, rows.width, Role::rule);
}

// Writes sentences below the picture, as a part.
void write_verdict(const Pen& pen, const std::string& words, float baseline, float leading, std::size_t lines,
                   const Box& box) {
  const std::size_t first = pen.scene.marks.size();
  const auto all = wrap(words, type::row, std::min(pen.rows.width, 640.0f), lines);
  write_lines(pen.scene, pen.rows.x, baseline, leading, all, type::row, Role::ink);
  Part& part = add_part(pen.scene, first, {ControlKind::compared_verdict}, PartRole::text, words, box);
  if (box.h == 0) part.box.h = leading * static_cast<float>(all.size());
}

}  // namespace

float draw_compared(Scene& scene, const View& view, float x, float y, float width) {
  DollarRows rows = dollar_rows(view, x, width);
  rows.row_height = rows.narrow ? 72 : 48;
  rows.dot = rows.narrow ? 56 : 24;
  // There is no column of ratios, because results stand beside the marks.
  rows.plot_width = rows.right - rows.plot_left - 76;
  const Compared both = compared_in(view);
  const DollarAxis axis = axis_of(both);
  const Pen pen{scene, rows, axis};
  draw_compared_head(scene, view, rows, y);

  const float axis_baseline = y + (rows.narrow ? 124 : 80), top = axis_baseline + 12;
  const float last = top + rows.row_height * static_cast<float>(both.factors.size() + 2);
  const float end = last + 24 + 19 * (rows.narrow ? 9.0f : 4.0f);
  if (!both.kept.known) {
    // One of the two has no such figure, and dollars cannot be compared with kilowatt-hours.
    write_verdict(pen, say(says::compared_unknown{}), top + 12, 20, 4, {x, top - 4, width, 80});
    return end;
  }
  std::vector<Box> obstacles;
  draw_compared_words(pen, both, top, obstacles);
  draw_axis(scene, rows, view.on(axis), axis_baseline, top, last, obstacles);
  draw_compared_ink(pen, both, top, obstacles);
  write_verdict(pen, verdict_of(both), last + 24, 19, 9, {x, last + 8, width, 0});
  return end;
}

}  // namespace explainer
