#include "r1cost/explain_lens.h"

#include <utility>

#include "r1cost/exact_math.h"
#include "r1cost/work.h"

namespace r1cost {
namespace {

// A constant: the reader's own, or the dataset's with its source.
Explanation constant(const std::optional<double>& assumed, double value, Unit unit, Label label,
                     const std::string& source) {
  return given(value, unit, label, assumed ? std::string() : source);
}

Explanation power(const Dataset& data, const Scenario& scenario, const Chip& chip, const Inputs& in) {
  const std::string& source = data.energy.source.title;
  return made(Operation::product, Unit::watts, Label::power_per_chip,
              {given(in.tdp->value, Unit::watts, Label::tdp_of,
                     (chip.tdp_source.title.empty() ? chip.source : chip.tdp_source).title, chip.short_name),
               constant(scenario.assumed.server_factor, in.energy.server_factor, Unit::number,
                        Label::server_over_chip_power, source),
               constant(scenario.assumed.average_draw, in.energy.average_draw, Unit::number,
                        Label::average_over_peak_power, source),
               constant(scenario.assumed.pue, in.energy.usage_effectiveness, Unit::number,
                        Label::building_over_server_power, source)});
}

// The tree for what `figure` is called in explain(), given that the answer has it.
struct LensExplanations {
  const Dataset& data;
  const Scenario& scenario;
  const Chip& chip;
  Inputs in;

  Explanation energy() const {
    Explanation watt_hours =
        made(Operation::product, Unit::number, Label::watt_hours, {power(data, scenario, chip, in), all_hours()});
    return made(Operation::quotient, Unit::kilowatt_hours, Label::electricity,
                {std::move(watt_hours), given(1000, Unit::number, Label::watts_in_kilowatt)});
  }
  Explanation all_hours() const { return r1cost::all_hours(data, scenario); }
  Explanation energy_usd() const {
    return made(Operation::product, Unit::usd, Label::electricity,
                {energy(), constant(scenario.assumed.electricity, in.electricity.value, Unit::usd_per_kilowatt_hour,
                                    Label::price_of_electricity, data.ownership.source.title)});
  }
  Explanation carbon() const {
    return made(Operation::product, Unit::kilograms, Label::emissions_of_electricity,
                {energy(), constant(scenario.assumed.grid, in.grid->value, Unit::kilograms_per_kilowatt_hour,
                                    Label::emissions_of_grid, data.carbon.source.title)});
  }
  Explanation chip_price() const {
    if (scenario.assumed.chip_price || !chip.purchase)
      return given(in.chip_price->value, Unit::usd_per_chip, Label::price_with_server_share);
    Explanation alone = given(chip.purchase->likely.value, Unit::usd_per_chip, Label::price_of,
                              chip.purchase->source.title, chip.short_name);
    if (chip.purchase->with_server) return alone;
    return made(Operation::product, Unit::usd_per_chip, Label::price_with_server_share,
                {std::move(alone), given(chip.server_overhead.value_or(data.ownership.server_overhead), Unit::number,
                                         Label::server_over_chip_price, data.ownership.source.title)});
  }
  Explanation share_left() const {
    return made(Operation::difference, Unit::number, Label::share_of_servers,
                {given(1, Unit::number, Label::whole_cluster), interconnect_share()});
  }
  Explanation interconnect_share() const {
    return constant(scenario.assumed.interconnect, in.ownership.interconnect_share, Unit::number,
                    Label::share_of_interconnect, data.ownership.source.title);
  }
  Explanation cluster() const {
    return made(Operation::quotient, Unit::usd, Label::buying_the_cluster,
                {made(Operation::product, Unit::usd, Label::servers,
                      {given(r1cost::cluster(in).value, Unit::chips, Label::chips_of_largest_cluster), chip_price()}),
                 share_left()});
  }
  Explanation own() const {
    const std::string& source = data.ownership.source.title;
    const auto trend = [&](double sign) {
      return constant(scenario.assumed.trend, sign * in.ownership.trend, Unit::number, Label::magnitudes_a_year,
                      source);
    };
    Explanation held = constant(scenario.assumed.held, in.held.value, Unit::years, Label::held, {});
    held.assumed = !scenario.assumed.held;
    Explanation fallen =
        made(Operation::ten_to, Unit::number, Label::start_over_paid,
             {made(Operation::product, Unit::number, Label::magnitudes, {trend(-1), std::move(held)})});
    Explanation an_hour = made(Operation::quotient, Unit::number, Label::used_up_in_hour,
                               {made(Operation::product, Unit::number, Label::used_up_in_year,
                                     {trend(1), given(ln10, Unit::number, Label::natural_logarithm_of_10)}),
                                given(in.ownership.hours_a_year, Unit::number, Label::hours_in_year, source)});
    Explanation hardware =
        made(Operation::product, Unit::usd, Label::hardware_used_up,
             {made(Operation::product, Unit::usd_per_chip, Label::price_at_start, {chip_price(), std::move(fallen)}),
              std::move(an_hour), all_hours()});
    Explanation interconnect = made(Operation::product, Unit::usd, Label::interconnect,
                                    {hardware, made(Operation::quotient, Unit::number, Label::interconnect_over_servers,
                                                    {interconnect_share(), share_left()})});
    return made(Operation::sum, Unit::usd, Label::on_owned_machines,
                {std::move(hardware), std::move(interconnect), energy_usd()});
  }
  Explanation work() const {
    return made(Operation::product, Unit::operations, Label::operations_counted,
                {all_hours(), given(3600, Unit::number, Label::seconds_in_hour),
                 given(*chip.bf16_tflops, Unit::number, Label::peak_of, source_of_peak(chip), chip.short_name),
                 given(1e12, Unit::number, Label::operations_in_tera),
                 constant(scenario.assumed.utilisation, in.utilisation, Unit::number, Label::utilisation,
                          data.work.source.title)});
  }
};

}  // namespace

Explanation given(double value, Unit unit, Label label, std::string source, std::string name) {
  return {Operation::given, unit, value, label, std::move(name), std::move(source), {}};
}

Explanation made(Operation operation, Unit unit, Label label, std::vector<Explanation> operands, std::string name) {
  Explanation node{operation, unit, 0, label, std::move(name), {}, std::move(operands)};
  node.value = recompute(node);
  return node;
}

std::string source_of_peak(const Chip& chip) {
  return (chip.peak_source.title.empty() ? chip.source : chip.peak_source).title;
}

std::optional<Explanation> through_lens(const Dataset& data, const Scenario& scenario, Explained figure) {
  const Chip* chip = find_chip(data, scenario.chip);
  if (!chip) return std::nullopt;
  const Answer answer = bill(data, scenario);
  const LensExplanations make{data, scenario, *chip, inputs_of(data, scenario)};
  if (figure == Explained::energy && answer.energy) return make.energy();
  if (figure == Explained::energy_usd && answer.energy_usd) return make.energy_usd();
  if (figure == Explained::carbon && answer.carbon) return make.carbon();
  if (figure == Explained::cluster && answer.cluster) return make.cluster();
  if (figure == Explained::own && answer.owned) return make.own();
  if (figure == Explained::work && answer.work) return make.work();
  return std::nullopt;
}

}  // namespace r1cost
