// Reads how many chips the machines in a sentence have.
#pragma once

#include "headline/sentence_nouns.h"

namespace explainer {

struct MachineSize {
  double chips = 0;      // chips per machine; 0: not stated
  bool unsure = false;   // "4 servers with 32 GPUs" may mean each or all together; all together is assumed
  std::size_t last = 0;  // index of its last word
};
// Reads "of 8 H800 each", "with 8 GPUs", "(8 GPUs each)" or "× 8 GPUs" after a number of machines whose last word is at
// `place`. `of_group`: the words follow "clusters", which may hold any number of chips.
MachineSize size_behind(const SentenceWords&, std::size_t place, double machines, bool of_group,
                        const r1cost::Dataset&);

}  // namespace explainer
