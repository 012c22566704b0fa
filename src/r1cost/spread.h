// One assumption in doubt: a spread of values instead of a point, and how to draw from it.
//
// A spread has a low, a likely and a high value. By default they are read as its 5th, 50th and 95th percentile; between
// them it is log-normal on either side of the likely value, each side with its own width: ln(high / likely) / 1.6449
// above, ln(likely / low) / 1.6449 below (1.6449 is the normal distribution's 95th percentile). Uniform and triangular
// spreads end at their low and high.
#pragma once

#include <cstddef>
#include <vector>

namespace r1cost {

// The normal distribution's 95th percentile.
inline constexpr double z95 = 1.6448536269514722;

enum class Shape { log_normal, uniform, triangular };

struct Spread {
  double low, likely, high;  // in this order; positive if log-normal, else not negative; equal: a point
  Shape shape = Shape::log_normal;
  friend bool operator==(const Spread&, const Spread&) = default;
};

// What is wrong with a spread: not in order, not positive, not finite. nullptr: nothing.
const char* problem_of(const Spread&);

inline bool is_point(const Spread& spread) { return spread.low == spread.high; }

// The value below which a share of the spread lies, 0 < share < 1.
double quantile(const Spread&, double share);
// The normal distribution's quantile, to about 1e-9 (Acklam's rational approximation), 0 < share < 1.
double normal_quantile(double share);

// `quantile` of one spread, many times. For many draws it makes a table once and goes straight between its entries: off
// by less than 2 in 1,000 near the ends of a thousandfold spread and far less elsewhere, against the hundredth that
// sampling is off by; the outermost 256ths are exact.
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
  // Cells of the table, and how many at either end are not read from it, since the curve is steep there.
  static constexpr std::size_t cells = 4096, steep = 16;
  static const std::vector<double>& normal_table();
  double exactly(double share) const;

  Spread spread_;
  double below_ = 0, above_ = 0;  // logarithm of the ends over the likely value
  std::vector<double> table_;
};

}  // namespace r1cost
