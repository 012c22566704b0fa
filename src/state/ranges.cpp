#include "state/ranges.h"

#include <algorithm>

#include "state/lenses.h"
#include "state/worth.h"

namespace explainer {

using namespace r1cost;

std::vector<Field> doubtable(Lens as) {
  const auto rates = row_of(as).rates;
  std::vector<Field> all(rates.begin(), rates.end());
  all.insert(all.end(), {Field::hours, Field::count, Field::failed});
  return all;
}

double likely_of(const Dataset& data, const Scenario& scenario, Field field) {
  if (!is_assumption(field) || assumption(scenario.assumed, field)) return value_of(scenario, field);
  return field == Field::failed ? 1 : value_of(inputs_of(data, scenario), field).value_or(0);
}

std::optional<Spread> range_of(const State& state, const Dataset& data, Field field, double low, double high) {
  const double likely = clamped(field, likely_of(data, state.scenario, field));
  if (likely == 0 && !value_of(inputs_of(data, state.scenario), field)) return std::nullopt;
  Spread spread{std::min(clamped(field, low), likely), likely, std::max(clamped(field, high), likely)};
  if (is_point(spread)) return std::nullopt;
  // One rule for all that a reader gives: within its ends, the likelier the nearer to the number as it is.
  spread.shape = Shape::triangular;
  return spread;
}

const NamedSpread* quotes_of(const Dataset& data, const std::string& chip, Field field) {
  const bool of_one_chip = field == Field::price || field == Field::chip_price;
  for (const NamedSpread& spread : data.spreads)
    if (spread.field == info(field).name && (!of_one_chip || spread.id.starts_with(chip + "-"))) return &spread;
  return nullptr;
}

const NamedSpread* quotes_of(const State& state, const Dataset& data, Field rate) {
  return quotes_of(data, on_other_chip(shown_as(state, data)) ? state.work_chip : state.scenario.chip, rate);
}

Doubts quoted_doubts(const State& state, const Dataset& data) {
  Doubts doubts;
  for (Field rate : row_of(shown_as(state, data)).rates)
    if (const NamedSpread* quotes = quotes_of(state, data, rate))
      doubts[rate] = range_of(state, data, rate, quotes->low, quotes->high);
  return doubts;
}

Spread first_range(const State& state, const Dataset& data, Field field) {
  if (const std::optional<Spread> quoted = quoted_doubts(state, data)[field]) return *quoted;
  const double likely = likely_of(data, state.scenario, field);
  return {likely / 2, likely, likely * 2};
}

Doubts said_doubts(const State& state, const Dataset& data) {
  Doubts said;
  for (Field field : doubtable(shown_as(state, data))) said[field] = state.doubts[field];
  return said;
}

Doubts example_doubts(const State& state, const Dataset& data) {
  if (said_doubts(state, data) != Doubts{}) return {};
  Doubts doubts = quoted_doubts(state, data);
  for (Field rate : row_of(shown_as(state, data)).rates)
    if (const NamedSpread* quotes = quotes_of(state, data, rate)) {
      const double value = likely_of(data, state.scenario, rate);
      // What lies outside of what was quoted was not quoted.
      if (value < quotes->low || value > quotes->high) doubts[rate].reset();
    }
  return doubts;
}

}  // namespace explainer
