#include "r1cost/solve.h"

#include <algorithm>

#include "r1cost/exact_math.h"

namespace r1cost {
namespace {

bool has_failed_runs(const Dataset& data) {
  return std::any_of(data.stages.begin(), data.stages.end(), [](const Stage& stage) { return stage.multiplied; });
}

Usd total(const Inputs& in) { return known_hours(in) * in.price; }

// The value that makes the total the target, before rounding to a step. Each formula is `total` solved for one
// variable.
double wanted_value(const Inputs& in, Field unknown, Usd target) {
  const ChipHours left = target / in.price * (1 / in.failed) - in.others;
  const double per_hour = in.utilisation == in.set_utilisation ? 1 : in.set_utilisation / in.utilisation;
  switch (unknown) {
    case Field::count: return (left / in.hours).value / per_hour;
    case Field::hours: return (left / in.count).value / per_hour;
    case Field::price: return (target / known_hours(in)).value;
    case Field::failed: return target / ((run_hours(in) + in.others) * in.price);
    case Field::utilisation: {
      // Fewer hours for the run need a higher utilisation. If none are left, no utilisation is high enough, and the
      // result lies above the range.
      const ChipHours run = in.printed ? *in.printed : in.count * in.hours;
      return left.value > 0 ? in.set_utilisation * (run / left) : info(unknown).high * 2;
    }
    default: return 0;
  }
}

}  // namespace

std::string_view name(Limit limit) {
  switch (limit) {
    case Limit::none: return "none";
    case Limit::other_lines: return "other-lines";
    case Limit::range_low: return "range-low";
    case Limit::range_high: return "range-high";
    case Limit::no_effect: return "no-effect";
  }
  return "";
}

bool can_be_unknown(Field field) { return field <= Field::utilisation; }

Inputs inputs_with(const Dataset& data, const Scenario& scenario, Field unknown, double value) {
  Inputs in = inputs_of(data, scenario);
  if (unknown == Field::count || unknown == Field::hours) in.printed.reset();
  if (unknown == Field::failed) in.failed_counts = has_failed_runs(data);
  set(in, unknown, clamped(unknown, value));
  return in;
}

Solution solve(const Dataset& data, const Scenario& scenario, Field unknown, Usd target) {
  const FieldInfo& row = info(unknown);
  Solution solution;
  if (!can_be_unknown(unknown) || (unknown == Field::utilisation && !(inputs_of(data, scenario).set_utilisation > 0))) {
    const Inputs in = inputs_of(data, scenario);
    solution.value = value_of(in, unknown).value_or(0);
    solution.limit = Limit::no_effect;
    solution.total = solution.lowest = solution.highest = total(in);
    return solution;
  }
  Inputs in = inputs_of(data, scenario);
  const double wanted = wanted_value(in, unknown, target);
  solution.value = clamped(unknown, wanted);
  solution.total = total(inputs_with(data, scenario, unknown, solution.value));
  const Usd at_low = total(inputs_with(data, scenario, unknown, row.low));
  const Usd at_high = total(inputs_with(data, scenario, unknown, row.high));
  solution.lowest = std::min(at_low, at_high);
  solution.highest = std::max(at_low, at_high);
  solution.others = in.others * in.failed * in.price;
  // A value up to half a step beyond an end rounds to that end and counts as solved.
  const bool below = !(wanted > row.low - row.step / 2), above = wanted > row.high + row.step / 2;
  const bool others_matter = unknown == Field::count || unknown == Field::hours || unknown == Field::utilisation;
  if ((below || above) && others_matter && solution.others.value > 0 && target <= solution.others)
    solution.limit = Limit::other_lines;
  else if (below) solution.limit = Limit::range_low;
  else if (above) solution.limit = Limit::range_high;
  const double miss = (solution.total - target).value;
  solution.exact = miss < 0.005 && miss > -0.005;
  return solution;
}

std::vector<Run> runs_that_cost(const Dataset& data, const Scenario& scenario, Usd target, std::size_t points) {
  const Inputs in = inputs_with(data, scenario, Field::hours, scenario.hours.value);
  const ChipHours run = target / in.price * (1 / in.failed) - in.others;
  const FieldInfo &hours = info(Field::hours), &count = info(Field::count);
  const double fewest = std::max(hours.low, run.value / count.high), most = std::min(hours.high, run.value / count.low);
  std::vector<Run> curve;
  if (!(run.value > 0) || !(fewest <= most)) return curve;
  points = std::clamp<std::size_t>(points, 2, 10'000);
  const double width = exact_log(most / fewest);
  for (std::size_t i = 0; i < points; ++i) {
    const double share = static_cast<double>(i) / static_cast<double>(points - 1);
    const Hours here{i + 1 == points ? most : std::min(most, fewest * exact_exp(width * share))};
    curve.push_back({here, run / here});
  }
  return curve;
}

}  // namespace r1cost
