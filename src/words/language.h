// A language: how it writes numbers, money and days, and its messages. English is compiled in; others are read from files
// like assets/strings/en.json by data/read_language.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace explainer {

// Which forms words take beside a number: those of Unicode's CLDR 44 for German and English (one), Chinese (none), French (one_below_two),
// Russian (one_few_many), and for the languages that share a rule with them.
enum class PluralRule : std::uint8_t { none, one, one_below_two, one_few_many };
// CLDR's categories. A message has the forms that its language's rule names, and `other`.
enum class Plural : std::uint8_t { one, few, many, other };
Plural plural_of(PluralRule, double number);

// A word for a power of ten. Patterns hold {number} once; an empty one: the word is not used there.
struct Scale {
  double unit = 1, from = 0;  // amounts from `from` on are said in units of `unit`
  std::string_view pattern;   // "{number} million"
  std::string_view axis;      // the same on an axis, from one unit on: "{number}M"
};

// How a language writes. All texts are UTF-8 and live as long as the program or the file that they were read from.
struct LanguageFormat {
  std::string_view code;     // BCP 47, as in an HTML page's lang: "en"
  bool right_to_left = false;
  std::string_view decimal;  // between units and tenths
  std::string_view group;    // between groups of digits
  std::uint8_t first_group = 3, next_groups = 3;  // digits in them, from the right
  std::string_view digits;   // ten characters, from 0 to 9
  std::string_view money;    // {amount} once: "${amount}"
  std::string_view date, month;  // {day} {month} {year}; {month} {year}
  std::string_view months[12];
  std::string_view between, before_last;  // of a list: ", " and " and "
  std::string_view open_quote, close_quote;
  PluralRule plural = PluralRule::one;
  std::vector<Scale> scales;  // the smallest first
};

// Its messages: for each group the compiled ones (see message_text.h), each ended by a NUL byte.
struct Language {
  LanguageFormat format;
  std::vector<std::string_view> groups;
};

// English, as it was compiled in from assets/strings/en.json.
const Language& english();

// The language that everything is said in from now on; English until then. The language has to outlive it.
void speak(const Language&);
const LanguageFormat& format();
// Whether it is English, in which the quotes of the dataset are printed.
bool speaks_english();

}  // namespace explainer
