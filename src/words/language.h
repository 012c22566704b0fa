// A language: how it writes numbers, money and dates, and its messages. English is compiled in. data/read_language.h
// reads other languages from files like assets/strings/en.json.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace explainer {

// The rule for the forms of a word beside a number, by Unicode's CLDR 44: `one` for German and English, `none` for
// Chinese, `one_below_two` for French, `one_few_many` for Russian, and the same for other languages with these rules.
enum class PluralRule : std::uint8_t { none, one, one_below_two, one_few_many };
// CLDR's plural categories. Every message has the forms that its language's rule needs, and `other`.
enum class Plural : std::uint8_t { one, few, many, other };
Plural plural_of(PluralRule, double number);

// A word for a power of ten. Patterns contain {number} once; an empty pattern means that the word is not used there.
struct Scale {
  double unit = 1, from = 0;  // amounts from `from` on are counted in units of `unit`
  std::string_view pattern;   // "{number} million"
  std::string_view axis;      // the same on an axis, for amounts of one unit or more: "{number}M"
};

// How a language writes. The texts are UTF-8 and live as long as the program or the file they were read from.
struct LanguageFormat {
  std::string_view code;  // BCP 47, as in an HTML page's lang: "en"
  bool right_to_left = false;
  std::string_view decimal;                       // the decimal mark
  std::string_view group;                         // the mark between groups of digits
  std::uint8_t first_group = 3, next_groups = 3;  // numbers of digits, from the right
  std::string_view digits;                        // the ten digit characters from 0 to 9
  std::string_view money;                         // contains {amount} once: "${amount}"
  std::string_view date, month;                   // contain {day} {month} {year}, and {month} {year}
  std::string_view months[12];
  std::string_view between, before_last;  // in a list: ", " and " and "
  std::string_view open_quote, close_quote;
  PluralRule plural = PluralRule::one;
  std::vector<Scale> scales;  // in ascending order
};

// A language's format and, for each group, its compiled messages (see message_text.h), each ended by a NUL byte.
struct Language {
  LanguageFormat format;
  std::vector<std::string_view> groups;
};

// English, compiled in from assets/strings/en.json.
const Language& english();

// Sets the language of everything that is said from now on; before the first call it is English. The language must
// outlive its use.
void speak(const Language&);
const LanguageFormat& format();
// Whether it is English, in which the quotes of the dataset are printed.
bool speaks_english();

}  // namespace explainer
