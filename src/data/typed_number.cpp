#include "data/typed_number.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "data/number_digits.h"
#include "data/numbers.h"
#include "data/plain_text.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr std::size_t longest_number = 400;  // in bytes, more than any number needs

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

bool is_per(std::string_view word) {
  return word == "per" || word == "/" || word == "a" || word == "an" || word == "each";
}

// Removes the first word from a text: its letters (with `digits` also digits after them), or one other character.
// Blanks, and hyphens before a letter, separate words.
std::string_view take_word(std::string_view& text, bool digits = true) {
  while (text.starts_with(' ') || (text.size() > 1 && text[0] == '-' && is_letter(text[1]))) text.remove_prefix(1);
  std::size_t end = 0;
  while (end < text.size() && (is_letter(text[end]) || (digits && end > 0 && is_digit(text[end])))) ++end;
  const std::string_view word = text.substr(0, std::max<std::size_t>(end, text.empty() ? 0 : 1));
  text.remove_prefix(word.size());
  return word;
}

struct NumberReader {
  std::string_view rest;   // what remains of the plain text
  std::string unit;        // in lower case
  std::string seen = " ";  // the words read so far, each between blanks
  bool per = false;        // whether "per" has been read
  int tens = 0;

  // Accepts a word of the expected unit: before "per" a word of the unit's first half, afterwards one of its second
  // half.
  bool take_unit(std::string_view word) {
    const std::size_t end = std::min(unit.find(" per "), unit.size());
    if (end < unit.size() && is_per(word)) return per = true;
    const UnitWord known = unit_word(word);
    if (word.empty() || (per && known.tens != 0)) return false;
    for (std::string_view left = std::string_view(unit).substr(per ? end : 0, per ? unit.npos : end); !left.empty();) {
      if (unit_word(take_word(left)).unit != known.unit) continue;
      tens += known.tens;
      return is_new(word);
    }
    return false;
  }

  // Refuses a repeated word: "$ 2 $" is no amount.
  bool is_new(std::string_view word) {
    const std::string spaced = std::string(word) + " ";
    if (!per && seen.find(" " + spaced) != seen.npos) return false;
    seen += spaced;
    return true;
  }

  bool take_scale(std::string_view word) {
    const std::optional<int> power = tens_of(word);
    tens += power.value_or(0);
    return power.has_value();
  }

  // Skips what may precede an amount: signs of dollars and shares, what the page prints there, and at most one + or -.
  bool take_before(bool& negative) {
    bool sign = false;
    while (!rest.empty() && !is_digit(rest[0]) && rest[0] != '.' && rest[0] != ',') {
      const char first = rest[0];
      if (first == ' ') {
        rest.remove_prefix(1);
      } else if (first == '-' || first == '+') {
        if (std::exchange(sign, true)) return false;
        negative = first == '-';
        rest.remove_prefix(1);
      } else {
        const std::string_view word = take_word(rest, false);
        const bool hedge = word == "at" || word == "least" || word == "about" || word == "~";
        const std::string_view before = unit_word(word).unit;
        if (!(hedge ? is_new(word) : (before == "dollar" || before == "share") && take_unit(word))) return false;
      }
    }
    return true;
  }

  // Takes the digits and the marks between them. A blank is allowed only between two digits.
  std::string_view take_number() {
    std::size_t end = 0;
    const auto digit_at = [&](std::size_t at) { return at < rest.size() && is_digit(rest[at]); };
    while (end < rest.size()) {
      const char c = rest[end];
      const bool between = (c == ' ' || c == '\'' || c == '_') && end > 0 && digit_at(end - 1) && digit_at(end + 1);
      if (!is_digit(c) && c != '.' && c != ',' && !between) break;
      ++end;
    }
    const std::string_view number = rest.substr(0, end);
    rest.remove_prefix(end);
    return number;
  }

  // Takes an exponent such as "e5" or "e-3"; false if the power is too large for any number.
  bool take_power() {
    if (!rest.starts_with('e')) return true;
    const bool sign = rest.size() > 1 && (rest[1] == '-' || rest[1] == '+');
    std::size_t end = sign ? 2 : 1;
    int power = 0;
    for (; end < rest.size() && is_digit(rest[end]); ++end) power = std::min(power * 10 + (rest[end] - '0'), 9999);
    if (end == (sign ? 2u : 1u)) return false;
    tens += sign && rest[1] == '-' ? -power : power;
    rest.remove_prefix(end);
    return true;
  }

  bool take_behind() {
    std::string_view before;
    for (bool first = true;; first = false) {
      const std::string_view word = take_word(rest);
      if (word.empty()) return !(per && is_per(before));
      if (!take_unit(word) && !(first && take_scale(word))) return false;
      before = word;
    }
  }

  // Removes quotes, brackets and full stops that were copied along with the number.
  void trim() {
    constexpr std::string_view before = " \"'(<[=@", behind = " \"')>];!.";
    while (!rest.empty() && before.find(rest.front()) != before.npos) rest.remove_prefix(1);
    while (!rest.empty() && behind.find(rest.back()) != behind.npos) rest.remove_suffix(1);
  }

  std::optional<TypedNumber> read(const NumberFor& wanted) {
    trim();
    bool negative = false;
    if (!take_before(negative)) return std::nullopt;
    const std::optional<NumberDigits> digits = digits_of(take_number());
    if (!digits || !take_power() || !take_behind()) return std::nullopt;
    const std::optional<double> value = value_of(*digits, tens, negative);
    if (!value) return std::nullopt;
    TypedNumber number{*value};
    if (!digits->open || tens != 0 || negative || wanted.step < 0.01) return number;
    const double grouped = *value * 1000;
    if (grouped < wanted.low || grouped > wanted.high) return number;
    // Chips are whole, so "2.048" can only mean 2,048.
    if (wanted.step == 1 && *value != std::floor(*value)) return TypedNumber{grouped};
    number.other = grouped;
    return number;
  }
};

// Two numbers that the field accepts, written as people write them.
std::array<std::string, 2> examples_of(Field field) {
  switch (field) {
    case Field::count: return {"512", "2048"};
    case Field::hours: return {"80", "80.5"};
    case Field::price: return {"2", "3.42"};
    case Field::failed: return {"1.5", "3"};
    case Field::utilisation:
    case Field::average_draw:
    case Field::interconnect: return {"0.40", "40%"};
    case Field::held: return {"0.5", "2"};
    case Field::chip_price: return {"30000", "30K"};
    case Field::electricity: return {"0.08", "0.1"};
    case Field::pue: return {"1.2", "1.25"};
    case Field::grid: return {"0.4", "0.35"};
    case Field::server_factor: return {"1.8", "2"};
    case Field::trend: return {"0.1", "0.14"};
  }
  return {};
}

std::string end_words(const NumberFor& wanted, double end) {
  const bool whole = end == std::floor(end);
  if (!wanted.unit.starts_with("dollars")) return whole ? grouped(end) : shortest(end);
  return dollars(whole && end >= 100                  ? grouped(end)
                 : end * 100 == std::floor(end * 100) ? grouped(end, 2)
                                                      : shortest(end));
}

}  // namespace

NumberFor number_for(const FieldInfo& row) { return {row.unit, row.low, row.high, row.step, examples_of(row.field)}; }

NumberFor dollars_for(double low, double high) { return {"dollars", low, high, 0.01, {"294000", "10M"}}; }

NumberFor printed_number() { return {"chip-hours", 0.1, 1e13, 0.1, {"41000", "2.788M"}}; }

std::optional<TypedNumber> read_number(std::string_view text, const NumberFor& wanted) {
  if (text.size() > longest_number) return std::nullopt;
  const std::string plain = plain_text(text);
  return NumberReader{plain, plain_text(wanted.unit)}.read(wanted);
}

NumberFault fault_of(const TypedNumber& number) {
  const double value = number.value, other = number.other.value_or(value);
  // An example must not be ambiguous itself, as "1.234" would be, so it is rounded to one decimal.
  const double rounded = value == std::floor(value) ? value : std::floor(value * 10 + 0.5) / 10;
  return {true, shortest(value), grouped(other), {shortest(rounded), shortest(other)}};
}

NumberOrFault number_or_fault(std::string_view text, const NumberFor& wanted) {
  const std::optional<TypedNumber> number = read_number(text, wanted);
  if (number && number->other) return fault_of(*number);
  if (number && number->value >= wanted.low && number->value <= wanted.high) return number->value;
  return NumberFault{false, end_words(wanted, wanted.low), end_words(wanted, wanted.high), wanted.examples};
}

std::string question_of(const TypedNumber& number) {
  const NumberFault fault = fault_of(number);
  return fault.low + " or " + fault.high + "? write " + fault.write[0] + " or " + fault.write[1];
}

NumberOrReason number_in_range(std::string_view text, const NumberFor& wanted) {
  const std::optional<TypedNumber> number = read_number(text, wanted);
  if (number && number->other) return "means " + question_of(*number);
  const NumberOrFault read = number_or_fault(text, wanted);
  if (const double* value = std::get_if<double>(&read)) return *value;
  const NumberFault& fault = std::get<NumberFault>(read);
  return "is not a number from " + fault.low + " to " + fault.high + "; write " + fault.write[0] + " or " +
         fault.write[1];
}

std::optional<double> typed_number(std::string_view text) {
  const std::optional<TypedNumber> number = read_number(text, {"dollars", 0, 0, 0, {}});
  return number ? std::optional(number->value) : std::nullopt;
}

}  // namespace explainer
