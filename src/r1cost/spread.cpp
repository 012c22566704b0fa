#include "r1cost/spread.h"

#include <cmath>

#include "r1cost/exact_math.h"

namespace r1cost {
namespace {

// From this many draws on, building the table takes less time than computing every draw exactly.
constexpr std::size_t many_draws = 16384;

}  // namespace

const char* problem_of(const Spread& spread) {
  if (!std::isfinite(spread.low) || !std::isfinite(spread.likely) || !std::isfinite(spread.high)) return "not finite";
  if (spread.low == 0 && spread.high == 0) return spread.likely == 0 ? nullptr : "not in the order low, likely, high";
  if (spread.shape == Shape::log_normal && !(spread.low > 0)) return "not above zero";
  if (!(spread.low >= 0)) return "below zero";
  if (!(spread.low <= spread.likely) || !(spread.likely <= spread.high)) return "not in the order low, likely, high";
  return nullptr;
}

double quantile(const Spread& spread, double share) { return Sampler(spread, 1)(share); }

double normal_quantile(double share) {
  // Peter J. Acklam, "An algorithm for computing the inverse normal cumulative distribution function", 2003.
  constexpr double a[] = {-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                          1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
  constexpr double b[] = {-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01,
                          -1.328068155288572e+01};
  constexpr double c[] = {-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                          -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
  constexpr double d[] = {7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00};
  constexpr double tail = 0.02425;
  if (share > 0.5) return -normal_quantile(1 - share);
  if (share < tail) {
    const double q = std::sqrt(-2 * exact_log(share));
    return (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) /
           ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
  }
  const double q = share - 0.5, r = q * q;
  return (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q /
         (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1);
}

// The table holds normal_quantile(i / cells) / z95 at the boundaries between cells.
const std::vector<double>& Sampler::normal_table() {
  static const std::vector<double> table = [] {
    std::vector<double> values(cells + 1);
    for (std::size_t i = 1; i < cells; ++i)
      values[i] = normal_quantile(static_cast<double>(i) / static_cast<double>(cells)) / z95;
    return values;
  }();
  return table;
}

Sampler::Sampler(const Spread& spread, std::size_t draws) : spread_(spread) {
  if (spread.shape != Shape::log_normal || is_point(spread)) return;
  below_ = exact_log(spread.likely / spread.low);
  above_ = exact_log(spread.high / spread.likely);
  if (draws < many_draws) return;
  table_.resize(cells + 1);
  for (std::size_t i = steep; i <= cells - steep; ++i) {
    const double z = normal_table()[i];
    table_[i] = spread.likely * exact_exp(z * (z > 0 ? above_ : below_));
  }
}

double Sampler::exactly(double share) const {
  if (is_point(spread_)) return spread_.likely;
  const double width = spread_.high - spread_.low;
  if (spread_.shape == Shape::uniform) return spread_.low + width * share;
  if (spread_.shape == Shape::triangular) {
    const double left = spread_.likely - spread_.low;
    if (share * width < left) return spread_.low + std::sqrt(share * width * left);
    return spread_.high - std::sqrt((1 - share) * width * (spread_.high - spread_.likely));
  }
  const double z = normal_quantile(share) / z95;
  return spread_.likely * exact_exp(z * (z > 0 ? above_ : below_));
}

}  // namespace r1cost
