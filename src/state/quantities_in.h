// The quantities in a sentence, "trained for 80 hours on 512 chips at a cost of $294,000", by a small grammar: a number
// (digits, "three", "5.6 million", "$294K", "64*8") and what follows it within a few words.
//
// A number means what it is rounded to: "$294,000" is any amount from $293,500 to $294,500, "three weeks" any time from
// two and a half to three and a half, though never more than a fifth to either side; "about" makes it a tenth at least.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "r1cost/dataset.h"

namespace explainer {

// Hours also as days, weeks or months of 730.5 hours; chip-hours as "2.788M H800 GPU hours"; a price as "$2 per GPU
// hour".
enum class QuantityKind { chips, hours, chip_hours, price, usd };

struct FoundQuantity {
  QuantityKind kind;
  double value, low, high;  // chips, hours, chip-hours or dollars
  std::string words;        // as written: "80 hours"
  bool in_hours = true;     // of a time: not in days, weeks or months
};

struct FoundInText {
  std::vector<FoundQuantity> all;  // in the text's order
  std::string chip;                // Chip::id of the first chip named; empty: none
};

// At most 100 quantities of the first 10,000 bytes; any bytes are fine.
FoundInText quantities_in(std::string_view text, const r1cost::Dataset&);

}  // namespace explainer
