// What is found in a sentence before machines are turned into chips and times are put together.
#pragma once

#include <optional>
#include <vector>

#include "headline/headline.h"

namespace explainer {

struct FoundPiece {
  FoundQuantity quantity;
  bool of_machines = false;         // counted in machines: machines, machine-hours, dollars a machine-hour
  bool each = false;                // chips "each": of one machine, where machines are counted
  double count = 0, hours = 0;      // of a time: how many of a unit, and the unit's hours
  std::size_t first = 0, last = 0;  // places of its words
};

struct FoundPieces {
  std::vector<FoundPiece> all;
  std::optional<double> machine_size;  // chips of one machine
  bool size_unsure = false;            // see MachineSize
  bool one_machine = false;            // the size is that of "an 8-GPU server", of which there is one
  std::optional<double> duty;          // share of a day that it runs: "8 hours a day"
};

// `found` gets the quantities and what was assumed of them.
void join_pieces(FoundPieces, FoundInText& found);

}  // namespace explainer
