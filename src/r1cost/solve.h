// Backwards: which count, hours, price, utilisation or share of failed runs makes the bill a given amount; and every
// run of one price (count x hours) as a curve.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "r1cost/evaluate.h"

namespace r1cost {

enum class Limit {
  none,         // solved
  other_lines,  // the other lines alone cost as much or more
  range_low,    // the value would lie below the field's range
  range_high,   // above it
  no_effect,    // the field does not change the rented bill
};

// "none", "other-lines", "range-low", "range-high", "no-effect": in JSON.
std::string_view name(Limit);

struct Solution {
  double value = 0;  // on the field's step and within its range; the nearest possible one where `limit` is not none
  Limit limit = Limit::none;
  Usd total;            // with this value
  bool exact = false;   // it is the target, to the cent; else the nearest that the field's steps make
  Usd lowest, highest;  // what the bill can be made by this field alone, the others as they are
  Usd others;           // what the other counted lines cost at this price, without the run
};

// Whether the rented bill depends on it: count, hours, price, failed, utilisation.
bool can_be_unknown(Field);

// The scenario with the unknown at a value, as `solve` means it: count and hours leave a printed run; a multiplier for
// failed runs counts the stage that it multiplies; another utilisation does the same work, so that the run's hours
// change against it (Inputs::set_utilisation).
Inputs inputs_with(const Dataset&, const Scenario&, Field unknown, double value);

// The nearest value of `unknown`, all else as in the scenario, so that the total is `target`.
// inputs_with(value) gives the total; solving for that total gives the value again, to the field's last step.
Solution solve(const Dataset&, const Scenario&, Field unknown, Usd target);

// One run of a curve of equal cost. Between the sliders' steps: a curve, not a list of settings.
struct Run {
  Hours hours;
  Chips count;
};

// Runs, fewest hours first and evenly spread over the logarithm, that make the total `target` with all else as in the
// scenario, within both fields' ranges; `points` from 2 to 10,000. Empty: the other lines alone cost as much, or the
// curve lies beyond the ranges.
std::vector<Run> runs_that_cost(const Dataset&, const Scenario&, Usd target, std::size_t points);

}  // namespace r1cost
