// What in a sentence is dollars, and what they are paid for.
#pragma once

#include "headline/sentence_nouns.h"

namespace explainer {

inline constexpr double dearest_price = 100;  // dollars a chip-hour; "at $5 million" is none

// "per GPU hour", "/gpu/hr", "an hour per chip", "a node-day", "each"
struct PriceUnit {
  bool chip = false, machine = false;
  bool something = false;  // it is for one of something, which may be none of these
  double hours = 0;        // of the unit of time; 0: none
  std::size_t last = 0;    // place of its last word
};
// `place` is that of the amount's last word.
PriceUnit price_unit_behind(const SentenceWords&, std::size_t place, const r1cost::Dataset&);

// "at $2", "at an assumed $2", "rental price of $2", "512 chips × $2": an amount from `first` to `last` that is small
// enough for a chip-hour.
bool reads_as_price(const SentenceWords&, const NumberPhrase&, std::size_t first, std::size_t last);

// Where the number stands that a sign or word here makes one of dollars, or 0: "$", "US$", "USD".
std::size_t behind_dollar_sign(const SentenceWords&, std::size_t place);
// The end of what says so behind a number, or 0: "dollars", "US dollars", "$".
std::size_t dollars_behind(const SentenceWords&, std::size_t last);
// Whether the $ here is that of another country: "HK$".
bool are_other_dollars(const SentenceWords&, std::size_t sign);

}  // namespace explainer
