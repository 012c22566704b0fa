// How many chips the machines in a sentence have.
#pragma once

#include "headline/sentence_nouns.h"

namespace explainer {

struct MachineSize {
  double chips = 0;      // of one machine; 0: nothing is said
  bool unsure = false;   // "4 servers with 32 GPUs": each of them, or all together, which is what is taken
  std::size_t last = 0;  // place of its last word
};
// "of 8 H800 each", "with 8 GPUs", "(8 GPUs each)", "× 8 GPUs" behind so many machines, whose last word is at `place`.
// `of_group`: behind "clusters", which hold any number of chips.
MachineSize size_behind(const SentenceWords&, std::size_t place, double machines, bool of_group,
                        const r1cost::Dataset&);

}  // namespace explainer
