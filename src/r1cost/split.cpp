#include "r1cost/split.h"

#include <cmath>

#include "r1cost/exact_math.h"

namespace r1cost {
namespace {

double logarithmic_mean(double x, double y) {
  // Near equality the quotient of two small numbers is inexact; the arithmetic mean is then right to the last digits.
  if (std::fabs(x - y) <= 1e-9 * x) return (x + y) / 2;
  return (x - y) / exact_log(x / y);
}

double power(double base, double exponent) { return base == 1 ? 1 : exact_exp(exponent * exact_log(base)); }

}  // namespace

Split split(const Dataset& data, const Scenario& a, const Scenario& b) {
  const Inputs before = inputs_of(data, a), after = inputs_of(data, b);
  const double run_before = run_hours(before).value, run_after = run_hours(after).value;
  const double all_before = run_before + before.others.value, all_after = run_after + after.others.value;
  Split split;
  split.whole = bill(data, b).usd / bill(data, a).usd;
  split.price = b.price / a.price;
  split.failed = after.failed / before.failed;
  const double weight = logarithmic_mean(run_after, run_before) / logarithmic_mean(all_after, all_before);
  split.count = power(b.count / a.count, weight);
  split.hours = power((run_after / b.count.value) / (run_before / a.count.value), weight);
  split.stages = all_after / all_before / (split.count * split.hours);
  return split;
}

}  // namespace r1cost
