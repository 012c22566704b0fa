// Quantiles of many numbers, without sorting them.
#pragma once

#include <vector>

namespace r1cost {

// For each share (0 to 1), the number below which that share of the numbers lies, interpolated linearly between
// neighbours. The result is exact: numbers are counted into buckets, and only buckets that hold a wanted number are
// searched. Takes at least one number, all finite and not negative, and at most 100 shares. Time grows with the count
// of the numbers, memory with the logarithm of their range.
std::vector<double> quantiles_of(const std::vector<double>& numbers, const std::vector<double>& shares);

}  // namespace r1cost
