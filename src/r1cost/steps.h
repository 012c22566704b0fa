// What is counted: the bill step by step, from the last run to what a firm spends in all.
//
// First the run and the dataset's stages in their order; each that is on adds to the total before it, the one for
// failed runs by a multiplier. Then two other ways of counting, which replace the sum and are not part of it: buying
// the largest cluster that a counted line ran on instead of renting, and whatever the dataset has of the firm's whole
// programme (budgets of that scope and firm, as their sources print them). What was never published stays unknown: it
// adds nothing and makes the total a lower bound.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "r1cost/doubt.h"

namespace r1cost {

// A figure with its ends; low == likely == high: a point. A missing part was not published.
struct Range {
  std::optional<Usd> low, likely, high;
};

enum class Counting { adds, instead };

struct CountedStep {
  std::string id;  // "run", Stage::id, "cluster", Budget::id
  Counting counting = Counting::adds;
  bool on = true;         // off: it does not enter the total
  double multiplier = 1;  // of the step for failed runs: all runs over those that count
  Range itself;           // all three absent: no published figure
  Range total;            // after this step; of `instead` steps: the step itself
  bool at_least = false;  // the total is a lower bound: it, or one before it, is unknown
};

// With every doubted assumption at its low, its likely and its high (utilisation, which makes a bill lower, at its high
// for the low end).
std::vector<CountedStep> steps(const Dataset&, const Scenario&, const Doubts&);

}  // namespace r1cost
