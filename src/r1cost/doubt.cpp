#include "r1cost/doubt.h"

#include <algorithm>
#include <cmath>

#include "r1cost/exact_math.h"

namespace r1cost {
namespace {

constexpr double z95 = 1.6448536269514722;

// splitmix64's finaliser (public domain, Vigna): every bit of the result depends on every bit of the argument.
std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

// Between 0 and 1, neither included: 52 bits and a half.
double uniform(std::uint64_t seed, std::uint64_t sample, std::uint64_t dimension) {
  const std::uint64_t bits =
      mixed(mixed(seed + 0x9e3779b97f4a7c15u * (sample + 1)) + 0xd1b54a32d192ed03u * (dimension + 1));
  return (static_cast<double>(bits >> 12) + 0.5) * 0x1p-52;
}

struct Parts {
  Spread count, hours, price;
  double others;                  // chip-hours
  std::optional<double> printed;  // chip-hours

  double total(double chips, double time, double rate) const {
    return (printed.value_or(chips * time) + others) * rate;
  }
};

Spread spread_of(const std::optional<Spread>& doubted, double value) {
  return doubted.value_or(Spread{value, value, value});
}

Parts parts_of(const Dataset& data, const Scenario& scenario, const Doubts& doubts) {
  const Answer answer = evaluate(data, scenario);
  Parts parts{spread_of(doubts.count, scenario.count.value), spread_of(doubts.hours, scenario.hours.value),
              spread_of(doubts.price, scenario.price.value), 0, std::nullopt};
  parts.others = (answer.chip_hours - *answer.lines.front().chip_hours).value;
  if (scenario.printed) parts.printed = scenario.printed->value;
  return parts;
}

bool is_point(const Spread& spread) { return spread.low == spread.high; }

// Half-width in logarithms, in standard deviations; nullopt if the two sides differ.
std::optional<double> sigma(const Spread& spread) {
  if (is_point(spread)) return 0;
  const double above = exact_log(spread.high / spread.likely), below = exact_log(spread.likely / spread.low);
  if (std::fabs(above - below) > 1e-6 * (above + below)) return std::nullopt;
  return (above + below) / 2 / z95;
}

double percentile(std::vector<double>& values, double share) {
  const double place = share * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const auto nth = values.begin() + static_cast<std::ptrdiff_t>(below);
  std::nth_element(values.begin(), nth, values.end());
  const double low = *nth;
  if (below + 1 >= values.size()) return low;
  const double high = *std::min_element(nth + 1, values.end());
  return low + (place - static_cast<double>(below)) * (high - low);
}

// Variance of the logarithm of the total while one spread varies, by its quantiles at the middles of equal shares.
template <class Total>
double variance_of(const Spread& spread, Total total) {
  constexpr int steps = 200;
  double sum = 0, squares = 0;
  for (int i = 0; i < steps; ++i) {
    const double value = exact_log(total(quantile(spread, (i + 0.5) / steps)));
    sum += value;
    squares += value * value;
  }
  const double mean = sum / steps;
  return std::max(0.0, squares / steps - mean * mean);
}

}  // namespace

const char* problem_of(const Spread& spread) {
  if (!std::isfinite(spread.low) || !std::isfinite(spread.likely) || !std::isfinite(spread.high)) return "not finite";
  if (!(spread.low > 0)) return "not above zero";
  if (!(spread.low <= spread.likely) || !(spread.likely <= spread.high)) return "not in the order low, likely, high";
  return nullptr;
}

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

double quantile(const Spread& spread, double share) {
  if (is_point(spread)) return spread.likely;
  const double z = normal_quantile(share) / z95;
  const double width = exact_log(z > 0 ? spread.high / spread.likely : spread.likely / spread.low);
  return spread.likely * exact_exp(z * width);
}

Percentiles doubt(const Dataset& data, const Scenario& scenario, const Doubts& doubts, std::size_t samples,
                  std::uint64_t seed) {
  const Parts parts = parts_of(data, scenario, doubts);
  std::vector<double> totals(std::clamp<std::size_t>(samples, 1, 10'000'000));
  for (std::size_t i = 0; i < totals.size(); ++i)
    totals[i] = parts.total(quantile(parts.count, uniform(seed, i, 0)), quantile(parts.hours, uniform(seed, i, 1)),
                            quantile(parts.price, uniform(seed, i, 2)));
  return {{percentile(totals, 0.05)}, {percentile(totals, 0.5)}, {percentile(totals, 0.95)}};
}

std::optional<Percentiles> doubt_in_closed_form(const Dataset& data, const Scenario& scenario, const Doubts& doubts) {
  const Parts parts = parts_of(data, scenario, doubts);
  if (parts.others > 0) return std::nullopt;
  double variance = 0;
  for (const Spread* spread : {&parts.count, &parts.hours, &parts.price}) {
    if (parts.printed && spread != &parts.price) continue;
    const std::optional<double> width = sigma(*spread);
    if (!width) return std::nullopt;
    variance += *width * *width;
  }
  const double likely = parts.total(parts.count.likely, parts.hours.likely, parts.price.likely);
  const double factor = exact_exp(z95 * std::sqrt(variance));
  return Percentiles{{likely / factor}, {likely}, {likely * factor}};
}

std::vector<Sensitivity> sensitivities(const Dataset& data, const Scenario& scenario, const Doubts& doubts) {
  const Parts parts = parts_of(data, scenario, doubts);
  std::vector<Sensitivity> bars;
  double sum = 0;
  const auto add = [&](Field field, const std::optional<Spread>& spread, auto total) {
    if (!spread) return;
    bars.push_back({field, {total(spread->low)}, {total(spread->high)}, variance_of(*spread, total)});
    sum += bars.back().variance_share;
  };
  const double count = parts.count.likely, hours = parts.hours.likely, price = parts.price.likely;
  add(Field::count, doubts.count, [&](double x) { return parts.total(x, hours, price); });
  add(Field::hours, doubts.hours, [&](double x) { return parts.total(count, x, price); });
  add(Field::price, doubts.price, [&](double x) { return parts.total(count, hours, x); });
  for (Sensitivity& bar : bars) bar.variance_share = sum > 0 ? bar.variance_share / sum : 0;
  std::stable_sort(bars.begin(), bars.end(), [](const Sensitivity& a, const Sensitivity& b) {
    return a.at_high - a.at_low > b.at_high - b.at_low;
  });
  return bars;
}

}  // namespace r1cost
