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
  const Answer before = bill(data, a), after = bill(data, b);
  const double run_before = (a.count * a.hours).value, run_after = (b.count * b.hours).value;
  const double weight =
      logarithmic_mean(run_after, run_before) / logarithmic_mean(after.chip_hours.value, before.chip_hours.value);
  Split split;
  split.whole = after.usd / before.usd;
  split.price = b.price / a.price;
  if (!a.printed && !b.printed) {
    split.count = power(b.count / a.count, weight);
    split.hours = power(b.hours / a.hours, weight);
  }
  split.stages = after.chip_hours / before.chip_hours / (split.count * split.hours);
  return split;
}

}  // namespace r1cost
