#include "layout/round_numbers.h"

namespace explainer {
namespace {

// The power of ten that is not more than the value, but at least `least`.
double decade_of(double value, double least) {
  double decade = least;
  while (decade * 10 <= value) decade *= 10;
  return decade;
}

double mark_step(double end) {
  constexpr double most = 5.01;  // so many steps, and rounding
  const double decade = decade_of(end, 1e-3);
  for (const double step : {0.2, 0.25, 0.5, 1.0, 2.0})
    if (end / (step * decade) <= most) return step * decade;
  return decade;
}

}  // namespace

double round_end(double value) {
  const double decade = decade_of(value, 1);
  for (const double digit : {1.0, 1.2, 1.6, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0})
    if (digit * decade >= value * 1.2) return digit * decade;
  return decade * 16;
}

std::vector<double> round_marks(double end) {
  constexpr double rounding = 1.0001;
  const double step = mark_step(end);
  std::vector<double> marks;
  for (double at = 0; at <= end * rounding; at += step) marks.push_back(at);
  return marks;
}

std::vector<double> round_numbers(double from, double to) {
  std::vector<double> numbers;
  for (double decade = decade_of(from, 1); decade <= to; decade *= 10)
    for (const double digit : {1.0, 2.0, 3.0, 5.0})
      if (digit * decade >= from && digit * decade <= to) numbers.push_back(digit * decade);
  return numbers;
}

}  // namespace explainer
