#include "views/one_axis.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "layout/buttons.h"
#include "layout/callout.h"
#include "layout/column.h"
#include "says/ladder.h"
#include "views/axis_bill.h"
#include "views/dollar_axis.h"
#include "views/ladder_controls.h"
#include "views/ladder_row.h"
#include "views/ladder_rows.h"
#include "views/lens_words.h"
#include "views/slide.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

// The rows that have room, in the order of all. Those that the open chapter tells of stay, and those with the smallest
// rank.
std::vector<LadderRow> shown_rows(const View& view, std::size_t room) {
  std::vector<LadderRow> rows = ladder_rows(view.data);
  const auto rank = [&](const LadderRow& row) {
    if (is_told(view, row.id)) return 0.0;
    return view.data.budgets[row.figures.front()].rank.value_or(std::numeric_limits<double>::max());
  };
  while (rows.size() > room) {
    // Of equal ranks the last one goes.
    auto last = rows.begin();
    for (auto row = rows.begin(); row != rows.end(); ++row)
      if (rank(*row) >= rank(*last)) last = row;
    rows.erase(last);
  }
  return rows;
}

// What the others' rows are: reported budgets, or all runs with public hours at one rate, which nobody has reported.
std::string others_words(const View& view) {
  const Chip* chip = find_chip(view.all, view.state.work_chip);
  if (const std::optional<Plain>& heading = words_of(view.worth.as).heading) return say(*heading);
  if (on_other_chip(view.worth.as) && view.state.yardstick && chip)
    return say(
        says::ladder_heading_work{.chip = in_capitals(chip->short_name), .price = price(view.state.scenario.price)});
  if (at_one_rate(view)) return say(says::ladder_heading_at_rate{rate_words(view.worth)});
  return say(says::ladder_others{});
}

// Says that the filter leaves no rows, and offers a button that removes it.
void say_none(Scene& scene, const View& view, const Box& room) {
  Column column(scene, room);
  const Column::Place begin = column.here();
  const std::string words = fit(say(says::ladder_none{}), type::row, room.w);
  write_in(scene, column.line(touch_height), words, type::row, Role::ink);
  column.part(begin, {ControlKind::rows_none}, PartRole::text, words);
  if (view.looks.in_print) return;
  const std::string all = say(says::ladder_show_all{});
  draw_button(scene, {ControlKind::rows_all}, all, all, column.line(touch_height));
}

// Draws the heading of the others' rows with the choice of rows, and the head of the column of ratios.
void draw_head(Scene& scene, const View& view, const DollarRows& rows, const std::vector<RowRatio>& ratios, float y) {
  const std::size_t first = scene.marks.size();
  const Box line{rows.x, y, rows.width, rows.head_height};
  std::string words = others_words(view);
  const float least = measure(say(says::ladder_others{}), type::overline) + air::broad + air::plain;
  const std::string alike = ratios_head(ratios, line.w - least);
  Row row(line);
  const Box head = row.right(measure(alike, type::second), air::wide);
  if (measure(words, type::overline) > row.rest().w - air::broad) words = say(says::ladder_others{});
  rule(scene, rows.x, line.bottom() - 1, rows.width, Role::rule);
  write_in(scene, head, alike, type::second, Role::soft, Align::right);
  const float end = draw_rows_choice(scene, view, words, rows.x, baseline_in(line, type::overline), row.rest().w);
  add_part(scene, first, {ControlKind::ladder}, PartRole::heading, say(says::ladder_heading{}),
           {rows.x, y, end - rows.x, rows.head_height});
}

// The reader's total as a ring that can be dragged along the axis. Its line is drawn elsewhere.
void draw_ring(Scene& scene, const View& view, const OneAxis& picture, float y) {
  constexpr float size = 22, size_for_fingers = 26, beyond = 14;
  const DollarRows& rows = picture.rows;
  const Box whole = total_line(picture, y);
  const std::size_t first = scene.marks.size();
  const float x = x_of(rows, view.axis, view.answer.usd), middle = whole.centre().y;
  if (view.axis.linear) draw_bar(scene, rows.plot_left, x, middle, Role::you);
  symbol(scene, {x, middle}, rows.narrow ? size_for_fingers : size, view.looks.in_print ? Shape::dot : Shape::thumb,
         Role::you);
  const Stops stops = line_stops(view.worth, view.axis, view.answer.usd, view.state.scenario, view.plain.usd);
  // It ends where the amount can be typed over.
  const Part* amount = find_part(scene, id_of(ControlKind::line_field));
  const float left = rows.plot_left - beyond, right = rows.plot_left + rows.plot_width + beyond;
  Part& line = add_part(scene, first, {ControlKind::line}, PartRole::slider, say(words_of(view.worth.as).line),
                        {left, whole.y, (amount ? std::min(right, amount->box.x) : right) - left, whole.h});
  line.value = total_words(view.answer, view.worth);
  std::get<SliderPart>(line.is).handle = {"line",
                                          static_cast<float>(position_on(view.axis, view.answer.usd)),
                                          {rows.plot_left, middle - track_height / 2, rows.plot_width, track_height},
                                          stops.here,
                                          static_cast<int>(stops.values.size())};
}

// The ratios of the rows; where all rows have room for it, with the line of the bill that makes the two alike.
std::vector<RowRatio> ratios_of(const View& view, const OneAxis& picture, const std::vector<LadderRow>& others) {
  std::vector<RowRatio> ratios;
  for (const LadderRow& row : others) ratios.push_back(ratio_of(view, row));
  bool roomy = true;
  for (std::size_t i = 0; i < others.size(); ++i)
    roomy = roomy && (ratios[i].longer == ratios[i].words || has_room_for_longer(view, picture, others[i], ratios[i]));
  for (RowRatio& ratio : ratios)
    if (roomy) ratio.shown = ratio.longer;
  return ratios;
}

// The marks of the axis run on as hairlines through the others' rows.
void draw_hairs(Scene& scene, const View& view, const DollarRows& rows, float top, float bottom,
                const std::vector<Box>& words) {
  for (const Usd mark : marks_of(view.axis))
    draw_pausing(scene, x_of(rows, view.axis, mark), top, bottom, words, Role::hair, 1);
}

}  // namespace

float draw_one_axis(Scene& scene, const View& view, float x, float y, float width) {
  const OneAxis picture = axis_columns(view, x, width);
  const DollarRows& rows = picture.rows;
  const AxisMeasures& sizes = picture.sizes;
  const std::vector<LadderRow> others = shown_rows(view, sizes.rows);
  const float bill_top = y + sizes.labels;
  const float total_top = bill_top + sizes.line * static_cast<float>(1 + view.data.stages.size());
  const float head_top = total_top + sizes.total, others_top = head_top + sizes.head;
  const std::size_t room = std::min(sizes.rows, ladder_rows(view.all).size());
  // That no row is shown is said in two lines.
  const float least = room < sizes.rows ? 2 * touch_height : 0;
  const float bottom =
      others_top + std::max(sizes.row * static_cast<float>(view.looks.in_print ? others.size() : room), least);
  // All words come first, since lines pause behind them, then the lines, and the marks over the lines.
  const float labels = bill_top - air::plain;
  const float choice = view.looks.in_print ? rows.right : draw_axis_choice(scene, view, rows.right, labels);
  std::vector<Box> words;
  const bool with_bill = sizes.line > 0;
  if (with_bill) draw_bill_words(scene, view, picture, bill_top, words);
  draw_axis(scene, rows, view, labels, bill_top, total_top, words, choice - air::small);
  if (with_bill) draw_bill_steps(scene, view, picture, bill_top);
  draw_total_words(scene, view, picture, total_top, words);
  const std::size_t head_first = scene.marks.size();
  const std::vector<RowRatio> ratios = ratios_of(view, picture, others);
  draw_head(scene, view, rows, ratios, head_top);
  add_words(scene, head_first, words);
  if (others.empty()) say_none(scene, view, {rows.x, others_top, rows.width, 0});
  float row_top = others_top;
  for (std::size_t i = 0; i < others.size(); ++i, row_top += sizes.row)
    draw_ladder_row(scene, view, picture, others[i], ratios[i], row_top, words);
  draw_hairs(scene, view, rows, others_top, row_top, words);
  draw_pausing(scene, x_of(rows, view.axis, view.answer.usd), total_top - sizes.line / 2, std::max(row_top, head_top),
               words, Role::you, thick);
  draw_ring(scene, view, picture, total_top);
  for (std::size_t i = 0; i < others.size(); ++i)
    draw_ladder_ink(scene, view, picture, others[i], others_top + sizes.row * static_cast<float>(i));
  return view.looks.in_print ? draw_legend(scene, view, rows, bottom + air::wide) : bottom;
}

}  // namespace explainer
