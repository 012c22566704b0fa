#include "state/dollar_axis.h"

#include <algorithm>
#include <cmath>

#include "r1cost/exact_math.h"

namespace explainer {
namespace {

double power_of_ten(int decade) {
  double value = 1;
  for (int i = 0; i < decade; ++i) value *= 10;
  for (int i = 0; i > decade; --i) value /= 10;
  return value;
}

void take_in(DollarAxis& axis, double usd) {
  while (axis.low_decade > -3 && usd < power_of_ten(axis.low_decade)) --axis.low_decade;
  while (axis.high_decade < 15 && usd > power_of_ten(axis.high_decade)) ++axis.high_decade;
}

}  // namespace

DollarAxis dollar_axis(const r1cost::Dataset& data, const r1cost::Answer& answer) {
  DollarAxis axis;
  take_in(axis, answer.usd.value);
  for (std::size_t i = 0; i < data.budgets.size() && i < answer.ratios.size(); ++i) {
    if (!data.budgets[i].featured) continue;
    const r1cost::Ratio& figure = answer.ratios[i];
    for (const auto& amount : {figure.low, figure.likely, figure.high})
      if (amount) take_in(axis, amount->value);
  }
  return axis;
}

double position_on(const DollarAxis& axis, r1cost::Usd amount) {
  const double decades = axis.high_decade - axis.low_decade;
  if (!(amount.value > 0)) return 0;
  return std::clamp((r1cost::exact_log10(amount.value) - axis.low_decade) / decades, 0.0, 1.0);
}

r1cost::Usd amount_at(const DollarAxis& axis, double position) {
  const double decades = axis.high_decade - axis.low_decade;
  const double t = position > 0 ? std::min(position, 1.0) : 0.0;
  return {r1cost::exact_exp((axis.low_decade + t * decades) * r1cost::ln10)};
}

std::vector<double> stops_on(const DollarAxis& axis, r1cost::Usd here) {
  std::vector<double> all;
  for (int decade = axis.low_decade; decade < axis.high_decade; ++decade)
    for (double digit : {1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 7.0}) all.push_back(digit * power_of_ten(decade));
  all.push_back(power_of_ten(axis.high_decade));
  all.push_back(here.value);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace explainer
