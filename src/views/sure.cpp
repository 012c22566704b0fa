#include "views/sure.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "data/numbers.h"
#include "r1cost/doubt.h"
#include "r1cost/order_statistics.h"
#include "views/dollar_rows.h"
#include "views/ink.h"
#include "views/sure_ranges.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr std::size_t draws_of_dots = 4000, dots = 20;  // a dot may be off by a little, a number not
constexpr std::size_t most_rows = 5;                    // of emissions
constexpr float bar_height = 10, strip_height = 16, fan_height = 20, largest_dot = 20, found_height = 8;

// As it stands in a field for editing.
std::string typed_words(Field field, double value) {
  return field == Field::price ? grouped(value, 2) : shortest(value);
}

// The room for the dots.
constexpr float close_height = 96;

struct Pen {
  Scene& scene;
  const View& view;
  const DollarRows& rows;
  const DollarAxis axis;
  // Of an amount in the lens's unit.
  Usd usd(double units) const { return Usd{units / view.worth.units_per_usd}; }
  float x_of(double units) const { return explainer::x_of(rows, axis, usd(units)); }
  std::string words(double units) const { return amount(view.worth, usd(units)); }
};

// What is in doubt has a part of the axis to itself, that holds 98 of 100 totals and all that any one range makes of
// the total: on the axis of all budgets it would be a dot.
struct Scale {
  double low, high;  // in the lens's unit
  DollarAxis axis;
  double units_per_usd;
  float left, right;
  float x_of(double units) const {
    return left + static_cast<float>(position_on(axis, Usd{units / units_per_usd})) * (right - left);
  }
};

// With room for the words at both ends of the longest bar.
Scale scale_of(const Pen& pen, const std::vector<SureRow>& all, const std::vector<double>& samples) {
  const double now = pen.view.answer.usd.value * pen.view.worth.units_per_usd;
  Scale scale{now, now, {}, pen.view.worth.units_per_usd, 0, 0};
  if (!samples.empty()) {
    const std::vector<double> ends = quantiles_of(samples, {0.01, 0.99});
    scale.low = std::min(scale.low, ends[0]);
    scale.high = std::max(scale.high, ends[1]);
  }
  float before = 0, after = 0;
  for (const SureRow& row : all) {
    if (!row.doubted) continue;
    const auto [least, most] = std::minmax(row.at_low, row.at_high);
    scale.low = std::min(scale.low, least);
    scale.high = std::max(scale.high, most);
    before = std::max(before, measure(pen.words(least), type::second));
    after = std::max(after, measure(pen.words(most), type::second));
  }
  scale.axis = zoomed(pen.axis, pen.usd(scale.low), pen.usd(scale.high));
  // Words beside the bars stay inside; they may lie over what of the axis goes on beyond both ends.
  scale.left = pen.rows.plot_left;
  scale.right = pen.rows.plot_left + pen.rows.plot_width;
  const float least_left = pen.rows.narrow ? pen.rows.x : pen.rows.plot_left;
  const float most_right = pen.rows.narrow ? pen.rows.right : scale.right + 24;
  for (int round = 0; round < 12; ++round) {
    scale.left += std::max(least_left - (scale.x_of(scale.low) - 9 - before), 0.0f);
    scale.right =
        std::max(scale.right - std::max(scale.x_of(scale.high) + 9 + after - most_right, 0.0f), scale.left + 24);
  }
  return scale;
}

// Twenty totals, each as likely as the others, as dots from `bottom` up: those that would meet stand on one another.
void draw_dots(const Pen& pen, const Scale& scale, const std::vector<double>& samples, float bottom) {
  std::vector<double> shares;
  for (std::size_t i = 0; i < dots; ++i) shares.push_back((static_cast<double>(i) + 0.5) / dots);
  const std::vector<double> totals = quantiles_of(samples, shares);
  // How many of them stand on one another, from one that nothing lies beneath.
  const auto stack_from = [&](std::size_t first, float size) {
    std::size_t end = first + 1;
    while (end < dots && scale.x_of(totals[end]) - scale.x_of(totals[first]) < size) ++end;
    return end - first;
  };
  const auto fits = [&](float size) {
    for (std::size_t i = 0, height = 0; i < dots; i += height)
      if (static_cast<float>(height = stack_from(i, size)) * size > close_height - 26) return false;
    return true;
  };
  float size = largest_dot;
  while (size > 4 && !fits(size)) size -= 0.5f;
  float x = -size;
  for (std::size_t i = 0, height = 0; i < dots; i += height) {
    height = stack_from(i, size);
    x = std::max((scale.x_of(totals[i]) + scale.x_of(totals[i + height - 1])) / 2, x + size);
    for (std::size_t k = 0; k < height; ++k)
      symbol(pen.scene, {x, bottom - size * (static_cast<float>(k) + 0.5f)}, size - 1.5f, Shape::dot, Role::soft);
  }
}

// Where nine in ten of them lie on the axis of all budgets, and, opened out below it, how.
void draw_strips(const Pen& pen, const Scale& scale, const std::vector<double>& samples, const Percentiles& found,
                 float bottom, float close_bottom, const std::vector<Box>& words) {
  const DollarRows& rows = pen.rows;
  const float opened = bottom + fan_height, middle = bottom - strip_height / 2;
  const float left = pen.x_of(found.p5);
  pen.scene.marks.push_back(Rectangle{
      {left, middle - found_height / 2, std::max(pen.x_of(found.p95) - left, 4.0f), found_height}, Role::soft, 2});
  // From the part that is opened out to the whole of what it becomes.
  for (const double end : {0.0, 1.0}) {
    const float from = explainer::x_of(rows, pen.axis, amount_at(scale.axis, end));
    const float to = end > 0 ? scale.right : scale.left;
    pen.scene.marks.push_back(Line{{from, bottom}, {to, opened}, Role::soft, 1, false});
  }
  DollarRows close = rows;
  close.plot_left = scale.left;
  close.plot_width = scale.right - scale.left;
  draw_axis(pen.scene, close, pen.view.on(scale.axis), opened + 14, opened + 22, close_bottom, words);
  draw_dots(pen, scale, samples, close_bottom);
  rule(pen.scene, scale.left, close_bottom, scale.right - scale.left, Role::rule);
}

// A label under the axis, as near to `x` as the edges allow.
void write_near(const Pen& pen, float x, float baseline, const std::string& words, const Font& font, Role role) {
  const float half = measure(words, font) / 2;
  write(pen.scene, std::clamp(x, pen.rows.x + half, std::max(pen.rows.right - half, pen.rows.x + half)), baseline,
        words, font, role, Align::centre);
}

// As exact as doubt allows: two digits, or a tenth of the range where that is finer; what is small as it is.
double about(double units, double range) { return units < 100 ? units : two_digits(units, range / 10); }

// The 5th, 50th and 95th percentile below the dots.
std::string draw_percentiles(const Pen& pen, const Scale& scale, const Percentiles& found, float y) {
  for (double amount : {found.p5, found.p50, found.p95}) {
    const float x = scale.x_of(amount);
    pen.scene.marks.push_back(Line{{x, y}, {x, y + 8}, Role::ink, amount == found.p50 ? 2.0f : 1.0f, false});
  }
  const auto words = [&](double units) { return pen.words(about(units, found.p95 - found.p5)); };
  const std::string middle = words(found.p50), range = words(found.p5) + " to " + words(found.p95);
  const std::string mostly = "nine times in ten about " + range;
  write_near(pen, scale.x_of(found.p50), y + 22, "middle about " + middle, type::second_strong, Role::ink);
  write_near(pen, (scale.left + scale.right) / 2, y + 39,
             measure(mostly, type::second) <= pen.rows.width ? mostly : "9 in 10: " + range, type::second, Role::soft);
  return mostly + ", as often above as below " + middle;
}

// "71%"; what is not nothing and not all never reads as if it were.
std::string share_words(double share) {
  if (share > 0 && share < 0.01) return "<1%";
  if (share > 0.99 && share < 1) return ">99%";
  return grouped(share * 100) + "%";
}

// A number to be typed over; where its words end.
float draw_end(const Pen& pen, const SureRow& row, bool low, float x, float baseline) {
  const double value = low ? row.spread.low : row.spread.high;
  const std::string words = field_words(row.field, value);
  const std::string name(info(row.field).name);
  const std::size_t first = pen.scene.marks.size();
  write(pen.scene, x, baseline, words, type::second_strong, row.doubted ? Role::ink : Role::soft, Align::left,
        Underline::dotted);
  const float width = measure(words, type::second_strong);
  Part& field = add_part(pen.scene, first, name + (low ? ".low.field" : ".high.field"), PartRole::field,
                         std::string(info(row.field).label) + (low ? ", low end, number" : ", high end, number"),
                         {x - 4, baseline - 30, std::max(width + 8, 40.0f), 44});
  field.text = typed_words(row.field, value);
  field.value = words;
  if (pen.view.looks.problem_part == field.id) field.problem = pen.view.looks.problem;
  return x + width;
}

void draw_row(const Pen& pen, const SureRow& row, float y) {
  Scene& scene = pen.scene;
  const DollarRows& rows = pen.rows;
  const std::string label(row.field == Field::failed ? "Failed runs, as a multiple"
                                                     : std::string(info(row.field).label));
  // Failed runs that are not even assumed are no certainty: they are left out.
  const bool left_out = row.field == Field::failed && !pen.view.state.scenario.assumed.failed;
  const std::string share = row.doubted ? share_words(row.share) : left_out ? "left out" : "no range";
  const std::size_t first = scene.marks.size();
  const float room = rows.narrow ? rows.right - rows.x - 60 : rows.plot_left - 16 - rows.x;
  write(scene, rows.x, y + 19, fit_pieces(label, type::row, room), type::row, row.doubted ? Role::ink : Role::soft);
  write(scene, rows.right, y + (rows.narrow ? 19.0f : 28.0f), share, type::second, Role::soft, Align::right);
  const float baseline = y + 37;
  write(scene, rows.x, baseline, "from", type::second, Role::soft);
  Part& part = add_part(scene, first, "sure." + std::string(info(row.field).name), PartRole::text, label,
                        {rows.x, y + 1, rows.width, rows.row_height - 2});
  part.value = row.doubted ? "the total from " + pen.words(row.at_low) + " to " + pen.words(row.at_high) + ", " +
                                 share + " of the uncertainty"
               : left_out ? "never published, left out"
                          : "no range given";
  const float after = draw_end(pen, row, true, rows.x + measure("from", type::second) + 8, baseline);
  write(scene, after + 10, baseline, "to", type::second, Role::soft);
  draw_end(pen, row, false, after + 10 + measure("to", type::second) + 8, baseline);
  rule(scene, rows.x, y + rows.row_height - 1, rows.width);
}

// What a range does is not known to the dollar.
double three_digits_of(const Pen& pen, double units) {
  // As many as the total has.
  return two_digits(units, units / (in_dollars(pen.view.worth.as) ? 100 : 1000));
}

void draw_bar(const Pen& pen, const Scale& scale, const SureRow& row, float y) {
  const float middle = y + pen.rows.dot;
  if (row.doubted) {
    const auto [least, most] = std::minmax(row.at_low, row.at_high);
    const float left = scale.x_of(least), right = std::max(scale.x_of(most), left + 2);
    pen.scene.marks.push_back(Rectangle{{left, middle - bar_height / 2, right - left, bar_height}, Role::soft, 2});
    write(pen.scene, left - 8, middle + 4, pen.words(three_digits_of(pen, least)), type::second, Role::ink,
          Align::right);
    write(pen.scene, right + 8, middle + 4, pen.words(three_digits_of(pen, most)), type::second, Role::ink);
  }
}

// The total as it is, among the dots, its words beside its upper end, above them all.
void draw_now_among_dots(const Pen& pen, const Scale& scale, float top, float bottom) {
  const float x = scale.x_of(pen.view.answer.usd.value * pen.view.worth.units_per_usd);
  const std::string words = "now " + amount(pen.view.worth, pen.view.answer.usd);
  const bool behind = x + 6 + measure(words, type::second_strong) <= pen.rows.right;
  pen.scene.marks.push_back(Line{{x, top}, {x, bottom}, Role::you, 1.5f, false});
  write(pen.scene, behind ? x + 6 : x - 6, top + 10, words, type::second_strong, Role::you,
        behind ? Align::left : Align::right);
}

// The same down through the bars; on a narrow page, where the rows' own words stand above the bars, a line of pieces.
void draw_now(const Pen& pen, const Scale& scale, float top, std::size_t count, std::size_t doubted) {
  const float x = scale.x_of(pen.view.answer.usd.value * pen.view.worth.units_per_usd);
  const float height = pen.rows.row_height;
  if (!pen.rows.narrow) {
    const float bottom = top + height * static_cast<float>(count);
    pen.scene.marks.push_back(Line{{x, top}, {x, bottom}, Role::you, 1.5f, false});
    return;
  }
  for (std::size_t i = 0; i < doubted; ++i) {
    const float middle = top + height * static_cast<float>(i) + pen.rows.dot;
    pen.scene.marks.push_back(Line{{x, middle - 10}, {x, middle + 10}, Role::you, 1.5f, false});
  }
}

// A button in words; where it ends.
float draw_button(Scene& scene, const std::string& id, const std::string& words, float x, float y) {
  const std::size_t first = scene.marks.size();
  const float width = measure(words, type::second_strong);
  write(scene, x, y + 26, words, type::second_strong, Role::ink, Align::left, Underline::solid);
  add_part(scene, first, id, PartRole::button, words, {x - 6, y, width + 12, 44});
  return x + width;
}

}  // namespace

float draw_sure(Scene& scene, const View& view, float x, float y, float width) {
  DollarRows rows = dollar_rows(view, x, width);
  rows.row_height = rows.narrow ? 72 : 48;
  rows.dot = rows.narrow ? 56 : 24;
  const Pen pen{scene, view, rows, view.axis};
  const Ranges shown = ranges_of(view);
  std::vector<SureRow> all = sure_rows(view, shown.said);
  const bool any = all.front().doubted;
  // In print there is nothing to give a range to.
  if (view.looks.in_print) std::erase_if(all, [](const SureRow& row) { return !row.doubted; });
  const Doubts doubts = reckoned(view, shown.said);
  const Lens lens = lens_of(view.worth.as);

  const std::size_t head_first = scene.marks.size();
  write(scene, x, y + 12, "HOW SURE THE TOTAL IS", type::overline, Role::soft);
  add_part(scene, head_first, "sure", PartRole::heading, "How sure the total is", {x, y, width, 20});
  const std::size_t lead_first = scene.marks.size();
  const std::string lead = lead_words(view, shown, any);
  const bool wide = width_class(view.looks.width) == WidthClass::wide;
  const std::size_t lead_lines = rows.narrow ? 6 : !wide ? 3 : is_tight(width) ? 4 : 3;
  write_lines(scene, x, y + 32, 17, wrap(view.looks.said(lead), type::second, std::min(width, 780.0f), lead_lines),
              type::second, Role::ink);
  const float lead_height = 17 * static_cast<float>(lead_lines);
  add_part(scene, lead_first, "sure.lead", PartRole::text, lead, {x, y + 20, width, lead_height});
  const float axis_baseline = y + 44 + lead_height;

  const float strip_bottom = axis_baseline + 12 + strip_height;
  // Without ranges there is nothing to open out.
  const float close_bottom = any ? strip_bottom + fan_height + 22 + close_height : strip_bottom;
  const float rows_top = close_bottom + 44;
  const std::string words = rows.narrow ? "What moves it" : "What moves it most";
  const std::string head = rows.narrow ? "share" : "share of uncertainty";
  if (!all.empty()) {
    const std::size_t group_first = scene.marks.size();
    write(scene, x, rows_top + rows.head_height - 10, words, type::group, Role::ink);
    rule(scene, x, rows_top + rows.head_height - 1, width, Role::rule);
    add_part(scene, group_first, "group.sure", PartRole::heading, words, {x, rows_top, width, rows.head_height});
    write(scene, rows.right, rows_top + rows.head_height - 10, head, type::second, Role::soft, Align::right);
  }

  float row_top = rows_top + rows.head_height;
  for (const SureRow& row : all) {
    draw_row(pen, row, row_top);
    row_top += rows.row_height;
  }
  draw_axis(scene, rows, view, axis_baseline, axis_baseline + 12, strip_bottom, {});

  const std::vector<double> samples =
      any ? sampled(inputs_of(view.data, view.priced), doubts, lens, draws_of_dots, sure_seed) : std::vector<double>();
  const Scale scale = scale_of(pen, all, samples);
  const std::size_t strip_first = scene.marks.size();
  std::string spoken = "exactly " + total_words(view.answer, view.worth) + ": no range is given yet";
  rule(scene, rows.plot_left, strip_bottom, rows.plot_width, Role::rule);
  const float here = x_of(rows, view.axis, view.answer.usd);
  if (any) {
    if (const std::optional<Percentiles> found = percentiles_of(view, doubts)) {
      draw_now_among_dots(pen, scale, close_bottom - close_height + 4, close_bottom);
      const Box words_of_now = box_of(scene.marks.back());
      draw_strips(pen, scale, samples, *found, strip_bottom, close_bottom, {words_of_now});
      spoken = (shown.example
                    ? "exactly " + total_words(view.answer, view.worth) + ", as no range is given yet; as an example: "
                    : "") +
               draw_percentiles(pen, scale, *found, close_bottom);
    }
    if (view.answer.at_least) spoken += ", without what was never published";
  } else {
    write_near(pen, here, strip_bottom + 22, total_words(view.answer, view.worth), type::second_strong, Role::ink);
    write_near(pen, here, strip_bottom + 39, "no range is given yet", type::second, Role::soft);
  }
  // What the bill is, among what it may be.
  scene.marks.push_back(Rectangle{{here - 1, strip_bottom - strip_height, 2, strip_height}, Role::you});
  add_part(scene, strip_first, "sure.total", PartRole::text, "Your total",
           {x, axis_baseline + 8, width, close_bottom + 40 - axis_baseline - 8})
      .value = spoken;
  if (any)
    draw_now(pen, scale, rows_top + rows.head_height, all.size(),
             static_cast<std::size_t>(
                 std::count_if(all.begin(), all.end(), [](const SureRow& row) { return row.doubted; })));
  for (std::size_t i = 0; i < all.size(); ++i)
    draw_bar(pen, scale, all[i], rows_top + rows.head_height + static_cast<float>(i) * rows.row_height);

  float button_x = x;
  if (const std::string take = take_words(view, width); !take.empty())
    button_x = draw_button(scene, "sure.quotes", take, x, row_top + 4) + 24;
  const float certain_width = measure("No ranges", type::second_strong);
  if (any && !shown.example) {
    const bool below = button_x + certain_width > rows.right;
    draw_button(scene, "sure.certain", "No ranges", below ? x : button_x, row_top + (below ? 48.0f : 4.0f));
  }
  const float note_top = row_top + (view.looks.in_print ? 12.0f : rows.narrow ? 100.0f : 56.0f);
  const std::size_t note_first = scene.marks.size();
  const std::string note = all.empty() ? "" : in_ranges(all) + "Bars: the total if this number alone changes.";
  const auto lines = wrap(note, type::second, std::min(width, 640.0f), 7);
  write_lines(scene, x, note_top + 12, 17, lines, type::second, Role::soft);
  add_part(scene, note_first, "sure.note", PartRole::text, note,
           {x, note_top, width, 17 * static_cast<float>(lines.size())});
  // As high without ranges, so that what lies below stays where it is.
  const float closed = any ? 0 : fan_height + 22 + close_height;
  const float left_out = rows.row_height * static_cast<float>(most_rows - std::min(all.size(), most_rows));
  return note_top + closed + left_out + 17 * (rows.narrow ? 7.0f : 2.0f) + 8;
}

}  // namespace explainer
