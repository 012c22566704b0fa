#include "views/compared.h"

#include <algorithm>
#include <cmath>

#include "layout/buttons.h"
#include "layout/callout.h"
#include "layout/column.h"
#include "layout/drop_list.h"
#include "says/amount.h"
#include "says/compared.h"
#include "says/counted.h"
#include "views/axis_columns.h"
#include "views/compared_words.h"
#include "views/dollar_rows.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float step_size = 9, total_size = 12;
constexpr float axis_height = 20, tallest_row = 56;

struct Pen {
  Scene& scene;
  const DollarRows& rows;
  const DollarAxis& axis;
  std::vector<Box>& words;  // lines pause behind them
  float middle() const { return rows.row_height / 2; }
};

// Writes a row's name and its second line up to `end`. A name without room takes both lines, in smaller type.
void write_row(const Pen& pen, const Box& row, const std::string& name, const std::string& line, const Font& font,
               Role role, float end) {
  const float room = std::max(end, pen.rows.plot_left) - air::wide - row.x;
  const Font small{type::second.size, font.weight};
  const bool fits = measure(name, small) <= room, two = lines_in(row.h, type::second) > 1;
  const bool second = fits && two && !line.empty() && measure(line, type::second) <= room;
  const std::vector<std::string> lines = fits ? std::vector{name} : wrap(name, small, room, two ? 2 : 1);
  Column column(pen.scene, {row.x, 0, room, 0});
  column.space(row.centre().y - leading_of(small) * static_cast<float>(lines.size() + second) / 2);
  if (fits) write_in(pen.scene, column.line(leading_of(small)), name, fitting(name, font, room), role);
  else column.lines(lines, small, role);
  if (second) write_in(pen.scene, column.line(small_leading), line, type::second, Role::soft);
}

// Writes the first of these wordings that has room beside the axis.
void write_amount(const Pen& pen, const Box& row, const std::vector<std::string>& wordings, const Font& font,
                  Role role) {
  const float room = pen.rows.right - pen.rows.plot_left - pen.rows.plot_width - air::plain;
  for (const std::string& words : wordings)
    if (measure(words, font) <= room || &words == &wordings.back()) {
      write_in(pen.scene, row, words, font, role, Align::right);
      return;
    }
}

std::vector<std::string> total_wordings(const Answer& answer, const Worth& worth) {
  const auto sign = [&](const std::string& words) {
    return answer.at_least ? say(says::counted_at_least{words}) : words;
  };
  return {total_words(answer, worth), sign(amount(worth, answer.usd)), sign(axis_amount(worth, answer.usd))};
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

// The choice of what to compare with.
DropList list_of_kept(const View& view) {
  DropList list{{ControlKind::compared_with},
                say(says::compared_choice{}),
                kept_name(view),
                preset_of(compared_with(view.state, view.data), view.data),
                {}};
  if (list.value.empty()) {
    list.value = "kept";
    list.options.push_back({list.value, name_of_kept(view), ""});
  }
  for (const Preset& preset : view.data.presets) list.options.push_back({preset.id, preset.name, ""});
  list.options.push_back({"now", say(says::compared_keep{}), ""});
  return list;
}

// Draws that choice behind the heading, and where there is room the button that keeps the present scenario, which is in
// the list as well.
void draw_compared_head(Scene& scene, const View& view, const Box& line) {
  const std::string keep = say(says::compared_keep{});
  const ButtonStyle to_the_right{.align = Align::right};
  DropList list = list_of_kept(view);
  const float list_width = drop_list_width(list.chosen, type::row_strong);
  const bool brief = measure(say(says::compared_heading{}), type::overline) + air::wide + list_width > line.w;
  const std::string heading = say(says::compared_heading{}, brief ? 1 : 0);
  const std::size_t first = scene.marks.size();
  Row row(line);
  write_in(scene, row.left(measure(heading, type::overline), air::wide), heading, type::overline, Role::soft);
  add_part(scene, first, {ControlKind::compared}, PartRole::heading, say(says::compared_spoken_heading{}), line);
  const Font font = list_width <= row.rest().w ? type::row_strong : type::second_strong;
  row.left(draw_drop_list(scene, std::move(list), row.rest(), font).box.w, air::wide);
  if (measure(keep, to_the_right.font) <= row.rest().w)
    draw_button(scene, {ControlKind::compared_keep}, keep, say(says::compared_keep_spoken{}), row.rest(), to_the_right);
}

// Draws a scenario's row: its name, what its total consists of, and the total.
void draw_scenario(const Pen& pen, const Compared& both, bool now, const Box& row) {
  const View& view = both.view;
  const Scenario& scenario = now ? view.priced : both.kept.priced;
  const Worth& worth = now ? view.worth : both.kept.worth;
  const Answer& answer = now ? view.answer : both.before;
  const std::string name = now ? own_name(view) : kept_name(view);
  const Role role = now ? Role::you : Role::ink;
  const std::size_t first = pen.scene.marks.size();
  // Without room, first "+ 2 items" is omitted, and then only the chip-hours stand there.
  const float end = x_of(pen.rows, pen.axis, answer.usd);
  const std::string run = arithmetic(scenario, worth);
  std::string line = run_hours(scenario);
  for (const std::string& longer : {run, bill_words(view.data, scenario, worth)})
    if (pen.rows.x + measure(longer, type::second) + air::wide <= std::max(end, pen.rows.plot_left)) line = longer;
  write_row(pen, row, with_chip(view, name, scenario), line, type::row_strong, role, end);
  write_amount(pen, row, total_wordings(answer, view.worth), type::second_strong, role);
  add_words(pen.scene, first, pen.words);
  add_part(pen.scene, first, {now ? ControlKind::compared_after : ControlKind::compared_before}, PartRole::text, name,
           row)
      .value = say(says::compared_scenario{
      .run = run, .lines = lines_words(view.data, scenario), .total = total_words(answer, view.worth)});
}

void draw_factor(const Pen& pen, const Compared& both, const Factor& factor, const Box& row, float from, float to) {
  const DollarRows& rows = pen.rows;
  const bool changed = changes(factor);
  const std::size_t first = pen.scene.marks.size();
  const std::string times = changed ? effect_words(factor.times) : say(says::compared_same{});
  // What does not change leaves the axis to its words.
  const float end = changed ? std::min(from, to) : rows.right - measure(times, type::second);
  std::string line = factor.from == factor.to ? factor.from : say(says::amount_from_to{factor.from, factor.to});
  // Name the stages if there is room.
  const std::string named =
      factor.id == "stages" ? lines_between(both.view.data, both.kept.priced, both.view.priced) : "";
  if (!named.empty() && rows.x + measure(named, type::second) + air::wide <= std::max(end, rows.plot_left))
    line = named;
  write_row(pen, row, factor.name, line, type::row, changed ? Role::ink : Role::soft, end);
  write_amount(pen, row, {times}, type::second, changed ? Role::ink : Role::soft);
  add_words(pen.scene, first, pen.words);
  add_part(pen.scene, first, {ControlKind::compared_factor, factor.id}, PartRole::text, factor.name, row).value =
      changed ? say(says::compared_changed{.line = named.empty() ? line : named, .times = times})
              : say(says::compared_unchanged_line{line});
}

// Writes all rows. Returns where they end.
float draw_compared_words(const Pen& pen, const Compared& both, float y) {
  Column column(pen.scene, {pen.rows.x, y, pen.rows.width, 0});
  const auto next = [&] { return column.line(pen.rows.row_height); };
  draw_scenario(pen, both, false, next());
  Usd reached = both.before.usd;
  for (const Factor& factor : both.factors) {
    const float from = x_of(pen.rows, pen.axis, reached);
    reached = reached * factor.times;
    draw_factor(pen, both, factor, next(), from, x_of(pen.rows, pen.axis, reached));
  }
  draw_scenario(pen, both, true, next());
  return column.end();
}

// Draws the way from one total to the other, one factor per row, each starting where the previous one ended.
void draw_compared_ink(const Pen& pen, const Compared& both, float row_top) {
  Scene& scene = pen.scene;
  const DollarRows& rows = pen.rows;
  Usd running = both.before.usd;
  const auto lead_on = [&] {
    const float here = x_of(rows, pen.axis, running), from = row_top + pen.middle();
    draw_pausing(scene, here, from, from + rows.row_height, pen.words, Role::soft, 1);
    rule(scene, rows.x, row_top + rows.row_height - 1, rows.width);
    row_top += rows.row_height;
  };
  std::vector<Point> ends;
  const Point start{x_of(rows, pen.axis, running), row_top + pen.middle()};
  lead_on();
  for (const Factor& factor : both.factors) {
    const float middle = row_top + pen.middle(), from = x_of(rows, pen.axis, running);
    running = running * factor.times;
    const float to = x_of(rows, pen.axis, running);
    // A factor has two ends and no amount, so it is a line, not a bar.
    if (changes(factor)) {
      scene.marks.push_back(Line{{from, middle}, {to, middle}, Role::you, 2, false});
      ends.push_back({to, middle});
    }
    lead_on();
  }
  for (const Point& end : ends) symbol(scene, end, step_size, Shape::dot, Role::you);
  symbol(scene, start, total_size, Shape::dot, Role::ink);
  symbol(scene, {x_of(rows, pen.axis, both.view.answer.usd), row_top + pen.middle()}, total_size, Shape::dot,
         Role::you);
  rule(scene, rows.x, row_top + rows.row_height - 1, rows.width, Role::rule);
}

// Writes below the picture as many of the sentences as have room, and says all of them. Returns where they end.
float write_verdict(Scene& scene, const Verdict& verdict, const Box& place) {
  const std::size_t first = scene.marks.size();
  std::vector<std::string> wordings;
  std::string all;
  for (const std::string& sentence : verdict.sentences) {
    all += (all.empty() ? "" : " ") + sentence;
    wordings.insert(wordings.begin(), all);
  }
  wordings.push_back(verdict.shortest);
  Column column(scene, place);
  column.lines(wrap_first(wordings, type::second, std::min(place.w, longest_line), lines_in(place.h, type::second)),
               type::second, Role::ink);
  add_part(scene, first, {ControlKind::compared_verdict}, PartRole::text, all,
           {place.x, place.y, place.w, std::max(place.h, small_leading)});
  return column.end();
}

}  // namespace

float draw_compared(Scene& scene, const View& view, float x, float y, float width) {
  const Looks& looks = view.looks;
  DollarRows rows = axis_columns(view, x, width).rows;
  const Compared both = compared_in(view);
  // A file has room for all sentences.
  constexpr float room_in_print = 1000;
  constexpr std::size_t both_totals = 2, most_factors = 5;
  const float height = picture_height(width_class(looks.width), looks.room, view.state.reading);
  const float end = y + (looks.in_print ? room_in_print : height), least_verdict = 2 * small_leading + air::plain;
  Column column(scene, {x, y, width, end - y});
  draw_compared_head(scene, view, column.line(controls_height(looks)));
  if (!both.kept.known) {
    // One of the two has no such figure, and dollars cannot be compared with kilowatt-hours.
    column.space(axis_height);
    const std::string unknown = say(says::compared_unknown{});
    write_verdict(scene, {{unknown}, unknown}, column.rest());
    return y + height;
  }
  const Box labels = column.line(axis_height);
  const float room = column.rest().h - least_verdict;
  rows.row_height =
      looks.in_print ? touch_height : std::min(tallest_row, std::floor(room / (most_factors + both_totals)));
  const DollarAxis axis = axis_of(both);
  std::vector<Box> words;
  const Pen pen{scene, rows, axis, words};
  const float top = column.end(), last = draw_compared_words(pen, both, top);
  draw_axis(scene, rows, view.on(axis), baseline_in(labels, type::second), top, last, words);
  draw_compared_ink(pen, both, top);
  column.space(last + air::plain - top);
  const float written = write_verdict(scene, verdict_of(both), column.rest());
  return looks.in_print ? written : end;
}

}  // namespace explainer
