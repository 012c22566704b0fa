#include "views/dollar_axis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "r1cost/exact_math.h"
#include "r1cost/sort_few.h"

namespace explainer {
namespace {

constexpr double least_decade = -3, greatest_decade = 15;          // no axis goes further
constexpr double least_unit_decade = 3, greatest_unit_decade = 8;  // in kilowatt-hours or kilograms
constexpr double least_margin = 0.04;                              // of a zoomed axis, in decades
constexpr double axis_steps = 5;                                   // of a linear axis
constexpr double crowded = 3;                                      // decades that are not marked between
constexpr double near_share = 50;
constexpr std::array digits{1.0, 2.0, 5.0};  // of round numbers, and of marks
constexpr std::array stop_digits{1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 7.0};

double power_of_ten(int decade) {
  double value = 1;
  for (int i = 0; i < decade; ++i) value *= 10;
  for (int i = 0; i > decade; --i) value /= 10;
  return value;
}

void take_in(DollarAxis& axis, double usd) {
  while (axis.low_decade > least_decade && usd < power_of_ten(static_cast<int>(axis.low_decade))) --axis.low_decade;
  while (axis.high_decade < greatest_decade && usd > power_of_ten(static_cast<int>(axis.high_decade)))
    ++axis.high_decade;
}

// The smallest of 1, 2, 5, 10 and so on that is not below the value.
double round_up(double value) {
  double decade = 1;
  while (decade * 10 < value) decade *= 10;
  while (decade > value && decade > 1e-6) decade /= 10;
  for (double digit : digits)
    if (digit * decade >= value) return digit * decade;
  return 10 * decade;
}

}  // namespace

DollarAxis dollar_axis(const r1cost::Dataset& data, const r1cost::Answer& answer, double units_per_usd, bool linear) {
  DollarAxis axis;
  axis.units_per_usd = units_per_usd;
  axis.linear = linear;
  if (units_per_usd != 1) axis.low_decade = least_unit_decade, axis.high_decade = greatest_unit_decade;
  double most = answer.usd.value * units_per_usd;
  take_in(axis, most);
  for (std::size_t i = 0; i < data.budgets.size() && i < answer.ratios.size(); ++i) {
    if (!data.budgets[i].featured) continue;
    const r1cost::Ratio& figure = answer.ratios[i];
    for (const auto& amount : {figure.low, figure.likely, figure.high}) {
      if (!amount) continue;
      take_in(axis, amount->value * units_per_usd);
      most = std::max(most, amount->value * units_per_usd);
    }
  }
  axis.whole = axis.top = round_up(most);
  return axis;
}

DollarAxis dollar_axis(const State& state, const Seen& seen, const r1cost::Dataset& data) {
  DollarAxis axis = dollar_axis(seen.figures(data), seen.answer, seen.worth.units_per_usd, state.linear);
  if (state.near) axis.top = near_top(axis, seen.answer.usd);
  return axis;
}

bool is_beyond(const DollarAxis& axis, r1cost::Usd amount) {
  return axis.linear && amount.value * axis.units_per_usd > axis.top;
}

double near_top(const DollarAxis& axis, r1cost::Usd total) {
  return std::max(round_up(axis.whole / near_share), std::min(axis.whole, round_up(total.value * axis.units_per_usd)));
}

DollarAxis zoomed(DollarAxis axis, r1cost::Usd low, r1cost::Usd high) {
  const double least = low.value * axis.units_per_usd, most = high.value * axis.units_per_usd;
  if (!(least > 0) || !(most >= least)) return axis;
  axis.top = round_up(most);
  if (axis.linear) return axis;
  // Leave a quarter of the distance as margin at either end, and enough that a tiny difference does not fill the axis.
  const double margin = std::max(r1cost::exact_log10(most / least) / 4, least_margin);
  axis.low_decade = r1cost::exact_log10(least) - margin;
  axis.high_decade = r1cost::exact_log10(most) + margin;
  return axis;
}

double position_on(const DollarAxis& axis, r1cost::Usd amount) {
  const double units = amount.value * axis.units_per_usd;
  if (!(units > 0)) return 0;
  if (axis.linear) return std::clamp(units / axis.top, 0.0, 1.0);
  const double decades = axis.high_decade - axis.low_decade;
  return std::clamp((r1cost::exact_log10(units) - axis.low_decade) / decades, 0.0, 1.0);
}

r1cost::Usd amount_at(const DollarAxis& axis, double position) {
  const double t = position > 0 ? std::min(position, 1.0) : 0.0;
  if (axis.linear) return {t * axis.top / axis.units_per_usd};
  const double decades = axis.high_decade - axis.low_decade;
  return {r1cost::exact_exp((axis.low_decade + t * decades) * r1cost::ln10) / axis.units_per_usd};
}

std::vector<r1cost::Usd> marks_of(const DollarAxis& axis) {
  std::vector<r1cost::Usd> marks;
  if (axis.linear) {
    for (double i = 0; i <= axis_steps; ++i) marks.push_back({axis.top * i / axis_steps / axis.units_per_usd});
    return marks;
  }
  const double decades = axis.high_decade - axis.low_decade;
  const double low = amount_at(axis, 0).value * axis.units_per_usd,
               high = amount_at(axis, 1).value * axis.units_per_usd;
  if (decades < 1) {
    const double step = round_up((high - low) / axis_steps);
    for (double units = std::ceil(low / step) * step; units <= high; units += step)
      marks.push_back({units / axis.units_per_usd});
    return marks;
  }
  // A part of an axis is also marked at 2 and 5 between the decades, if it is short enough.
  const bool part = axis.low_decade != std::floor(axis.low_decade);
  for (double decade = std::floor(axis.low_decade); decade <= axis.high_decade; ++decade)
    for (double digit : digits) {
      if (digit != 1 && (!part || decades >= crowded)) continue;
      const double units = digit * power_of_ten(static_cast<int>(decade));
      if (!part || (units >= low && units <= high)) marks.push_back({units / axis.units_per_usd});
    }
  return marks;
}

std::vector<double> stops_on(const DollarAxis& axis, r1cost::Usd here) {
  std::vector<double> all;
  const double top = axis.linear ? axis.top : power_of_ten(static_cast<int>(axis.high_decade));
  for (int decade = static_cast<int>(axis.low_decade); decade < axis.high_decade; ++decade)
    for (double digit : stop_digits)
      if (const double units = digit * power_of_ten(decade); units < top) all.push_back(units / axis.units_per_usd);
  all.push_back(top / axis.units_per_usd);
  all.push_back(here.value);
  r1cost::sort_few(all, std::less<>());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace explainer
