#include "views/ladder.h"

#include <algorithm>

#include "says/ladder.h"
#include "views/dollar_axis.h"
#include "views/dollar_rows.h"
#include "views/ink.h"
#include "views/ladder_controls.h"
#include "views/ladder_row.h"
#include "views/ladder_rows.h"
#include "views/lens_words.h"
#include "views/slide.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float line_between_words = 0.3f;  // opacity of the reader's line between words

// The names in the order of Scope.
constexpr auto group_names =
    plain_messages<says::ladder_one_stage, says::ladder_whole_run, says::ladder_programme, says::ladder_other>();

std::string group_words(Scope scope, bool yardstick) {
  if (scope == Scope::one_stage && !yardstick) return say(says::ladder_one_stage_like_r1{});
  return say(group_names[static_cast<std::size_t>(scope)]);
}

float height_of(const std::vector<LadderRow>& rows, const DollarRows& layout) {
  float height = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || rows[i].scope != rows[i - 1].scope) height += layout.head_height;
    height += layout.row_height;
  }
  return height;
}

// Says that the filter leaves no rows, and offers a button that removes it.
void say_none(Scene& scene, const View& view, const DollarRows& layout, float y) {
  const std::size_t first = scene.marks.size();
  const std::string words = say(says::ladder_none{});
  write(scene, layout.x, y + 24, words, type::row, Role::ink);
  add_part(scene, first, {ControlKind::rows_none}, PartRole::text, words, {layout.x, y, layout.width, 36});
  if (view.looks.in_print) return;
  const std::size_t button_first = scene.marks.size();
  const std::string all = say(says::ladder_show_all{});
  write(scene, layout.x, y + 62, all, type::second_strong, Role::ink, Align::left, Underline::solid);
  add_part(scene, button_first, {ControlKind::rows_all}, PartRole::button, all,
           {layout.x - 6, y + 36, measure(all, type::second_strong) + 12, 44});
}

// The heading of the rows. For runs at one rate it says which rate, because nobody has reported such figures.
std::string heading_words(const View& view) {
  const Chip* chip = find_chip(view.all, view.state.work_chip);
  if (const std::optional<Plain>& heading = words_of(view.worth.as).heading) return say(*heading);
  if (on_other_chip(view.worth.as) && view.state.yardstick && chip)
    return say(
        says::ladder_heading_work{.chip = in_capitals(chip->short_name), .price = price(view.state.scenario.price)});
  if (at_one_rate(view)) return say(says::ladder_heading_at_rate{rate_words(view.worth)});
  return view.state.linear ? say(says::ladder_heading_from_zero{}) : say(says::ladder_heading_ten_times{});
}

// Draws the heading, the choice of rows and the heads of the ratio columns, and returns the left end of those heads.
float draw_heads(Scene& scene, const View& view, const DollarRows& layout, float y, float columns) {
  const std::size_t first = scene.marks.size();
  const float x = layout.x, width = layout.width;
  std::string shown = heading_words(view);
  if (layout.narrow || is_tight(width) || measure(shown, type::overline) > width - 130)
    shown = say(says::ladder_heading_capitals{});
  write(scene, x, y + 12, shown, type::overline, Role::soft);
  draw_rows_choice(scene, view, layout, y + 12, width - measure(shown, type::overline) - 12);
  const std::string against = say(says::ladder_against{whose_bill(view)});
  const float begin = counted_right(layout) - measure(against, type::second);
  if (layout.narrow && !view.looks.in_print) draw_axis_choice(scene, view, x, y + 34, Align::left, begin - x - 4);
  add_part(scene, first, {ControlKind::ladder}, PartRole::heading, say(says::ladder_heading{}), {x, y, width, 20});

  write(scene, counted_right(layout), columns, against, type::second, Role::soft, Align::right);
  if (has_alike(layout))
    write(scene, layout.right, columns, say(says::ladder_made_alike{}), type::second, Role::soft, Align::right);
  return begin;
}

// The drawn rows: what the reader's line pauses behind, and what is drawn over the line.
struct DrawnRows {
  std::vector<Box> obstacles;
  std::vector<float> tops;
  std::vector<RowRatio> ratios;
};

DrawnRows draw_rows(Scene& scene, const View& view, const DollarRows& layout, const std::vector<LadderRow>& rows,
                    float row_top) {
  DrawnRows drawn;
  if (rows.empty()) {
    const std::size_t first = scene.marks.size();
    say_none(scene, view, layout, row_top);
    for (std::size_t i = first; i < scene.marks.size(); ++i) drawn.obstacles.push_back(box_of(scene.marks[i]));
  }
  // A row has about nine marks. Reserving room for all takes one allocation instead of ten that each move every mark.
  scene.marks.reserve(scene.marks.size() + 9 * rows.size() + 64);
  scene.parts.reserve(scene.parts.size() + rows.size() + 64);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || rows[i].scope != rows[i - 1].scope) {
      const std::size_t group_first = scene.marks.size();
      const std::string words = fit(group_words(rows[i].scope, at_one_rate(view)), type::group, layout.width);
      write(scene, layout.x, row_top + layout.head_height - 10, words, type::group, Role::ink);
      drawn.obstacles.push_back(box_of(std::get<Text>(scene.marks.back())));
      rule(scene, layout.x, row_top + layout.head_height - 1, layout.width, Role::rule);
      add_part(scene, group_first, {ControlKind::group, std::to_string(i)}, PartRole::heading, words,
               {layout.x, row_top, layout.width, layout.head_height});
      row_top += layout.head_height;
    }
    drawn.ratios.push_back(ratio_of(view, rows[i]));
    draw_ladder_row(scene, view, layout, rows[i], drawn.ratios.back(), row_top, drawn.obstacles);
    drawn.tops.push_back(row_top);
    row_top += layout.row_height;
  }
  return drawn;
}

// Draws the stroke of the reader's line, from the label at its top to the handle.
void draw_stroke(Scene& scene, const DollarRows& layout, const DrawnRows& rows, float x, float top, float first_row,
                 float bottom) {
  if (!layout.narrow) return draw_pausing(scene, x, top, bottom, rows.obstacles, Role::you, 2);
  // Where names stand above the marks, the line is strong through the marks and faint between the words.
  Scene aside;
  draw_pausing(aside, x, top, bottom, rows.obstacles, Role::you, 2);
  for (const Mark& mark : aside.marks) {
    const Line& piece = std::get<Line>(mark);
    scene.marks.push_back(
        Rectangle{{x - 1, piece.a.y, 2, piece.b.y - piece.a.y}, Role::you, 0, Role::none, 1, line_between_words});
  }
  scene.marks.push_back(Line{{x, top}, {x, first_row - 26}, Role::you, 2, false});
  for (float row : rows.tops)
    scene.marks.push_back(Line{{x, row + layout.dot - 10}, {x, row + layout.row_height - 1}, Role::you, 2, false});
}

// The reader's own line, which can be dragged along the axis.
void draw_line(Scene& scene, const View& view, const DollarRows& layout, const DrawnRows& rows, float pill_top,
               float first_row, float bottom) {
  const std::size_t first = scene.marks.size();
  const float x = x_of(layout, view.axis, view.answer.usd);
  draw_stroke(scene, layout, rows, x, pill_top + 12, first_row, bottom + 6);
  draw_pill(scene, view, layout, x, pill_top);
  symbol(scene, {x, bottom + 12}, 20, Shape::handle, Role::you);
  const Stops stops = line_stops(view.worth, view.axis, view.answer.usd, view.state.scenario, view.plain.usd);
  Part& line = add_part(scene, first, {ControlKind::line}, PartRole::slider, say(words_of(view.worth.as).line),
                        {layout.plot_left - 14, pill_top - 8, layout.plot_width + 28, 40});
  line.value = total_words(view.answer, view.worth);
  std::get<SliderPart>(line.is).handle = {"line",
                                          static_cast<float>(position_on(view.axis, view.answer.usd)),
                                          {layout.plot_left, pill_top, layout.plot_width, bottom - pill_top},
                                          stops.here,
                                          static_cast<int>(stops.values.size())};
}

}  // namespace

float draw_ladder(Scene& scene, const View& view, float x, float y, float width) {
  const DollarRows layout = dollar_rows(view, x, width);
  const std::vector<LadderRow> rows = ladder_rows(view.data);
  const float axis_baseline = y + (layout.narrow ? 56 : 44);
  const float pill_top = axis_baseline + 9;
  const float rows_top = pill_top + 28, first_row = rows_top + layout.head_height;
  const float bottom = rows_top + (rows.empty() ? 90.0f : height_of(rows, layout));
  const float heads = draw_heads(scene, view, layout, y, layout.narrow ? y + 34 : axis_baseline);

  // Draw words first, then the line, which pauses behind them, then the figures over the line.
  const DrawnRows drawn = draw_rows(scene, view, layout, rows, rows_top);
  draw_axis(scene, layout, view, axis_baseline, first_row, bottom, drawn.obstacles,
            layout.narrow ? layout.right : heads);
  draw_line(scene, view, layout, drawn, pill_top, first_row, bottom);
  for (std::size_t i = 0; i < rows.size(); ++i)
    draw_ladder_ink(scene, view, layout, rows[i], drawn.ratios[i], drawn.tops[i]);

  const bool to_press = !view.looks.in_print;
  if (to_press && !layout.narrow)
    draw_axis_choice(scene, view, layout.right, bottom + 46, Align::right, layout.width);
  // The page keeps its height however few rows remain.
  const float all_rows = &view.all == &view.data ? height_of(rows, layout) : height_of(ladder_rows(view.all), layout);
  const float end = draw_legend(scene, view, layout, bottom + (to_press ? 68.0f : 20.0f));
  return std::max(end, end - bottom + rows_top + all_rows);
}

}  // namespace explainer
