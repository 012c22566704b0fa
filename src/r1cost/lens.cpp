#include "r1cost/lens.h"

#include <algorithm>

namespace r1cost {

std::optional<Lens> lens_named(std::string_view name) {
  const auto found = std::find(lens_names.begin(), lens_names.end(), name);
  if (found == lens_names.end()) return std::nullopt;
  return static_cast<Lens>(found - lens_names.begin());
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
    in.energy.server_factor = chip->server_factor.value_or(data.energy.server_factor);
    in.energy.average_draw = chip->average_draw.value_or(data.energy.average_draw);
    if (!in.chip_price && chip->purchase) {
      const double overhead = chip->server_overhead.value_or(data.ownership.server_overhead);
      in.chip_price = chip->purchase->likely * (chip->purchase->with_server ? 1.0 : overhead);
    }
  }
  if (assumed.pue) in.energy.usage_effectiveness = *assumed.pue;
  return in;
}

std::optional<double> value_of(const Inputs& in, Field field) {
  const auto known = [](double value) { return value > 0 ? std::optional(value) : std::nullopt; };
  switch (field) {
    case Field::count: return in.count.value;
    case Field::hours: return in.hours.value;
    case Field::price: return in.price.value;
    case Field::failed: return in.failed;
    case Field::utilisation: return known(in.utilisation);
    case Field::held: return in.held.value;
    case Field::chip_price: return in.chip_price ? std::optional(in.chip_price->value) : std::nullopt;
    case Field::electricity: return known(in.electricity.value);
    case Field::pue: return known(in.energy.usage_effectiveness);
    case Field::grid: return in.grid ? std::optional(in.grid->value) : std::nullopt;
  }
  return std::nullopt;
}

void set(Inputs& in, Field field, double value) {
  switch (field) {
    case Field::count: in.count.value = value; break;
    case Field::hours: in.hours.value = value; break;
    case Field::price: in.price.value = value; break;
    case Field::failed:
      if (in.failed_counts) in.failed = value;
      break;
    case Field::utilisation:
      in.utilisation = value;
      if (!(in.set_utilisation > 0)) in.set_utilisation = value;
      break;
    case Field::held: in.held.value = value; break;
    case Field::chip_price: in.chip_price = UsdPerChip{value}; break;
    case Field::electricity: in.electricity.value = value; break;
    case Field::pue: in.energy.usage_effectiveness = value; break;
    case Field::grid: in.grid = KilogramsPerKilowattHour{value}; break;
  }
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
  const EnergyRule& rule = in.energy;
  const bool known = rule.server_factor > 0 && rule.average_draw > 0 && rule.usage_effectiveness > 0;
  if (!in.tdp || !known) return std::nullopt;
  return electricity(hours, *in.tdp, in.energy);
}

std::optional<double> value(Lens lens, const Inputs& in) {
  switch (lens) {
    case Lens::rent: return (known_hours(in) * in.price).value;
    case Lens::own: {
      const std::optional<OwnedCost> cost = owned(in, known_hours(in));
      return cost ? std::optional(cost->total.value) : std::nullopt;
    }
    case Lens::buy: {
      const std::optional<Usd> cost = bought(in, cluster(in));
      return cost ? std::optional(cost->value) : std::nullopt;
    }
    case Lens::energy:
    case Lens::carbon: {
      const std::optional<KilowattHours> energy = electricity(in, known_hours(in));
      if (!energy) return std::nullopt;
      if (lens == Lens::energy) return energy->value;
      return in.grid ? std::optional((*energy * *in.grid).value) : std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace r1cost
