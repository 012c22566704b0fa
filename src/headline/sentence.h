// Splits a sentence into words, numbers and signs without interpreting them. Digits, scales and units are read as
// everywhere (data/number_digits.h).
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace explainer {

struct SentenceWord {
  enum class Kind { word, number, sign };
  Kind kind = Kind::word;
  // The word in lower case without a final "'s". A number has a point as decimal mark, "e2" for a power, and no marks
  // between groups. A sign is one character: $ ~ * / ; % + = < > ( ) or & for another currency.
  std::string text;
  std::size_t from = 0, to = 0;  // byte range in the sentence
  bool glued = false;            // nothing separates it from the previous word
  bool dashed = false;           // only a hyphen or a dash separates it from the previous word
  bool stopped = false;          // a full stop, comma, colon or spaced dash separates it from the previous word
  bool capital = false;          // begins with a capital letter
  bool labelled = false;         // follows a colon, tab, bar or bare comma, like the value after a label in a form
  bool open = false;             // an ambiguous number such as "2.048", whose point may separate groups
};

// Accepts any bytes. "5x24x8" becomes three numbers and two *, "8xH100" becomes 8 * h100, "H100x8" becomes h100 * 8,
// and "$2.788M" becomes $ 2.788 m.
std::vector<SentenceWord> words_of_sentence(std::string_view);

bool is_among(std::string_view word, std::initializer_list<std::string_view> words);

// A number in digits, and the unit of its last digit before rounding zeros: 1000 for 294000.
struct WrittenNumber {
  double value = 0, unit = 1;
};
std::optional<WrittenNumber> written_number(const std::string& text);
// The number that a word spells: "three", "twenty", "dozen"; nullopt: none. For "hundred" and "million" it is the
// multiplier.
std::optional<double> spelled_number(std::string_view word);
// The factor that a scale's word stands for; nullopt: the word is no scale.
std::optional<double> scale_of(std::string_view word);

}  // namespace explainer
