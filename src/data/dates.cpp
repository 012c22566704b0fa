#include "data/dates.h"

#include <algorithm>

namespace explainer {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_year(std::string_view text) {
  return text.size() >= 4 && std::all_of(text.begin(), text.begin() + 4, is_digit);
}

// The day of the month in two digits if the text ends with one and a blank, as in "11 "; else empty.
std::string day_before(std::string_view text) {
  if (text.empty() || text.back() != ' ') return "";
  text.remove_suffix(1);
  std::size_t from = text.size();
  while (from > 0 && text.size() - from < 2 && is_digit(text[from - 1])) --from;
  const std::string day(text.substr(from));
  return day.size() == 1 ? "0" + day : day;
}

}  // namespace

int month_named(std::string_view word) {
  const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
  for (std::size_t month = 0; month < month_names.size(); ++month) {
    const std::string_view name = month_names[month];
    const bool whole = word.size() == name.size() || word.size() == 3 || (month == 8 && word.size() == 4);
    if (whole && std::equal(word.begin(), word.end(), name.begin(), same)) return static_cast<int>(month) + 1;
  }
  return 0;
}

std::string year_before(const std::string& date) {
  if (date.size() < 4) return date;
  int year = 0;
  for (int i = 0; i < 4; ++i) year = year * 10 + (date[static_cast<std::size_t>(i)] - '0');
  const std::string before = std::to_string(year - 1);
  return std::string(4 - std::min<std::size_t>(4, before.size()), '0') + before + date.substr(4);
}

// ISO dates sort like their text.
bool is_after(const std::string& date, const std::string& day) {
  const std::size_t known = std::min(date.size(), day.size());
  return date.substr(0, known) > day.substr(0, known);
}

std::vector<std::string> dates_in(std::string_view text) {
  std::vector<std::string> found;
  for (std::size_t month = 0; month < month_names.size(); ++month)
    for (std::size_t at = text.find(month_names[month]); at != text.npos; at = text.find(month_names[month], at + 1)) {
      const std::string_view rest = text.substr(at + month_names[month].size());
      if (!rest.starts_with(' ') || !is_year(rest.substr(1))) continue;
      const std::string number = (month < 9 ? "0" : "") + std::to_string(month + 1);
      const std::string day = day_before(text.substr(0, at));
      found.push_back(std::string(rest.substr(1, 4)) + "-" + number + (day.empty() ? "" : "-" + day));
    }
  return found;
}

}  // namespace explainer
