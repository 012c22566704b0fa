#include "r1cost/exact_math.h"

#include <cstdint>

#include "r1cost/bits.h"

namespace r1cost {
namespace {

// ln 2 in two parts. The first has 32 significant bits, so that its product with a small integer is exact. The second
// is the remainder, to double precision.
constexpr double ln2_high = 0x1.62e42feep-1;
constexpr double ln2_low = 0x1.a39ef35793c76p-33;
constexpr double inverse_ln2 = 0x1.71547652b82fep+0;
constexpr double inverse_ln10 = 0x1.bcb7b1526e50ep-2;
constexpr double square_root_of_half = 0x1.6a09e667f3bcdp-1;

// 2 to the power of n, for -1022 <= n <= 1023.
double power_of_two(int n) { return same_bits<double>(static_cast<std::uint64_t>(1023 + n) << 52); }

}  // namespace

// With x = 2^k m and m in [sqrt(1/2), sqrt(2)), ln m = 2 artanh(s) for s = (m-1)/(m+1), summed as its series of odd
// powers. |s| < 0.1716, so the term after s^23 is below 2^-64 of the sum.
double exact_log(double x) {
  const auto bits = same_bits<std::uint64_t>(x);
  int k = static_cast<int>((bits >> 52) & 0x7ff) - 1022;
  double m = same_bits<double>((bits & 0x000fffffffffffffULL) | 0x3fe0000000000000ULL);
  if (m < square_root_of_half) {
    m *= 2;
    k -= 1;
  }
  const double f = m - 1;
  const double s = f / (2 + f);
  const double z = s * s;
  double series = 0;
  for (int n = 23; n >= 3; n -= 2) series = (series + 1.0 / n) * z;
  // 2s + 2s*series, with 2s = f - s*f, keeps the large part f exact.
  const double tail = s * (2 * series - f);
  return k * ln2_high + ((k * ln2_low + tail) + f);
}

// With x = k ln2 + r and |r| <= ln2 / 2, e^r is its Taylor series, whose 18th term is below 2^-64.
double exact_exp(double x) {
  const double scaled = x * inverse_ln2;
  const int k = static_cast<int>(scaled + (scaled < 0 ? -0.5 : 0.5));
  const double high = x - k * ln2_high;
  const double low = k * ln2_low;
  const double r = high - low;
  double series = 0;
  for (int n = 18; n >= 2; --n) series = (series + 1) * (r / n);
  // e^r = 1 + r + r*series: series is r/2 + r^2/6 + ...
  const double result = 1 + (r + r * series);
  return result * power_of_two(k);
}

double exact_log10(double x) { return exact_log(x) * inverse_ln10; }

}  // namespace r1cost
