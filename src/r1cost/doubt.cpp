#include "r1cost/doubt.h"

#include <algorithm>
#include <cmath>

#include "r1cost/exact_math.h"
#include "r1cost/order_statistics.h"
#include "r1cost/sort_few.h"

namespace r1cost {
namespace {

// The scenario's inputs with every doubted assumption at its likely value.
Inputs likely_inputs(const Dataset& data, const Scenario& scenario, const Doubts& doubts) {
  Inputs in = inputs_of(data, scenario);
  for (const FieldInfo& row : fields)
    if (const std::optional<Spread>& spread = doubts[row.field]) {
      // The run's hours apply to the likely utilisation; the spread says how far the true one may differ.
      if (row.field == Field::utilisation) in.set_utilisation = spread->likely;
      set(in, row.field, held_in_range(row.field, spread->likely));
    }
  return in;
}

// The width of one side in logarithms, in standard deviations; nullopt if the two sides differ.
std::optional<double> sigma(const Spread& spread) {
  if (is_point(spread)) return 0;
  if (spread.shape != Shape::log_normal) return std::nullopt;
  const double above = exact_log(spread.high / spread.likely), below = exact_log(spread.likely / spread.low);
  if (std::fabs(above - below) > 1e-6 * (above + below)) return std::nullopt;
  return (above + below) / 2 / z95;
}

// The variance of the result's logarithm while one spread varies, computed at the middles of 200 equal shares of it.
double variance_of(const Spread& spread, Field field, Inputs in, Lens lens) {
  constexpr int steps = 200;
  const Sampler sampler(spread, steps);
  double first = 0, sum = 0, squares = 0;
  for (int i = 0; i < steps; ++i) {
    set(in, field, held_in_range(field, sampler((i + 0.5) / steps)));
    // A result of zero (electricity without emissions) has no logarithm; it is counted as the least positive amount.
    const double result = exact_log(std::max(value(lens, in).value_or(1), 1e-300));
    // Differences from the first result make the variance exactly zero if the result never changes.
    if (i == 0) first = result;
    sum += result - first;
    squares += (result - first) * (result - first);
  }
  const double mean = sum / steps;
  return std::max(0.0, squares / steps - mean * mean);
}

// The power with which the field multiplies the result: 1, -1, or 0 if it has no effect. nullopt: it is not a factor of
// the whole result.
std::optional<double> exponent(Field field, Lens lens, const Inputs& in) {
  const bool over_hours = lens != Lens::buy;
  const std::optional<double> of_run = in.others.value > 0 ? std::nullopt : std::optional(over_hours ? 1.0 : 0.0);
  switch (field) {
    case Field::count:
      if (lens == Lens::buy) return in.other_cluster.value > 0 ? std::nullopt : std::optional(1.0);
      return in.printed ? 0 : of_run;
    case Field::hours: return !over_hours || in.printed ? 0 : of_run;
    case Field::utilisation: return !over_hours ? 0 : of_run ? std::optional(-*of_run) : std::nullopt;
    case Field::failed: return over_hours && in.failed_counts;
    case Field::price: return lens == Lens::rent || lens == Lens::work;
    case Field::chip_price: return lens == Lens::own ? std::nullopt : std::optional<double>(lens == Lens::buy);
    case Field::held:
    case Field::electricity: return lens == Lens::own ? std::nullopt : std::optional(0.0);
    case Field::pue:
    case Field::server_factor:
    case Field::average_draw:
      return lens == Lens::own ? std::nullopt : std::optional<double>(lens == Lens::energy || lens == Lens::carbon);
    case Field::grid: return lens == Lens::carbon;
    case Field::trend: return lens == Lens::own ? std::nullopt : std::optional(0.0);
    case Field::interconnect: return lens == Lens::own || lens == Lens::buy ? std::nullopt : std::optional(0.0);
  }
  return std::nullopt;
}

}  // namespace

double held_in_range(Field field, double value) {
  if (!is_assumption(field)) return value;
  return std::clamp(value, info(field).low, info(field).high);
}

std::optional<Percentiles> doubt(const Dataset& data, const Scenario& scenario, const Doubts& doubts, Lens lens,
                                 std::size_t samples, std::uint64_t seed) {
  const Inputs in = likely_inputs(data, scenario, doubts);
  if (!value(lens, in)) return std::nullopt;
  std::vector<double> results = sampled(in, doubts, lens, samples, seed);
  const std::vector<double> found = quantiles_of(results, {0.05, 0.5, 0.95});
  return Percentiles{found[0], found[1], found[2]};
}

// The percentiles if a single assumption is in doubt. Every lens rises or falls steadily with each assumption, so the
// assumption's percentiles give those of the result.
static std::optional<Percentiles> of_one_alone(const Inputs& likely, const Doubts& doubts, Lens lens) {
  const Spread* only = nullptr;
  Field field{};
  for (const FieldInfo& row : fields) {
    const std::optional<Spread>& spread = doubts[row.field];
    if (!spread || is_point(*spread)) continue;
    if (only) return std::nullopt;
    only = &*spread;
    field = row.field;
  }
  if (!only) return std::nullopt;
  // The trend is the exception: prices that fall faster leave less value to use up and also use it up faster.
  if (field == Field::trend && lens == Lens::own) return std::nullopt;
  const auto at = [&](double share) {
    Inputs in = likely;
    set(in, field, held_in_range(field, quantile(*only, share)));
    return value(lens, in).value_or(0);
  };
  const double low = at(0.05), high = at(0.95);
  return Percentiles{std::min(low, high), at(0.5), std::max(low, high)};
}

std::optional<Percentiles> doubt_in_closed_form(const Dataset& data, const Scenario& scenario, const Doubts& doubts,
                                                Lens lens) {
  const Inputs in = likely_inputs(data, scenario, doubts);
  const std::optional<double> likely = value(lens, in);
  if (!likely) return std::nullopt;
  if (const auto alone = of_one_alone(in, doubts, lens)) return alone;
  double variance = 0;
  for (const FieldInfo& row : fields) {
    const std::optional<Spread>& spread = doubts[row.field];
    if (!spread || is_point(*spread)) continue;
    const std::optional<double> power = exponent(row.field, lens, in);
    if (power == 0) continue;
    const std::optional<double> width = sigma(*spread);
    if (!power || !width) return std::nullopt;
    // The formula ignores the ends of the field's range, so it applies only if almost nothing lies beyond them.
    for (double share : {0.001, 0.999})
      if (const double end = quantile(*spread, share); held_in_range(row.field, end) != end) return std::nullopt;
    variance += *width * *width;
  }
  const double factor = exact_exp(z95 * std::sqrt(variance));
  return Percentiles{*likely / factor, *likely, *likely * factor};
}

std::vector<Sensitivity> sensitivities(const Dataset& data, const Scenario& scenario, const Doubts& doubts, Lens lens) {
  const Inputs likely = likely_inputs(data, scenario, doubts);
  std::vector<Sensitivity> bars;
  if (!value(lens, likely)) return bars;
  double sum = 0;
  for (const FieldInfo& row : fields) {
    const std::optional<Spread>& spread = doubts[row.field];
    if (!spread) continue;
    const auto at = [&](double setting) {
      Inputs in = likely;
      set(in, row.field, held_in_range(row.field, setting));
      return value(lens, in).value_or(0);
    };
    bars.push_back({row.field, at(spread->low), at(spread->high), variance_of(*spread, row.field, likely, lens)});
    sum += bars.back().variance_share;
  }
  for (Sensitivity& bar : bars) bar.variance_share = sum > 0 ? bar.variance_share / sum : 0;
  const auto width = [](const Sensitivity& bar) { return std::fabs(bar.at_high - bar.at_low); };
  sort_few(bars, [&](const Sensitivity& a, const Sensitivity& b) { return width(a) > width(b); });
  return bars;
}

}  // namespace r1cost
