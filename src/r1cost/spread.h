// One assumption in doubt: a spread of values instead of a single value, and how to draw from it.
//
// A spread has a low, a likely and a high value. By default they are its 5th, 50th and 95th percentile. It is then
// log-normal on either side of the likely value, with its own width on each side: ln(high / likely) / 1.6449 above and
// ln(likely / low) / 1.6449 below (1.6449 is the normal distribution's 95th percentile). Uniform and triangular spreads
// end at their low and high values.
#pragma once

#include <cstddef>
#include <vector>

namespace r1cost {

// The normal distribution's 95th percentile.
inline constexpr double z95 = 1.6448536269514722;

// The distribution of the values in a spread.
enum class Shape { log_normal, uniform, triangular };

// The low, likely and high value of one assumption.
struct Spread {
  double low, likely, high;  // ascending; positive if log-normal, else not negative; all equal: one value
  Shape shape = Shape::log_normal;
  friend bool operator==(const Spread&, const Spread&) = default;
};

// What is wrong with a spread: not ascending, not positive or not finite. nullptr: nothing is wrong.
const char* problem_of(const Spread&);

// Whether the spread is a single value.
inline bool is_point(const Spread& spread) { return spread.low == spread.high; }

// The value below which a share of the spread lies, for 0 < share < 1.
double quantile(const Spread&, double share);
// The normal distribution's quantile for 0 < share < 1, with an error of about 1e-9 (Acklam's rational approximation).
double normal_quantile(double share);

// Computes quantile() of one spread many times. For many draws it builds a table once and interpolates linearly. The
// error is below 2 in 1,000 near the ends of a spread whose high is a thousand times its low, and much smaller
// elsewhere; sampling itself is off by a hundredth. The outermost 256ths are computed exactly.
class Sampler {
 public:
  Sampler(const Spread&, std::size_t draws);
  double operator()(double share) const {
    if (table_.empty()) return exactly(share);
    const double place = share * static_cast<double>(cells);
    const auto cell = static_cast<std::size_t>(place);
    if (cell < steep || cell >= cells - steep) return exactly(share);
    const double from = table_[cell];
    return from + (place - static_cast<double>(cell)) * (table_[cell + 1] - from);
  }

 private:
  // The number of cells, and how many at either end are computed exactly instead, because the curve is steep there.
  static constexpr std::size_t cells = 4096, steep = 16;
  static const std::vector<double>& normal_table();
  double exactly(double share) const;

  Spread spread_;
  double below_ = 0, above_ = 0;  // logarithm of each end over the likely value
  std::vector<double> table_;
};

}  // namespace r1cost
