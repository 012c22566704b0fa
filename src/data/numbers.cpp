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

std::string grouped(double value, int decimals) {
  double scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  // Beyond 2^53 a double has no units left to print.
  const double most = 9e15;
  // By a hair more: half of 2.07 and 2.28 is 2.175 to a reader, but a little less to a double, and goes up all the
  // same.
  double scaled = std::floor(std::fabs(value) * scale * (1 + 4e-16) + 0.5);
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
