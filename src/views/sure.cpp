#include "views/sure.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "data/numbers.h"
#include "r1cost/doubt.h"
#include "r1cost/order_statistics.h"
#include "views/dollar_rows.h"
#include "views/ink.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr std::size_t draws = 4000, columns = 120;
constexpr std::uint64_t seed = 1;  // the same ranges give the same picture, everywhere
constexpr float bar_height = 10, strip_height = 28, fan_height = 20, close_height = 64;

// As it stands in a field for editing.
std::string typed_words(Field field, double value) {
  return field == Field::price ? grouped(value, 2) : shortest(value);
}

// One assumption's row: its spread, a point where it is in no doubt, and what it does to the total.
struct SureRow {
  Field field;
  Spread spread;
  bool doubted = false;
  double at_low = 0, at_high = 0, share = 0;
};

Lens lens_of(SeenAs as) {
  switch (as) {
    case SeenAs::own: return Lens::own;
    case SeenAs::energy: return Lens::energy;
    case SeenAs::carbon: return Lens::carbon;
    case SeenAs::rent:
    case SeenAs::work: break;
  }
  return Lens::rent;
}

// Those that the lens can be in doubt of. The same work is rented: a price in doubt is one for its hours.
Doubts doubts_of(const View& view) {
  Doubts doubts;
  for (Field field : doubtable(view.worth.as)) doubts[field] = view.state.doubts[field];
  if (auto& price = doubts[Field::price]; price && view.worth.hours_ratio != 1) {
    price->low *= view.worth.hours_ratio;
    price->likely *= view.worth.hours_ratio;
    price->high *= view.worth.hours_ratio;
  }
  return doubts;
}

std::vector<SureRow> rows_of(const View& view) {
  const State& state = view.state;
  const auto fields = doubtable(view.worth.as);
  const Doubts doubts = doubts_of(view);
  const auto bars = sensitivities(view.data, view.priced, doubts, lens_of(view.worth.as));
  std::vector<SureRow> rows;
  for (const Sensitivity& bar : bars)
    rows.push_back({bar.assumption, *state.doubts[bar.assumption], true, bar.at_low, bar.at_high, bar.variance_share});
  for (Field field : fields) {
    if (doubts[field]) continue;
    const double value = likely_of(view.data, state.scenario, field);
    rows.push_back({field, {value, value, value}});
  }
  return rows;
}

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
    scale.left += std::max(least_left - (scale.x_of(scale.low) - 8 - before), 0.0f);
    scale.right =
        std::max(scale.right - std::max(scale.x_of(scale.high) + 8 + after - most_right, 0.0f), scale.left + 24);
  }
  return scale;
}

// How often the total lies where: columns from `left` to `right`, as high as often. `place` says where an amount lies
// between them, from 0 to 1; what lies at an end or beyond is left out.
template <class Place>
void draw_columns(const Pen& pen, const std::vector<double>& samples, const Place& place, float left, float right,
                  float bottom, float highest) {
  std::array<float, columns> heights{};
  float most = 0;
  for (double sample : samples) {
    const double position = place(sample);
    if (!(position > 0) || !(position < 1)) continue;
    float& height = heights[std::min(columns - 1, static_cast<std::size_t>(position * columns))];
    most = std::max(most, ++height);
  }
  const float step = (right - left) / columns;
  for (std::size_t i = 0; i < columns; ++i) {
    const float height = heights[i] / std::max(most, 1.0f) * highest;
    if (height < 0.5f) continue;
    pen.scene.marks.push_back(
        // A little wider than its share: no seam between two of them.
        Rectangle{{left + static_cast<float>(i) * step, bottom - height, step + 0.5f, height}, Role::you});
  }
}

// Where they lie on the axis of all budgets, and, opened out below it, their shape. Half of them may be one amount:
// that is a line, and no column.
void draw_strips(const Pen& pen, const Scale& scale, std::vector<double> samples, const Percentiles& found,
                 float bottom, float close_bottom) {
  const DollarRows& rows = pen.rows;
  const float top = close_bottom - close_height, opened = bottom + fan_height;
  const bool half = found.p5 == found.p50 || found.p95 == found.p50;
  if (half) std::erase(samples, found.p50);
  const auto draw = [&](const DollarAxis& axis, float left, float right, float base, float height) {
    draw_columns(
        pen, samples, [&](double sample) { return position_on(axis, pen.usd(sample)); }, left, right, base,
        half ? height * 0.6f : height);
    const float x = left + static_cast<float>(position_on(axis, pen.usd(found.p50))) * (right - left);
    if (half) pen.scene.marks.push_back(Line{{x, base - height}, {x, base}, Role::you, 2.5f, false});
  };
  draw(pen.axis, rows.plot_left, rows.plot_left + rows.plot_width, bottom, strip_height);
  pen.scene.marks.push_back(Line{{pen.x_of(scale.low), bottom}, {scale.x_of(scale.low), opened}, Role::soft, 1, false});
  pen.scene.marks.push_back(
      Line{{pen.x_of(scale.high), bottom}, {scale.x_of(scale.high), opened}, Role::soft, 1, false});
  DollarRows close = rows;
  close.plot_left = scale.left;
  close.plot_width = scale.right - scale.left;
  draw_axis(pen.scene, close, pen.view.on(scale.axis), opened + 14, top, close_bottom, {});
  draw(scale.axis, scale.left, scale.right, close_bottom, close_height);
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

// "nine times in ten about $1 to $3"; where half of all lies at one end, that end holds always.
struct RangeWords {
  std::string always, mostly, shorter;  // "not below $1, by these ranges", "19 times in 20 below about $3"
  std::string all() const { return always.empty() ? mostly : always + ", " + mostly; }
};

RangeWords range_words(const Percentiles& found, const std::string& low, const std::string& high) {
  if (found.p5 == found.p50)
    return {"not below " + low + ", by these ranges", "19 times in 20 below about " + high, ""};
  if (found.p95 == found.p50)
    return {"not above " + high + ", by these ranges", "19 times in 20 above about " + low, ""};
  return {"", "nine times in ten about " + low + " to " + high, "9 in 10: " + low + " to " + high};
}

// The 5th, 50th and 95th percentile below the strip.
std::string draw_percentiles(const Pen& pen, const Scale& scale, const Percentiles& found, float y) {
  for (double amount : {found.p5, found.p50, found.p95}) {
    const float x = scale.x_of(amount);
    pen.scene.marks.push_back(Line{{x, y}, {x, y + 8}, Role::ink, amount == found.p50 ? 2.0f : 1.0f, false});
  }
  // An end that holds always is exact, and no middle.
  const bool from_low = found.p5 == found.p50, to_high = found.p95 == found.p50, half = from_low || to_high;
  const auto words = [&](double units, bool exact) {
    return pen.words(exact ? units : about(units, found.p95 - found.p5));
  };
  const std::string middle = words(found.p50, half);
  const RangeWords range = range_words(found, words(found.p5, from_low), words(found.p95, to_high));
  const bool fits = measure(range.all(), type::second) <= pen.rows.width;
  write_near(pen, scale.x_of(found.p50), y + 22, half ? middle : "middle " + middle, type::second_strong, Role::ink);
  write_near(pen, (scale.left + scale.right) / 2, y + 39,
             fits                    ? range.all()
             : range.shorter.empty() ? range.mostly
                                     : range.shorter,
             type::second, Role::soft);
  return range.all() + (half ? ", most often " : ", as often above as below ") + middle;
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
  const std::string label(row.field == Field::failed ? "Failed runs, all over these"
                                                     : std::string(info(row.field).label));
  // Failed runs that are not even assumed are no certainty: they are left out.
  const bool left_out = row.field == Field::failed && !pen.view.state.scenario.assumed.failed;
  const std::string share = row.doubted ? share_words(row.share) : left_out ? "left out" : "no range";
  const std::size_t first = scene.marks.size();
  const float room = rows.narrow ? rows.right - rows.x - 60 : rows.plot_left - 16 - rows.x;
  write(scene, rows.x, y + 19, fit(label, type::row, room), type::row, row.doubted ? Role::ink : Role::soft);
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

void draw_bar(const Pen& pen, const Scale& scale, const SureRow& row, float y) {
  const float middle = y + pen.rows.dot;
  if (row.doubted) {
    const auto [least, most] = std::minmax(row.at_low, row.at_high);
    const float left = scale.x_of(least), right = std::max(scale.x_of(most), left + 2);
    pen.scene.marks.push_back(Rectangle{{left, middle - bar_height / 2, right - left, bar_height}, Role::soft, 2});
    write(pen.scene, left - 8, middle + 4, pen.words(least), type::second, Role::ink, Align::right);
    write(pen.scene, right + 8, middle + 4, pen.words(most), type::second, Role::ink);
  }
}

// The total as it is, on the bars' scale: its words above, a line down through the bars; on a narrow page, where the
// rows' own words stand above the bars, a line of pieces.
void draw_now(const Pen& pen, const Scale& scale, float left, float right, float top, std::size_t count) {
  const float x = scale.x_of(pen.view.answer.usd.value * pen.view.worth.units_per_usd);
  const std::string now = amount(pen.view.worth, pen.view.answer.usd);
  for (const std::string& words : {"now " + now, now}) {
    const float half = measure(words, type::second_strong) / 2;
    if (right - left < 2 * half) continue;
    write(pen.scene, std::clamp(x, left + half, right - half), top - 10, words, type::second_strong, Role::you,
          Align::centre);
    break;
  }
  const float height = pen.rows.row_height;
  if (!pen.rows.narrow) {
    const float bottom = top + height * static_cast<float>(count);
    pen.scene.marks.push_back(Line{{x, top}, {x, bottom}, Role::you, 1.5f, false});
    return;
  }
  for (std::size_t i = 0; i < count; ++i) {
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

std::optional<Percentiles> doubted_total(const View& view) {
  const Doubts doubts = doubts_of(view);
  if (doubts == Doubts{}) return std::nullopt;
  const Lens lens = lens_of(view.worth.as);
  const auto exactly = doubt_in_closed_form(view.data, view.priced, doubts, lens);
  return exactly ? exactly : doubt(view.data, view.priced, doubts, lens, draws, seed);
}

float draw_sure(Scene& scene, const View& view, float x, float y, float width) {
  DollarRows rows = dollar_rows(view, x, width);
  rows.row_height = rows.narrow ? 72 : 48;
  rows.dot = rows.narrow ? 56 : 24;
  const Pen pen{scene, view, rows, view.axis};
  const State& state = view.state;
  const std::vector<SureRow> all = rows_of(view);
  const bool any = all.front().doubted;
  const Doubts doubts = doubts_of(view);
  const Lens lens = lens_of(view.worth.as);

  const std::size_t head_first = scene.marks.size();
  write(scene, x, y + 12, "HOW SURE THE TOTAL IS", type::overline, Role::soft);
  add_part(scene, head_first, "sure", PartRole::heading, "How sure the total is", {x, y, width, 20});
  const float axis_baseline = y + 44;

  const float strip_bottom = axis_baseline + 12 + strip_height;
  const float close_bottom = strip_bottom + fan_height + 22 + close_height;
  const float rows_top = close_bottom + 44;
  const std::size_t group_first = scene.marks.size();
  const std::string words = rows.narrow ? "What moves it" : "What moves it most";
  write(scene, x, rows_top + rows.head_height - 10, words, type::group, Role::ink);
  const float words_right = box_of(std::get<Text>(scene.marks.back())).right();
  rule(scene, x, rows_top + rows.head_height - 1, width, Role::rule);
  add_part(scene, group_first, "group.sure", PartRole::heading, words, {x, rows_top, width, rows.head_height});
  const std::string head = rows.narrow ? "uncertainty" : "share of uncertainty";
  write(scene, rows.right, rows_top + rows.head_height - 10, head, type::second, Role::soft, Align::right);
  const float head_left = box_of(std::get<Text>(scene.marks.back())).x;

  float row_top = rows_top + rows.head_height;
  for (const SureRow& row : all) {
    draw_row(pen, row, row_top);
    row_top += rows.row_height;
  }
  draw_axis(scene, rows, view, axis_baseline, axis_baseline + 12, strip_bottom, {});

  const std::vector<double> samples =
      any ? sampled(inputs_of(view.data, view.priced), doubts, lens, draws, seed) : std::vector<double>();
  const Scale scale = scale_of(pen, all, samples);
  const std::size_t strip_first = scene.marks.size();
  std::string spoken = "exactly " + total_words(view.answer, view.worth) + ": no range is given yet";
  rule(scene, rows.plot_left, strip_bottom, rows.plot_width, Role::rule);
  if (any) {
    if (const std::optional<Percentiles> found = doubted_total(view)) {
      draw_strips(pen, scale, samples, *found, strip_bottom, close_bottom);
      spoken = draw_percentiles(pen, scale, *found, close_bottom);
    }
    if (view.answer.at_least) spoken += ", without what was never published";
  } else {
    const float here = x_of(rows, view.axis, view.answer.usd);
    scene.marks.push_back(Rectangle{{here - 1, strip_bottom - strip_height, 2, strip_height}, Role::you});
    write_near(pen, here, strip_bottom + 22, total_words(view.answer, view.worth), type::second_strong, Role::ink);
    write_near(pen, here, strip_bottom + 39, "no range is given yet", type::second, Role::soft);
  }
  add_part(scene, strip_first, "sure.total", PartRole::text, "Your total",
           {x, axis_baseline + 8, width, close_bottom + 40 - axis_baseline - 8})
      .value = spoken;
  if (any) draw_now(pen, scale, words_right + 8, head_left - 8, rows_top + rows.head_height, all.size());
  for (std::size_t i = 0; i < all.size(); ++i)
    draw_bar(pen, scale, all[i], rows_top + rows.head_height + static_cast<float>(i) * rows.row_height);

  float button_x = x;
  const bool priced = view.worth.as == SeenAs::rent || view.worth.as == SeenAs::work;
  if (const NamedSpread* quotes = priced ? quotes_of(view.data, state.scenario.chip) : nullptr)
    button_x = draw_button(scene, "sure.quotes",
                           "Take the quoted prices, " + price({quotes->low}) + " to " + price({quotes->high}), x,
                           row_top + 4) +
               24;
  const float certain_width = measure("No ranges", type::second_strong);
  if (any) {
    const bool below = button_x + certain_width > rows.right;
    draw_button(scene, "sure.certain", "No ranges", below ? x : button_x, row_top + (below ? 48.0f : 4.0f));
  }
  const float note_top = row_top + (rows.narrow ? 100.0f : 56.0f);
  const std::size_t note_first = scene.marks.size();
  const std::string note =
      "Between its low and its high end, you would say, a number lies nine times in ten. Columns: how often the total "
      "then lies where, opened out below the axis. Where an end is the number as it is now, half of all "
      "totals stay there: the tall line. Bars: what one range alone does.";
  const auto lines = wrap(note, type::second, std::min(width, 640.0f), 7);
  write_lines(scene, x, note_top + 12, 17, lines, type::second, Role::soft);
  add_part(scene, note_first, "sure.note", PartRole::text, note,
           {x, note_top, width, 17 * static_cast<float>(lines.size())});
  return note_top + 17 * (rows.narrow ? 7.0f : 3.0f) + 8;
}

}  // namespace explainer
