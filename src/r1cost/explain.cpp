#include "r1cost/explain.h"

#include <utility>

#include "r1cost/convert.h"
#include "r1cost/exact_math.h"
#include "r1cost/work.h"

namespace r1cost {
namespace {

Explanation given(double value, Unit unit, std::string what, std::string source = {}) {
  return {Operation::given, unit, value, std::move(what), std::move(source), {}};
}

Explanation made(Operation operation, Unit unit, std::string what, std::vector<Explanation> operands) {
  Explanation node{operation, unit, 0, std::move(what), {}, std::move(operands)};
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
  return given(scenario.price.value, Unit::usd_per_chip_hour, "price per chip-hour",
               source_of(data, Field::price, scenario.price.value));
}

Explanation run_hours(const Dataset& data, const Scenario& scenario) {
  if (scenario.printed) {
    std::string source;
    for (const Preset& preset : data.presets)
      if (preset.printed == scenario.printed) source = preset.source.title;
    return given(scenario.printed->value, Unit::chip_hours, "the run, as its paper prints it", source);
  }
  return made(Operation::product, Unit::chip_hours, "the run",
              {given(scenario.count.value, Unit::chips, "chips", source_of(data, Field::count, scenario.count.value)),
               given(scenario.hours.value, Unit::hours, "hours", source_of(data, Field::hours, scenario.hours.value))});
}

// The counted lines whose hours are published, the run first.
std::vector<Explanation> known_lines(const Dataset& data, const Scenario& scenario) {
  std::vector<Explanation> lines{run_hours(data, scenario)};
  for (const Stage& stage : data.stages)
    if (stage.chip_hours && counts(scenario, stage.id))
      lines.push_back(given(stage.chip_hours->value, Unit::chip_hours, stage.name, stage.source.title));
  return lines;
}

// Hours of a stage: as published; or, of failed runs, the others' by the reader's multiplier.
std::optional<Explanation> stage_hours(const Dataset& data, const Scenario& scenario, const Stage& stage) {
  if (stage.chip_hours) return given(stage.chip_hours->value, Unit::chip_hours, stage.name, stage.source.title);
  if (!stage.multiplied || !scenario.assumed.failed || !counts(scenario, stage.id)) return std::nullopt;
  Explanation factor = made(Operation::difference, Unit::number, "failed runs over those that count",
                            {given(*scenario.assumed.failed, Unit::number, "all runs over those that count"),
                             given(1, Unit::number, "those that count")});
  Explanation others = made(Operation::sum, Unit::chip_hours, "the runs that count", known_lines(data, scenario));
  return made(Operation::product, Unit::chip_hours, stage.name, {std::move(others), std::move(factor)});
}

Explanation in_dollars(Explanation hours, const Dataset& data, const Scenario& scenario) {
  std::string what = hours.what;
  return made(Operation::product, Unit::usd, std::move(what), {std::move(hours), price_of(data, scenario)});
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
  return made(Operation::sum, Unit::usd, "the total", std::move(lines));
}

Explanation all_hours(const Dataset& data, const Scenario& scenario) {
  return made(Operation::sum, Unit::chip_hours, "chip-hours in all", counted_hours(data, scenario));
}

// A constant: the reader's own, or the dataset's with its source.
Explanation constant(const std::optional<double>& assumed, double value, Unit unit, std::string what,
                     const std::string& source) {
  return given(value, unit, std::move(what), assumed ? std::string() : source);
}

std::string source_of_peak(const Chip& chip) {
  return (chip.peak_source.title.empty() ? chip.source : chip.peak_source).title;
}

Explanation power(const Dataset& data, const Scenario& scenario, const Chip& chip, const Inputs& in) {
  const std::string& source = data.energy.source.title;
  return made(
      Operation::product, Unit::watts, "power per chip at the meter",
      {given(in.tdp->value, Unit::watts, "TDP of the " + chip.short_name,
             (chip.tdp_source.title.empty() ? chip.source : chip.tdp_source).title),
       constant(scenario.assumed.server_factor, in.energy.server_factor, Unit::number, "server power over chip power",
                source),
       constant(scenario.assumed.average_draw, in.energy.average_draw, Unit::number, "average over peak power", source),
       constant(scenario.assumed.pue, in.energy.usage_effectiveness, Unit::number, "building over server power",
                source)});
}

// The tree for what `figure` is called in explain(), given that the answer has it.
struct LensExplanations {
  const Dataset& data;
  const Scenario& scenario;
  const Chip& chip;
  Inputs in;

  Explanation energy() const {
    Explanation watt_hours =
        made(Operation::product, Unit::number, "watt-hours", {power(data, scenario, chip, in), all_hours()});
    return made(Operation::quotient, Unit::kilowatt_hours, "electricity",
                {std::move(watt_hours), given(1000, Unit::number, "watts in a kilowatt")});
  }
  Explanation all_hours() const { return r1cost::all_hours(data, scenario); }
  Explanation energy_usd() const {
    return made(Operation::product, Unit::usd, "electricity",
                {energy(), constant(scenario.assumed.electricity, in.electricity.value, Unit::usd_per_kilowatt_hour,
                                    "price of electricity", data.ownership.source.title)});
  }
  Explanation carbon() const {
    return made(Operation::product, Unit::kilograms, "emissions of the electricity",
                {energy(), constant(scenario.assumed.grid, in.grid->value, Unit::kilograms_per_kilowatt_hour,
                                    "emissions of the grid", data.carbon.source.title)});
  }
  Explanation chip_price() const {
    if (scenario.assumed.chip_price || !chip.purchase)
      return given(in.chip_price->value, Unit::usd_per_chip, "price of a chip with its share of a server");
    Explanation alone = given(chip.purchase->likely.value, Unit::usd_per_chip, "price of the " + chip.short_name,
                              chip.purchase->source.title);
    if (chip.purchase->with_server) return alone;
    return made(Operation::product, Unit::usd_per_chip, "price of a chip with its share of a server",
                {std::move(alone), given(chip.server_overhead.value_or(data.ownership.server_overhead), Unit::number,
                                         "server over chip price", data.ownership.source.title)});
  }
  Explanation share_left() const {
    return made(Operation::difference, Unit::number, "share of the servers",
                {given(1, Unit::number, "the whole cluster"), interconnect_share()});
  }
  Explanation interconnect_share() const {
    return constant(scenario.assumed.interconnect, in.ownership.interconnect_share, Unit::number,
                    "share of the interconnect", data.ownership.source.title);
  }
  Explanation cluster() const {
    return made(Operation::quotient, Unit::usd, "buying the cluster",
                {made(Operation::product, Unit::usd, "servers",
                      {given(r1cost::cluster(in).value, Unit::chips, "chips of the largest cluster"), chip_price()}),
                 share_left()});
  }
  Explanation own() const {
    const std::string& source = data.ownership.source.title;
    const auto trend = [&](double sign) {
      return constant(scenario.assumed.trend, sign * in.ownership.trend, Unit::number, "orders of magnitude a year",
                      source);
    };
    Explanation fallen =
        made(Operation::ten_to, Unit::number, "price at the start over the price paid",
             {made(Operation::product, Unit::number, "orders of magnitude",
                   {trend(-1), constant(scenario.assumed.held, in.held.value, Unit::years, "held before the run",
                                        "assumed, in the dataset: no source says")})});
    Explanation an_hour = made(Operation::quotient, Unit::number, "share used up in an hour",
                               {made(Operation::product, Unit::number, "share used up in a year",
                                     {trend(1), given(ln10, Unit::number, "natural logarithm of 10")}),
                                given(in.ownership.hours_a_year, Unit::number, "hours in a year", source)});
    Explanation hardware =
        made(Operation::product, Unit::usd, "hardware used up",
             {made(Operation::product, Unit::usd_per_chip, "price at the start", {chip_price(), std::move(fallen)}),
              std::move(an_hour), all_hours()});
    Explanation interconnect = made(Operation::product, Unit::usd, "interconnect",
                                    {hardware, made(Operation::quotient, Unit::number, "interconnect over servers",
                                                    {interconnect_share(), share_left()})});
    return made(Operation::sum, Unit::usd, "on owned machines",
                {std::move(hardware), std::move(interconnect), energy_usd()});
  }
  Explanation work() const {
    return made(
        Operation::product, Unit::operations, "operations of all counted lines",
        {all_hours(), given(3600, Unit::number, "seconds in an hour"),
         given(*chip.bf16_tflops, Unit::number, "peak of the " + chip.short_name, source_of_peak(chip)),
         given(1e12, Unit::number, "operations in a tera-operation"),
         constant(scenario.assumed.utilisation, in.utilisation, Unit::number, "utilisation", data.work.source.title)});
  }
};

std::optional<Explanation> through_lens(const Dataset& data, const Scenario& scenario, std::string_view figure) {
  const Chip* chip = find_chip(data, scenario.chip);
  if (!chip) return std::nullopt;
  const Answer answer = bill(data, scenario);
  const LensExplanations make{data, scenario, *chip, inputs_of(data, scenario)};
  if (figure == "energy" && answer.energy) return make.energy();
  if (figure == "energy-usd" && answer.energy_usd) return make.energy_usd();
  if (figure == "carbon" && answer.carbon) return make.carbon();
  if (figure == "cluster" && answer.cluster) return make.cluster();
  if (figure == "own" && answer.owned) return make.own();
  if (figure == "work" && answer.work) return make.work();
  return std::nullopt;
}

// The bill turned into what the budget counts.
std::optional<Explanation> converted(const Dataset& data, const Scenario& scenario, const Budget& budget) {
  const Converted found = convert(data, scenario, bill(data, scenario), budget);
  if (found.obstacle != Obstacle::none) return std::nullopt;
  if (budget.method == Method::amortised) return through_lens(data, found.scenario, "own");
  if (budget.method == Method::acquisition) return through_lens(data, found.scenario, "cluster");
  return total(data, found.scenario);
}

// Like over like: one of the budget's three figures over the bill as it counts.
std::optional<Explanation> ratio(const Dataset& data, const Scenario& scenario, const Budget& budget,
                                 const std::optional<Usd>& figure, bool likely) {
  std::optional<Explanation> dollars;
  if (budget.at_reader_price && budget.chip_hours && likely)
    dollars =
        in_dollars(given(budget.chip_hours->value, Unit::chip_hours, budget.name, budget.source.title), data, scenario);
  else if (!budget.at_reader_price && figure)
    dollars = given(figure->value, Unit::usd, budget.name, budget.source.title);
  if (!dollars) return std::nullopt;
  std::optional<Explanation> ours = converted(data, scenario, budget);
  if (!ours) return std::nullopt;
  return made(Operation::quotient, Unit::number, budget.name + " over your bill as it counts",
              {std::move(*dollars), std::move(*ours)});
}

// What training the budget's model takes: see r1cost/work.h.
std::optional<Explanation> training(const Budget& budget) {
  if (!budget.active_parameters || !budget.tokens) return std::nullopt;
  return made(
      Operation::product, Unit::operations, "operations that training takes",
      {given(6, Unit::number, "operations a parameter and token", "Scaling laws for neural language models"),
       given(*budget.active_parameters, Unit::number, "active parameters of " + budget.name, budget.source.title),
       given(*budget.tokens, Unit::number, "tokens", budget.source.title)});
}

// The hours of the same work on another chip, at the same utilisation.
std::optional<Explanation> same_work_on(const Dataset& data, const Scenario& scenario, const Chip& to) {
  const Chip* from = find_chip(data, scenario.chip);
  if (!from || !same_work(scenario.hours, {*from}, {to})) return std::nullopt;
  const Explanation chips = given(scenario.count.value, Unit::chips, "chips");
  Explanation hours = given(scenario.hours.value, Unit::hours, "hours");
  if (scenario.printed) hours = made(Operation::quotient, Unit::hours, "hours", {run_hours(data, scenario), chips});
  const auto peak_of = [](const Chip& chip) {
    return given(*chip.bf16_tflops, Unit::number, "dense peak of the " + chip.short_name + " in TFLOP/s",
                 source_of_peak(chip));
  };
  return made(
      Operation::quotient, Unit::hours, "the same work on the " + to.short_name,
      {made(Operation::product, Unit::number, "hours times peak", {std::move(hours), peak_of(*from)}), peak_of(to)});
}

// Figures with a row's id behind a colon.
std::optional<Explanation> of_row(const Dataset& data, const Scenario& scenario, std::string_view kind,
                                  const std::string& id) {
  if (kind == "same-work") {
    const Chip* to = find_chip(data, id);
    return to ? same_work_on(data, scenario, *to) : std::nullopt;
  }
  const Budget* budget = find_budget(data, id);
  if (!budget) return std::nullopt;
  if (kind == "ratio") return ratio(data, scenario, *budget, budget->likely, true);
  if (kind == "ratio-low") return ratio(data, scenario, *budget, budget->low, false);
  if (kind == "ratio-high") return ratio(data, scenario, *budget, budget->high, false);
  if (kind == "converted") return converted(data, scenario, *budget);
  if (kind == "training") return training(*budget);
  return std::nullopt;
}

}  // namespace

std::optional<Explanation> explain(const Dataset& data, const Scenario& scenario, std::string_view figure) {
  if (figure == "total") return total(data, scenario);
  if (figure == "chip-hours") return all_hours(data, scenario);
  if (figure == "run") return in_dollars(run_hours(data, scenario), data, scenario);
  if (const std::size_t colon = figure.find(':'); colon != figure.npos)
    return of_row(data, scenario, figure.substr(0, colon), std::string(figure.substr(colon + 1)));
  const Stage* stage = find_stage(data, std::string(figure));
  if (!stage) return through_lens(data, scenario, figure);
  std::optional<Explanation> hours = stage_hours(data, scenario, *stage);
  if (!hours) return std::nullopt;
  return in_dollars(std::move(*hours), data, scenario);
}

std::vector<std::string> explained_figures(const Dataset& data, const Scenario& scenario) {
  std::vector<std::string> names{"total",  "chip-hours", "run",    "own", "cluster",
                                 "energy", "energy-usd", "carbon", "work"};
  for (const Stage& stage : data.stages) names.push_back(stage.id);
  for (const Budget& budget : data.budgets)
    for (const char* kind : {"ratio:", "ratio-low:", "ratio-high:", "converted:", "training:"})
      names.push_back(kind + budget.id);
  for (const Chip& chip : data.chips) names.push_back("same-work:" + chip.id);
  std::erase_if(names, [&](const std::string& name) { return !explain(data, scenario, name); });
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
