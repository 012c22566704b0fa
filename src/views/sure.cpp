#include "views/sure.h"

#include <algorithm>

#include "data/numbers.h"
#include "layout/buttons.h"
#include "layout/column.h"
#include "layout/drop_list.h"
#include "layout/measures.h"
#include "r1cost/doubt.h"
#include "says/amount.h"
#include "says/counted.h"
#include "says/sure.h"
#include "state/ranges.h"
#include "views/choices.h"
#include "views/dollar_rows.h"
#include "views/sure_dots.h"
#include "views/sure_ranges.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr std::size_t draws_of_dots = 4000;  // enough for dots, which may be slightly off, but not for printed numbers
// Few have a range, and the dots are the picture.
constexpr std::size_t most_rows = 4, most_narrow_rows = 3;
constexpr float bar_height = 10, rows_head_height = small_leading + air::plain, least_columns = 700, least_dots = 88;
constexpr float printed_dots = 254, longest_lead = 780;
// A row: the name, the ends of its range, and on narrow pages the bar below them.
constexpr float narrow_row_height = heading_height + small_leading + heading_height + air::fine;
constexpr float widest_share = 60, least_field = 40, any_room = 1e6f;

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

// Writes an end of a range that can be typed over.
void draw_end(const SurePen& pen, const SureRow& row, bool low, Row& line) {
  const double value = low ? row.spread.low : row.spread.high;
  const std::string words = field_words(row.field, value);
  const std::size_t first = pen.scene.marks.size();
  const Box place = line.left(measure(words, type::second_strong), air::wide);
  write_in(pen.scene, place, words, type::second_strong, Role::ink, Align::left, Underline::dotted);
  Part& field = add_part(
      pen.scene, first, {low ? ControlKind::low_end : ControlKind::high_end, info(row.field).name}, PartRole::field,
      low ? say(says::sure_low_end{field_label(row.field)}) : say(says::sure_high_end{field_label(row.field)}),
      {place.x - air::small, place.centre().y - touch_height / 2, std::max(place.w + air::plain, least_field),
       controls_height(pen.view.looks)});
  field.value = words;
  fill_in(field, typed_words(row.field, value), pen.view.looks);
}

void draw_row(const SurePen& pen, const SureRow& row, float y) {
  Scene& scene = pen.scene;
  const DollarRows& rows = pen.rows;
  const std::string label = row.field == Field::failed ? say(says::sure_failed{}) : field_label(row.field);
  const std::string share = share_words(row.share);
  const std::size_t first = scene.marks.size();
  const Box whole{rows.x, y, rows.width, rows.row_height};
  Column column(scene, whole);
  const Box name = column.line(heading_height);
  Row ends(column.line(small_leading));
  const float room = rows.narrow ? rows.width - widest_share : rows.plot_left - air::broad - rows.x;
  write_in(scene, name, fit_form(label, row.field == Field::failed ? "" : short_label(row.field), type::row, room),
           type::row, Role::ink);
  write_in(scene, rows.narrow ? name : whole, share, type::second, Role::soft, Align::right);
  const auto write_before = [&](const std::string& words) {
    write_in(scene, ends.left(measure(words, type::second), air::plain), words, type::second, Role::soft);
  };
  write_before(say(says::sure_from{}));
  Part& part = add_part(scene, first, {ControlKind::sure_field, info(row.field).name}, PartRole::text, label,
                        inset(whole, 0, 1));
  part.value = say(says::sure_row{.low = pen.words(row.at_low), .high = pen.words(row.at_high), .share = share});
  draw_end(pen, row, true, ends);
  write_before(say(says::sure_to{}));
  draw_end(pen, row, false, ends);
  rule(scene, rows.x, whole.bottom() - 1, rows.width);
}

// The effect of a range is not known to the dollar.
double three_digits_of(const SurePen& pen, double units) {
  // Use as many digits as the total has.
  return two_digits(units, units / (in_dollars(pen.view.worth.as) ? 100 : 1000));
}

void draw_bar(const SurePen& pen, const SureScale& scale, const SureRow& row, float y) {
  const float middle = y + pen.rows.dot;
  const auto [least, most] = std::minmax(row.at_low, row.at_high);
  const float left = scale.x_of(least), right = std::max(scale.x_of(most), left + 2);
  pen.scene.marks.push_back(Rectangle{{left, middle - bar_height / 2, right - left, bar_height}, Role::soft, 2});
  const Box line{pen.rows.x, middle - small_leading / 2, pen.rows.width, small_leading};
  Row before(line), after(line);
  before.right(line.right() - left, air::plain);
  after.left(right - line.x, air::plain);
  write_in(pen.scene, before.rest(), pen.words(three_digits_of(pen, least)), type::second, Role::ink, Align::right);
  // In a tight column there may be no room for it before the share, which stands in this line on wider pages.
  const std::string words = pen.words(three_digits_of(pen, most));
  const float share = pen.rows.narrow ? 0 : measure(share_words(row.share), type::second) + air::plain;
  if (measure(words, type::second) <= after.rest().w - share)
    write_in(pen.scene, after.rest(), words, type::second, Role::ink);
}

// Draws the present total through the bars. On narrow pages words stand above the bars, so the line consists of pieces.
void draw_now(const SurePen& pen, const SureScale& scale, float top, std::size_t count) {
  const float x = scale.x_of(pen.view.answer.usd.value * pen.view.worth.units_per_usd);
  const float height = pen.rows.row_height;
  if (!pen.rows.narrow) {
    const float bottom = top + height * static_cast<float>(count);
    pen.scene.marks.push_back(Line{{x, top}, {x, bottom}, Role::you, now_line, false});
    return;
  }
  for (std::size_t i = 0; i < count; ++i) {
    const float middle = top + height * static_cast<float>(i) + pen.rows.dot;
    pen.scene.marks.push_back(Line{{x, middle - bar_height}, {x, middle + bar_height}, Role::you, now_line, false});
  }
}

// Draws the heading and the lead, and returns where the lead ends.
float draw_sure_head(const SurePen& pen, const std::vector<std::string>& wordings, float y) {
  const DollarRows& rows = pen.rows;
  Column column(pen.scene, {rows.x, y, rows.width, 0});
  const Column::Place begin = column.here();
  const std::string heading = say(says::sure_heading{});
  write_in(pen.scene, column.line(small_leading), in_capitals(heading), type::overline, Role::soft);
  column.space(heading_height - small_leading);
  column.part(begin, {ControlKind::sure}, PartRole::heading, heading);
  const Column::Place lead = column.here();
  // On screens the lead has two lines, so that the dots keep their place.
  const bool printed = pen.view.looks.in_print;
  column.lines(wrap_first(wordings, type::second, std::min(rows.width, longest_lead), printed ? Column::many : 2),
               type::second, Role::ink);
  if (!printed) column.space(lead.y + 2 * small_leading - column.end());
  column.part(lead, {ControlKind::sure_lead}, PartRole::text, wordings.front());
  return column.end() + air::small;
}

void draw_rows_head(const SurePen& pen, float y) {
  Scene& scene = pen.scene;
  const std::size_t first = scene.marks.size();
  const int variant = pen.rows.narrow ? 1 : 0;
  const std::string words = say(says::sure_moves{}, variant);
  const Box head{pen.rows.x, y, pen.rows.width, rows_head_height};
  write_in(scene, head, words, type::group, Role::ink);
  rule(scene, head.x, head.bottom() - 1, head.w, Role::rule);
  add_part(scene, first, {ControlKind::group, "sure"}, PartRole::heading, words, head);
  write_in(scene, head, say(says::sure_share{}, variant), type::second, Role::soft, Align::right);
}

// The list from which a number without a range gets one. The quoted ranges are in it, too, and that there is none.
DropList ranges_list(const View& view, const Ranges& shown, const std::vector<SureRow>& all) {
  const std::string words = say(says::sure_add{});
  DropList list{{ControlKind::sure_add}, words, words, "", {{"", words, ""}}};
  if (const std::string take = take_words(view, any_room); !take.empty()) list.options.push_back({"quotes", take, ""});
  for (const SureRow& row : all)
    if (!row.doubted)
      list.options.push_back({std::string(info(row.field).name), field_label(row.field), say(says::sure_to_numbers{})});
  if (!shown.example && shown.said != Doubts{}) list.options.push_back({"none", say(says::sure_certain{}), ""});
  return list;
}

// Draws the line below the rows: the list of ranges to add, the button that takes the example's where it has room, and
// the one that turns the page of rows.
void draw_ranges_line(const SurePen& pen, const Ranges& shown, const std::vector<SureRow>& all, std::size_t page,
                      std::size_t pages, float y) {
  const DollarRows& rows = pen.rows;
  const float height = controls_height(pen.view.looks);
  DropList list = ranges_list(pen.view, shown, all);
  const float width = drop_list_width(list.chosen, type::second_strong);
  draw_drop_list(pen.scene, std::move(list), {rows.x, y, width, height}, type::second_strong);
  const float left = rows.x + width + 2 * air::broad, room = rows.right - left;
  const bool all_certain = shown.said == Doubts{};
  if (pages > 1)
    draw_turning(pen.scene, {ControlKind::sure_more}, {left, y, room, height}, page + 1 == pages,
                 page_words(page, pages));
  else if (const std::string take = take_words(pen.view, room); (shown.example || all_certain) && !take.empty())
    draw_button(pen.scene, {ControlKind::sure_quotes}, take, take, {left, y, room, height});
}

// Writes what a range and a bar mean below the rows, if that has room above `bottom`, and says it.
float draw_sure_note(const SurePen& pen, const std::vector<SureRow>& all, float y, float bottom) {
  std::string note = in_ranges(all);
  note += (note.empty() ? "" : " ") + say(says::sure_bars{});
  const std::size_t first = pen.scene.marks.size();
  const auto lines = wrap(note, type::second, std::min(pen.rows.width, longest_line), Column::many);
  const float height = small_leading * static_cast<float>(lines.size());
  if (y + height <= bottom)
    Column(pen.scene, {pen.rows.x, y, pen.rows.width, height}).lines(lines, type::second, Role::soft);
  add_part(pen.scene, first, {ControlKind::sure_note}, PartRole::text, note,
           {pen.rows.x, y, pen.rows.width, std::max(std::min(height, bottom - y), 1.0f)});
  return y + height;
}

// Draws the present total among its possible values and their distribution. Returns the scale for the bars.
SureScale draw_total_in_doubt(const SurePen& pen, const Ranges& shown, const std::vector<SureRow>& doubted,
                              const SurePlaces& places) {
  Scene& scene = pen.scene;
  const View& view = pen.view;
  const bool any = !doubted.empty();
  const Doubts doubts = reckoned(view, shown.said);
  const std::vector<double> samples =
      any ? sampled(inputs_of(view.data, view.priced), doubts, view.worth.as, draws_of_dots, sure_seed)
          : std::vector<double>();
  const SureScale scale = sure_scale(pen, doubted, samples);
  const std::size_t first = scene.marks.size();
  const std::string total = total_words(view.answer, view.worth);
  std::string spoken = say(says::sure_exactly{total});
  const float here = x_of(pen.rows, view.axis, view.answer.usd);
  if (places.strip) {
    rule(scene, pen.rows.plot_left, places.strip_bottom, pen.rows.plot_width, Role::rule);
    draw_axis(scene, pen.rows, view, baseline_in({pen.rows.x, places.top, pen.rows.width, small_leading}, type::second),
              places.top + strip_labels, places.strip_bottom, {});
  }
  if (const std::optional<Percentiles> found = any ? percentiles_of(view, doubts) : std::nullopt) {
    draw_now_among_dots(pen, scale, places);
    const Box words_of_now = box_of(scene.marks.back());
    draw_strips(pen, scale, samples, *found, places, {words_of_now});
    spoken = draw_percentiles(pen, scale, *found, places, shown.example);
  } else if (!any) {
    write_near(pen, here, places.strip_bottom, 0, total, type::second_strong, Role::ink);
    write_near(pen, here, places.strip_bottom, 1, say(says::sure_none_yet{}), type::second, Role::soft);
  }
  // Mark the present total among the possible ones.
  if (places.strip)
    scene.marks.push_back(Rectangle{{here - 1, places.strip_bottom - strip_height, 2, strip_height}, Role::you});
  add_part(scene, first, {ControlKind::sure_total}, PartRole::text, say(says::counted_total{whose_bill(view)}),
           {pen.rows.x, places.top, pen.rows.width, places.dots_bottom + all_words - places.top})
      .value = spoken;
  return scale;
}

// How many rows have room below the dots, on every page and with every range, so that the dots keep their place.
std::size_t rows_with_room(const View& view, const DollarRows& rows, float room) {
  if (view.looks.in_print) return doubtable(view.worth.as).size();
  return std::clamp(static_cast<std::size_t>(std::max(0.0f, room - least_dots) / rows.row_height), std::size_t{1},
                    rows.narrow ? most_narrow_rows : most_rows);
}

}  // namespace

float draw_sure(Scene& scene, const View& view, float x, float y, float width) {
  const Looks& looks = view.looks;
  DollarRows rows = dollar_rows(view, x, width);
  if (width < least_columns && !rows.narrow) {
    // Bars and the words at both of their ends need a line of their own.
    set_below_names(rows);
  }
  rows.row_height = rows.narrow ? narrow_row_height : 2 * heading_height;
  rows.dot = rows.narrow ? heading_height + small_leading + bar_height : heading_height;
  const SurePen pen{scene, view, rows, view.axis};
  const Ranges shown = ranges_of(view);
  const std::vector<SureRow> all = sure_rows(view, shown.said);
  // Only those in doubt have a row.
  std::vector<SureRow> doubted = all;
  std::erase_if(doubted, [](const SureRow& row) { return !row.doubted; });

  const float end = y + picture_height(width_class(looks.width), looks.room, view.state.reading);
  const float top = draw_sure_head(pen, lead_wordings(view, shown, !doubted.empty()), y);
  const float room = end - top - rows_head_height - controls_height(looks);
  const std::size_t size = rows_with_room(view, rows, room);
  const float dots_height = looks.in_print ? printed_dots : room - rows.row_height * static_cast<float>(size);
  const SureScale scale =
      draw_total_in_doubt(pen, shown, doubted, sure_places(top, top + dots_height, !doubted.empty()));
  const std::size_t pages = std::max<std::size_t>((doubted.size() + size - 1) / size, 1),
                    page = looks.rows_page % pages;
  const std::size_t from = page * size, to = std::min(from + size, doubted.size());
  float row_top = top + dots_height;
  if (!doubted.empty()) {
    draw_rows_head(pen, row_top);
    row_top += rows_head_height;
    for (std::size_t i = from; i < to; ++i)
      draw_row(pen, doubted[i], row_top + static_cast<float>(i - from) * rows.row_height);
    draw_now(pen, scale, row_top, to - from);
    for (std::size_t i = from; i < to; ++i)
      draw_bar(pen, scale, doubted[i], row_top + static_cast<float>(i - from) * rows.row_height);
  }
  // A button that turns pages stays where it is.
  row_top = pages > 1 ? end - controls_height(looks) : row_top + static_cast<float>(to - from) * rows.row_height;
  if (!looks.in_print) {
    draw_ranges_line(pen, shown, all, page, pages, row_top);
    row_top += controls_height(looks);
  }
  const float written =
      doubted.empty() ? row_top : draw_sure_note(pen, doubted, row_top + air::plain, looks.in_print ? any_room : end);
  return looks.in_print ? written : end;
}

}  // namespace explainer
