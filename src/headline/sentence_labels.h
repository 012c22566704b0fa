// Numbers in forms and tables, which stand behind their names: "Chips: 512; GPU hours: 40,960; price = $2".
#pragma once

#include <optional>

#include "headline/headline.h"
#include "headline/sentence_nouns.h"

namespace explainer {

struct NumberLabel {
  std::optional<QuantityKind> kind;  // nullopt: chips of one machine, "GPUs per node"
  bool machines = false;             // counted in machines, or a price of one
  double hours = 1;                  // of the unit of time: "days" 24
  bool rate = false;                 // of a price: "per hour" is said, so that it may be that of all chips together
  bool bought = false;               // of a price: what a chip or machine costs to buy, no part of this reckoning
  std::size_t begin = 0;             // place of its first word
};

// What the words before a number say that it is, if they are the name of a form's line; `first` is the place of the
// number's first word or of the sign of dollars before it.
std::optional<NumberLabel> label_before(const SentenceWords&, std::size_t first, std::size_t last,
                                        const r1cost::Dataset&);

// Whether such a name begins behind this place: in "chips = 512 hours = 80" the hours are not those of 512.
bool label_behind(const SentenceWords&, std::size_t place);

}  // namespace explainer
