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
  bool open = false;  // ambiguous: in "2.000" the point may also separate groups
};

// Splits "1,234.5", "30 840", "1'234", "1,44,000" or "3,42" into its digits; nullopt if the text is no number.
std::optional<NumberDigits> digits_of(std::string_view text);
// The number times 10 to the power of `tens`, rounded once, so that "5.576M" equals "5576000". nullopt: too large for a
// double.
std::optional<double> value_of(const NumberDigits&, int tens = 0, bool negative = false);

// The power of ten that a word means, 6 for "million"; nullopt if it means none.
std::optional<int> tens_of(std::string_view word);

struct UnitWord {
  std::string_view word, unit;  // `unit` is the one word for all synonyms, in the singular
  int tens = 0;                 // the word is worth 10^tens of these units
};
// The unit that a word means: "gpus" is "chip", "hrs" is "hour", "$" is "dollar", "kilowatt" is "kwh". A word without a
// known unit stands for itself.
UnitWord unit_word(std::string_view word);

}  // namespace explainer
