#include "r1cost/explain.h"

#include <algorithm>
#include <utility>

#include "r1cost/convert.h"
#include "r1cost/exact_math.h"
#include "r1cost/work.h"

namespace r1cost {
namespace {

Explanation given(double value, Unit unit, Label label, std::string source = {}, std::string name = {}) {
  return {Operation::given, unit, value, label, std::move(name), std::move(source), {}};
}

Explanation made(Operation operation, Unit unit, Label label, std::vector<Explanation> operands,
                 std::string name = {}) {
  Explanation node{operation, unit, 0, label, std::move(name), {}, std::move(operands)};
  node.value = recompute(node);
  return node;
}

// A number with a name on its slider has that name's source; else it is the reader's own.
std::string source_of(const Dataset& data, Field field, double value) {
  for (const Landmark& landmark : data.landmarks)
    if (landmark.field == info(field).name && landmark.value == value) return landmark.source.title;
  return {};
}

Explanation price_of(const Dataset& data, const Scenario& scenario) {
  return given(scenario.price.value, Unit::usd_per_chip_hour, Label::price_per_chip_hour,
               source_of(data, Field::price, scenario.price.value));
}

Explanation run_hours(const Dataset& data, const Scenario& scenario) {
  if (scenario.printed) {
    std::string source;
    for (const Preset& preset : data.presets)
      if (preset.printed == scenario.printed) source = preset.source.title;
    return given(scenario.printed->value, Unit::chip_hours, Label::run_as_printed, source);
  }
  return made(
      Operation::product, Unit::chip_hours, Label::run,
      {given(scenario.count.value, Unit::chips, Label::chips, source_of(data, Field::count, scenario.count.value)),
       given(scenario.hours.value, Unit::hours, Label::hours, source_of(data, Field::hours, scenario.hours.value))});
}

Explanation hours_of(const Stage& stage) {
  return given(stage.chip_hours->value, Unit::chip_hours, Label::itself_of, stage.source.title, stage.name);
}

// The counted lines whose hours are published, the run first.
std::vector<Explanation> known_lines(const Dataset& data, const Scenario& scenario) {
  std::vector<Explanation> lines{run_hours(data, scenario)};
  for (const Stage& stage : data.stages)
    if (stage.chip_hours && counts(scenario, stage.id)) lines.push_back(hours_of(stage));
  return lines;
}

// Hours of a stage: as published; or, of failed runs, the others' by the reader's multiplier.
std::optional<Explanation> stage_hours(const Dataset& data, const Scenario& scenario, const Stage& stage) {
  if (stage.chip_hours) return hours_of(stage);
  if (!stage.multiplied || !scenario.assumed.failed || !counts(scenario, stage.id)) return std::nullopt;
  Explanation factor = made(Operation::difference, Unit::number, Label::failed_over_counting,
                            {given(*scenario.assumed.failed, Unit::number, Label::all_over_counting),
                             given(1, Unit::number, Label::counting)});
  Explanation others = made(Operation::sum, Unit::chip_hours, Label::runs_that_count, known_lines(data, scenario));
  return made(Operation::product, Unit::chip_hours, Label::itself_of, {std::move(others), std::move(factor)},
              stage.name);
}

Explanation in_dollars(Explanation hours, const Dataset& data, const Scenario& scenario) {
  const Label label = hours.label;
  std::string name = hours.name;
  return made(Operation::product, Unit::usd, label, {std::move(hours), price_of(data, scenario)}, std::move(name));
}

// The counted lines whose hours are known, the run first: as evaluate adds them up.
std::vector<Explanation> counted_hours(const Dataset& data, const Scenario& scenario) {
  std::vector<Explanation> lines = known_lines(data, scenario);
  for (const Stage& stage : data.stages)
    if (counts(scenario, stage.id) && !stage.chip_hours)
      if (auto hours = stage_hours(data, scenario, stage)) lines.push_back(std::move(*hours));
  return lines;
}

Explanation total(const Dataset& data, const Scenario& scenario) {
  std::vector<Explanation> lines;
  lines.push_back(in_dollars(run_hours(data, scenario), data, scenario));
  for (const Stage& stage : data.stages)
    if (counts(scenario, stage.id))
      if (auto hours = stage_hours(data, scenario, stage))
        lines.push_back(in_dollars(std::move(*hours), data, scenario));
  return made(Operation::sum, Unit::usd, Label::total, std::move(lines));
}

Explanation all_hours(const Dataset& data, const Scenario& scenario) {
  return made(Operation::sum, Unit::chip_hours, Label::chip_hours_in_all, counted_hours(data, scenario));
}

// A constant: the reader's own, or the dataset's with its source.
Explanation constant(const std::optional<double>& assumed, double value, Unit unit, Label label,
                     const std::string& source) {
  return given(value, unit, label, assumed ? std::string() : source);
}

std::string source_of_peak(const Chip& chip) {
  return (chip.peak_source.title.empty() ? chip.source : chip.peak_source).title;
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

// The bill turned into what the budget counts.
std::optional<Explanation> converted(const Dataset& data, const Scenario& scenario, const Budget& budget) {
  const Converted found = convert(data, scenario, bill(data, scenario), budget);
  if (found.obstacle != Obstacle::none) return std::nullopt;
  if (budget.method == Method::amortised) return through_lens(data, found.scenario, Explained::own);
  if (budget.method == Method::acquisition) return through_lens(data, found.scenario, Explained::cluster);
  return total(data, found.scenario);
}

// Like over like: one of the budget's three figures over the bill as it counts.
std::optional<Explanation> ratio(const Dataset& data, const Scenario& scenario, const Budget& budget,
                                 const std::optional<Usd>& figure, bool likely) {
  std::optional<Explanation> dollars;
  if (budget.at_reader_price && budget.chip_hours && likely)
    dollars = in_dollars(
        given(budget.chip_hours->value, Unit::chip_hours, Label::itself_of, budget.source.title, budget.name), data,
        scenario);
  else if (!budget.at_reader_price && figure)
    dollars = given(figure->value, Unit::usd, Label::itself_of, budget.source.title, budget.name);
  if (!dollars) return std::nullopt;
  std::optional<Explanation> ours = converted(data, scenario, budget);
  if (!ours) return std::nullopt;
  return made(Operation::quotient, Unit::number, Label::over_bill_of, {std::move(*dollars), std::move(*ours)},
              budget.name);
}

// What training the budget's model takes: see r1cost/work.h.
std::optional<Explanation> training(const Budget& budget) {
  if (!budget.active_parameters || !budget.tokens) return std::nullopt;
  return made(
      Operation::product, Unit::operations, Label::operations_of_training,
      {given(6, Unit::number, Label::operations_a_parameter, "Scaling laws for neural language models"),
       given(*budget.active_parameters, Unit::number, Label::active_parameters_of, budget.source.title, budget.name),
       given(*budget.tokens, Unit::number, Label::tokens, budget.source.title)});
}

// The hours of the same work on another chip, at the same utilisation.
std::optional<Explanation> same_work_on(const Dataset& data, const Scenario& scenario, const Chip& to) {
  const Chip* from = find_chip(data, scenario.chip);
  if (!from || !same_work(scenario.hours, {*from}, {to})) return std::nullopt;
  const Explanation chips = given(scenario.count.value, Unit::chips, Label::chips);
  Explanation hours = given(scenario.hours.value, Unit::hours, Label::hours);
  if (scenario.printed)
    hours = made(Operation::quotient, Unit::hours, Label::hours, {run_hours(data, scenario), chips});
  const auto peak_of = [](const Chip& chip) {
    return given(*chip.bf16_tflops, Unit::number, Label::tera_peak_of, source_of_peak(chip), chip.short_name);
  };
  return made(Operation::quotient, Unit::hours, Label::same_work_of,
              {made(Operation::product, Unit::number, Label::hours_times_peak, {std::move(hours), peak_of(*from)}),
               peak_of(to)},
              to.short_name);
}

std::optional<Explanation> of_budget(const Dataset& data, const Scenario& scenario, Explained what,
                                     const Budget& budget) {
  switch (what) {
    case Explained::ratio: return ratio(data, scenario, budget, budget.likely, true);
    case Explained::ratio_low: return ratio(data, scenario, budget, budget.low, false);
    case Explained::ratio_high: return ratio(data, scenario, budget, budget.high, false);
    case Explained::converted: return converted(data, scenario, budget);
    default: return training(budget);
  }
}

}  // namespace

std::optional<FigureAsked> figure_named(const Dataset& data, std::string_view figure) {
  const std::size_t colon = std::min(figure.find(':'), figure.size());
  const std::string_view kind = figure.substr(0, colon);
  for (std::size_t i = 0; i < explained_names.size(); ++i) {
    const auto what = static_cast<Explained>(i);
    if (kind != explained_names[i] || is_of_row(what) != (colon < figure.size())) continue;
    return FigureAsked{what, std::string(figure.substr(std::min(colon + 1, figure.size())))};
  }
  if (!find_stage(data, std::string(figure))) return std::nullopt;
  return FigureAsked{Explained::stage, std::string(figure)};
}

std::string name(const FigureAsked& figure) {
  if (figure.what == Explained::stage) return figure.id;
  const std::string kind(explained_names[static_cast<std::size_t>(figure.what)]);
  return is_of_row(figure.what) ? kind + ":" + figure.id : kind;
}

std::optional<Explanation> explain(const Dataset& data, const Scenario& scenario, const FigureAsked& figure) {
  if (figure.what == Explained::total) return total(data, scenario);
  if (figure.what == Explained::chip_hours) return all_hours(data, scenario);
  if (figure.what == Explained::run) return in_dollars(run_hours(data, scenario), data, scenario);
  if (is_of_budget(figure.what)) {
    const Budget* budget = find_budget(data, figure.id);
    return budget ? of_budget(data, scenario, figure.what, *budget) : std::nullopt;
  }
  if (figure.what == Explained::same_work) {
    const Chip* to = find_chip(data, figure.id);
    return to ? same_work_on(data, scenario, *to) : std::nullopt;
  }
  if (figure.what != Explained::stage) return through_lens(data, scenario, figure.what);
  const Stage* stage = find_stage(data, figure.id);
  std::optional<Explanation> hours = stage ? stage_hours(data, scenario, *stage) : std::nullopt;
  if (!hours) return std::nullopt;
  return in_dollars(std::move(*hours), data, scenario);
}

std::optional<Explanation> explain(const Dataset& data, const Scenario& scenario, std::string_view figure) {
  const std::optional<FigureAsked> asked = figure_named(data, figure);
  return asked ? explain(data, scenario, *asked) : std::nullopt;
}

std::vector<std::string> explained_figures(const Dataset& data, const Scenario& scenario) {
  std::vector<std::string> names;
  const auto add = [&](Explained what, const std::string& id) {
    const FigureAsked figure{what, id};
    if (explain(data, scenario, figure)) names.push_back(name(figure));
  };
  for (auto what = Explained::total; !is_of_row(what); what = static_cast<Explained>(static_cast<int>(what) + 1))
    add(what, "");
  for (const Stage& stage : data.stages) add(Explained::stage, stage.id);
  for (const Budget& budget : data.budgets)
    for (auto what = Explained::ratio; is_of_budget(what); what = static_cast<Explained>(static_cast<int>(what) + 1))
      add(what, budget.id);
  for (const Chip& chip : data.chips) add(Explained::same_work, chip.id);
  return names;
}

double recompute(const Explanation& node) {
  if (node.operation == Operation::given || node.operands.empty()) return node.value;
  double value = recompute(node.operands.front());
  if (node.operation == Operation::ten_to) return exact_exp(value * ln10);
  for (std::size_t i = 1; i < node.operands.size(); ++i) {
    const double next = recompute(node.operands[i]);
    if (node.operation == Operation::sum) value += next;
    if (node.operation == Operation::difference) value -= next;
    if (node.operation == Operation::product) value *= next;
    if (node.operation == Operation::quotient) value /= next;
  }
  return value;
}

}  // namespace r1cost
