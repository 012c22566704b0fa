#include "views/ladder_row.h"

#include <algorithm>
#include <optional>

#include "says/amount.h"
#include "says/ladder.h"
#include "says/pair.h"
#include "views/conversion_words.h"
#include "views/ink.h"
#include "views/their_words.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float symbol_size = 12, small_symbol_size = 9;
constexpr float shortest_bar = 12;  // a shorter bar would look like a dot

Shape shape_of(const Budget& budget) {
  if (budget.bound == Bound::more_than) return Shape::more_than;
  if (budget.bound == Bound::less_than) return Shape::less_than;
  switch (budget.kind) {
    case Kind::disclosure: return Shape::dot;
    case Kind::derived: return Shape::half_dot;
    case Kind::remark: return Shape::dot;
    case Kind::estimate: return Shape::ring;
    case Kind::report: return Shape::diamond;
  }
  return Shape::dot;
}

// The amount at which the figure's symbol stands.
std::optional<Usd> point_of(const Budget& budget, const Ratio& figure) {
  if (figure.likely) return figure.likely;
  if (budget.bound == Bound::less_than) return figure.high;
  if (figure.low && figure.high && *figure.low == *figure.high) return figure.low;
  if (figure.low && !figure.high) return figure.low;
  if (figure.high && !figure.low) return figure.high;
  return std::nullopt;
}

// The lowest and the highest amount in a row.
struct Extent {
  Usd least, most;
};
std::optional<Extent> extent_of(const View& view, const LadderRow& row) {
  std::optional<Extent> extent;
  for (std::size_t index : row.figures) {
    const Ratio& figure = view.answer.ratios[index];
    for (const auto& amount : {figure.low, figure.likely, figure.high}) {
      if (!amount) continue;
      if (!extent) extent = Extent{*amount, *amount};
      extent->least = std::min(extent->least, *amount);
      extent->most = std::max(extent->most, *amount);
    }
  }
  return extent;
}

// Draws the figures of a row: the span between several methods, the bar of a stated range, and the symbols.
void draw_figures(Scene& scene, const View& view, const DollarRows& layout, const LadderRow& row, float y) {
  const DollarAxis& axis = view.axis;
  const Role role = view.data.budgets[row.figures.front()].deepseek ? Role::r1 : Role::rival;
  const std::optional<Extent> extent = extent_of(view, row);
  if (row.figures.size() > 1 && extent && extent->most > extent->least)
    scene.marks.push_back(
        // The span is dotted, because nobody has stated it as a range.
        Line{{x_of(layout, axis, extent->least), y}, {x_of(layout, axis, extent->most), y}, role, 1.5f, true});
  for (std::size_t index : row.figures) {
    const Budget& budget = view.data.budgets[index];
    const Ratio& figure = view.answer.ratios[index];
    const bool range = figure.low && figure.high && *figure.low < *figure.high;
    if (range) {
      const float low = x_of(layout, axis, *figure.low), high = x_of(layout, axis, *figure.high);
      // A range without a likely figure is a bar. With one it is a thin line on which the symbol stands.
      const float half = figure.likely ? 0.75f : 2.5f;
      scene.marks.push_back(Rectangle{
          {low, y - half, std::max(high - low, figure.likely ? 2 * half : shortest_bar), 2 * half}, role, half});
    }
    if (const std::optional<Usd> point = point_of(budget, figure))
      symbol(scene, {x_of(layout, axis, *point), y},
             index == ratio_figure(row, view.data) ? symbol_size : small_symbol_size, shape_of(budget), role);
  }
}

// The row's second line. At one yardstick it shows the hours. If a source has several methods, only the rented figure
// can be converted. The short form of whose figure it is: its publisher.
std::string line_of(const View& view, const LadderRow& row, bool in_short = false) {
  const Budget& shown = view.data.budgets[ratio_figure(row, view.data)];
  const bool by_hours = shown.at_reader_price && shown.chip_hours && (view.state.yardstick || reprices(view.worth.as));
  const std::string otherwise = by_hours   ? chip_hours(*shown.chip_hours)
                                : in_short ? shown.source.publisher
                                           : line_in_dollars(shown, whose_bill(view));
  const std::string line = line_through_lens(view, shown, otherwise, in_short);
  const bool one_of_several = row.figures.size() > 1 && on_other_chip(view.worth.as) && is_reckoned(view, shown);
  return one_of_several ? say(says::pair_named{.name = short_method(shown.method), .value = line}) : line;
}

std::string fit_line(const View& view, const LadderRow& row, float room) {
  return fit_form(line_of(view, row), line_of(view, row, true), type::second, room);
}

// The compared figure in a short form that fits beside it: "$294K", ">$100M", "$20M–$50M".
std::string shortly(const View& view, const LadderRow& row) {
  const std::size_t index = ratio_figure(row, view.data);
  const Budget& budget = view.data.budgets[index];
  const std::optional<Extent> extent = extent_of(view, {row.id, row.scope, {index}});
  if (!extent) return "";
  const auto words = [&](Usd usd) {
    return in_dollars(view.worth.as) ? axis_amount(view.worth, usd) : amount(view.worth, usd);
  };
  const std::optional<Usd> likely = view.answer.ratios[index].likely;
  std::string said = words(likely.value_or(extent->least));
  if (const std::string most = words(extent->most); !likely && said != most)
    said = say(says::amount_span{.low = said, .high = most});
  if (budget.bound == Bound::more_than) return say(says::amount_over{said});
  return budget.bound == Bound::less_than ? say(says::amount_under{said}) : said;
}

// The same with its method if the row has several: "$78.6M rented".
std::string shortly_by_method(const View& view, const LadderRow& row) {
  const std::string words = shortly(view, row);
  if (row.figures.size() == 1 || words.empty()) return words;
  const Budget& budget = view.data.budgets[ratio_figure(row, view.data)];
  return say(says::pair_by_method{.amount = words, .method = short_method(budget.method)});
}

// Draws a tick where the reader's bill stands when it is converted to count what this unlike figure counts.
void draw_converted(Scene& scene, const View& view, const DollarRows& layout, const RowRatio& ratio, float y) {
  if (!ratio.converted) return;
  const float x = x_of(layout, view.axis, *ratio.converted);
  // The tick stands below the figures, because beside one it would look like part of it.
  scene.marks.push_back(Line{{x, y + 6}, {x, y + 12}, Role::you, 3, false});
}

// Writes the amount after or before the row's marks. If a source has several methods, each amount is named, and the
// compared one stands above its symbol.
void write_amounts(Scene& scene, const View& view, const DollarRows& layout, const LadderRow& row,
                   const RowRatio& ratio, float y) {
  std::string words = shortly_by_method(view, row);
  const std::optional<Extent> extent = extent_of(view, row);
  if (!extent) return;
  const Role role = view.data.budgets[row.figures.front()].deepseek ? Role::r1 : Role::soft;
  const float from = x_of(layout, view.axis, extent->least) - symbol_size / 2;
  const float to = x_of(layout, view.axis, extent->most) + symbol_size / 2;
  const float gap = 7, begin = layout.plot_left - 8;
  const float end = counted_right(layout) - measure(ratio.as_counted, type::unlike) - 8;
  // Words above the tick would seem to name the tick.
  std::optional<float> tick;
  if (ratio.converted) tick = x_of(layout, view.axis, *ratio.converted);
  const auto write_at = [&](float left, const std::string& what) {
    const float width = measure(what, type::second);
    if (left < begin || left + width > end || (tick && left + width + 4 > *tick && left - 4 < *tick)) return false;
    write(scene, left, y + 4, what, type::second, role);
    return true;
  };
  float width = measure(words, type::second);
  if (row.figures.size() == 1) {
    for (const float left : {to + gap, std::max(to, tick.value_or(to)) + gap, from - gap - width})
      if (write_at(left, words)) return;
    return;
  }
  const std::size_t compared = ratio_figure(row, view.data);
  if (const auto& likely = view.answer.ratios[compared].likely) {
    const float at = x_of(layout, view.axis, *likely), line = x_of(layout, view.axis, view.answer.usd);
    // Stay on the symbol's side of the reader's line, so that the line need not pause.
    const float left = at > line && at - width / 2 < line + gap ? line + gap : begin;
    // Omit the method if both have no room before the ratio.
    if (left + width > end) {
      words = shortly(view, row);
      width = measure(words, type::second);
    }
    write(scene, std::max(std::min(at, end - width / 2), left + width / 2), y - 8, words, type::second, role,
          Align::centre);
  }
  if (is_tight(layout.width)) return;
  for (std::size_t index : row.figures) {
    if (index == compared) continue;
    const std::string method(short_method(view.data.budgets[index].method));
    const std::optional<Usd> point = point_of(view.data.budgets[index], view.answer.ratios[index]);
    if (point && *point == extent->most) write_at(to + gap, method);
    if (point && *point == extent->least) write_at(from - gap - measure(method, type::second), method);
  }
}

// Whether a figure's or a conversion's ratio means no difference.
template <class Times>
bool is_the_same(const Budget& budget, const Times& times) {
  if (times.times_likely) return budget.bound == Bound::stated && nearly_one(*times.times_likely);
  return times.times_low && times.times_high && nearly_one(*times.times_low) && nearly_one(*times.times_high);
}

std::string row_value(const View& view, const LadderRow& row, const RowRatio& ratio) {
  std::string figures;
  for (const std::size_t index : row.figures) {
    const std::string one = figure(view.data.budgets[index], view.answer.ratios[index], view.worth);
    figures = figures.empty() ? one : say(says::pair_comma{.first = figures, .second = one});
  }
  const std::string line = line_of(view, row);
  const std::string words = say(says::pair_named{.name = line, .value = figures});
  const Of whose = whose_bill(view);
  if (!ratio.unlike)
    return ratio.same ? say(says::ladder_same{words, whose})
                      : say(says::ladder_times{.row = words, .times = ratio.as_counted, .whose = whose});
  if (ratio.made_alike.empty()) return say(says::ladder_unlike{words, whose});
  const bool of_its_maker =
      !in_dollars(view.worth.as) && view.data.budgets[ratio_figure(row, view.data)].method == Method::unspecified;
  if (ratio.same)
    return of_its_maker ? say(says::ladder_reckoned_same{words, whose}) : say(says::ladder_alike_same{words, whose});
  if (of_its_maker) return say(says::ladder_reckoned_times{.row = words, .whose = whose, .times = ratio.made_alike});
  return say(says::ladder_alike_times{.row = words, .whose = whose, .times = ratio.made_alike});
}

// Writes two columns at the right: the ratio as the two stand, and the one to the converted bill. The sign ≠ is larger
// than the figures because it matters most.
void write_ratio(Scene& scene, const DollarRows& layout, float baseline, const RowRatio& ratio) {
  const bool unlike = ratio.unlike;
  write(scene, counted_right(layout), baseline, ratio.as_counted, unlike ? type::unlike : type::second,
        unlike ? Role::ink : Role::soft, Align::right);
  if (!unlike || !has_alike(layout)) return;
  // A ratio too long for its column is left to the card.
  const bool fits = measure(ratio.made_alike, type::second) <= layout.right - counted_right(layout) - 8;
  write(scene, layout.right, baseline,
        ratio.made_alike.empty() ? "–"
        : fits                   ? ratio.made_alike
                                 : "…",
        type::second, Role::soft, Align::right);
}

}  // namespace

bool has_alike(const DollarRows& layout) { return layout.narrow || !is_tight(layout.width); }
float counted_right(const DollarRows& layout) {
  // The last column is as wide as its head.
  return layout.right -
         (has_alike(layout) ? std::max(70.0f, measure(say(says::ladder_made_alike{}), type::second) + 3.5f) : 0.0f);
}

RowRatio ratio_of(const View& view, const LadderRow& row) {
  const std::size_t index = ratio_figure(row, view.data);
  const Budget& budget = view.data.budgets[index];
  const Ratio& figure = view.answer.ratios[index];
  RowRatio ratio;
  ratio.as_counted = ratio_words(budget, figure);
  ratio.unlike = !figure.like && (figure.times_low || figure.times_likely || figure.times_high);
  ratio.same = is_the_same(budget, figure);
  if (figure.like) return ratio;
  const Converted converted = made_alike(view, budget);
  if (converted.obstacle != Obstacle::none) return ratio;
  ratio.made_alike = times_words(budget, converted);
  ratio.converted = converted.usd;
  ratio.same = is_the_same(budget, converted);
  return ratio;
}

void draw_ladder_row(Scene& scene, const View& view, const DollarRows& layout, const LadderRow& row,
                     const RowRatio& ratio, float y, std::vector<Box>& obstacles) {
  const std::size_t first = scene.marks.size();
  const Budget& shown = view.data.budgets[row.figures.front()];
  const Role name_role = shown.deepseek ? Role::r1 : Role::ink;
  const Font name_font = shown.deepseek ? type::row_strong : type::row;
  const bool unlike = ratio.unlike;
  const float ratio_width =
      layout.right - counted_right(layout) + measure(ratio.as_counted, unlike ? type::unlike : type::second) + 8;

  const std::size_t words_first = scene.marks.size();
  if (layout.narrow) {
    write_name(scene, layout.x, y + 15, shown, name_font, layout.width - ratio_width, name_role);
    // The amount stands beside the words, because the marks need the whole axis below.
    std::string amount = shortly_by_method(view, row);
    const auto room = [&] { return layout.width - measure(amount, type::second) - 10; };
    // The second line also says the method.
    if (row.figures.size() > 1 && measure(line_of(view, row), type::second) > room()) amount = shortly(view, row);
    write(scene, layout.x, y + 30, fit_line(view, row, room()), type::second, Role::soft);
    write(scene, layout.right, y + 30, amount, type::second, shown.deepseek ? Role::r1 : Role::ink, Align::right);
    write_ratio(scene, layout, y + 15, ratio);
  } else {
    const float room = layout.plot_left - 16 - layout.x;
    write_name(scene, layout.x, y + 15, shown, name_font, room, name_role);
    write(scene, layout.x, y + 30, fit_line(view, row, room), type::second, Role::soft);
    write_ratio(scene, layout, y + layout.dot + 4, ratio);
  }
  // In a tight column the story's notes need this room.
  if (!layout.narrow && !(view.state.reading && is_tight(layout.width)))
    write_amounts(scene, view, layout, row, ratio, y + layout.dot);
  for (std::size_t i = words_first; i < scene.marks.size(); ++i)
    if (const Text* text = std::get_if<Text>(&scene.marks[i])) obstacles.push_back(box_of(*text));

  rule(scene, layout.x, y + layout.row_height - 1, layout.width);
  Part& part = add_part(scene, first, {ControlKind::row, row.id}, PartRole::row, shown.name,
                        {layout.x, y, layout.width, layout.row_height});
  part.value = row_value(view, row, ratio);
}

void draw_ladder_ink(Scene& scene, const View& view, const DollarRows& layout, const LadderRow& row,
                     const RowRatio& ratio, float y) {
  draw_converted(scene, view, layout, ratio, y + layout.dot);
  draw_figures(scene, view, layout, row, y + layout.dot);
}

}  // namespace explainer
