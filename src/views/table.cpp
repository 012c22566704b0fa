#include "views/table.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "data/numbers.h"
#include "layout/buttons.h"
#include "layout/column.h"
#include "layout/drop_list.h"
#include "layout/ink.h"
#include "layout/measures.h"
#include "says/counted.h"
#include "says/table.h"
#include "views/choices.h"
#include "views/ladder_rows.h"
#include "views/table_row.h"
#include "views/their_words.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

// The head of the columns is as high as the reader's own total below it.
constexpr float head_height = 2 * small_leading;
// What the key has room for in print.
constexpr std::size_t key_lines = 3;
// A table of so many rows has room for R1's own beside them.
constexpr std::size_t many_rows = 8;

bool for_fingers(const View& view) { return width_class(view.looks.width) == WidthClass::narrow; }

// The direction of sorting is a triangle that points to the larger end, within so much after a head's words.
void draw_arrow(Scene& scene, bool descending, const Point& at) {
  const float half = air::small, left = at.x + sort_arrow - 2 * half, tip = descending ? half : -half;
  scene.marks.push_back(Path{{{left, at.y - tip / 2}, {left + 2 * half, at.y - tip / 2}, {left + half, at.y + tip}},
                             true,
                             Role::ink,
                             Role::none,
                             0});
}

void draw_head(Scene& scene, const View& view, const std::vector<TablePlace>& columns, float y) {
  const Table& table = view.state.table;
  for (const TablePlace& place : columns) {
    const bool on = table.sorted_by == place.column;
    const std::string words = head_words(place.column, view);
    const std::size_t first = scene.marks.size();
    Row row({place.left, y, place.width, head_height});
    if (!place.right_aligned && place.column != TableColumn::name) row.left(text_gap);
    if (place.right_aligned && on) row.right(sort_arrow);
    const float width = write_in(scene, row.rest(), words, type::second_strong, on ? Role::ink : Role::soft,
                                 place.right_aligned ? Align::right : Align::left, Underline::solid);
    if (on)
      draw_arrow(scene, table.descending,
                 {place.right_aligned ? row.rest().right() : row.rest().x + width, row.rest().centre().y});
    Part& part = add_part(scene, first, {ControlKind::table_sort, column_names[static_cast<std::size_t>(place.column)]},
                          PartRole::button, say(says::table_sort{words}),
                          // Fingers find it over the row of the total, too, which nothing can be done with.
                          {place.left, y, place.width, for_fingers(view) ? touch_height : head_height});
    std::get<ButtonPart>(part.is).pressed = on;
    if (on) part.value = table.descending ? say(says::table_descending{}) : say(says::table_ascending{});
  }
}

// R1's figure as its maker published it; nullopt through electricity and emissions, which nobody published.
std::optional<std::size_t> deepseeks_own(const View& view) {
  for (std::size_t i = 0; in_dollars(view.worth.as) && i < view.data.budgets.size(); ++i) {
    const Budget* published = find_budget(view.all, view.data.budgets[i].id);
    if (published && published->deepseek && published->kind == Kind::disclosure) return i;
  }
  return std::nullopt;
}

// Draws the reader's own total above all rows, which are compared with it.
void draw_own(Scene& scene, const View& view, const std::vector<TablePlace>& columns, float x, float y, float width) {
  const std::size_t first = scene.marks.size();
  std::string name = say(says::counted_total{whose_bill(view)});
  // The same work is on another chip, as the others' is.
  if (const Chip* chip = find_chip(view.all, view.state.work_chip); chip && on_other_chip(view.worth.as))
    name = say(says::table_two{.first = name, .second = chip->short_name});
  const float baseline = baseline_in({x, y, width, head_height}, type::second_strong);
  for (const TablePlace& place : columns) {
    const float right = place.right();
    if (place.column == TableColumn::usd) {
      std::string words = total_words(view.answer, view.worth);
      // On narrow pages the amount stands beside its name.
      const auto sign = [&](std::string usd) { return view.answer.at_least ? say(says::counted_at_least{usd}) : usd; };
      const auto meets = [&] {
        return right - measure(words, type::second_strong) < x + measure(name, type::row_strong) + air::plain;
      };
      if (meets()) words = sign(amount(view.worth, view.answer.usd));
      if (meets()) words = sign(axis_amount(view.worth, view.answer.usd));
      const float room = right - measure(words, type::second_strong) - air::plain - x;
      const Font font = fitting(name, type::row_strong, room);
      write(scene, x, baseline, fit(name, font, room), font, Role::you);
      write(scene, right, baseline, words, type::second_strong, Role::you, Align::right);
    }
    if (place.column == TableColumn::times)
      write(scene, right, baseline, once(), type::second_strong, Role::you, Align::right);
  }
  add_part(scene, first, {ControlKind::table_you}, PartRole::text, name, {x, y, width, head_height}).value =
      total_words(view.answer, view.worth);
  rule(scene, x, y + head_height - 1, width, Role::rule);
}

template <class Names, class Value, class Words>
DropList filter_of(std::string_view key, const std::string& label, bool narrow, const Names& names,
                   const std::optional<Value>& chosen, Words words) {
  const std::string all = say(says::table_all{});
  DropList filter{{ControlKind::filter, key}, say(says::table_show_by{label}), all, "all", {{"all", all, ""}}};
  // Through a lens some are of no figure: they have no words.
  for (std::size_t i = 0; i < names.size(); ++i)
    if (const std::string line = words(static_cast<Value>(i)); !line.empty())
      filter.options.push_back({std::string(names[i]), line, ""});
  if (chosen) {
    filter.value = names[static_cast<std::size_t>(*chosen)];
    filter.chosen = words(*chosen);
  }
  // "Scope: all"; on narrow pages only the choice is written, without the label.
  if (!narrow) filter.chosen = say(says::table_filter{.label = label, .chosen = filter.chosen});
  else if (!chosen) filter.chosen = label;
  return filter;
}

void draw_filters(Scene& scene, const View& view, float x, float y, float width) {
  const Table& table = view.state.table;
  const bool narrow = for_fingers(view);
  const auto method = [&](Method m) { return method_through_lens(view.worth.as, m); };
  const auto words = [](auto value) { return column_words(value); };
  Row row({x, y, width, controls_height(view.looks)});
  for (DropList& filter :
       std::array{filter_of("scope", say(says::table_scope{}), narrow, scope_names, table.scope, words),
                  filter_of("method", say(says::table_method{}), narrow, method_names, table.method, method),
                  filter_of("kind", say(says::table_kind{}), narrow, kind_names, table.kind, words)}) {
    const Part& part = draw_drop_list(scene, std::move(filter), row.rest(), type::second_strong);
    row.left(part.box.w, air::broad);
  }
}

// The rows on the page of the table that is shown.
struct TablePage {
  std::size_t from, to, all, size;
};

std::string table_title(const View& view, const TablePage& shown, bool pinned, float width) {
  const Table& table = view.state.table;
  const bool largest =
      table.sorted_by == TableColumn::usd && table.descending && shown.from == 0 && shown.to < shown.all;
  const std::string count = grouped(static_cast<double>(shown.to - shown.from)),
                    all = grouped(static_cast<double>(view.data.budgets.size()));
  const auto fits = [&](const std::string& words) { return measure(in_capitals(words), type::overline) <= width; };
  const auto title = [&](const auto& message) {
    return fit(in_capitals(pinned ? say_what_fits(message, fits) : say(message, 1)), type::overline, width);
  };
  return largest ? title(says::table_largest{.count = count, .all = all})
                 : title(says::table_some{.count = count, .all = all});
}

// What the head of the ratios and light figures mean.
std::string table_key(const View& view) {
  using By = says::table_light::By;
  const Of whose = whose_bill(view);
  return say(says::table_key{whose}) + " " +
         say(says::table_light{!in_dollars(view.worth.as)     ? By::own
                               : on_other_chip(view.worth.as) ? By::here
                               : whose.whose == Whose::reader ? By::yours
                                                              : By::other});
}

// Draws below the rows the buttons to other pages, which rows these are, and the key where it has room beside them. In
// print there are no other pages, and room for all of it.
void draw_foot(Scene& scene, const View& view, const TablePage& rows, float x, float y, float width) {
  const auto number = [](std::size_t count) { return grouped(static_cast<double>(count)); };
  const std::string shown =
      rows.all == 0
          ? say(says::table_shown_none{number(view.data.budgets.size())})
          : say(says::table_shown{.first = number(rows.from + 1), .last = number(rows.to), .all = number(rows.all)});
  const std::string key = table_key(view);
  const std::size_t first = scene.marks.size();
  if (view.looks.in_print) {
    Column column(scene, {x, y, width, 0});
    column.space(air::plain);
    column.paragraph(key, type::second, Role::soft, key_lines);
    add_part(scene, first, {ControlKind::table_key}, PartRole::text, key, {x, y, width, column.end() - y});
    return;
  }
  const float height = controls_height(view.looks);
  const bool last = rows.to >= rows.all;
  float left = x;
  if (rows.size < rows.all) {
    const std::string next = shortest(static_cast<double>(last ? 0 : rows.to));
    left = air::vast + draw_turning(scene, {ControlKind::table_next, next}, {x, y, width, height}, last, shown);
    const std::string previous = shortest(static_cast<double>(rows.from - std::min(rows.from, rows.size)));
    if (rows.from > 0)
      left = draw_button(scene, {ControlKind::table_previous, previous}, say(says::table_previous{}),
                         say(says::table_previous{}), {left, y, 0, height})
                 .box.right() +
             air::broad;
  } else {
    write_in(scene, {x, y, width, height}, shown, type::second, Role::soft, Align::right);
  }
  const float shown_left = x + width - measure(shown, type::second);
  add_part(scene, first, {ControlKind::table_shown}, PartRole::text, say(says::table_figures{shown}),
           {shown_left, y, x + width - shown_left, height});
  const std::size_t key_first = scene.marks.size();
  if (left + measure(key, type::second) + air::vast <= shown_left)
    write_in(scene, {left, y, width, height}, key, type::second, Role::soft);
  add_part(scene, key_first, {ControlKind::table_key}, PartRole::text, key,
           {left, y, std::max(shown_left - left, air::vast), height});
}

void draw_no_rows(Scene& scene, float x, float y, float width) {
  Column column(scene, {x, y, width, 0});
  column.space(air::plain);
  const Column::Place begin = column.here();
  const std::string words = say(says::table_none{});
  column.paragraph(words, type::row, Role::ink);
  column.part(begin, {ControlKind::table_none}, PartRole::text, words);
  draw_button(scene, {ControlKind::filter_none}, say(says::table_show_all{}), say(says::table_show_all{}),
              column.line(touch_height));
}

}  // namespace

float draw_table(Scene& scene, const View& view, float x, float y, float width) {
  const Looks& looks = view.looks;
  const Table& table = view.state.table;
  const std::vector<std::size_t> rows = table_rows(view.data, view.answer, table);
  const float end = y + picture_height(width_class(looks.width), looks.room, view.state.reading);
  const float row_height = row_height_of(view), controls = controls_height(looks);
  const float for_rows = end - y - 2 * (controls + head_height);
  const std::size_t room = looks.in_print ? table_page + 1 : static_cast<std::size_t>(for_rows / row_height);

  // DeepSeek's own figure is always visible, whatever the order and the page, where there are many rows.
  std::optional<std::size_t> pinned = room > many_rows ? deepseeks_own(view) : std::nullopt;
  const std::size_t size = pinned ? room - 1 : room;
  const std::size_t from = rows.empty() ? 0 : std::min(table.first, rows.size() - 1) / size * size;
  const TablePage shown{from, std::min(from + size, rows.size()), rows.size(), size};
  const auto page_begin = rows.begin() + static_cast<std::ptrdiff_t>(from);
  const auto page_end = rows.begin() + static_cast<std::ptrdiff_t>(shown.to);
  if (pinned && (rows.empty() || std::find(page_begin, page_end, *pinned) != page_end)) pinned.reset();

  const std::size_t head_first = scene.marks.size();
  if (looks.in_print) {
    write_in(scene, {x, y, width, heading_height}, table_title(view, shown, pinned.has_value(), width), type::overline,
             Role::soft);
    y += heading_height;
  }
  add_part(scene, head_first, {ControlKind::table}, PartRole::heading, say(says::table_heading{}),
           {x, y, width, heading_height});
  draw_filters(scene, view, x, y, width);
  // Print has no choices, but it says what was chosen.
  if (!looks.in_print || static_cast<const Figures&>(table) != Figures{}) y += controls;

  const std::vector<TablePlace> columns = table_places(view, x, width);
  draw_head(scene, view, columns, y);
  y += head_height;
  rule(scene, x, y - 1, width, Role::rule);
  draw_own(scene, view, columns, x, y, width);
  y += head_height;
  const float bottom = looks.in_print ? y + static_cast<float>(room) * row_height : end - controls;
  if (pinned) {
    // The ladder's row, which is not drawn beside the table.
    draw_table_row(scene, view, columns, *pinned, {ControlKind::row, view.data.budgets[*pinned].row}, x, y, width);
    y += row_height;
    rule(scene, x, y - 1, width, Role::rule);
  }
  for (std::size_t i = from; i < shown.to; ++i)
    draw_table_row(scene, view, columns, rows[i], {ControlKind::table_row, view.data.budgets[rows[i]].id}, x,
                   y + static_cast<float>(i - from) * row_height, width);
  if (rows.empty()) draw_no_rows(scene, x, y, width);
  draw_foot(scene, view, shown, x, bottom, width);
  return looks.in_print ? bottom + key_lines * small_leading + 2 * air::plain : end;
}

}  // namespace explainer
