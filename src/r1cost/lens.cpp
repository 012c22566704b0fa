#include "r1cost/lens.h"

#include <algorithm>
#include <limits>

namespace r1cost {

std::optional<Lens> lens_named(std::string_view name) {
  const auto found = std::find(lens_names.begin(), lens_names.end(), name);
  const auto lens = static_cast<Lens>(found - lens_names.begin());
  return found == lens_names.end() || lens == Lens::work ? std::nullopt : std::optional(lens);
}

Inputs inputs_of(const Dataset& data, const Scenario& scenario) {
  Inputs in;
  in.count = scenario.count;
  in.hours = scenario.hours;
  in.price = scenario.price;
  in.printed = scenario.printed;
  const Assumptions& assumed = scenario.assumed;
  for (const Stage& stage : data.stages)
    if (counts(scenario, stage.id)) {
      if (stage.count) in.other_cluster = std::max(in.other_cluster, *stage.count);
      if (stage.chip_hours) in.others += *stage.chip_hours;
      if (stage.multiplied) {
        in.failed_counts = true;
        in.failed = assumed.failed.value_or(1);
      }
    }
  in.utilisation = in.set_utilisation = assumed.utilisation.value_or(data.work.utilisation);
  in.held = Years{assumed.held.value_or(data.ownership.held.value)};
  in.energy = data.energy;
  in.ownership = data.ownership;
  in.electricity = UsdPerKilowattHour{assumed.electricity.value_or(data.ownership.electricity.value)};
  if (assumed.grid) in.grid = KilogramsPerKilowattHour{*assumed.grid};
  else if (data.carbon.grid.value > 0) in.grid = data.carbon.grid;
  if (assumed.chip_price) in.chip_price = UsdPerChip{*assumed.chip_price};
  if (const Chip* chip = find_chip(data, scenario.chip)) {
    in.tdp = chip->tdp;
    in.energy = energy_rule(data, *chip);
    if (!in.chip_price && chip->purchase) {
      const double overhead = chip->server_overhead.value_or(data.ownership.server_overhead);
      in.chip_price = chip->purchase->likely * (chip->purchase->with_server ? 1.0 : overhead);
    }
  }
  for (Field field : {Field::pue, Field::server_factor, Field::average_draw, Field::trend, Field::interconnect})
    if (const std::optional<double>& value = assumption(assumed, field)) set(in, field, *value);
  return in;
}

std::optional<double> value_of(const Inputs& in, Field field) {
  if (field == Field::failed) return in.failed;
  const double* const place = place_of(const_cast<Inputs&>(in), field);  // place_of() changes nothing
  if (!place) return std::nullopt;
  // A zero means not known, except for an age, an emission factor and a share. The interconnect share is known only if
  // the dataset has constants for owning, which always include a trend.
  if (field == Field::interconnect && !(in.ownership.trend > 0)) return std::nullopt;
  const bool may_be_zero = field == Field::held || field == Field::grid || field == Field::interconnect;
  return *place > 0 || may_be_zero || !is_assumption(field) ? std::optional(*place) : std::nullopt;
}

double* place_of(Inputs& in, Field field) {
  switch (field) {
    case Field::count: return &in.count.value;
    case Field::hours: return &in.hours.value;
    case Field::price: return &in.price.value;
    case Field::failed: return in.failed_counts ? &in.failed : nullptr;
    case Field::utilisation: return &in.utilisation;
    case Field::held: return &in.held.value;
    case Field::chip_price: return in.chip_price ? &in.chip_price->value : nullptr;
    case Field::electricity: return &in.electricity.value;
    case Field::pue: return &in.energy.usage_effectiveness;
    case Field::grid: return in.grid ? &in.grid->value : nullptr;
    case Field::server_factor: return &in.energy.server_factor;
    case Field::average_draw: return &in.energy.average_draw;
    case Field::trend: return &in.ownership.trend;
    case Field::interconnect: return &in.ownership.interconnect_share;
  }
  return nullptr;
}

void set(Inputs& in, Field field, double value) {
  if (field == Field::chip_price) in.chip_price = UsdPerChip{value};
  if (field == Field::grid) in.grid = KilogramsPerKilowattHour{value};
  if (field == Field::utilisation && !(in.set_utilisation > 0)) in.set_utilisation = value;
  if (double* const place = place_of(in, field)) *place = value;
}

Chips cluster(const Inputs& in) { return std::max(in.count, in.other_cluster); }

ChipHours run_hours(const Inputs& in) {
  const ChipHours run = in.printed ? *in.printed : in.count * in.hours;
  if (in.utilisation == in.set_utilisation) return run;
  return run * (in.set_utilisation / in.utilisation);
}

ChipHours known_hours(const Inputs& in) { return (run_hours(in) + in.others) * in.failed; }

std::optional<OwnedCost> owned(const Inputs& in, ChipHours hours) {
  if (!in.chip_price || !(in.ownership.trend > 0) || !electricity(in, hours) || !(in.electricity.value > 0))
    return std::nullopt;
  return own({in.count, hours, *in.chip_price, in.held, *in.tdp, in.energy, in.electricity}, in.ownership);
}

std::optional<Usd> bought(const Inputs& in, Chips count) {
  if (!in.chip_price || !(in.ownership.trend > 0)) return std::nullopt;
  return buy(count, *in.chip_price, in.ownership);
}

std::optional<KilowattHours> electricity(const Inputs& in, ChipHours hours) {
  if (!in.tdp || !is_known(in.energy)) return std::nullopt;
  return electricity(hours, *in.tdp, in.energy);
}

double amount(Lens lens, const Inputs& in) {
  switch (lens) {
    case Lens::rent:
    case Lens::work: return (known_hours(in) * in.price).value;
    case Lens::own:
      if (const std::optional<OwnedCost> cost = owned(in, known_hours(in))) return cost->total.value;
      break;
    case Lens::buy:
      if (const std::optional<Usd> cost = bought(in, cluster(in))) return cost->value;
      break;
    case Lens::energy:
      if (const std::optional<KilowattHours> energy = electricity(in, known_hours(in))) return energy->value;
      break;
    case Lens::carbon:
      if (const std::optional<KilowattHours> energy = electricity(in, known_hours(in)); energy && in.grid)
        return (*energy * *in.grid).value;
      break;
  }
  return std::numeric_limits<double>::quiet_NaN();
}

std::optional<double> value(Lens lens, const Inputs& in) {
  const double found = amount(lens, in);
  return found == found ? std::optional(found) : std::nullopt;
}

}  // namespace r1cost
