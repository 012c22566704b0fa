#include "views/sure.h"

#include <algorithm>

#include "data/numbers.h"
#include "r1cost/doubt.h"
#include "says/amount.h"
#include "says/counted.h"
#include "says/sure.h"
#include "views/choices.h"
#include "views/dollar_rows.h"
#include "views/ink.h"
#include "views/sure_dots.h"
#include "views/sure_ranges.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr std::size_t draws_of_dots = 4000;  // enough for dots, which may be slightly off, but not for printed numbers
constexpr std::size_t most_rows = 5;         // the number of rows for emissions, the largest of all lenses
constexpr float bar_height = 10;

// The text for editing a value in a field.
std::string typed_words(Field field, double value) {
  return field == Field::price ? grouped(value, 2) : shortest(value);
}

// A share in percent: "71%". A share that is not 0 or 1 never reads as 0% or 100%.
std::string share_words(double share) {
  const auto percent = [](double number) { return say(says::amount_percent{grouped(number)}); };
  if (share > 0 && share < 0.01) return say(says::amount_under{percent(1)});
  if (share > 0.99 && share < 1) return say(says::amount_over{percent(99)});
  return percent(share * 100);
}

// Writes an end of a range that can be typed over, and returns where its words end.
float draw_end(const SurePen& pen, const SureRow& row, bool low, float x, float baseline) {
  const double value = low ? row.spread.low : row.spread.high;
  const std::string words = field_words(row.field, value);
  const std::size_t first = pen.scene.marks.size();
  write(pen.scene, x, baseline, words, type::second_strong, row.doubted ? Role::ink : Role::soft, Align::left,
        Underline::dotted);
  const float width = measure(words, type::second_strong);
  Part& field = add_part(
      pen.scene, first, {low ? ControlKind::low_end : ControlKind::high_end, info(row.field).name}, PartRole::field,
      low ? say(says::sure_low_end{field_label(row.field)}) : say(says::sure_high_end{field_label(row.field)}),
      {x - 4, baseline - 30, std::max(width + 8, 40.0f), 44});
  field.value = words;
  fill_in(field, typed_words(row.field, value), pen.view);
  return x + width;
}

void draw_row(const SurePen& pen, const SureRow& row, float y) {
  Scene& scene = pen.scene;
  const DollarRows& rows = pen.rows;
  const std::string label = row.field == Field::failed ? say(says::sure_failed{}) : field_label(row.field);
  // Failed runs that are not assumed are left out, which differs from being certain.
  const bool left_out = row.field == Field::failed && !pen.view.state.scenario.assumed.failed;
  const std::string share = row.doubted ? share_words(row.share)
                            : left_out  ? say(says::sure_left_out{})
                                        : say(says::sure_no_range{});
  const std::size_t first = scene.marks.size();
  const float room = rows.narrow ? rows.right - rows.x - 60 : rows.plot_left - 16 - rows.x;
  write(scene, rows.x, y + 19,
        fit_form(label, row.field == Field::failed ? "" : short_label(row.field), type::row, room), type::row,
        row.doubted ? Role::ink : Role::soft);
  write(scene, rows.right, y + (rows.narrow ? 19.0f : 28.0f), share, type::second, Role::soft, Align::right);
  const float baseline = y + 37;
  const std::string from = say(says::sure_from{}), to = say(says::sure_to{});
  write(scene, rows.x, baseline, from, type::second, Role::soft);
  Part& part = add_part(scene, first, {ControlKind::sure_field, info(row.field).name}, PartRole::text, label,
                        {rows.x, y + 1, rows.width, rows.row_height - 2});
  part.value = row.doubted
                   ? say(says::sure_row{.low = pen.words(row.at_low), .high = pen.words(row.at_high), .share = share})
               : left_out ? say(says::sure_row_left_out{})
                          : say(says::sure_row_no_range{});
  const float after = draw_end(pen, row, true, rows.x + measure(from, type::second) + 8, baseline);
  write(scene, after + 10, baseline, to, type::second, Role::soft);
  draw_end(pen, row, false, after + 10 + measure(to, type::second) + 8, baseline);
  rule(scene, rows.x, y + rows.row_height - 1, rows.width);
}

// The effect of a range is not known to the dollar.
double three_digits_of(const SurePen& pen, double units) {
  // Use as many digits as the total has.
  return two_digits(units, units / (in_dollars(pen.view.worth.as) ? 100 : 1000));
}

void draw_bar(const SurePen& pen, const SureScale& scale, const SureRow& row, float y) {
  const float middle = y + pen.rows.dot;
  if (row.doubted) {
    const auto [least, most] = std::minmax(row.at_low, row.at_high);
    const float left = scale.x_of(least), right = std::max(scale.x_of(most), left + 2);
    pen.scene.marks.push_back(Rectangle{{left, middle - bar_height / 2, right - left, bar_height}, Role::soft, 2});
    write(pen.scene, left - 8, middle + 4, pen.words(three_digits_of(pen, least)), type::second, Role::ink,
          Align::right);
    // In a tight column there may be no room for it before the share, which stands in this line on wider pages.
    const std::string words = pen.words(three_digits_of(pen, most));
    const float share = pen.rows.narrow ? 0 : measure(share_words(row.share), type::second) + 8;
    if (right + 8 + measure(words, type::second) <= pen.rows.right - share)
      write(pen.scene, right + 8, middle + 4, words, type::second, Role::ink);
  }
}

// Draws the present total through the bars. On narrow pages words stand above the bars, so the line consists of pieces.
void draw_now(const SurePen& pen, const SureScale& scale, float top, std::size_t count, std::size_t doubted) {
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
float draw_button(Scene& scene, ControlKind kind, const std::string& words, float x, float y) {
  const std::size_t first = scene.marks.size();
  const float width = measure(words, type::second_strong);
  write(scene, x, y + 26, words, type::second_strong, Role::ink, Align::left, Underline::solid);
  add_part(scene, first, {kind}, PartRole::button, words, {x - 6, y, width + 12, 44});
  return x + width;
}

// Draws the heading and the lead, and returns the lead's height.
float draw_sure_head(const SurePen& pen, const std::string& lead, float y) {
  Scene& scene = pen.scene;
  const DollarRows& rows = pen.rows;
  const std::size_t first = scene.marks.size();
  const std::string heading = say(says::sure_heading{});
  write(scene, rows.x, y + 12, in_capitals(heading), type::overline, Role::soft);
  add_part(scene, first, {ControlKind::sure}, PartRole::heading, heading, {rows.x, y, rows.width, 20});
  const std::size_t lead_first = scene.marks.size();
  const bool wide = width_class(pen.view.looks.width) == WidthClass::wide;
  const std::size_t lines = rows.narrow ? 6 : wide && is_tight(rows.width) ? 4 : 3;
  write_lines(scene, rows.x, y + 32, 17, wrap(lead, type::second, std::min(rows.width, 780.0f), lines), type::second,
              Role::ink);
  const float height = 17 * static_cast<float>(lines);
  add_part(scene, lead_first, {ControlKind::sure_lead}, PartRole::text, lead, {rows.x, y + 20, rows.width, height});
  return height;
}

void draw_rows_head(const SurePen& pen, float y) {
  Scene& scene = pen.scene;
  const DollarRows& rows = pen.rows;
  const std::size_t first = scene.marks.size();
  const int variant = rows.narrow ? 1 : 0;
  const std::string words = say(says::sure_moves{}, variant);
  write(scene, rows.x, y + rows.head_height - 10, words, type::group, Role::ink);
  rule(scene, rows.x, y + rows.head_height - 1, rows.width, Role::rule);
  add_part(scene, first, {ControlKind::group, "sure"}, PartRole::heading, words,
           {rows.x, y, rows.width, rows.head_height});
  write(scene, rows.right, y + rows.head_height - 10, say(says::sure_share{}, variant), type::second, Role::soft,
        Align::right);
}

// Draws the buttons under the rows: adopt the dataset's ranges, or remove all ranges.
void draw_sure_buttons(const SurePen& pen, bool own_ranges, float y) {
  const DollarRows& rows = pen.rows;
  float x = rows.x;
  if (const std::string take = take_words(pen.view, rows.width); !take.empty())
    x = draw_button(pen.scene, ControlKind::sure_quotes, take, x, y + 4) + 24;
  if (!own_ranges) return;
  const std::string none = say(says::sure_certain{});
  const bool below = x + measure(none, type::second_strong) > rows.right;
  draw_button(pen.scene, ControlKind::sure_certain, none, below ? rows.x : x, y + (below ? 48.0f : 4.0f));
}

void draw_sure_note(const SurePen& pen, const std::vector<SureRow>& all, float y) {
  std::string note;
  if (!all.empty()) {
    note = in_ranges(all);
    note += (note.empty() ? "" : " ") + say(says::sure_bars{});
  }
  const std::size_t first = pen.scene.marks.size();
  const auto lines = wrap(note, type::second, std::min(pen.rows.width, 640.0f), 7);
  write_lines(pen.scene, pen.rows.x, y + 12, 17, lines, type::second, Role::soft);
  add_part(pen.scene, first, {ControlKind::sure_note}, PartRole::text, note,
           {pen.rows.x, y, pen.rows.width, 17 * static_cast<float>(lines.size())});
}

// The places where the parts of the picture begin and end.
struct SurePlaces {
  float axis, strip_bottom, close_bottom, rows;
};

// Draws the present total among its possible values, their distribution, and the bars beside the rows.
void draw_total_in_doubt(const SurePen& pen, const Ranges& shown, const std::vector<SureRow>& all,
                         const SurePlaces& places) {
  Scene& scene = pen.scene;
  const View& view = pen.view;
  const bool any = !all.empty() && all.front().doubted;
  const Doubts doubts = reckoned(view, shown.said);
  const std::vector<double> samples =
      any ? sampled(inputs_of(view.data, view.priced), doubts, view.worth.as, draws_of_dots, sure_seed)
          : std::vector<double>();
  const SureScale scale = sure_scale(pen, all, samples);
  const std::size_t first = scene.marks.size();
  const std::string total = total_words(view.answer, view.worth);
  std::string spoken = say(says::sure_exactly{total});
  rule(scene, pen.rows.plot_left, places.strip_bottom, pen.rows.plot_width, Role::rule);
  const float here = x_of(pen.rows, view.axis, view.answer.usd);
  if (const std::optional<Percentiles> found = any ? percentiles_of(view, doubts) : std::nullopt) {
    draw_now_among_dots(pen, scale, places.close_bottom - close_height + 4, places.close_bottom);
    const Box words_of_now = box_of(scene.marks.back());
    draw_strips(pen, scale, samples, *found, places.strip_bottom, places.close_bottom, {words_of_now});
    spoken = draw_percentiles(pen, scale, *found, places.close_bottom, shown.example);
  } else if (!any) {
    write_near(pen, here, places.strip_bottom + 22, total, type::second_strong, Role::ink);
    write_near(pen, here, places.strip_bottom + 39, say(says::sure_none_yet{}), type::second, Role::soft);
  }
  // Mark the present total among the possible ones.
  scene.marks.push_back(Rectangle{{here - 1, places.strip_bottom - strip_height, 2, strip_height}, Role::you});
  add_part(scene, first, {ControlKind::sure_total}, PartRole::text, say(says::counted_total{whose_bill(view)}),
           {pen.rows.x, places.axis + 8, pen.rows.width, places.close_bottom + 40 - places.axis - 8})
      .value = spoken;
  const float top = places.rows + pen.rows.head_height;
  if (any)
    draw_now(pen, scale, top, all.size(),
             static_cast<std::size_t>(
                 std::count_if(all.begin(), all.end(), [](const SureRow& row) { return row.doubted; })));
  for (std::size_t i = 0; i < all.size(); ++i)
    draw_bar(pen, scale, all[i], top + static_cast<float>(i) * pen.rows.row_height);
}

}  // namespace

float draw_sure(Scene& scene, const View& view, float x, float y, float width) {
  DollarRows rows = dollar_rows(view, x, width);
  rows.row_height = rows.narrow ? 72 : 48;
  rows.dot = rows.narrow ? 56 : 24;
  const SurePen pen{scene, view, rows, view.axis};
  const Ranges shown = ranges_of(view);
  std::vector<SureRow> all = sure_rows(view, shown.said);
  const bool any = all.front().doubted;
  // In print no range can be entered, so rows without one are left out.
  if (view.looks.in_print) std::erase_if(all, [](const SureRow& row) { return !row.doubted; });
  SurePlaces places{};
  places.axis = y + 44 + draw_sure_head(pen, lead_words(view, shown, any), y);
  places.strip_bottom = places.axis + 12 + strip_height;
  // Without ranges there is no distribution to open out.
  places.close_bottom = any ? places.strip_bottom + fan_height + 22 + close_height : places.strip_bottom;
  places.rows = places.close_bottom + 44;
  if (!all.empty()) draw_rows_head(pen, places.rows);

  float row_top = places.rows + rows.head_height;
  for (const SureRow& row : all) {
    draw_row(pen, row, row_top);
    row_top += rows.row_height;
  }
  draw_axis(scene, rows, view, places.axis, places.axis + 12, places.strip_bottom, {});
  draw_total_in_doubt(pen, shown, all, places);
  draw_sure_buttons(pen, any && !shown.example, row_top);
  const bool tight = rows.narrow || is_tight(width);
  const float note_top = row_top + (view.looks.in_print ? 12.0f : tight ? 100.0f : 56.0f);
  draw_sure_note(pen, all, note_top);
  // The picture has the same height without ranges, so that what is below does not move.
  const float closed = any ? 0 : fan_height + 22 + close_height;
  const float left_out = rows.row_height * static_cast<float>(most_rows - std::min(all.size(), most_rows));
  return note_top + closed + left_out + 17 * (tight ? 7.0f : 2.0f) + 8;
}

}  // namespace explainer
