#include "data/typed_number.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "data/numbers.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr std::size_t longest_number = 400;  // bytes; no number needs more

// ---- Letters of all scripts to the few that numbers are made of

// The noughts of all decimal digits of Unicode 14; the nine others of each follow it.
constexpr char32_t noughts[] = {
    0x0660,  0x06f0,  0x07c0,  0x0966,  0x09e6,  0x0a66,  0x0ae6,  0x0b66,  0x0be6,  0x0c66,  0x0ce6,
    0x0d66,  0x0de6,  0x0e50,  0x0ed0,  0x0f20,  0x1040,  0x1090,  0x17e0,  0x1810,  0x1946,  0x19d0,
    0x1a80,  0x1a90,  0x1b50,  0x1bb0,  0x1c40,  0x1c50,  0xa620,  0xa8d0,  0xa900,  0xa9d0,  0xa9f0,
    0xaa50,  0xabf0,  0xff10,  0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450,
    0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x16a60, 0x16ac0,
    0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0};

// The next letter of UTF-8, which is taken off; bytes that are none give one that no number holds.
char32_t take_letter(std::string_view& text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const unsigned char first = byte(0);
  const std::size_t length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 0;
  if (length == 0 || length > text.size()) {
    text.remove_prefix(1);
    return 0;
  }
  char32_t letter = length == 1 ? first : first & (0xffu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) letter = letter << 6 | (byte(i) & 0x3fu);
  text.remove_prefix(length);
  return letter;
}

// Nothing can be seen of these: the direction of writing, where a word may break, a byte-order mark.
bool is_invisible(char32_t letter) {
  return letter == 0xad || letter == 0x61c || (letter >= 0x200b && letter <= 0x200f) ||
         (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2060 && letter <= 0x206f) || letter == 0xfeff;
}

bool is_blank(char32_t letter) {
  return letter == '\t' || letter == '\n' || letter == '\r' || letter == 0xa0 ||
         (letter >= 0x2000 && letter <= 0x200a) || letter == 0x202f || letter == 0x205f || letter == 0x3000;
}

// Of what stands for a sign of ASCII that one, in lower case; '?' of what no number holds.
char plain_letter(char32_t letter) {
  if (letter >= 0xff01 && letter <= 0xff5e) letter -= 0xfee0;  // full width
  if (letter >= 'A' && letter <= 'Z') return static_cast<char>(letter + ('a' - 'A'));
  if (is_blank(letter)) return ' ';
  if (letter < 0x80) return letter < ' ' ? '?' : static_cast<char>(letter);
  for (const char32_t nought : noughts)
    if (letter >= nought && letter < nought + 10u) return static_cast<char>('0' + (letter - nought));
  switch (letter) {
    case 0x2018:
    case 0x2019:
    case 0x2bc:
    case 0x2032:
    case 0x66c: return '\'';  // Arabic between thousands
    case 0x66b: return '.';   // Arabic before decimals
    case 0x66a: return '%';
    case 0x2010:
    case 0x2011:
    case 0x2212: return '-';
    case 0xd7: return 'x';
    case 0x2082: return '2';  // of CO2e
    case 0xfe69: return '$';
    default: return '?';
  }
}

std::string plain_text(std::string_view text) {
  std::string plain;
  while (!text.empty())
    if (const char32_t letter = take_letter(text); !is_invisible(letter)) plain += plain_letter(letter);
  return plain;
}

// ---- Words beside a number

struct UnitWord {
  std::string_view word, unit;  // `unit`: the word of the table of fields that it stands for
  int tens = 0;                 // such units it is worth, as a power of ten
};

constexpr UnitWord unit_words[] = {
    {"chip", "chips"},
    {"gpu", "chips"},
    {"gpus", "chips"},
    {"accelerator", "chips"},
    {"accelerators", "chips"},
    {"card", "chips"},
    {"cards", "chips"},
    {"processor", "chips"},
    {"processors", "chips"},
    {"hour", "hours"},
    {"h", "hours"},
    {"hr", "hours"},
    {"hrs", "hours"},
    {"$", "dollars"},
    {"dollar", "dollars"},
    {"usd", "dollars"},
    {"us", "dollars"},
    {"%", "share", -2},
    {"percent", "share", -2},
    {"pct", "share", -2},
    {"x", "times"},
    {"fold", "times"},
    {"these", "times"},
    {"year", "years"},
    {"yr", "years"},
    {"yrs", "years"},
    {"y", "years"},
    {"kilowatt", "kwh"},
    {"mwh", "kwh", 3},
    {"gwh", "kwh", 6},
    {"twh", "kwh", 9},
    {"kilograms", "kg"},
    {"g", "kg", -3},
    {"t", "kg", 3},
    {"tonnes", "kg", 3},
    {"tons", "kg", 3},
    {"co2", "co2e"},
};

constexpr std::pair<std::string_view, int> scale_words[] = {
    {"k", 3},    {"thousand", 3}, {"m", 6},       {"mn", 6},  {"mio", 6},       {"million", 6},
    {"b", 9},    {"bn", 9},       {"billion", 9}, {"t", 12},  {"trillion", 12}, {"millions", 6},
    {"lakh", 5}, {"crore", 7},    {"tn", 12},     {"mln", 6}, {"billions", 9},  {"thousands", 3}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// What stands for it in the table of fields: "gpus" "chips", "kilowatt" "kwh"; itself where it is no other's.
UnitWord unit_word(std::string_view word) {
  for (const UnitWord& known : unit_words)
    if (known.word == word) return known;
  return {word, word};
}

bool is_per(std::string_view word) {
  return word == "per" || word == "/" || word == "a" || word == "an" || word == "each";
}

// Takes the first word off a text: letters, with `digits` also those behind them, or one sign. Blanks and hyphens part
// words.
std::string_view take_word(std::string_view& text, bool digits = true) {
  while (text.starts_with(' ') || text.starts_with('-')) text.remove_prefix(1);
  std::size_t end = 0;
  while (end < text.size() && (is_letter(text[end]) || (digits && end > 0 && is_digit(text[end])))) ++end;
  const std::string_view word = text.substr(0, std::max<std::size_t>(end, text.empty() ? 0 : 1));
  text.remove_prefix(word.size());
  return word;
}

// ---- The number itself

struct Digits {
  std::string whole, fraction;
  bool open = false;  // "2.000": the point may stand between groups
};

bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

// The digits of groups of three, with commas also of two before the last; nullopt if they are none.
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
  bool threes = true, twos = mark == ',' && first.size() < 3;  // as in 1,44,000
  for (std::size_t i = 1; i < groups.size(); ++i) {
    if (!all_digits(groups[i])) return std::nullopt;
    threes &= groups[i].size() == 3;
    twos &= groups[i].size() == (i + 1 == groups.size() ? 3 : 2);
    digits += groups[i];
  }
  return threes || twos ? std::optional(digits) : std::nullopt;
}

// "1,234.5", "30 840", "3,42": which of the marks stands before the decimals.
std::optional<Digits> digits_of(std::string_view text) {
  constexpr std::string_view all = "0123456789";
  const std::size_t last = text.find_last_not_of(all);
  if (last == text.npos) return text.empty() ? std::nullopt : std::optional(Digits{std::string(text), ""});
  const std::string_view head = text.substr(0, last), tail = text.substr(last + 1);
  const std::size_t other = head.find_first_not_of(all);
  const char mark = text[last], first_mark = other == head.npos ? mark : head[other];
  const bool point = mark == '.' || mark == ',';
  const bool one_mark = other == head.npos;
  const bool decimal =
      point && (one_mark ? mark == '.' || tail.size() != 3 || head.empty() || head == "0" : first_mark != mark);
  if (!decimal) {
    std::optional<std::string> whole = joined_groups(text, first_mark);
    return whole ? std::optional(Digits{std::move(*whole), ""}) : std::nullopt;
  }
  if (one_mark) {
    if (head.empty() && tail.empty()) return std::nullopt;
    return Digits{std::string(head), std::string(tail), tail.size() == 3 && joined_groups(text, mark)};
  }
  std::optional<std::string> whole = joined_groups(head, first_mark);
  return whole ? std::optional(Digits{std::move(*whole), std::string(tail)}) : std::nullopt;
}

// By way of JSON's grammar, which rounds once, so that "5.576M" is the same number as "5576000".
std::optional<double> value_of(const Digits& digits, int tens, bool negative) {
  std::string whole = digits.whole;
  while (whole.size() > 1 && whole[0] == '0') whole.erase(0, 1);
  return number_of((negative ? "-" : "") + (whole.empty() ? "0" : whole) +
                   (digits.fraction.empty() ? "" : "." + digits.fraction) + "e" + std::to_string(tens));
}

struct NumberReader {
  std::string_view rest;   // of the plain text
  std::string unit;        // in lower case
  std::string seen = " ";  // the words so far, each between blanks
  bool per = false;        // behind "per"
  int tens = 0;

  // A word of the unit; before "per" one of those before its "per".
  bool take_unit(std::string_view word) {
    const std::size_t end = unit.find(" per ");
    if (end != unit.npos && is_per(word)) return per = true;
    const UnitWord known = unit_word(word);
    if (word.empty() || (per && known.tens != 0)) return false;
    for (std::string_view left = std::string_view(unit).substr(0, per ? unit.npos : end); !left.empty();) {
      if (unit_word(take_word(left)).unit != known.unit) continue;
      tens += known.tens;
      return is_new(word);
    }
    return false;
  }

  // "$ 2 $" is no amount.
  bool is_new(std::string_view word) {
    const std::string spaced = std::string(word) + " ";
    if (!per && seen.find(" " + spaced) != seen.npos) return false;
    seen += spaced;
    return true;
  }

  bool take_scale(std::string_view word) {
    for (const auto& [name, power] : scale_words) {
      if (name != word) continue;
      tens += power;
      return true;
    }
    return false;
  }

  // Signs of dollars, and what the page prints before an amount; one sign.
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
        if (!(hedge ? is_new(word) : unit_word(word).unit == "dollars" && take_unit(word))) return false;
      }
    }
    return true;
  }

  // Digits, and the marks between them; a blank only between two digits.
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

  // "e5", "e-3"; false if its power is beyond all numbers.
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
    for (bool first = true;; first = false) {
      const std::string_view word = take_word(rest);
      if (word.empty()) return true;
      if (!take_unit(word) && !(first && take_scale(word))) return false;
    }
  }

  std::optional<TypedNumber> read(const NumberFor& wanted) {
    bool negative = false;
    if (!take_before(negative)) return std::nullopt;
    const std::optional<Digits> digits = digits_of(take_number());
    if (!digits || !take_power() || !take_behind()) return std::nullopt;
    const std::optional<double> value = value_of(*digits, tens, negative);
    if (!value) return std::nullopt;
    TypedNumber number{*value};
    if (!digits->open || tens != 0 || negative || wanted.step < 0.01) return number;
    const double grouped = *value * 1000;
    if (grouped < wanted.low || grouped > wanted.high) return number;
    // No part of a chip: only 2,048 can be meant by "2.048".
    if (wanted.step == 1 && *value != std::floor(*value)) return TypedNumber{grouped};
    number.other = grouped;
    return number;
  }
};

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = plain_letter(static_cast<unsigned char>(c));
  return lower;
}

// One that is taken, as people write it.
const char* examples_of(Field field) {
  switch (field) {
    case Field::count: return "512 or 2048";
    case Field::hours: return "80 or 80.5";
    case Field::price: return "2 or 3.42";
    case Field::failed: return "1.5 or 3";
    case Field::utilisation:
    case Field::average_draw:
    case Field::interconnect: return "0.40 or 40%";
    case Field::held: return "0.5 or 2";
    case Field::chip_price: return "30000 or 30K";
    case Field::electricity: return "0.08 or 0.1";
    case Field::pue: return "1.2 or 1.25";
    case Field::grid: return "0.4 or 0.35";
    case Field::server_factor: return "1.8 or 2";
    case Field::trend: return "0.1 or 0.14";
  }
  return "";
}

std::string end_words(const NumberFor& wanted, double end) {
  const bool whole = end == std::floor(end);
  if (!wanted.unit.starts_with("dollars")) return whole ? grouped(end) : shortest(end);
  return "$" + (whole && end >= 100                  ? grouped(end)
                : end * 100 == std::floor(end * 100) ? grouped(end, 2)
                                                     : shortest(end));
}

}  // namespace

NumberFor number_for(const FieldInfo& row) { return {row.unit, row.low, row.high, row.step, examples_of(row.field)}; }

NumberFor dollars_for(double low, double high) { return {"dollars", low, high, 0.01, "294000 or 10M"}; }

NumberFor printed_number() { return {"chip-hours", 0.1, 1e13, 0.1, "41000 or 2.788M"}; }

std::optional<TypedNumber> read_number(std::string_view text, const NumberFor& wanted) {
  if (text.size() > longest_number) return std::nullopt;
  const std::string plain = plain_text(text);
  return NumberReader{plain, lower_case(wanted.unit)}.read(wanted);
}

std::string question_of(const TypedNumber& number) {
  const double value = number.value, other = number.other.value_or(value);
  // Of "1.234" again it could not be told.
  const double rounded = value == std::floor(value) ? value : std::floor(value * 10 + 0.5) / 10;
  return shortest(value) + " or " + grouped(other) + "? write " + shortest(rounded) + " or " + shortest(other);
}

NumberOrReason number_in_range(std::string_view text, const NumberFor& wanted) {
  const std::optional<TypedNumber> number = read_number(text, wanted);
  if (number && number->other) return "means " + question_of(*number);
  if (number && number->value >= wanted.low && number->value <= wanted.high) return number->value;
  return "is not a number from " + end_words(wanted, wanted.low) + " to " + end_words(wanted, wanted.high) +
         "; write " + wanted.examples;
}

std::optional<double> typed_number(std::string_view text) {
  const std::optional<TypedNumber> number = read_number(text, {"dollars", 0, 0, 0, ""});
  return number ? std::optional(number->value) : std::nullopt;
}

}  // namespace explainer
