// Numbers after their labels in forms and tables: "Chips: 512; GPU hours: 40,960; price = $2".
#pragma once

#include <optional>

#include "headline/headline.h"
#include "headline/sentence_nouns.h"

namespace explainer {

struct NumberLabel {
  std::optional<QuantityKind> kind;  // nullopt: chips per machine, as in "GPUs per node"
  bool machines = false;             // counted in machines, or a price per machine
  double hours = 1;                  // hours in the unit of time: 24 for "days"
  bool rate = false;                 // a price that says "per hour" and may be for all chips together
  bool bought = false;               // the purchase price of a chip or machine, which is not part of a run's cost
  std::size_t begin = 0;             // index of its first word
};

// The meaning of the label before a number; nullopt: there is no label. `first` is the index of the number's first word
// or of a dollar sign before it.
std::optional<NumberLabel> label_before(const SentenceWords&, std::size_t first, std::size_t last,
                                        const r1cost::Dataset&);

// Whether a label begins after this place: in "chips = 512 hours = 80" the hours do not belong to 512.
bool label_behind(const SentenceWords&, std::size_t place);

}  // namespace explainer
