#include "views/table.h"

#include <algorithm>
#include <string>

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

std::string head_words(Column column, SeenAs as) {
  switch (column) {
    case Column::name: return "Figure";
    case Column::usd: return in_dollars(as) ? "Dollars" : as == SeenAs::energy ? "Energy" : "Emissions";
    case Column::times: return "vs you";
    case Column::scope: return "Scope";
    case Column::method: return "Method";
    case Column::kind: return "Kind";
    case Column::date: return "Date";
  }
  return "";
}

std::string with_space(std::string_view name) {
  std::string words(name);
  std::replace(words.begin(), words.end(), '-', ' ');
  return words;
}
std::string words_of(Scope scope) { return with_space(scope_names[static_cast<std::size_t>(scope)]); }
std::string words_of(Kind kind) { return with_space(kind_names[static_cast<std::size_t>(kind)]); }

// "$130–340 million", ">$500 million": as a column has it.
std::string short_figure(const Budget& budget, const Ratio& ratio, const Worth& worth) {
  const auto money = [&](Usd usd) { return amount_of(budget, worth, usd); };
  const std::optional<Usd> point = table_usd(ratio);
  if (!point) return "?";
  if (budget.bound != Bound::stated) return (budget.bound == Bound::more_than ? ">" : "<") + money(*point);
  if (ratio.likely || !ratio.low || !ratio.high || *ratio.low == *ratio.high) return money(*point);
  const std::string low = money(*ratio.low), high = money(*ratio.high);
  const std::size_t unit = low.find(' ');
  if (unit == low.npos || high.find(' ') == high.npos || low.substr(unit) != high.substr(high.find(' ')))
    return low + "–" + high;
  return low.substr(0, unit) + "–" + high.substr(1);
}

// Whose it is. Where one row of the ladder holds several methods of one source, the one that this is.
std::string line_of(const View& view, const Budget& budget) {
  const auto of_row = [&](const Budget& other) { return other.row == budget.row && other.line == budget.line; };
  std::string line = budget.line;
  const std::string method(short_method(budget.method));
  if (!method.empty() && std::count_if(view.data.budgets.begin(), view.data.budgets.end(), of_row) > 1)
    line = line.substr(0, line.find(':')) + ": " + method;
  return line_through_lens(view, budget, line);
}

// "Jul 2025": the day is on the card.
std::string short_date(const std::string& iso) {
  if (iso.size() < 7) return iso.empty() ? "–" : iso;
  const std::string words = date(iso.substr(0, 7));
  const std::size_t space = words.find(' ');
  return space == words.npos ? words : words.substr(0, 3) + words.substr(space);
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
    const std::string words = head_words(place.column, view.worth.as);
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
    Part& part =
        add_part(scene, first, "table.sort." + std::string(column_names[static_cast<std::size_t>(place.column)]),
                 PartRole::button, "Sort by " + words, {place.left, y, place.width - place.alike, head_height});
    part.on = on;
    if (on) part.value = table.descending ? "largest or latest first" : "smallest or earliest first";
    if (place.alike > 0)
      write(scene, place.left + place.width - 2, y + 28, "made alike", type::second, Role::soft, Align::right);
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

void draw_row(Scene& scene, const View& view, const std::vector<Place>& columns, std::size_t index,
              const std::string& id, float x, float y, float width) {
  const Budget& budget = view.data.budgets[index];
  const std::size_t first = scene.marks.size();
  const bool stack = stacked(view);
  const bool dated =
      std::any_of(columns.begin(), columns.end(), [](const Place& place) { return place.column == Column::date; });
  const std::string year = dated || budget.source.date.empty() ? "" : budget.source.date.substr(0, 4);
  const auto with_year = [&](const std::string& words, float space) {
    const std::string longer = words + ", " + year;
    return year.empty() || words.find(year) != words.npos || measure(longer, type::second) > space ? words : longer;
  };
  const float row_height = row_height_of(view), figures = y + (stack ? 35.0f : 18.0f);
  const NameRoom room = name_room(columns, cell(view, index, Column::usd), dollars_font(view, budget));
  write(scene, x, y + 18, fit_pieces(budget.name, type::row, stack ? width : room.first), type::row,
        budget.deepseek ? Role::r1 : Role::ink);
  if (stack) {
    // Through electricity and emissions its line says by what.
    const std::string method = !in_dollars(view.worth.as) ? ""
                               : budget.at_reader_price   ? "at your price, "
                                                          : cell(view, index, Column::method) + ", ";
    const std::string third = with_year(method + words_of(budget.kind), width);
    write(scene, x, y + 35, fit(words_of(budget.scope), type::second, room.first), type::second, Role::soft);
    // Whose it is, too, where that has room; the card says it all.
    const std::string line = line_of(view, budget), whose = third + "; " + line;
    const bool said =
        line.empty() || line.find(words_of(budget.kind)) != line.npos || measure(whose, type::second) > width;
    write(scene, x, y + 52, said ? third : whose, type::second, Role::soft);
  } else {
    const std::string line = line_of(view, budget);
    write(scene, x, y + 35, fit(line.empty() ? year : with_year(line, room.second), type::second, room.second),
          type::second, Role::soft);
  }
  for (std::size_t i = 1; i < columns.size(); ++i) {
    const Place& place = columns[i];
    std::string words = cell(view, index, place.column);
    // Cut short it would be another number.
    if (place.column == Column::times && measure(words, type::second) > place.width - place.alike - 8) words = "…";
    const bool usd = place.column == Column::usd;
    const bool unlike = place.column == Column::times && words == "≠";
    const Font font = usd ? dollars_font(view, budget) : unlike ? type::unlike : type::second;
    if (place.alike > 0 && words == "≠") {
      const std::string alike = alike_ratio(view, budget);
      const bool fits = measure(alike, type::second) <= place.alike - 8;
      write(scene, place.left + place.width - 2, figures,
            alike.empty() ? "–"
            : fits        ? alike
                          : "…",
            type::second, Role::soft, Align::right);
    }
    write(scene, place.right_aligned ? place.right() : place.left + text_gap, figures,
          place.right_aligned ? words : fit(words, font, place.width - text_gap), font,
          usd || unlike ? Role::ink : Role::soft, place.right_aligned ? Align::right : Align::left);
  }
  std::string spoken = line_of(view, budget);
  for (Column column : {Column::usd, Column::times, Column::scope, Column::method, Column::kind, Column::date})
    spoken += ", " + (column == Column::times && !view.answer.ratios[index].like
                          ? std::string("does not count the same things as your total")
                          : cell(view, index, column));
  Part& part = add_part(scene, first, id, PartRole::row, budget.name, {x, y, width, row_height});
  part.value = spoken;
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
  write(scene, x, y + 27, "Your total", type::row_strong, Role::you);
  for (const Place& place : columns) {
    const float right = place.right();
    if (place.column == Column::usd) {
      std::string words = total_words(view.answer, view.worth);
      // Beside its name on a narrow page.
      if (view.answer.at_least &&
          right - measure(words, type::second_strong) < x + measure("Your total", type::row_strong) + 8)
        words = "≥ " + amount(view.worth, view.answer.usd);
      write(scene, right, y + 27, words, type::second_strong, Role::you, Align::right);
    }
    if (place.column == Column::times) write(scene, right, y + 27, "1×", type::second_strong, Role::you, Align::right);
  }
  add_part(scene, first, "table.you", PartRole::text, "Your total", {x, y, width, own_height}).value =
      total_words(view.answer, view.worth);
  rule(scene, x, y + own_height - 1, width, Role::rule);
}

// "Scope: all ▾"; where its words end.
float draw_filter(Scene& scene, const std::string& id, const std::string& label, std::string_view chosen,
                  const std::string& chosen_words, const std::vector<Option>& options, bool narrow, float x, float y) {
  // On a narrow page the choice stands for itself.
  const std::string words = (!narrow ? label + ": " + chosen_words : chosen == "all" ? label : chosen_words) + " ▾";
  const std::size_t first = scene.marks.size();
  const float width = measure(words, type::second_strong);
  write(scene, x, y + 26, words, type::second_strong, Role::ink, Align::left, Underline::dotted);
  Part& part = add_part(scene, first, id, PartRole::select, "Show by " + label, {x - 4, y, width + 8, 44});
  part.value = chosen;
  part.options = options;
  return x + width;
}

template <class Names, class Value, class Words>
float draw_choice(Scene& scene, const std::string& label, const Names& names, const std::optional<Value>& chosen,
                  Words words, bool narrow, float x, float y) {
  std::vector<Option> options{{"all", "all", ""}};
  // Through a lens some are of no figure: they have no words.
  for (std::size_t i = 0; i < names.size(); ++i)
    if (const std::string line = words(static_cast<Value>(i)); !line.empty())
      options.push_back({std::string(names[i]), line, ""});
  std::string id = label;
  id[0] = static_cast<char>(id[0] - 'A' + 'a');
  return draw_filter(scene, "filter." + id, label, chosen ? names[static_cast<std::size_t>(*chosen)] : "all",
                     chosen ? words(*chosen) : "all", options, narrow, x, y);
}

void draw_button(Scene& scene, const std::string& id, const std::string& words, float x, float y, Align align) {
  const std::size_t first = scene.marks.size();
  const float width = measure(words, type::second_strong);
  write(scene, x, y + 26, words, type::second_strong, Role::ink, align, Underline::solid);
  const float left = align == Align::right ? x - width : x;
  add_part(scene, first, id, PartRole::button, words, {left - 6, y, width + 12, 44});
}

}  // namespace

float draw_table(Scene& scene, const View& view, float x, float y, float width) {
  const Table& table = view.state.table;
  const std::vector<std::size_t> rows = table_rows(view.data, view.answer, table);
  const std::size_t from = rows.empty() ? 0 : std::min(table.first, (rows.size() - 1) / table_page * table_page);
  const std::size_t to = std::min(from + table_page, rows.size());

  // DeepSeek's own figure stays in sight, whatever the order and the page.
  const auto page_begin = rows.begin() + static_cast<std::ptrdiff_t>(from);
  const auto page_end = rows.begin() + static_cast<std::ptrdiff_t>(to);
  std::optional<std::size_t> pinned = deepseeks_own(view);
  if (pinned && (rows.empty() || std::find(page_begin, page_end, *pinned) != page_end)) pinned.reset();

  const std::size_t head_first = scene.marks.size();
  const bool largest = table.sorted_by == Column::usd && table.descending && from == 0 && to < rows.size();
  const std::string those = (largest ? "THE " : "") + std::to_string(to - from) + (largest ? " LARGEST OF " : " OF ") +
                            std::to_string(view.data.budgets.size()) + " FIGURES";
  const std::string both = those + (pinned ? ", AND R1’S OWN" : "");
  const std::string title = measure(both, type::overline) <= width ? both : those;
  write(scene, x, y + 12, title, type::overline, Role::soft);
  add_part(scene, head_first, "table", PartRole::heading, "All reported figures", {x, y, width, 20});
  y += 18;

  const bool narrow = width_class(view.looks.width) == WidthClass::narrow;
  float left = draw_choice(
      scene, "Scope", scope_names, table.scope, [](Scope s) { return words_of(s); }, narrow, x, y);
  left = draw_choice(
      scene, "Method", method_names, table.method, [&](Method m) { return method_through_lens(view.worth.as, m); },
      narrow, left + 24, y);
  draw_choice(
      scene, "Kind", kind_names, table.kind, [](Kind k) { return words_of(k); }, narrow, left + 24, y);
  // In print there is nothing to choose, and what is chosen is said.
  if (!view.looks.in_print || static_cast<const Figures&>(table) != Figures{}) y += own_height;

  const std::vector<Place> columns = places(view, x, width);
  draw_head(scene, view, columns, y);
  y += head_height;
  rule(scene, x, y - 1, width, Role::rule);
  draw_own(scene, view, columns, x, y, width);
  y += own_height;
  const float bottom = y + static_cast<float>(table_page + 1) * row_height_of(view);
  if (pinned) {
    // The ladder's row, which is not drawn beside the table.
    draw_row(scene, view, columns, *pinned, "row." + view.data.budgets[*pinned].row, x, y, width);
    y += row_height_of(view);
    rule(scene, x, y - 1, width, Role::rule);
  }
  for (std::size_t i = from; i < to; ++i)
    draw_row(scene, view, columns, rows[i], "table." + view.data.budgets[rows[i]].id, x,
             y + static_cast<float>(i - from) * row_height_of(view), width);
  if (rows.empty()) {
    const std::size_t first = scene.marks.size();
    const std::string words = "No reported figure is of this scope, method and kind.";
    const auto lines = wrap(words, type::row, width, 3);
    const float end = write_lines(scene, x, y + 28, 20, lines, type::row, Role::ink);
    add_part(scene, first, "table.none", PartRole::text, words, {x, y + 8, width, end - y - 8});
    draw_button(scene, "filter.none", "Show all figures", x, end - 12, Align::left);
  }
  y = bottom;
  const std::string shown =
      rows.empty() ? "0 of " + std::to_string(view.data.budgets.size())
                   : std::to_string(from + 1) + "–" + std::to_string(to) + " of " + std::to_string(rows.size());
  const std::size_t count_first = scene.marks.size();
  // In print there is no other page.
  if (!view.looks.in_print) write(scene, x, y + 26, shown, type::second, Role::soft);
  add_part(scene, count_first, "table.shown", PartRole::text, "Figures " + shown, {x, y + 8, 90, 28});
  // What the signs say: beside that or, where there is no room, below it.
  const std::string key =
      std::string("≠ counts other things") +
      (columns[2].alike > 0 ? "; made alike: your bill made to count the same" : " than your bill") +
      ". Light figures: " +
      (!in_dollars(view.worth.as)      ? "reckoned on the run’s own chip"
       : view.worth.as == SeenAs::work ? "reckoned here"
                                       : "at your price") +
      ".";
  const float beside_x = view.looks.in_print ? x : x + measure(shown, type::second) + 24;
  const bool beside = width >= 800;
  const float key_x = beside ? beside_x : x;
  const std::size_t key_first = scene.marks.size();
  write_lines(scene, key_x, y + (beside ? 26.0f : 58.0f), 16, wrap(view.looks.said(key), type::second, width, 2),
              type::second, Role::soft);
  add_part(scene, key_first, "table.key", PartRole::text, key,
           {key_x, y + (beside ? 8.0f : 44.0f), std::min(measure(key, type::second), width), beside ? 28.0f : 36.0f});
  if (to < rows.size()) draw_button(scene, "table.next", "Next", x + width, y, Align::right);
  if (from > 0) draw_button(scene, "table.previous", "Previous", x + width - 60, y, Align::right);
  return y + 84;
}

}  // namespace explainer
