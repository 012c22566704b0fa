// Reads amounts of dollars in a sentence and what they pay for.
#pragma once

#include "headline/sentence_nouns.h"

namespace explainer {

// Dollars per chip-hour; larger amounts, as in "at $5 million", are no price.
inline constexpr double dearest_price = 100;

// What a price is for: "per GPU hour", "/gpu/hr", "an hour per chip", "a node-day", "each".
struct PriceUnit {
  bool chip = false, machine = false;
  bool something = false;  // the price is for one of something, perhaps of nothing known here
  double hours = 0;        // hours in the unit of time; 0: no unit
  std::size_t last = 0;    // index of its last word
};
// `place` is the index of the amount's last word.
PriceUnit price_unit_behind(const SentenceWords&, std::size_t place, const r1cost::Dataset&);

// Whether an amount from `first` to `last` is a price: "at $2", "at an assumed $2", "rental price of $2", "512 chips ×
// $2". It must be small enough for a chip-hour.
bool reads_as_price(const SentenceWords&, const NumberPhrase&, std::size_t first, std::size_t last);

// The index of the number that a sign or word here ("$", "US$", "USD") makes an amount of dollars; 0: none.
std::size_t behind_dollar_sign(const SentenceWords&, std::size_t place);
// The index of the last word after a number that makes it dollars ("dollars", "US dollars", "$"); 0: none.
std::size_t dollars_behind(const SentenceWords&, std::size_t last);
// Whether the $ here belongs to another country: "HK$".
bool are_other_dollars(const SentenceWords&, std::size_t sign);

}  // namespace explainer
