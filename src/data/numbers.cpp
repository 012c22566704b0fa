#include "data/numbers.h"

#include <rapidjson/internal/dtoa.h>

#include <algorithm>
#include <cmath>

#include "data/parse_json.h"

namespace explainer {

std::string shortest(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  char buffer[32];
  const char* end = rapidjson::internal::dtoa(value, buffer);
  std::string text(buffer, static_cast<std::size_t>(end - buffer));
  if (text.size() > 2 && text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

std::optional<double> number_of(std::string_view text) {
  if (text.empty() || text.size() > 400) return std::nullopt;
  rapidjson::Document json;
  if (parse_json(json, text) || !json.IsNumber() || !std::isfinite(json.GetDouble())) return std::nullopt;
  return json.GetDouble();
}

std::optional<double> typed_number(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_space = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  if (text.starts_with('$')) text.remove_prefix(1);

  double factor = 1;
  if (!text.empty()) {
    const char last = text.back();
    if (last == 'K' || last == 'k') factor = 1e3;
    if (last == 'M' || last == 'm') factor = 1e6;
    if (last == 'B' || last == 'b') factor = 1e9;
    if (factor != 1) text.remove_suffix(1);
  }
  // Commas are taken out only where they part groups of three, so that "3,42" is refused and not read as 342.
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != ',') {
      digits += text[i];
      continue;
    }
    std::size_t group = 0;
    while (i + 1 + group < text.size() && is_digit(text[i + 1 + group])) ++group;
    // Before the first comma stand one to three digits, a sign aside, and no leading zero.
    const std::string_view before = std::string_view(digits).substr(digits.starts_with('-') ? 1 : 0);
    const bool first = text.substr(0, i).find(',') == text.npos;
    const bool whole = std::all_of(before.begin(), before.end(), is_digit);
    if (group != 3 || before.empty() || before[0] == '0' || !whole || (first && before.size() > 3)) return std::nullopt;
  }
  if (digits.starts_with('.')) digits = "0" + digits;
  // "007" is no JSON number, but a person may type it.
  while (digits.size() > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9') digits.erase(0, 1);
  if (digits.ends_with('.') && digits.find_first_of("eE") == digits.npos) digits.pop_back();
  const std::optional<double> number = number_of(digits);
  if (!number || !std::isfinite(*number * factor)) return std::nullopt;
  return *number * factor;
}

std::string grouped(double value, int decimals) {
  double scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  // Beyond 2^53 a double has no units left to print.
  const double most = 9e15;
  double scaled = std::floor(std::fabs(value) * scale + 0.5);
  if (!(scaled < most)) return shortest(value);
  auto units = static_cast<unsigned long long>(scaled);
  // From the last digit on, then turned round.
  std::string text;
  for (int i = 0; i < decimals; ++i, units /= 10) text += static_cast<char>('0' + units % 10);
  if (decimals > 0) text += '.';
  int digit = 0;
  do {
    if (digit > 0 && digit % 3 == 0) text += ',';
    text += static_cast<char>('0' + units % 10);
    units /= 10;
    ++digit;
  } while (units > 0);
  if (value < 0 && scaled > 0) text += '-';
  std::reverse(text.begin(), text.end());
  return text;
}

}  // namespace explainer
