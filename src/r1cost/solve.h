// Solves backwards: which count, hours, price, utilisation or multiplier for failed runs makes the bill a given amount.
// Also the curve of all runs (count x hours) that cost the same.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "r1cost/evaluate.h"

namespace r1cost {

// Why no value of the unknown makes the total the target.
enum class Limit {
  none,         // solved
  other_lines,  // the other lines alone cost as much as the target or more
  range_low,    // the value would lie below the field's range
  range_high,   // the value would lie above the field's range
  no_effect,    // the field does not change the rented bill
};

// The name in JSON: "none", "other-lines", "range-low", "range-high", "no-effect".
std::string_view name(Limit);

// The value that solve() found, and what it leads to.
struct Solution {
  double value = 0;  // on the field's step and within its range; the nearest possible one if `limit` is set
  Limit limit = Limit::none;
  Usd total;            // the bill with this value
  bool exact = false;   // `total` is the target to the cent; else it is the nearest that the field's steps allow
  Usd lowest, highest;  // the range of bills that this field alone can make
  Usd others;           // the cost of the other counted lines at this price, without the run
};

// Whether the rented bill depends on the field: true for count, hours, price, failed and utilisation.
bool can_be_unknown(Field);

// The scenario's inputs with the unknown at a value, as solve() uses them. Count and hours replace a printed run. A
// multiplier for failed runs also counts their stage. Another utilisation does the same work, so it changes the run's
// hours (Inputs::set_utilisation).
Inputs inputs_with(const Dataset&, const Scenario&, Field unknown, double value);

// The nearest value of `unknown` that makes the total `target`, with all else as in the scenario. inputs_with(value)
// gives the total, and solving for that total gives the value again, to the field's last step.
Solution solve(const Dataset&, const Scenario&, Field unknown, Usd target);

// One point of a curve of equal cost. It may lie between the sliders' steps.
struct Run {
  Hours hours;
  Chips count;
};

// Runs that make the total `target` with all else as in the scenario, within the ranges of count and hours. They start
// with the fewest hours and are evenly spaced on a logarithmic scale; `points` is from 2 to 10,000. Empty: the other
// lines alone cost as much, or the whole curve lies outside the ranges.
std::vector<Run> runs_that_cost(const Dataset&, const Scenario&, Usd target, std::size_t points);

}  // namespace r1cost
