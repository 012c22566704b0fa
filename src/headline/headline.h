// The quantities in a sentence that somebody wrote: "trained for 80 hours on 512 chips at a cost of $294,000". They are
// found from left to right, each as long as it can be; what is none of them is passed over. The grammar, with what each
// rule finds in an example (a test reads it here):
//
//   sentence   = { quantity | size | duty | label number | any word }
//   quantity   = chips | time | chip_hours | price | dollars
//
//   chips      = number { maker } chip                       "512 Nvidia H800 GPUs" -> chips 512 on h800
//              | chip_name "x" number                        "H800 x 512" -> chips 512 on h800
//              | number machine [ size ]                     "64 nodes of 8 GPUs each" -> chips 512
//              | number number chip machine                  "64 8-GPU nodes" -> chips 512
//              | number group "of" ( chips | number )        "4 clusters of 128 GPUs" -> chips 512
//   size       = number chip per machine                     "64 nodes, 8 GPUs per node" -> chips 512
//              | ( "of" | "with" | "x" | "(" ) number [ chip ] [ "each" | per machine ]
//                                                            "64 servers (8 GPUs each)" -> chips 512
//   time       = number unit [ [ "and" ] number unit ]       "3 days and 4 hours" -> hours 76
//              | number unit "x" number unit                 "5 days x 24 hours" -> hours 120
//              | number run "of" time [ "each" ]             "2 runs of 80 hours each" -> hours 160
//              | article unit                                "it took a week" -> hours 168
//   duty       = number unit per unit                        "10 days, 12 hours a day" -> hours 120
//   chip_hours = number ( chip | machine ) unit              "2.788M H800 GPU hours" -> chip-hours 2788000 on h800
//              | number unit "of" chip "time"                "2.8 million hours of GPU time" -> chip-hours 2800000
//              | number { "+" number } chip unit             "3K + 5K GPU hours" -> chip-hours 3000; chip-hours 5000
//              | number "x" number "=" number                "512 x 80 = 40,960" -> chip-hours 40960
//   price      = dollars per { chip | machine } unit         "$48 per GPU-day" -> price 2
//              | ( "at" | rate ) dollars                     "at an assumed $2" -> price 2
//   dollars    = "$" number | number "dollars"               "5.6 million US dollars" -> usd 5600000
//              | cost number scale                           "it cost 5.6 million" -> usd 5600000
//   label      = noun { word } ( ":" | "=" | tab | "|" )     "Chips: 512; hours = 80" -> chips 512; hours 80
//
//   number     = { hedge } factor [ range | { "x" factor } ] "64*8 chips" -> chips 512
//   range      = ( "to" | "-" | "and" ) factor               "80 to 100 hours" -> hours 90
//   factor     = digits { scale } | letters { scale }        "five hundred and twelve chips" -> chips 512
//              | ( "half" | "quarter" ) { scale }            "half a million GPU hours" -> chip-hours 500000
//   hedge      = "about" | "under" | "over" | ...            "less than $2 million" -> usd 2000000
//   per        = "per" | "a" | "each" | "/"                  "$2/GPU/hr" -> price 2
//
// Words and signs are told apart in sentence.h, numbers read in number_phrases.h, nouns known in sentence_nouns.h.
//
// A number means what it is rounded to: "$294,000" is any amount from $293,500 to $294,500, "three weeks" any time from
// two weeks and 17 hours to three and a half, since it reaches no more than a tenth to either side; in a sentence that
// says "about" a fifth. What is said to be less or more than a number reaches further.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "headline/named_models.h"
#include "r1cost/dataset.h"

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
FoundInText read_headline(std::string_view text, const r1cost::Dataset&);

}  // namespace explainer
