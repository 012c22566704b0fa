#include "exports/csv_table.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "data/dates.h"
#include "data/numbers.h"
#include "data/text_encoding.h"
#include "data/typed_number.h"

namespace explainer {
namespace {

constexpr std::string_view first_name = "row";

bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }
bool is_figure(char c) { return c >= '0' && c <= '9'; }

// Replaces each run of letters beyond ASCII by one "?", as some programs do when they save in ASCII.
std::string without_letters(std::string_view text) {
  std::string loose;
  for (char c : text) {
    const bool unknown = is_beyond_ascii(c) || c == '?';
    if (!unknown) loose += c;
    else if (!loose.ends_with('?')) loose += '?';
  }
  return loose;
}

// The value of one unit in a number's last digit: a million for "1.23457E+11".
double last_place(std::string_view number) {
  const std::size_t power = std::min(number.find_first_of("eE"), number.size());
  const std::size_t point = std::min(number.find('.'), power);
  const double decimals = point < power ? static_cast<double>(power - point - 1) : 0;
  std::string exponent(number.substr(std::min(power + 1, number.size())));
  if (exponent.starts_with('+')) exponent.erase(0, 1);
  while (exponent.size() > 1 && exponent[0] == '0') exponent.erase(0, 1);
  const std::optional<double> tens = exponent.empty() || exponent.size() > 4 ? 0.0 : number_of(exponent);
  double place = 1;
  for (double left = tens.value_or(0) - decimals; left != 0; left += left > 0 ? -1 : 1) place *= left > 0 ? 10 : 0.1;
  return place;
}

// Whether the numbers agree to the digits that were saved. Spreadsheets save about ten digits, and six beside an
// exponent.
bool same_number(std::string theirs, std::string_view ours, char separator) {
  constexpr std::ptrdiff_t fewest_figures = 6;
  if (separator != ',') std::replace(theirs.begin(), theirs.end(), ',', '.');
  const std::optional<double> a = number_of(theirs), b = number_of(ours);
  if (!a || !b) return false;
  if (*a == *b) return true;
  const std::string_view figures = std::string_view(theirs).substr(0, theirs.find_first_of("eE"));
  const bool shorter = theirs.size() < ours.size() || figures.size() < theirs.size();
  return shorter && std::count_if(figures.begin(), figures.end(), is_figure) >= fewest_figures &&
         std::fabs(*a - *b) <= last_place(theirs) * 0.500001;
}

// Whether the cell is our number formatted as an amount: "146,960", "146.960", "$146,960.00".
bool same_amount(std::string_view theirs, std::string_view ours) {
  const std::optional<double> number = number_of(ours);
  // Numbers below 1,000 have no groups.
  const std::optional<TypedNumber> typed =
      number && *number >= 1000 ? read_number(theirs, dollars_for(0, 1e300)) : std::nullopt;
  return typed && (typed->value == *number || typed->other == *number);
}

std::vector<int> whole_numbers_in(std::string_view text) {
  std::vector<int> numbers;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_figure(text[i])) continue;
    if (i == 0 || !is_figure(text[i - 1])) numbers.push_back(0);
    numbers.back() = std::min(numbers.back() * 10 + (text[i] - '0'), 99999);
  }
  return numbers;
}

// Some spreadsheets turn the month "2025-05" into "May-25".
bool same_month(std::string_view theirs, std::string_view ours) {
  const std::vector<int> month = whole_numbers_in(ours), other = whole_numbers_in(theirs);
  if (ours.size() != 7 || month.size() != 2 || other.size() != 1 || month[1] < 1 || month[1] > 12) return false;
  std::string letters;
  for (char c : theirs)
    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') letters += static_cast<char>(c | 0x20);
  return month_named(std::string_view(letters).substr(0, 3)) == month[1] &&
         (other[0] == month[0] || other[0] == month[0] % 100);
}

std::string with_two_figures(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::string plain_lines(std::string_view file) {
  std::string text = is_utf16(file) ? from_utf16(file) : std::string(without_mark(file));
  if (!is_utf8(text))
    for (char& c : text)
      if (is_beyond_ascii(c)) c = '?';
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') plain += text[i];
    else if (i + 1 == text.size() || text[i + 1] != '\n') plain += '\n';
  }
  return plain;
}

CsvTable read_csv(std::string_view plain) {
  CsvTable table;
  // Excel may have added a first line that names the separator.
  if (plain.starts_with("sep=")) plain.remove_prefix(std::min(plain.find('\n') + 1, plain.size()));
  const std::size_t named = std::min(plain.find(first_name), plain.size());
  for (const char c : plain.substr(std::min(named + first_name.size(), plain.size()), 2))
    if (std::string_view(",;\t|").find(c) != std::string_view::npos) {
      table.separator = c;
      break;
    }
  std::vector<std::string> row(1);
  const auto end_row = [&] {
    while (!row.empty() && row.back().empty()) row.pop_back();
    if (!row.empty()) table.rows.push_back(std::move(row));
    row.assign(1, "");
  };
  bool quoted = false;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const char c = plain[i];
    if (quoted && c == '"' && i + 1 < plain.size() && plain[i + 1] == '"') row.back() += plain[i++];
    else if (c == '"' && (quoted || row.back().empty())) quoted = !quoted;
    else if (!quoted && c == table.separator) row.emplace_back();
    else if (!quoted && c == '\n') end_row();
    else row.back() += c;
  }
  end_row();
  return table;
}

bool same_cell(std::string_view theirs, std::string_view ours, char separator) {
  if (theirs == ours || same_number(std::string(theirs), ours, separator) || same_amount(theirs, ours) ||
      same_month(theirs, ours))
    return true;
  // Somebody may have replaced every comma, also those inside words.
  std::string replaced(ours);
  std::replace(replaced.begin(), replaced.end(), ',', separator);
  if (theirs == replaced) return true;
  const std::vector<std::string> days = days_in(theirs);
  if (std::find(days.begin(), days.end(), ours) != days.end()) return true;
  return (theirs.find('?') != theirs.npos || std::any_of(theirs.begin(), theirs.end(), is_beyond_ascii)) &&
         without_letters(theirs) == without_letters(ours);
}

std::vector<std::string> days_in(std::string_view cell) {
  const std::vector<int> all = whole_numbers_in(cell);
  std::vector<std::string> days;
  if (all.size() != 3 || cell.find_first_not_of("0123456789./- ") != cell.npos) return days;
  const auto add = [&](int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31 || year > 9999) return;
    if (year < 100) year += 2000;
    if (year < 1000) return;
    std::string iso = std::to_string(year) + "-" + with_two_figures(month) + "-" + with_two_figures(day);
    if (std::find(days.begin(), days.end(), iso) == days.end()) days.push_back(std::move(iso));
  };
  add(all[0], all[1], all[2]);
  add(all[2], all[1], all[0]);
  add(all[2], all[0], all[1]);
  return days;
}

}  // namespace explainer
