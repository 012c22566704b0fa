#include "r1cost/solve.h"

#include <cmath>

namespace r1cost {
namespace {

// Chip-hours of the counted stages whose hours are known.
ChipHours other_hours(const Dataset& data, const Scenario& scenario) {
  ChipHours sum;
  for (const Stage& stage : data.stages)
    if (stage.chip_hours && counts(scenario, stage.id)) sum += *stage.chip_hours;
  return sum;
}

Usd total(const Scenario& scenario, ChipHours others) {
  const ChipHours run = scenario.printed.value_or(scenario.count * scenario.hours);
  return (run + others) * scenario.price;
}

}  // namespace

std::string_view name(Limit limit) {
  switch (limit) {
    case Limit::none: return "none";
    case Limit::other_lines: return "other-lines";
    case Limit::range_low: return "range-low";
    case Limit::range_high: return "range-high";
  }
  return "";
}

Solution solve(const Dataset& data, const Scenario& scenario, Field unknown, Usd target) {
  const ChipHours others = other_hours(data, scenario);
  const FieldInfo& row = info(unknown);

  double wanted = 0;
  if (unknown == Field::price) {
    const ChipHours run = scenario.printed.value_or(scenario.count * scenario.hours);
    wanted = (target / (run + others)).value;
  } else {
    const ChipHours left = target / scenario.price - others;
    wanted = unknown == Field::count ? (left / scenario.hours).value : (left / scenario.count).value;
  }

  Solution solution;
  solution.lowest = total(with(scenario, unknown, row.low), others);
  solution.highest = total(with(scenario, unknown, row.high), others);
  solution.others = others * scenario.price;
  solution.value = clamped(unknown, wanted);
  // Half a step beyond an end still rounds to that end: it is solved.
  if (!(wanted > row.low - row.step / 2)) {
    const bool others_alone = unknown != Field::price && others.value > 0;
    solution.limit = others_alone ? Limit::other_lines : Limit::range_low;
  } else if (wanted > row.high + row.step / 2) {
    solution.limit = Limit::range_high;
  }
  return solution;
}

}  // namespace r1cost
