// The quantities in a sentence, "trained for 80 hours on 512 chips at a cost of $294,000", by a small grammar: a number
// (state/number_phrases.h) and what stands around it within a few words.
//
// A number means what it is rounded to: "$294,000" is any amount from $293,500 to $294,500, "three weeks" any time from
// two weeks and 17 hours to three and a half, since it reaches no more than a tenth to either side; in a sentence that
// says "about" a fifth. What is said to be less or more than a number reaches further.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "r1cost/dataset.h"
#include "state/named_models.h"

namespace explainer {

// Hours also as minutes, days, weeks, months of 730.5 hours or years of 8,766; chip-hours as "2.788M H800 GPU hours"; a
// price as "$2 per GPU hour", "$48 per GPU-day". Machines of several chips are turned into chips: "64 nodes of 8 H800".
enum class QuantityKind { chips, hours, chip_hours, price, usd };

struct FoundQuantity {
  QuantityKind kind;
  double value, low, high;       // chips, hours, chip-hours or dollars
  std::string words;             // as written: "80 hours"
  bool in_hours = true;          // of a time: not in days, weeks or months
  bool as_written = true;        // the words say the value: neither another unit nor a product
  bool of_one_chip = false;      // of a price: the words say that it is for one chip, or one machine, and not for all
  bool wide = false;             // a range, or said to be less or more: "under $2 million"
  std::size_t from = 0, to = 0;  // bytes of the sentence
};

struct FoundInText {
  std::vector<FoundQuantity> all;  // in the text's order
  std::string chip;                // Chip::id of the first chip named; empty: none
  std::vector<NamedModel> models;
  std::vector<std::string> unread;  // numbers that may matter and were not understood, each with the word behind it
  bool about = false;               // "about" or the like stands before a quantity
  // Chips of a machine, where machines are counted and the text does not say clearly how many one has; 0: it does.
  double assumed_machine = 0;
};

// At most 100 quantities of the first 10,000 bytes; any bytes are fine.
FoundInText quantities_in(std::string_view text, const r1cost::Dataset&);

}  // namespace explainer
