#include "views/ladder_row.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "layout/callout.h"
#include "layout/column.h"
#include "says/amount.h"
#include "says/ladder.h"
#include "says/pair.h"
#include "views/conversion_words.h"
#include "views/their_words.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float symbol_size = 12, small_symbol_size = 9;

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
std::optional<Extent> extent_of(const View& view, const std::vector<std::size_t>& figures) {
  std::optional<Extent> extent;
  for (std::size_t index : figures) {
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

// The figures of a row that are drawn: all methods of one source where there is room, else the compared one.
std::vector<std::size_t> drawn_figures(const View& view, const OneAxis& picture, const LadderRow& row) {
  if (picture.roomy) return row.figures;
  return {ratio_figure(row, view.data)};
}

// The middle of the marks of a row whose top is at `y`: lower where an amount stands above them.
float marks_middle(const OneAxis& picture, const LadderRow& row, float y) {
  return y + picture.rows.dot + (picture.roomy && row.figures.size() > 1 ? air::small : 0);
}

// The bar of a stated range. With a likely figure it is a thin line on which the symbol stands.
void draw_range(Scene& scene, float low, float high, float middle, bool with_symbol, Role role) {
  constexpr float shortest = 12, height = 5;  // a shorter bar would look like a dot
  const Box bar = with_symbol ? Box{low, middle - thin / 2, high - low, thin}
                              : Box{low, middle - height / 2, std::max(high - low, shortest), height};
  scene.marks.push_back(Rectangle{bar, role, bar.h / 2});
}

// Draws the figures of a row: the span between several methods, the bar of a stated range, and the symbols.
void draw_figures(Scene& scene, const View& view, const OneAxis& picture, const LadderRow& row, float y) {
  const DollarAxis& axis = view.axis;
  const DollarRows& layout = picture.rows;
  const Role role = view.data.budgets[row.figures.front()].deepseek ? Role::r1 : Role::rival;
  const std::vector<std::size_t> figures = drawn_figures(view, picture, row);
  const std::optional<Extent> extent = extent_of(view, figures);
  // From zero lengths are true, so the compared figure is a bar.
  if (const std::optional<Usd> point =
          point_of(view.data.budgets[ratio_figure(row, view.data)], view.answer.ratios[ratio_figure(row, view.data)]);
      axis.linear && point)
    draw_bar(scene, layout.plot_left, x_of(layout, axis, *point), y, role);
  if (figures.size() > 1 && extent && extent->most > extent->least)
    scene.marks.push_back(
        // The span is dotted, because nobody has stated it as a range.
        Line{{x_of(layout, axis, extent->least), y}, {x_of(layout, axis, extent->most), y}, role, thin, true});
  for (std::size_t index : figures) {
    const Budget& budget = view.data.budgets[index];
    const Ratio& figure = view.answer.ratios[index];
    const bool range = figure.low && figure.high && *figure.low < *figure.high;
    if (range)
      draw_range(scene, x_of(layout, axis, *figure.low), x_of(layout, axis, *figure.high), y, figure.likely.has_value(),
                 role);
    const std::optional<Usd> point = point_of(budget, figure);
    if (!point) continue;
    const float x = x_of(layout, axis, *point);
    // What lies beyond the end of the axis is an arrow out of it.
    if (is_beyond(axis, *point))
      scene.marks.push_back(Path{
          {{x, y - symbol_size / 2}, {x + small_symbol_size, y}, {x, y + symbol_size / 2}}, true, role, Role::none});
    else
      symbol(scene, {x, y}, index == ratio_figure(row, view.data) ? symbol_size : small_symbol_size, shape_of(budget),
             role);
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

// The compared figure in a short form that fits beside it: "$294K", ">$100M", "$20M–$50M".
std::string shortly(const View& view, const LadderRow& row) {
  const std::size_t index = ratio_figure(row, view.data);
  const Budget& budget = view.data.budgets[index];
  const std::optional<Extent> extent = extent_of(view, {index});
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

// Where the amount stands beside the row's marks: its left end, and whether it stands above their middle.
struct AmountPlace {
  std::string words;
  float left;
  bool above;
};

// After the row's marks or before them; nowhere if neither has room. If all methods of a source are drawn, the compared
// one's amount stands above its symbol.
std::optional<AmountPlace> amount_place(const View& view, const OneAxis& picture, const LadderRow& row,
                                        const RowRatio& ratio) {
  const DollarRows& layout = picture.rows;
  const std::vector<std::size_t> figures = drawn_figures(view, picture, row);
  const std::optional<Extent> extent = extent_of(view, figures);
  if (!extent) return std::nullopt;
  std::string words = shortly(view, row);
  const float width = measure(words, type::second), gap = air::plain;
  const float end = layout.right - measure(ratio.shown, type::second) - gap;
  const std::optional<Usd> likely = view.answer.ratios[ratio_figure(row, view.data)].likely;
  if (figures.size() > 1 && likely) {
    const float at = x_of(layout, view.axis, *likely), line = x_of(layout, view.axis, view.answer.usd);
    // It stays on the symbol's side of the reader's line, so that the line need not pause.
    const float left = std::min(at - width / 2, end - width);
    const float clear = at > line ? std::max(left, std::min(line + gap, end - width)) : left;
    return AmountPlace{std::move(words), std::max(clear, layout.plot_left - air::small), true};
  }
  const float from = x_of(layout, view.axis, extent->least) - symbol_size / 2;
  const float to = x_of(layout, view.axis, extent->most) + symbol_size / 2;
  if (to + gap + width <= end) return AmountPlace{std::move(words), to + gap, false};
  if (from - gap - width < layout.plot_left - air::small) return std::nullopt;
  // A bar from zero leaves no room before its end.
  if (view.axis.linear) return AmountPlace{std::move(words), from - width, true};
  return AmountPlace{std::move(words), from - gap - width, false};
}

std::string row_value(const View& view, const LadderRow& row, const RowRatio& ratio) {
  std::string figures;
  for (const std::size_t index : row.figures) {
    const std::string one = figure(view.data.budgets[index], view.answer.ratios[index], view.worth);
    figures = figures.empty() ? one : say(says::pair_comma{.first = figures, .second = one});
  }
  const std::string words = say(says::pair_named{.name = line_of(view, row), .value = figures});
  const Of whose = whose_bill(view);
  if (!ratio.unlike)
    return ratio.same ? say(says::ladder_same{words, whose})
                      : say(says::ladder_times{.row = words, .times = ratio.words, .whose = whose});
  if (!ratio.is_ratio) return say(says::ladder_unlike{words, whose});
  const bool of_its_maker =
      !in_dollars(view.worth.as) && view.data.budgets[ratio_figure(row, view.data)].method == Method::unspecified;
  if (ratio.same)
    return of_its_maker ? say(says::ladder_reckoned_same{words, whose}) : say(says::ladder_alike_same{words, whose});
  if (of_its_maker) return say(says::ladder_reckoned_times{.row = words, .whose = whose, .times = ratio.words});
  return say(says::ladder_alike_times{.row = words, .whose = whose, .times = ratio.words});
}

// Where the row's words must end: before the axis begins, or, if the row's marks, its amount and the reader's line
// leave more room, before them.
float names_end(const View& view, const OneAxis& picture, const LadderRow& row,
                const std::optional<AmountPlace>& amount) {
  const DollarRows& layout = picture.rows;
  float end = x_of(layout, view.axis, view.answer.usd) - air::plain;
  if (amount) end = std::min(end, amount->left - air::plain);
  if (const std::optional<Extent> extent = extent_of(view, drawn_figures(view, picture, row)))
    end = std::min(end, x_of(layout, view.axis, extent->least) - symbol_size / 2 - air::plain);
  return std::max(layout.plot_left - air::wide, end);
}

// The second line in the room that there is: as it is, or whose figure it is, with its method if the source has
// several. Empty: there is no room for any of them.
std::string line_in_room(const View& view, const LadderRow& row, float room) {
  const std::string line = line_of(view, row);
  const Budget& shown = view.data.budgets[ratio_figure(row, view.data)];
  const bool of_dataset = line == shown.line;
  const auto whole = [&](const std::string& words) {
    return measure(words, type::second) <= room ? words : std::string();
  };
  const std::string method = short_method(shown.method);
  if (of_dataset && row.figures.size() > 1 && !shown.who.empty() && !method.empty()) {
    const std::string with_method = say(says::ladder_who_by_method{.who = shown.who, .method = method});
    if (measure(with_method, type::second) <= room) return with_method;
  }
  for (const std::string& words : {line, of_dataset ? shown.who : std::string(), line_of(view, row, true)})
    if (!whole(words).empty()) return words;
  return whole(shown.who);
}

}  // namespace

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

void draw_ladder_row(Scene& scene, const View& view, const OneAxis& picture, const LadderRow& row,
                     const RowRatio& ratio, float y, std::vector<Box>& words) {
  const std::size_t first = scene.marks.size();
  const DollarRows& layout = picture.rows;
  const Box whole{layout.x, y, layout.width, layout.row_height};
  const Budget& shown = view.data.budgets[row.figures.front()];
  const std::optional<AmountPlace> amount = amount_place(view, picture, row, ratio);
  const float room = names_end(view, picture, row, amount) - layout.x;
  const Font font = shown.deepseek ? type::row_strong : type::row;
  const std::string below = picture.sizes.second_lines ? line_in_room(view, row, room) : std::string();
  const TwoLines place = two_lines({layout.x, y, room, whole.h}, !below.empty());
  const float baseline = baseline_in(place.name, font);
  write_name(scene, layout.x, baseline, shown.name, shown.short_name, font, room,
             shown.deepseek ? Role::r1 : Role::ink);
  if (!below.empty()) {
    write_in(scene, place.second, below, type::second, Role::soft);
  } else {
    const float begin = box_of(scene.marks.back()).right() + air::plain;
    write(scene, begin, baseline, line_in_room(view, row, layout.x + room - begin), type::second, Role::soft);
  }
  write_in(scene, whole, ratio.shown, type::second, Role::soft, Align::right);
  if (amount) {
    const float middle = marks_middle(picture, row, y) - (amount->above ? symbol_size : 0);
    write_in(scene, {amount->left, middle, 0, 0}, amount->words, type::second, shown.deepseek ? Role::r1 : Role::soft);
  }
  add_words(scene, first, words);
  rule(scene, whole.x, whole.bottom() - 1, whole.w);
  add_part(scene, first, {ControlKind::row, row.id}, PartRole::row, shown.name, whole).value =
      row_value(view, row, ratio);
}

bool has_room_for_longer(const View& view, const OneAxis& picture, const LadderRow& row, const RowRatio& ratio) {
  RowRatio longer = ratio;
  longer.shown = ratio.longer;
  const std::optional<AmountPlace> as_it_is = amount_place(view, picture, row, ratio),
                                   then = amount_place(view, picture, row, longer);
  return as_it_is && then && as_it_is->left == then->left && as_it_is->above == then->above;
}

void draw_ladder_ink(Scene& scene, const View& view, const OneAxis& picture, const LadderRow& row, float y) {
  draw_figures(scene, view, picture, row, marks_middle(picture, row, y));
}

}  // namespace explainer
