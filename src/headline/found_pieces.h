// The pieces found in a sentence before machines are converted to chips and times are combined.
#pragma once

#include <optional>
#include <vector>

#include "headline/headline.h"

namespace explainer {

struct FoundPiece {
  FoundQuantity quantity;
  bool of_machines = false;         // counted in machines: machines, machine-hours, or dollars per machine-hour
  bool each = false;                // "each" follows the chips, so they may be those of one machine
  double count = 0, hours = 0;      // of a time: the number of units, and a unit's hours
  std::size_t first = 0, last = 0;  // indices of its words
};

struct FoundPieces {
  std::vector<FoundPiece> all;
  std::optional<double> machine_size;  // chips per machine
  bool size_unsure = false;            // see MachineSize
  bool one_machine = false;            // the size comes from a single machine, as in "an 8-GPU server"
  std::optional<double> duty;          // the share of a day that it runs, as in "8 hours a day"
};

// Adds the quantities to `found`, with what was assumed about them.
void join_pieces(FoundPieces, FoundInText& found);

}  // namespace explainer
