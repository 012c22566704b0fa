#include "views/table.h"

#include <algorithm>
#include <string>

#include "says/amount.h"
#include "says/counted.h"
#include "says/table.h"
#include "views/choices.h"
#include "views/ink.h"
#include "views/ladder_rows.h"
#include "views/table_row.h"
#include "views/their_words.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float head_height = 44, own_height = 44;

void draw_head(Scene& scene, const View& view, const std::vector<TablePlace>& columns, float y) {
  const Table& table = view.state.table;
  for (const TablePlace& place : columns) {
    const bool on = table.sorted_by == place.column;
    const std::string words = head_words(place.column, view);
    const std::size_t first = scene.marks.size();
    const float at = place.right_aligned ? place.right() : place.left + (place.column == Column::name ? 0 : text_gap);
    const float width = measure(words, type::second_strong), arrow = sort_arrow;
    const float end = place.right_aligned ? at - (on ? arrow : 0) : at + width;
    write(scene, place.right_aligned ? end : at, y + 28, words, type::second_strong, on ? Role::ink : Role::soft,
          place.right_aligned ? Align::right : Align::left, Underline::solid);
    // The direction of sorting is a triangle that points to the larger end.
    if (on) {
      const float left = end + 4, middle = y + 24, tip = table.descending ? 4.0f : -4.0f;
      scene.marks.push_back(Path{{{left, middle - tip / 2}, {left + 7, middle - tip / 2}, {left + 3.5f, middle + tip}},
                                 true,
                                 Role::ink,
                                 Role::none,
                                 0});
    }
    Part& part = add_part(scene, first, {ControlKind::table_sort, column_names[static_cast<std::size_t>(place.column)]},
                          PartRole::button, say(says::table_sort{words}),
                          {place.left, y, place.width - place.alike, head_height});
    std::get<ButtonPart>(part.is).pressed = on;
    if (on) part.value = table.descending ? say(says::table_descending{}) : say(says::table_ascending{});
    if (place.alike > 0)
      write(scene, place.left + place.width - 2, y + 28, say(says::table_alike{}), type::second, Role::soft,
            Align::right);
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
  const std::string name = say(says::counted_total{whose_bill(view)});
  write(scene, x, y + 27, name, type::row_strong, Role::you);
  for (const TablePlace& place : columns) {
    const float right = place.right();
    if (place.column == Column::usd) {
      std::string words = total_words(view.answer, view.worth);
      // On narrow pages the amount stands beside its name.
      const auto sign = [&](std::string usd) { return view.answer.at_least ? say(says::counted_at_least{usd}) : usd; };
      const auto meets = [&] {
        return right - measure(words, type::second_strong) < x + measure(name, type::row_strong) + 8;
      };
      if (meets()) words = sign(amount(view.worth, view.answer.usd));
      if (meets()) words = sign(axis_amount(view.worth, view.answer.usd));
      write(scene, right, y + 27, words, type::second_strong, Role::you, Align::right);
    }
    if (place.column == Column::times)
      write(scene, right, y + 27, say(says::amount_times{grouped(1)}), type::second_strong, Role::you, Align::right);
  }
  add_part(scene, first, {ControlKind::table_you}, PartRole::text, name, {x, y, width, own_height}).value =
      total_words(view.answer, view.worth);
  rule(scene, x, y + own_height - 1, width, Role::rule);
}

// A list to choose from, and its present choice.
struct Filter {
  std::string_view key;
  std::string label, chosen, chosen_words;
  std::vector<Option> options;
};

template <class Names, class Value, class Words>
Filter filter_of(std::string_view key, std::string label, const Names& names, const std::optional<Value>& chosen,
                 Words words) {
  const std::string all = say(says::table_all{});
  Filter filter{key, std::move(label), "all", all, {{"all", all, ""}}};
  // Through a lens some are of no figure: they have no words.
  for (std::size_t i = 0; i < names.size(); ++i)
    if (const std::string line = words(static_cast<Value>(i)); !line.empty())
      filter.options.push_back({std::string(names[i]), line, ""});
  if (chosen) {
    filter.chosen = names[static_cast<std::size_t>(*chosen)];
    filter.chosen_words = words(*chosen);
  }
  return filter;
}

// Draws "Scope: all ▾" and returns where its words end.
float draw_filter(Scene& scene, Filter filter, bool narrow, float x, float y, float end) {
  // On narrow pages only the choice is written, without the label.
  std::string words = !narrow ? say(says::table_filter{.label = filter.label, .chosen = filter.chosen_words})
                      : filter.chosen == "all" ? filter.label
                                               : filter.chosen_words;
  words = list_words(words, type::second_strong, end - x);
  const std::size_t first = scene.marks.size();
  const float width = measure(words, type::second_strong);
  write(scene, x, y + 26, words, type::second_strong, Role::ink, Align::left, Underline::dotted);
  Part& part = add_part(scene, first, {ControlKind::filter, filter.key}, PartRole::select,
                        say(says::table_show_by{filter.label}), {x - 4, y, width + 8, 44});
  part.value = filter.chosen;
  std::get<SelectPart>(part.is).options = std::move(filter.options);
  return x + width;
}

void draw_filters(Scene& scene, const View& view, float x, float y, float width) {
  const Table& table = view.state.table;
  const bool narrow = stacked(view);
  const auto method = [&](Method m) { return method_through_lens(view.worth.as, m); };
  const auto words = [](auto value) { return column_words(value); };
  const float end = x + width;
  x = 24 + draw_filter(scene, filter_of("scope", say(says::table_scope{}), scope_names, table.scope, words), narrow, x,
                       y, end);
  x = 24 + draw_filter(scene, filter_of("method", say(says::table_method{}), method_names, table.method, method),
                       narrow, x, y, end);
  draw_filter(scene, filter_of("kind", say(says::table_kind{}), kind_names, table.kind, words), narrow, x, y, end);
}

void draw_button(Scene& scene, ControlKind kind, const std::string& words, float x, float y, Align align) {
  const std::size_t first = scene.marks.size();
  const float width = measure(words, type::second_strong);
  write(scene, x, y + 26, words, type::second_strong, Role::ink, align, Underline::solid);
  const float left = align == Align::right ? x - width : x;
  add_part(scene, first, {kind}, PartRole::button, words, {left - 6, y, width + 12, 44});
}

// The rows on the page of the table that is shown.
struct TablePage {
  std::size_t from, to, all;
};

std::string table_title(const View& view, const TablePage& shown, bool pinned, float width) {
  const Table& table = view.state.table;
  const bool largest = table.sorted_by == Column::usd && table.descending && shown.from == 0 && shown.to < shown.all;
  const std::string count = grouped(static_cast<double>(shown.to - shown.from)),
                    all = grouped(static_cast<double>(view.data.budgets.size()));
  const auto fits = [&](const std::string& words) { return measure(in_capitals(words), type::overline) <= width; };
  const auto title = [&](const auto& message) {
    return fit(in_capitals(pinned ? say_what_fits(message, fits) : say(message, 1)), type::overline, width);
  };
  return largest ? title(says::table_largest{.count = count, .all = all})
                 : title(says::table_some{.count = count, .all = all});
}

// Draws below the rows which rows these are, the meaning of the signs, and the buttons to other pages.
void draw_foot(Scene& scene, const View& view, const TablePage& rows, bool alike, float x, float y, float width) {
  const auto number = [](std::size_t count) { return grouped(static_cast<double>(count)); };
  const std::string shown =
      rows.all == 0
          ? say(says::table_shown_none{number(view.data.budgets.size())})
          : say(says::table_shown{.first = number(rows.from + 1), .last = number(rows.to), .all = number(rows.all)});
  const std::size_t count_first = scene.marks.size();
  // Print has no other pages.
  if (!view.looks.in_print) write(scene, x, y + 26, shown, type::second, Role::soft);
  add_part(scene, count_first, {ControlKind::table_shown}, PartRole::text, say(says::table_figures{shown}),
           {x, y + 8, 90, 28});
  // What the signs say: beside that or, where there is no room, below it.
  using By = says::table_light::By;
  const Of whose = whose_bill(view);
  const std::string key = (alike ? say(says::table_key_alike{whose}) : say(says::table_key{whose})) + " " +
                          say(says::table_light{!in_dollars(view.worth.as)     ? By::own
                                                : on_other_chip(view.worth.as) ? By::here
                                                : whose.whose == Whose::reader ? By::yours
                                                                               : By::other});
  const float beside_x = view.looks.in_print ? x : x + measure(shown, type::second) + 24;
  const bool next = rows.to<rows.all, previous = rows.from> 0;
  const float next_width = measure(say(says::table_next{}), type::second_strong) + 12;
  const float previous_x = x + width - std::max(60.0f, next_width + 12);
  const float key_end = previous ? previous_x - measure(say(says::table_previous{}), type::second_strong) - 12
                                 : x + width - (next ? next_width : 0);
  const bool beside = width >= 800 && beside_x + measure(key, type::second) <= key_end;
  const float key_x = beside ? beside_x : x;
  const std::size_t key_first = scene.marks.size();
  write_lines(scene, key_x, y + (beside ? 26.0f : 58.0f), 16, wrap(key, type::second, width, 2), type::second,
              Role::soft);
  add_part(scene, key_first, {ControlKind::table_key}, PartRole::text, key,
           {key_x, y + (beside ? 8.0f : 44.0f), std::min(measure(key, type::second), width), beside ? 28.0f : 36.0f});
  if (next) draw_button(scene, ControlKind::table_next, say(says::table_next{}), x + width, y, Align::right);
  if (previous)
    draw_button(scene, ControlKind::table_previous, say(says::table_previous{}), previous_x, y, Align::right);
}

void draw_no_rows(Scene& scene, float x, float y, float width) {
  const std::size_t first = scene.marks.size();
  const std::string words = say(says::table_none{});
  const float end = write_lines(scene, x, y + 28, 20, wrap(words, type::row, width, 3), type::row, Role::ink);
  add_part(scene, first, {ControlKind::table_none}, PartRole::text, words, {x, y + 8, width, end - y - 8});
  draw_button(scene, ControlKind::filter_none, say(says::table_show_all{}), x, end - 12, Align::left);
}

}  // namespace

float draw_table(Scene& scene, const View& view, float x, float y, float width) {
  const Table& table = view.state.table;
  const std::vector<std::size_t> rows = table_rows(view.data, view.answer, table);
  const std::size_t from = rows.empty() ? 0 : std::min(table.first, (rows.size() - 1) / table_page * table_page);
  const TablePage shown{from, std::min(from + table_page, rows.size()), rows.size()};

  // DeepSeek's own figure is always visible, whatever the order and the page.
  const auto page_begin = rows.begin() + static_cast<std::ptrdiff_t>(from);
  const auto page_end = rows.begin() + static_cast<std::ptrdiff_t>(shown.to);
  std::optional<std::size_t> pinned = deepseeks_own(view);
  if (pinned && (rows.empty() || std::find(page_begin, page_end, *pinned) != page_end)) pinned.reset();

  const std::size_t head_first = scene.marks.size();
  write(scene, x, y + 12, table_title(view, shown, pinned.has_value(), width), type::overline, Role::soft);
  add_part(scene, head_first, {ControlKind::table}, PartRole::heading, say(says::table_heading{}), {x, y, width, 20});
  y += 18;
  draw_filters(scene, view, x, y, width);
  // Print has no choices, but it says what was chosen.
  if (!view.looks.in_print || static_cast<const Figures&>(table) != Figures{}) y += own_height;

  const std::vector<TablePlace> columns = table_places(view, x, width);
  draw_head(scene, view, columns, y);
  y += head_height;
  rule(scene, x, y - 1, width, Role::rule);
  draw_own(scene, view, columns, x, y, width);
  y += own_height;
  const float row_height = row_height_of(view), bottom = y + static_cast<float>(table_page + 1) * row_height;
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
  draw_foot(scene, view, shown, columns[2].alike > 0, x, bottom, width);
  return bottom + 84;
}

}  // namespace explainer
