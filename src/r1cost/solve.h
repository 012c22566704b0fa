// Backwards: which count, hours or price makes the bill a given amount.
#pragma once

#include <optional>
#include <string_view>

#include "r1cost/evaluate.h"

namespace r1cost {

enum class Limit {
  none,         // solved
  other_lines,  // the other lines alone cost as much or more
  range_low,    // the value would lie below the field's range
  range_high,   // above it
};

// "none", "other-lines", "range-low", "range-high": in JSON.
std::string_view name(Limit);

struct Solution {
  double value = 0;  // on the field's step and within its range; the nearest possible one where `limit` is not none
  Limit limit = Limit::none;
  Usd lowest, highest;  // what the bill can be made by this field alone, the others as they are
  Usd others;           // what the other counted lines cost at this price, without the run
};

// The nearest value of `unknown` (count, hours or price), all else as in the scenario, so that the total is `target`.
// A printed run counts as count x hours once count or hours is the unknown.
Solution solve(const Dataset&, const Scenario&, Field unknown, Usd target);

}  // namespace r1cost
