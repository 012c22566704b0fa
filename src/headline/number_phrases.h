// Numbers as a sentence writes them: "2.788 million", "five hundred and twelve", "half a", "64*8", "80 to 100", with
// what stands before them: "about", "less than".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "headline/sentence.h"

namespace explainer {

struct NumberPhrase {
  double value = 0, unit = 1;  // `unit`: of its last digit that is not a rounding nought; of a range, its length
  bool range = false;          // "80 to 100": `value` is its middle
  bool spelled = false;        // in letters
  bool scaled = false;         // with "million", "K" and so on
  int factors = 1;             // of a product: how many
  std::size_t last = 0;        // place of its last word
  bool open = false;           // "2.048", which of what has no parts is 2,048
};

using SentenceWords = std::vector<SentenceWord>;

// The word at a place; beyond the end an empty one.
std::string_view word_at(const SentenceWords&, std::size_t place);
// The phrase that begins at a place; of dollars ("$5.6 b") a single letter may stand for its scale apart from it.
std::optional<NumberPhrase> number_at(const SentenceWords&, std::size_t place, bool money = false);
// The same without products and ranges.
std::optional<NumberPhrase> factor_at(const SentenceWords&, std::size_t place, bool money = false);

// What stands before and behind a number from `first` to `last`.
enum class Bounded { no, below, above };
struct Hedge {
  bool about = false;
  Bounded bounded = Bounded::no;
};
Hedge hedge_of(const SentenceWords&, std::size_t first, std::size_t last);

}  // namespace explainer
