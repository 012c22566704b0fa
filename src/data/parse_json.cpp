#include "data/parse_json.h"

#include <string>

namespace explainer {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// RapidJSON 1.1 reckons with undefined bits at a zero that has an exponent ("0e66"; found by tests/fuzz). Its exponent
// means nothing, so it is blanked out; places in the text stay where they are.
std::string without_exponents_of_zero(std::string_view text) {
  std::string result(text);
  bool in_string = false;
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (result[i] == '"') in_string = !in_string;
    if (in_string && result[i] == '\\') ++i;
    if (in_string || !is_digit(result[i])) continue;
    bool zero = true;
    for (; i < result.size() && (is_digit(result[i]) || result[i] == '.'); ++i)
      zero = zero && (result[i] == '0' || result[i] == '.');
    if (i >= result.size() || (result[i] != 'e' && result[i] != 'E')) {
      --i;
      continue;
    }
    std::size_t end = i + 1;
    if (end < result.size() && (result[end] == '+' || result[end] == '-')) ++end;
    const bool whole = end < result.size() && is_digit(result[end]);
    while (end < result.size() && is_digit(result[end])) ++end;
    if (zero && whole) result.replace(i, end - i, end - i, ' ');
    i = end - 1;
  }
  return result;
}

}  // namespace

void parse_json(rapidjson::Document& json, std::string_view text) {
  constexpr unsigned flags =
      rapidjson::kParseFullPrecisionFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
  const std::string safe = without_exponents_of_zero(text);
  json.Parse<flags>(safe.data(), safe.size());
}

}  // namespace explainer
