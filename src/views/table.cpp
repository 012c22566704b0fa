#include "views/table.h"

#include <algorithm>
#include <string>

#include "says/amount.h"
#include "says/counted.h"
#include "says/table.h"
#include "views/choices.h"
#include "views/conversion_words.h"
#include "views/ink.h"
#include "views/ladder.h"
#include "views/their_words.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float head_height = 44, own_height = 44;

// Where a row has no room for its words beside its dollars they stand below one another.
bool stacked(const View& view) { return width_class(view.looks.width) == WidthClass::narrow; }
float row_height_of(const View& view) { return stacked(view) ? 62.0f : 44.0f; }
constexpr float text_gap = 24;  // before words that stand left-aligned behind numbers

struct Place {
  Column column;
  float left, width;
  bool right_aligned;
  float alike = 0;  // room behind the ratio for the one made alike, where there is any
  float right() const { return left + width - 2 - alike; }
};

std::string head_words(Column column, const View& view) {
  switch (column) {
    case Column::name: return say(says::table_name{});
    case Column::usd: return say(says::table_amount{what_counts(view)});
    case Column::times: return say(says::table_times{whose_bill(view)});
    case Column::scope: return say(says::table_scope{});
    case Column::method: return say(says::table_method{});
    case Column::kind: return say(says::table_kind{});
    case Column::date: return say(says::table_date{});
  }
  return "";
}

// In the order of the enumerations of r1cost/dataset.h.
constexpr auto column_scopes =
    plain_messages<says::table_one_stage, says::table_whole_run, says::table_programme, says::table_other>();
constexpr auto column_kinds = plain_messages<says::table_disclosure, says::table_derived, says::table_remark,
                                             says::table_estimate, says::table_report>();
std::string words_of(Scope scope) { return say(column_scopes[static_cast<std::size_t>(scope)]); }
std::string words_of(Kind kind) { return say(column_kinds[static_cast<std::size_t>(kind)]); }

// "$130–340 million", ">$500 million": as a column has it.
std::string short_figure(const Budget& budget, const Ratio& ratio, const Worth& worth) {
  const auto words = [&](Usd usd) { return amount_of(budget, worth, usd); };
  const std::optional<Usd> point = table_usd(ratio);
  if (!point) return "?";
  if (budget.bound == Bound::more_than) return say(says::amount_over{words(*point)});
  if (budget.bound == Bound::less_than) return say(says::amount_under{words(*point)});
  if (ratio.likely || !ratio.low || !ratio.high || *ratio.low == *ratio.high) return words(*point);
  if (in_dollars(worth.as)) return money_span(*ratio.low, *ratio.high);
  return say(says::amount_span{words(*ratio.low), words(*ratio.high)});
}

bool is_unlike(const Ratio& ratio) {
  return !ratio.like && (ratio.times_low || ratio.times_likely || ratio.times_high);
}

// Whose it is. Where one row of the ladder holds several methods of one source, the one that this is.
std::string line_of(const View& view, const Budget& budget) {
  const auto of_row = [&](const Budget& other) { return other.row == budget.row && other.line == budget.line; };
  std::string line = budget.line;
  const std::string method = short_method(budget.method);
  // In the dataset such a line names its source, then the methods of all: "Epoch AI: used up, rented, bought".
  if (!method.empty() && std::count_if(view.data.budgets.begin(), view.data.budgets.end(), of_row) > 1)
    line = say(says::table_of_source{.source = line.substr(0, line.find(':')), .method = method});
  return line_through_lens(view, budget, line);
}

// "Jul 2025": the day is on the card.
std::string short_date(const std::string& iso) {
  using Month = says::table_month::Month;
  if (iso.empty()) return "–";
  const std::string year = date(iso.substr(0, 4));
  if (iso.size() < 7) return year;
  const int month = (iso[5] - '0') * 10 + iso[6] - '0';
  return say(says::table_month{.month = static_cast<Month>(month - 1), .year = year});
}

std::string cell(const View& view, std::size_t index, Column column) {
  const Budget& budget = view.data.budgets[index];
  switch (column) {
    case Column::name: return budget.name;
    case Column::usd: return short_figure(budget, view.answer.ratios[index], view.worth);
    case Column::times: return ratio_words(budget, view.answer.ratios[index]);
    case Column::scope: return words_of(budget.scope);
    case Column::method: return method_through_lens(view.worth.as, budget.method);
    case Column::kind: return words_of(budget.kind);
    case Column::date: return short_date(budget.source.date);
  }
  return "";
}

// The columns that have room, from the left: name, dollars and ratio always, then by what they say.
std::vector<Place> places(const View& view, float x, float width) {
  struct Wish {
    Column column;
    float width;
    bool right_aligned;
  };
  const bool narrow = width < 460;
  const float alike = narrow ? 0 : 74;
  float usd_width = 76;
  for (std::size_t i = 0; i < view.data.budgets.size(); ++i)
    usd_width = std::max(usd_width, measure(cell(view, i, Column::usd), type::second_strong) + 12);
  // Names give way to a rare long range in their own row only.
  usd_width = std::min(usd_width, 120.0f);
  std::vector<Wish> wishes{{Column::usd, usd_width, true}, {Column::times, narrow ? 58.0f : 62.0f + alike, true}};
  float used = wishes[0].width + wishes[1].width;
  const float name_least = narrow ? 90 : 168;
  for (const Wish& wish : {Wish{Column::scope, 98, false},
                           {Column::method, 92, false},
                           {Column::kind, 90, false},
                           {Column::date, 88, false}})
    if (used + wish.width + name_least <= width) {
      wishes.push_back(wish);
      used += wish.width;
    } else {
      break;
    }
  std::vector<Place> result{{Column::name, x, width - used, false}};
  float left = x + width - used;
  for (const Wish& wish : wishes) {
    result.push_back({wish.column, left, wish.width, wish.right_aligned, wish.column == Column::times ? alike : 0});
    left += wish.width;
  }
  return result;
}

void draw_head(Scene& scene, const View& view, const std::vector<Place>& columns, float y) {
  const Table& table = view.state.table;
  for (const Place& place : columns) {
    const bool on = table.sorted_by == place.column;
    const std::string words = head_words(place.column, view);
    const std::size_t first = scene.marks.size();
    const float at = place.right_aligned ? place.right() : place.left + (place.column == Column::name ? 0 : text_gap);
    const float width = measure(words, type::second_strong), arrow = 12;
    const float end = place.right_aligned ? at - (on ? arrow : 0) : at + width;
    write(scene, place.right_aligned ? end : at, y + 28, words, type::second_strong, on ? Role::ink : Role::soft,
          place.right_aligned ? Align::right : Align::left, Underline::solid);
    // Which way it goes: a triangle that points to the larger end.
    if (on) {
      const float left = end + 4, middle = y + 24, tip = table.descending ? 4.0f : -4.0f;
      scene.marks.push_back(Path{{{left, middle - tip / 2}, {left + 7, middle - tip / 2}, {left + 3.5f, middle + tip}},
                                 true,
                                 Role::ink,
                                 Role::none,
                                 0});
    }
    Part& part = add_part(
        scene, first, "table.sort." + std::string(column_names[static_cast<std::size_t>(place.column)]),
        PartRole::button, say(says::table_sort{words}), {place.left, y, place.width - place.alike, head_height});
    part.on = on;
    if (on) part.value = table.descending ? say(says::table_descending{}) : say(says::table_ascending{});
    if (place.alike > 0)
      write(scene, place.left + place.width - 2, y + 28, say(says::table_alike{}), type::second, Role::soft,
            Align::right);
  }
}

// Where the words of a row's first column end: before its own dollars in the first line, before the first column of
// words in the second.
struct NameRoom {
  float first, second;
};

NameRoom name_room(const std::vector<Place>& columns, const std::string& dollars, const Font& font) {
  NameRoom room{};
  for (const Place& place : columns)
    if (place.column == Column::usd) {
      room.first = place.left + place.width - 2 - measure(dollars, font) - 12 - columns.front().left;
      room.second = room.first;
    }
  float end = columns.back().left + columns.back().width;
  for (const Place& place : columns)
    if (place.column != Column::name && !place.right_aligned) end = std::min(end, place.left + text_gap - 12);
  room.second = end - columns.front().left;
  return room;
}

// What is reckoned here looks unlike what was reported.
Font dollars_font(const View& view, const Budget& budget) {
  return is_reckoned(view, budget) ? type::second : type::second_strong;
}

// Where there is no column of dates its year stands behind other words, if it has room there and is not said already.
std::string with_year(const Budget& budget, bool dated, const std::string& words, float room) {
  const std::string year = dated ? "" : budget.source.date.substr(0, 4);
  if (year.empty() || words.find(year) != words.npos) return words;
  const std::string longer = words.empty() ? year : say(says::table_two{.first = words, .second = year});
  return words.empty() || measure(longer, type::second) <= room ? longer : words;
}

// A row's first column: its name and, below it, what has no column of its own.
void write_name(Scene& scene, const View& view, const std::vector<Place>& columns, std::size_t index, float x, float y,
                float width) {
  const Budget& budget = view.data.budgets[index];
  const bool stack = stacked(view);
  const bool dated =
      std::any_of(columns.begin(), columns.end(), [](const Place& place) { return place.column == Column::date; });
  const NameRoom room = name_room(columns, cell(view, index, Column::usd), dollars_font(view, budget));
  write(scene, x, y + 18, fit_pieces(budget.name, type::row, stack ? width : room.first), type::row,
        budget.deepseek ? Role::r1 : Role::ink);
  const std::string line = line_of(view, budget), kind = words_of(budget.kind);
  if (!stack)
    return write(scene, x, y + 35, fit(with_year(budget, dated, line, room.second), type::second, room.second),
                 type::second, Role::soft);
  write(scene, x, y + 35, fit(words_of(budget.scope), type::second, room.first), type::second, Role::soft);
  std::string third = kind;
  // Through electricity and emissions its line says by what.
  if (in_dollars(view.worth.as))
    third = say(says::table_two{.first = budget.at_reader_price ? say(says::table_at_price{whose_bill(view)})
                                                                : cell(view, index, Column::method),
                                .second = kind});
  third = with_year(budget, dated, third, width);
  // Whose it is, too, where that has room; the card says it all.
  const std::string whose = say(says::table_both{.first = third, .second = line});
  const bool said = line.empty() || line.find(kind) != line.npos || measure(whose, type::second) > width;
  write(scene, x, y + 52, said ? third : whose, type::second, Role::soft);
}

void write_cell(Scene& scene, const View& view, const Place& place, std::size_t index, float baseline) {
  const Budget& budget = view.data.budgets[index];
  std::string words = cell(view, index, place.column);
  const bool usd = place.column == Column::usd, times = place.column == Column::times;
  const bool unlike = times && is_unlike(view.answer.ratios[index]);
  // Cut short it would be another number.
  if (times && measure(words, type::second) > place.width - place.alike - 8) words = "…";
  const Font font = usd ? dollars_font(view, budget) : unlike ? type::unlike : type::second;
  if (place.alike > 0 && unlike) {
    std::string alike = alike_ratio(view, budget);
    if (alike.empty()) alike = "–";
    else if (measure(alike, type::second) > place.alike - 8) alike = "…";
    write(scene, place.left + place.width - 2, baseline, alike, type::second, Role::soft, Align::right);
  }
  write(scene, place.right_aligned ? place.right() : place.left + text_gap, baseline,
        place.right_aligned ? words : fit(words, font, place.width - text_gap), font,
        usd || unlike ? Role::ink : Role::soft, place.right_aligned ? Align::right : Align::left);
}

void draw_row(Scene& scene, const View& view, const std::vector<Place>& columns, std::size_t index,
              const std::string& id, float x, float y, float width) {
  const std::size_t first = scene.marks.size();
  write_name(scene, view, columns, index, x, y, width);
  const float row_height = row_height_of(view), figures = y + (stacked(view) ? 35.0f : 18.0f);
  for (std::size_t i = 1; i < columns.size(); ++i) write_cell(scene, view, columns[i], index, figures);
  std::string spoken = line_of(view, view.data.budgets[index]);
  for (Column column : {Column::usd, Column::times, Column::scope, Column::method, Column::kind, Column::date}) {
    const std::string words = column == Column::times && !view.answer.ratios[index].like
                                  ? say(says::table_unlike{whose_bill(view)})
                                  : cell(view, index, column);
    if (!words.empty()) spoken = spoken.empty() ? words : say(says::table_two{.first = spoken, .second = words});
  }
  add_part(scene, first, id, PartRole::row, view.data.budgets[index].name, {x, y, width, row_height}).value = spoken;
  rule(scene, x, y + row_height - 1, width);
}

// R1 as its maker published it; through electricity and emissions nobody did.
std::optional<std::size_t> deepseeks_own(const View& view) {
  for (std::size_t i = 0; in_dollars(view.worth.as) && i < view.data.budgets.size(); ++i) {
    const Budget* published = find_budget(view.all, view.data.budgets[i].id);
    if (published && published->deepseek && published->kind == Kind::disclosure) return i;
  }
  return std::nullopt;
}

// What all others are set beside, above them.
void draw_own(Scene& scene, const View& view, const std::vector<Place>& columns, float x, float y, float width) {
  const std::size_t first = scene.marks.size();
  const std::string name = say(says::counted_total{whose_bill(view)});
  write(scene, x, y + 27, name, type::row_strong, Role::you);
  for (const Place& place : columns) {
    const float right = place.right();
    if (place.column == Column::usd) {
      std::string words = total_words(view.answer, view.worth);
      // Beside its name on a narrow page.
      if (view.answer.at_least && right - measure(words, type::second_strong) < x + measure(name, type::row_strong) + 8)
        words = say(says::counted_at_least{amount(view.worth, view.answer.usd)});
      write(scene, right, y + 27, words, type::second_strong, Role::you, Align::right);
    }
    if (place.column == Column::times)
      write(scene, right, y + 27, say(says::amount_times{grouped(1)}), type::second_strong, Role::you, Align::right);
  }
  add_part(scene, first, "table.you", PartRole::text, name, {x, y, width, own_height}).value =
      total_words(view.answer, view.worth);
  rule(scene, x, y + own_height - 1, width, Role::rule);
}

// What a list to choose from stands for, and what of it is chosen.
struct Filter {
  std::string id, label, chosen, chosen_words;
  std::vector<Option> options;
};

template <class Names, class Value, class Words>
Filter filter_of(std::string id, std::string label, const Names& names, const std::optional<Value>& chosen,
                 Words words) {
  const std::string all = say(says::table_all{});
  Filter filter{std::move(id), std::move(label), "all", all, {{"all", all, ""}}};
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

// "Scope: all ▾"; where its words end.
float draw_filter(Scene& scene, Filter filter, bool narrow, float x, float y) {
  // On a narrow page the choice stands for itself.
  const std::string words = (!narrow ? say(says::table_filter{.label = filter.label, .chosen = filter.chosen_words})
                             : filter.chosen == "all" ? filter.label
                                                      : filter.chosen_words) +
                            " ▾";
  const std::size_t first = scene.marks.size();
  const float width = measure(words, type::second_strong);
  write(scene, x, y + 26, words, type::second_strong, Role::ink, Align::left, Underline::dotted);
  Part& part = add_part(scene, first, filter.id, PartRole::select, say(says::table_show_by{filter.label}),
                        {x - 4, y, width + 8, 44});
  part.value = filter.chosen;
  part.options = std::move(filter.options);
  return x + width;
}

void draw_filters(Scene& scene, const View& view, float x, float y) {
  const Table& table = view.state.table;
  const bool narrow = stacked(view);
  const auto method = [&](Method m) { return method_through_lens(view.worth.as, m); };
  const auto words = [](auto value) { return words_of(value); };
  x = 24 + draw_filter(scene, filter_of("filter.scope", say(says::table_scope{}), scope_names, table.scope, words),
                       narrow, x, y);
  x = 24 + draw_filter(scene, filter_of("filter.method", say(says::table_method{}), method_names, table.method, method),
                       narrow, x, y);
  draw_filter(scene, filter_of("filter.kind", say(says::table_kind{}), kind_names, table.kind, words), narrow, x, y);
}

void draw_button(Scene& scene, const std::string& id, const std::string& words, float x, float y, Align align) {
  const std::size_t first = scene.marks.size();
  const float width = measure(words, type::second_strong);
  write(scene, x, y + 26, words, type::second_strong, Role::ink, align, Underline::solid);
  const float left = align == Align::right ? x - width : x;
  add_part(scene, first, id, PartRole::button, words, {left - 6, y, width + 12, 44});
}

// The rows of the page that is shown: from one of them up to another, of so many.
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
    return in_capitals(pinned ? say_what_fits(message, fits) : say(message, 1));
  };
  return largest ? title(says::table_largest{.count = count, .all = all})
                 : title(says::table_some{.count = count, .all = all});
}

// Under the rows: which of them these are, what the signs say, and the way to the others.
void draw_foot(Scene& scene, const View& view, const TablePage& rows, bool alike, float x, float y, float width) {
  const auto number = [](std::size_t count) { return grouped(static_cast<double>(count)); };
  const std::string shown =
      rows.all == 0
          ? say(says::table_shown_none{number(view.data.budgets.size())})
          : say(says::table_shown{.first = number(rows.from + 1), .last = number(rows.to), .all = number(rows.all)});
  const std::size_t count_first = scene.marks.size();
  // In print there is no other page.
  if (!view.looks.in_print) write(scene, x, y + 26, shown, type::second, Role::soft);
  add_part(scene, count_first, "table.shown", PartRole::text, say(says::table_figures{shown}), {x, y + 8, 90, 28});
  // What the signs say: beside that or, where there is no room, below it.
  using By = says::table_light::By;
  const WhoseBill whose = whose_bill(view);
  const std::string key = (alike ? say(says::table_key_alike{whose}) : say(says::table_key{whose})) + " " +
                          say(says::table_light{!in_dollars(view.worth.as)      ? By::own
                                                : view.worth.as == SeenAs::work ? By::here
                                                : whose.reader                  ? By::yours
                                                                                : By::other});
  const float beside_x = view.looks.in_print ? x : x + measure(shown, type::second) + 24;
  const bool beside = width >= 800;
  const float key_x = beside ? beside_x : x;
  const std::size_t key_first = scene.marks.size();
  write_lines(scene, key_x, y + (beside ? 26.0f : 58.0f), 16, wrap(key, type::second, width, 2), type::second,
              Role::soft);
  add_part(scene, key_first, "table.key", PartRole::text, key,
           {key_x, y + (beside ? 8.0f : 44.0f), std::min(measure(key, type::second), width), beside ? 28.0f : 36.0f});
  if (rows.to < rows.all) draw_button(scene, "table.next", say(says::table_next{}), x + width, y, Align::right);
  if (rows.from > 0) draw_button(scene, "table.previous", say(says::table_previous{}), x + width - 60, y, Align::right);
}

void draw_no_rows(Scene& scene, float x, float y, float width) {
  const std::size_t first = scene.marks.size();
  const std::string words = say(says::table_none{});
  const float end = write_lines(scene, x, y + 28, 20, wrap(words, type::row, width, 3), type::row, Role::ink);
  add_part(scene, first, "table.none", PartRole::text, words, {x, y + 8, width, end - y - 8});
  draw_button(scene, "filter.none", say(says::table_show_all{}), x, end - 12, Align::left);
}

}  // namespace

float draw_table(Scene& scene, const View& view, float x, float y, float width) {
  const Table& table = view.state.table;
  const std::vector<std::size_t> rows = table_rows(view.data, view.answer, table);
  const std::size_t from = rows.empty() ? 0 : std::min(table.first, (rows.size() - 1) / table_page * table_page);
  const TablePage shown{from, std::min(from + table_page, rows.size()), rows.size()};

  // DeepSeek's own figure stays in sight, whatever the order and the page.
  const auto page_begin = rows.begin() + static_cast<std::ptrdiff_t>(from);
  const auto page_end = rows.begin() + static_cast<std::ptrdiff_t>(shown.to);
  std::optional<std::size_t> pinned = deepseeks_own(view);
  if (pinned && (rows.empty() || std::find(page_begin, page_end, *pinned) != page_end)) pinned.reset();

  const std::size_t head_first = scene.marks.size();
  write(scene, x, y + 12, table_title(view, shown, pinned.has_value(), width), type::overline, Role::soft);
  add_part(scene, head_first, "table", PartRole::heading, say(says::table_heading{}), {x, y, width, 20});
  y += 18;
  draw_filters(scene, view, x, y);
  // In print there is nothing to choose, and what is chosen is said.
  if (!view.looks.in_print || static_cast<const Figures&>(table) != Figures{}) y += own_height;

  const std::vector<Place> columns = places(view, x, width);
  draw_head(scene, view, columns, y);
  y += head_height;
  rule(scene, x, y - 1, width, Role::rule);
  draw_own(scene, view, columns, x, y, width);
  y += own_height;
  const float row_height = row_height_of(view), bottom = y + static_cast<float>(table_page + 1) * row_height;
  if (pinned) {
    // The ladder's row, which is not drawn beside the table.
    draw_row(scene, view, columns, *pinned, "row." + view.data.budgets[*pinned].row, x, y, width);
    y += row_height;
    rule(scene, x, y - 1, width, Role::rule);
  }
  for (std::size_t i = from; i < shown.to; ++i)
    draw_row(scene, view, columns, rows[i], "table." + view.data.budgets[rows[i]].id, x,
             y + static_cast<float>(i - from) * row_height, width);
  if (rows.empty()) draw_no_rows(scene, x, y, width);
  draw_foot(scene, view, shown, columns[2].alike > 0, x, bottom, width);
  return bottom + 84;
}

}  // namespace explainer
