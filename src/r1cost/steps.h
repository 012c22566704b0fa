// What is counted, step by step, from the last run to everything the firm spends.
//
// The run comes first, then the dataset's stages in order. Each stage that is on adds to the total before it; the one
// for failed runs multiplies. A stage that was never published stays unknown: it adds nothing and makes the total a
// lower bound.
//
// Two other ways of counting follow, which replace the sum and are not part of it. One is buying the largest cluster
// that a counted line used. The other is the firm's whole programme, as budgets of the dataset print it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "r1cost/doubt.h"

namespace r1cost {

// A figure with its ends; three equal values are a single value. An absent part was not published.
struct Range {
  std::optional<Usd> low, likely, high;
};

// Whether a step adds to the sum or is another way of counting instead of it.
enum class Counting { adds, instead };

// One step of what is counted.
struct CountedStep {
  std::string id;  // "run", Stage::id, "cluster", Budget::id
  Counting counting = Counting::adds;
  bool on = true;         // off: the step does not enter the total
  double multiplier = 1;  // for the step of failed runs: chip-hours of all runs over those that count
  Range itself;           // all three absent: no figure was published
  Range total;            // the sum after this step; for an `instead` step: the step itself
  bool at_least = false;  // the total is a lower bound, because this step or one before it is unknown
};

// The steps with every doubted assumption at its low, likely and high value. Utilisation is at its high for the low
// end, because a higher utilisation makes a bill lower.
std::vector<CountedStep> steps(const Dataset&, const Scenario&, const Doubts&);

}  // namespace r1cost
