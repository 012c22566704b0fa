#include "data/number_digits.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "data/numbers.h"

namespace explainer {
namespace {

constexpr UnitWord unit_words[] = {
    {"gpu", "chip"},       {"tpu", "chip"},    {"accelerator", "chip"},  {"card", "chip"},     {"device", "chip"},
    {"processor", "chip"}, {"h", "hour"},      {"hr", "hour"},           {"$", "dollar"},      {"usd", "dollar"},
    {"us", "dollar"},      {"%", "share", -2}, {"percent", "share", -2}, {"pct", "share", -2}, {"x", "time"},
    {"fold", "time"},      {"these", "time"},  {"yr", "year"},           {"y", "year"},        {"kilowatt", "kwh"},
    {"mwh", "kwh", 3},     {"gwh", "kwh", 6},  {"twh", "kwh", 9},        {"kilogram", "kg"},   {"g", "kg", -3},
    {"t", "kg", 3},        {"tonne", "kg", 3}, {"ton", "kg", 3},         {"co2", "co2e"}};

constexpr std::pair<std::string_view, int> scale_words[] = {
    {"k", 3},  {"thousand", 3}, {"m", 6},       {"mn", 6}, {"mio", 6}, {"mln", 6},       {"million", 6}, {"b", 9},
    {"bn", 9}, {"mrd", 9},      {"billion", 9}, {"t", 12}, {"tn", 12}, {"trillion", 12}, {"lakh", 5},    {"crore", 7}};

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Removes a plural's s, as in "hours" and "hrs". A word of two letters keeps its s.
std::string_view singular(std::string_view word) {
  if (word.size() > 2 && word.ends_with('s')) word.remove_suffix(1);
  return word;
}

// Joins digits in groups of three, or, with commas, groups of two before a last group of three. nullopt: the groups
// have other lengths.
std::optional<std::string> joined_groups(std::string_view text, char mark) {
  std::vector<std::string_view> groups;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t to = std::min(text.find(mark, from), text.size());
    groups.push_back(text.substr(from, to - from));
    from = to + 1;
  }
  const std::string_view first = groups.front();
  if (first.empty() || first.size() > 3 || first[0] == '0' || !all_digits(first)) return std::nullopt;
  std::string digits(first);
  bool threes = true, twos = mark == ',' && first.size() < 3;  // Indian grouping, as in 1,44,000
  for (std::size_t i = 1; i < groups.size(); ++i) {
    if (!all_digits(groups[i])) return std::nullopt;
    threes &= groups[i].size() == 3;
    twos &= groups[i].size() == (i + 1 == groups.size() ? 3 : 2);
    digits += groups[i];
  }
  return threes || twos ? std::optional(digits) : std::nullopt;
}

}  // namespace

std::optional<NumberDigits> digits_of(std::string_view text) {
  constexpr std::string_view all = "0123456789";
  const std::size_t last = text.find_last_not_of(all);
  if (last == text.npos) return text.empty() ? std::nullopt : std::optional(NumberDigits{std::string(text), ""});
  const std::string_view head = text.substr(0, last), tail = text.substr(last + 1);
  const std::size_t other = head.find_first_not_of(all);
  const char mark = text[last], first_mark = other == head.npos ? mark : head[other];
  const bool point = mark == '.' || mark == ',';
  const bool one_mark = other == head.npos;
  const bool decimal =
      point && (one_mark ? mark == '.' || tail.size() != 3 || head.empty() || head == "0" : first_mark != mark);
  if (!decimal) {
    std::optional<std::string> whole = joined_groups(text, first_mark);
    return whole ? std::optional(NumberDigits{std::move(*whole), ""}) : std::nullopt;
  }
  if (one_mark) {
    if (head.empty() && tail.empty()) return std::nullopt;
    return NumberDigits{std::string(head), std::string(tail), tail.size() == 3 && joined_groups(text, mark)};
  }
  std::optional<std::string> whole = joined_groups(head, first_mark);
  return whole ? std::optional(NumberDigits{std::move(*whole), std::string(tail)}) : std::nullopt;
}

// Builds the number in JSON's grammar, so that the one exact reader of numbers converts it.
std::optional<double> value_of(const NumberDigits& digits, int tens, bool negative) {
  std::string whole = digits.whole;
  while (whole.size() > 1 && whole[0] == '0') whole.erase(0, 1);
  return number_of((negative ? "-" : "") + (whole.empty() ? "0" : whole) +
                   (digits.fraction.empty() ? "" : "." + digits.fraction) + "e" + std::to_string(tens));
}

std::optional<int> tens_of(std::string_view word) {
  for (const auto& [name, power] : scale_words)
    if (name == word || (name.size() > 3 && name == singular(word))) return power;
  return std::nullopt;
}

UnitWord unit_word(std::string_view word) {
  const std::string_view one = singular(word);
  for (const UnitWord& known : unit_words)
    if (known.word == one) return known;
  return {word, one};
}

}  // namespace explainer
