#include "views/table_row.h"

#include <algorithm>
#include <cstdlib>

#include "layout/column.h"
#include "says/amount.h"
#include "says/ladder.h"
#include "says/pair.h"
#include "says/table.h"
#include "views/choices.h"
#include "views/ladder_row.h"
#include "views/their_words.h"
#include "views/words.h"

namespace explainer {

using namespace r1cost;

namespace {

// The words in the order of the enumerations of r1cost/budget.h.
constexpr auto column_scopes =
    plain_messages<says::table_one_stage, says::table_whole_run, says::table_programme, says::table_other>();
constexpr auto column_kinds = plain_messages<says::table_disclosure, says::table_derived, says::table_remark,
                                             says::table_estimate, says::table_report>();

// The baselines of a row's two lines, which stand together in the middle of its height.
struct Baselines {
  float name, line;
};
Baselines baselines_in(const Box& row) {
  const TwoLines lines = two_lines(row);
  return {baseline_in(lines.name, type::row), baseline_in(lines.second, type::second)};
}

// A figure as a column shows it: "$130–340 million", ">$500 million"; in few words "$130M–$340M".
std::string short_figure(const Budget& budget, const Ratio& ratio, const Worth& worth, bool brief) {
  brief = brief && in_dollars(worth.as);
  const auto words = [&](Usd usd) { return brief ? axis_amount(worth, usd) : amount_of(budget, worth, usd); };
  const std::optional<Usd> point = table_usd(ratio);
  if (!point) return "?";
  if (budget.bound == Bound::more_than) return say(says::amount_over{words(*point)});
  if (budget.bound == Bound::less_than) return say(says::amount_under{words(*point)});
  if (ratio.likely || !ratio.low || !ratio.high || *ratio.low == *ratio.high) return words(*point);
  if (in_dollars(worth.as) && !brief) return money_span(*ratio.low, *ratio.high);
  return say(says::amount_span{words(*ratio.low), words(*ratio.high)});
}

// The second line of a row. If a row of the ladder has several methods of one source, it says which method this is.
std::string table_line(const View& view, const Budget& budget) {
  const auto of_row = [&](const Budget& other) { return other.row == budget.row && other.line == budget.line; };
  std::string line = line_in_dollars(budget, whose_bill(view));
  const std::string method = short_method(budget.method);
  // The line of such a row names all methods.
  if (!method.empty() && std::count_if(view.data.budgets.begin(), view.data.budgets.end(), of_row) > 1)
    line = say(says::table_of_source{.source = budget.source.publisher, .method = method});
  return line_through_lens(view, budget, line);
}

// The year of a date as the data write it, "2025-07-10".
std::string year_of(const std::string& iso) { return iso.substr(0, iso.find('-')); }

// The month and the year, "Jul 2025"; the card has the day.
std::string short_date(const std::string& iso) {
  using Month = says::table_month::Month;
  if (iso.empty()) return "–";
  const std::string year = date(year_of(iso));
  const std::size_t dash = iso.find('-');
  if (dash == iso.npos) return year;
  const int month = std::atoi(iso.c_str() + dash + 1);
  return say(says::table_month{.month = static_cast<Month>(month - 1), .year = year});
}

bool is_brief_column(float width) { return width < 460; }

// What a column says of a figure; its ratio is a RowRatio.
std::string cell_words(const View& view, std::size_t index, TableColumn column, bool brief) {
  const Budget& budget = view.data.budgets[index];
  switch (column) {
    case TableColumn::name: return budget.name;
    case TableColumn::usd: return short_figure(budget, view.answer.ratios[index], view.worth, brief);
    case TableColumn::times: break;
    case TableColumn::scope: return column_words(budget.scope);
    case TableColumn::method: return method_through_lens(view.worth.as, budget.method);
    case TableColumn::kind: return column_words(budget.kind);
    case TableColumn::date: return short_date(budget.source.date);
  }
  return "";
}

// Where the words of the first column must end: before the row's dollars in the first line, and before the first column
// of words in the second.
struct RoomOfNames {
  float first, second;
};

RoomOfNames room_of_names(const std::vector<TablePlace>& columns, const std::string& dollars, const Font& font) {
  RoomOfNames room{};
  float end = columns.back().right();
  for (const TablePlace& place : columns) {
    if (place.column == TableColumn::usd)
      room.first = place.right() - measure(dollars, font) - air::plain - columns.front().left;
    if (place.column != TableColumn::name && !place.right_aligned)
      end = std::min(end, place.left + text_gap - air::wide);
  }
  room.second = end - columns.front().left;
  return room;
}

// Figures computed here have another font than reported ones.
Font dollars_font(const View& view, const Budget& budget) {
  return is_reckoned(view, budget) ? type::second : type::second_strong;
}

// Adds the year after other words if there is no column of dates, there is room, and the words do not contain it.
std::string with_year(const Budget& budget, bool dated, const std::string& words, float room) {
  const std::string year = dated ? "" : year_of(budget.source.date);
  if (year.empty() || words.find(year) != words.npos) return words;
  const std::string longer = words.empty() ? year : say(says::table_two{.first = words, .second = year});
  return words.empty() || measure(longer, type::second) <= room ? longer : words;
}

// Writes a row's first column: its name and, below, whose figure it is, under the numbers as well.
void write_first_column(Scene& scene, const View& view, const std::vector<TablePlace>& columns, std::size_t index,
                        const RoomOfNames& room, float x, const Baselines& at) {
  const Budget& budget = view.data.budgets[index];
  const bool dated = std::any_of(columns.begin(), columns.end(),
                                 [](const TablePlace& place) { return place.column == TableColumn::date; });
  write_name(scene, x, at.name, budget.name, budget.short_name, type::row, room.first,
             budget.deepseek ? Role::r1 : Role::ink);
  std::string line = with_year(budget, dated, table_line(view, budget), room.second);
  // Whose figure it is in fewer words: its publisher.
  for (const std::string& shorter :
       {with_year(budget, dated, line_through_lens(view, budget, budget.source.publisher, true), room.second),
        std::string()})
    if (measure(line, type::second) > room.second) line = shorter;
  write(scene, x, at.line, line, type::second, Role::soft);
}

// Writes all columns of a row.
void write_columns(Scene& scene, const View& view, const std::vector<TablePlace>& columns, std::size_t index,
                   const RowRatio& ratio, const Box& row) {
  const Budget& budget = view.data.budgets[index];
  const Baselines at = baselines_in(row);
  const float x = row.x;
  const bool brief = is_brief_column(row.w);
  const std::string dollars = cell_words(view, index, TableColumn::usd, brief);
  RoomOfNames room = room_of_names(columns, dollars, dollars_font(view, budget));
  // What leaves no room for the name, or is wider than its column, stands in the second line.
  const std::string& shortest = budget.short_name.empty() ? budget.name : budget.short_name;
  const bool dollars_below = measure(shortest, type::second) > room.first,
             ratio_below = measure(ratio.words, type::second) > columns[2].width - air::plain;
  if (dollars_below)
    room = {columns[1].right() - x, columns[1].right() - measure(dollars, type::second_strong) - air::plain - x};
  if (ratio_below)
    room.second = std::min(room.second, columns[2].right() - measure(ratio.words, type::second) - air::plain - x);
  write_first_column(scene, view, columns, index, room, x, at);
  for (std::size_t i = 1; i < columns.size(); ++i) {
    const TablePlace& place = columns[i];
    const bool usd = place.column == TableColumn::usd, times = place.column == TableColumn::times;
    const std::string words = usd ? dollars : times ? ratio.words : cell_words(view, index, place.column, brief);
    const Font font = usd ? dollars_font(view, budget) : type::second;
    const bool below = (usd && dollars_below) || (times && ratio_below);
    write(scene, place.right_aligned ? place.right() : place.left + text_gap, below ? at.line : at.name,
          place.right_aligned ? words : fit(words, font, place.width - text_gap), font,
          usd || (times && ratio.is_ratio) ? Role::ink : Role::soft, place.right_aligned ? Align::right : Align::left);
  }
}

// What a row says aloud: all its columns, those without room, too.
std::string spoken_row(const View& view, std::size_t index, const RowRatio& ratio) {
  std::string spoken = table_line(view, view.data.budgets[index]);
  const auto add = [&](const std::string& words) {
    if (!words.empty()) spoken = spoken.empty() ? words : say(says::table_two{.first = spoken, .second = words});
  };
  add(cell_words(view, index, TableColumn::usd, false));
  if (ratio.unlike) add(say(says::table_unlike{whose_bill(view)}));
  if (ratio.is_ratio) add(say(says::pair_named{.name = head_words(TableColumn::times, view), .value = ratio.words}));
  for (const TableColumn column : {TableColumn::scope, TableColumn::method, TableColumn::kind, TableColumn::date})
    add(cell_words(view, index, column, false));
  return spoken;
}

}  // namespace

std::string column_words(Scope scope) { return say(column_scopes[static_cast<std::size_t>(scope)]); }
std::string column_words(Kind kind) { return say(column_kinds[static_cast<std::size_t>(kind)]); }

std::string head_words(TableColumn column, const View& view) {
  switch (column) {
    case TableColumn::name: return say(says::table_name{});
    case TableColumn::usd: return say(says::table_amount{what_counts(view)});
    case TableColumn::times: return say(says::ladder_made_alike{});
    case TableColumn::scope: return say(says::table_scope{});
    case TableColumn::method: return say(says::table_method{});
    case TableColumn::kind: return say(says::table_kind{});
    case TableColumn::date: return say(says::table_date{});
  }
  return "";
}

std::vector<TablePlace> table_places(const View& view, float x, float width) {
  struct Wish {
    TableColumn column;
    float width;
    bool right_aligned;
  };
  const bool brief = is_brief_column(width);
  // Heads of columns must not overlap, however long their words are in another language.
  const auto head_width = [&](TableColumn column) {
    return measure(head_words(column, view), type::second_strong) + sort_arrow + air::fine;
  };
  float usd_width = 0;
  for (std::size_t i = 0; i < view.data.budgets.size(); ++i)
    usd_width =
        std::max(usd_width, measure(cell_words(view, i, TableColumn::usd, brief), type::second_strong) + air::wide);
  // Only in its own row does a rare long range take room from the name.
  usd_width = std::max(std::min(usd_width, brief ? 76.0f : 120.0f), head_width(TableColumn::usd));
  const float times_width = std::max(widest_no_ratio() + air::fine, head_width(TableColumn::times));
  std::vector<Wish> wishes{{TableColumn::usd, usd_width, true}, {TableColumn::times, times_width, true}};
  float used = wishes[0].width + wishes[1].width;
  constexpr float name_least = 168;
  for (Wish wish : {Wish{TableColumn::scope, 98, false},
                    {TableColumn::method, 92, false},
                    {TableColumn::kind, 90, false},
                    {TableColumn::date, 88, false}}) {
    wish.width = std::max(wish.width, text_gap + head_width(wish.column));
    if (brief || used + wish.width + name_least > width) break;
    wishes.push_back(wish);
    used += wish.width;
  }
  std::vector<TablePlace> result{{TableColumn::name, x, width - used, false}};
  float left = x + width - used;
  for (const Wish& wish : wishes) {
    result.push_back({wish.column, left, wish.width, wish.right_aligned});
    left += wish.width;
  }
  return result;
}

void draw_table_row(Scene& scene, const View& view, const std::vector<TablePlace>& columns, std::size_t index,
                    const Control& control, float x, float y, float width) {
  const Budget& budget = view.data.budgets[index];
  const Box row{x, y, width, row_height_of(view)};
  const std::size_t first = scene.marks.size();
  const RowRatio ratio = ratio_of(view, {budget.row, budget.scope, {index}});
  write_columns(scene, view, columns, index, ratio, row);
  add_part(scene, first, control, PartRole::row, budget.name, row).value = spoken_row(view, index, ratio);
  rule(scene, x, row.bottom() - 1, width);
}

}  // namespace explainer
