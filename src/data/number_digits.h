// The grammar of written numbers: which mark stands before decimals, which words are powers of ten, which stand for one
// unit. Fields, flags, links and files read by it (data/typed_number.h), and so do headlines (headline/sentence.h).
// All text here is plain (data/plain_text.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace explainer {

struct NumberDigits {
  std::string whole, fraction;
  bool open = false;  // "2.000": the point may stand between groups as well
};

// "1,234.5", "30 840", "1'234", "1,44,000", "3,42"; nullopt of what is no number.
std::optional<NumberDigits> digits_of(std::string_view text);
// Times ten to that power, rounded once, so that "5.576M" is the same number as "5576000"; nullopt beyond all numbers.
std::optional<double> value_of(const NumberDigits&, int tens = 0, bool negative = false);

// "million" is 6; nullopt of a word that is no power of ten.
std::optional<int> tens_of(std::string_view word);

struct UnitWord {
  std::string_view word, unit;  // `unit`: one word for all that mean the same, without a plural's s
  int tens = 0;                 // such units it is worth, as a power of ten
};
// "gpus" is "chip", "hrs" is "hour", "$" is "dollar", "kilowatt" is "kwh"; itself where it is no other's.
UnitWord unit_word(std::string_view word);

}  // namespace explainer
