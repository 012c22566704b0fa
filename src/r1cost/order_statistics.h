// Quantiles of many numbers, without sorting them.
#pragma once

#include <vector>

namespace r1cost {

// For each share (0 to 1) the value below which that share of the numbers lies, between two of them in proportion.
// Exact: the numbers are counted into buckets, and only the buckets that hold a wanted one are looked into. Finite
// numbers of 0 or more, at least one; at most 100 shares. Time grows with their count, memory with the logarithm of
// their range.
std::vector<double> quantiles_of(const std::vector<double>& numbers, const std::vector<double>& shares);

}  // namespace r1cost
