// Round numbers, for the marks and the ends of axes.
#pragma once

#include <vector>

namespace explainer {

// The first round number that exceeds the value by a fifth or more: an axis that ends there has room for it.
double round_end(double value);
// The numbers on an axis from 0 to this end, a round step apart: at most six.
std::vector<double> round_marks(double end);
// 1, 2, 3, 5, 10, 20 and so on, as far as they lie between these; none is less than 1.
std::vector<double> round_numbers(double from, double to);

}  // namespace explainer
