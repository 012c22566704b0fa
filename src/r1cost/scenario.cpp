#include "r1cost/scenario.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "r1cost/exact_math.h"
#include "r1cost/sort_few.h"

namespace r1cost {
namespace {

// Rounds to a multiple of the step by counting whole steps, so that 0.3 is exactly the double that a reader's 0.3 is.
double on_step(double value, double step) {
  const double per_unit = step < 1 ? 1 / step : 1;  // 10 for 0.1, 100 for 0.01
  return std::floor(value * per_unit + 0.5) / per_unit;
}

// Rounds to three significant digits: 1,234 becomes 1,230, and 2.0049 becomes 2.00.
double three_digits(double value) {
  if (value == 0) return 0;
  double unit = 1, per_unit = 1;  // one of the two stays 1, depending on the size of the value
  while (value / unit >= 1000) unit *= 10;
  while (value * per_unit < 100) per_unit *= 10;
  return std::floor(value / unit * per_unit + 0.5) * unit / per_unit;
}

}  // namespace

std::optional<Field> field_named(std::string_view name) {
  for (const FieldInfo& row : fields)
    if (row.name == name) return row.field;
  return std::nullopt;
}

double value_of(const Scenario& scenario, Field field) {
  switch (field) {
    case Field::count: return scenario.count.value;
    case Field::hours: return scenario.hours.value;
    case Field::price: return scenario.price.value;
    default: return assumption(scenario.assumed, field).value_or(0);
  }
}

const std::optional<double>& assumption(const Assumptions& assumed, Field field) {
  switch (field) {
    case Field::utilisation: return assumed.utilisation;
    case Field::held: return assumed.held;
    case Field::chip_price: return assumed.chip_price;
    case Field::electricity: return assumed.electricity;
    case Field::pue: return assumed.pue;
    case Field::grid: return assumed.grid;
    case Field::server_factor: return assumed.server_factor;
    case Field::average_draw: return assumed.average_draw;
    case Field::trend: return assumed.trend;
    case Field::interconnect: return assumed.interconnect;
    default: return assumed.failed;
  }
}

std::optional<double>& assumption(Assumptions& assumed, Field field) {
  return const_cast<std::optional<double>&>(assumption(std::as_const(assumed), field));
}

double clamped(Field field, double value) {
  const FieldInfo& row = info(field);
  if (!(value > row.low)) return row.low;
  if (value > row.high) return row.high;
  return std::clamp(on_step(value, row.step), row.low, row.high);
}

Scenario with(Scenario scenario, Field field, double value) {
  value = clamped(field, value);
  switch (field) {
    case Field::count:
      scenario.count = {value};
      scenario.printed.reset();
      break;
    case Field::hours:
      scenario.hours = {value};
      scenario.printed.reset();
      break;
    case Field::price: scenario.price = {value}; break;
    default: assumption(scenario.assumed, field) = value; break;
  }
  return scenario;
}

double position_of(Field field, double value) {
  const FieldInfo& row = info(field);
  value = std::clamp(value, row.low, row.high);
  if (row.scale == Scale::linear) return (value - row.low) / (row.high - row.low);
  return exact_log(value / row.low) / exact_log(row.high / row.low);
}

double value_at(Field field, double position) {
  const FieldInfo& row = info(field);
  if (!(position > 0)) return row.low;
  if (position >= 1) return row.high;
  const double value = row.scale == Scale::linear ? row.low + position * (row.high - row.low)
                                                  : row.low * exact_exp(position * exact_log(row.high / row.low));
  return clamped(field, three_digits(value));
}

std::vector<double> stops(Field field, const std::vector<double>& added) {
  const FieldInfo& row = info(field);
  std::vector<double> all{row.low, row.high};
  for (double decade = row.step; decade <= row.high; decade *= 10)
    for (double digit : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0}) {
      const double value = clamped(field, digit * decade);
      if (digit * decade >= row.low && digit * decade <= row.high) all.push_back(value);
    }
  for (double value : added) all.push_back(clamped(field, value));
  sort_few(all, std::less<>());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

bool counts(const Scenario& scenario, std::string_view stage_id) {
  return std::find(scenario.also.begin(), scenario.also.end(), stage_id) != scenario.also.end();
}

Scenario scenario_of(const Preset& preset) {
  Scenario scenario{preset.chip, preset.count, preset.hours, preset.price, preset.also, preset.printed, {}};
  return scenario;
}

Scenario with_failed_runs(const Dataset& data, Scenario scenario) {
  std::vector<std::string> also;
  for (const Stage& stage : data.stages)
    if (stage.multiplied || counts(scenario, stage.id)) also.push_back(stage.id);
  scenario.also = std::move(also);
  return scenario;
}

}  // namespace r1cost
