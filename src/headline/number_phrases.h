// Numbers as sentences write them: "2.788 million", "five hundred and twelve", "half a", "64*8", "80 to 100". It also
// reads the words before them, such as "about" and "less than".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "headline/sentence.h"

namespace explainer {

struct NumberPhrase {
  double value = 0, unit = 1;  // `unit`: that of its last digit before rounding zeros; for a range, its length
  bool range = false;          // "80 to 100", with the middle as `value`
  bool spelled = false;        // written in letters
  bool scaled = false;         // with a scale such as "million" or "K"
  int factors = 1;             // the number of factors in a product
  std::size_t last = 0;        // index of its last word
  bool open = false;           // ambiguous as in "2.048", which means 2,048 for things that have no parts
};

using SentenceWords = std::vector<SentenceWord>;

// The word at a place; empty after the end.
std::string_view word_at(const SentenceWords&, std::size_t place);
// The number that begins at a place. In dollars ("$5.6 b") a single letter may be the scale even if it stands apart.
std::optional<NumberPhrase> number_at(const SentenceWords&, std::size_t place, bool money = false);
// The same without products and ranges.
std::optional<NumberPhrase> factor_at(const SentenceWords&, std::size_t place, bool money = false);

// Whether the words around a number make it approximate or a bound.
enum class Bounded { no, below, above };
struct Hedge {
  bool about = false;
  Bounded bounded = Bounded::no;
};
Hedge hedge_of(const SentenceWords&, std::size_t first, std::size_t last);

}  // namespace explainer
