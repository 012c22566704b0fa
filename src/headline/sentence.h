// A sentence as its words, numbers and signs, before anybody asks what they mean. Digits, scales and units are read as
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
  // Lower case, without "'s" behind it. Of a number its digits, with a point for the decimal mark, "e2" for a power and
  // nothing between groups. Signs are one letter: $ ~ * / ; % + = < > ( ) and & for the currency of another country.
  std::string text;
  std::size_t from = 0, to = 0;  // bytes of the sentence
  bool glued = false;            // nothing stands between it and the one before
  bool dashed = false;           // a hyphen or a dash does, and nothing else
  bool stopped = false;          // a full stop, comma, colon or spaced dash does
  bool capital = false;          // it begins with a capital letter
  bool labelled = false;  // a colon, tab, bar or bare comma stands before it, as behind the name of a form's line
  bool open = false;      // of a number: "2.048", whose point may stand between groups
};

// Any bytes are fine. "5x24x8" is three numbers and two *; "8xH100" is 8 * h100, "H100x8" h100 * 8; "$2.788M" is
// $ 2.788 m.
std::vector<SentenceWord> words_of_sentence(std::string_view);

bool is_among(std::string_view word, std::initializer_list<std::string_view> words);

// A number that is written in digits, and the unit of its last digit that is not a rounding nought: 294000 has 1000.
struct WrittenNumber {
  double value = 0, unit = 1;
};
std::optional<WrittenNumber> written_number(const std::string& text);
// "three", "twenty", "dozen"; nullopt: no number. Of "hundred" and "million" it is what they multiply by.
std::optional<double> spelled_number(std::string_view word);
std::optional<double> scale_of(std::string_view word);

}  // namespace explainer
