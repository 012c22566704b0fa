#include "r1cost/explain.h"

#include <algorithm>
#include <utility>

#include "r1cost/convert.h"
#include "r1cost/exact_math.h"
#include "r1cost/explain_lens.h"
#include "r1cost/work.h"

namespace r1cost {
namespace {

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

// The hours of a stage: as published, or, for failed runs, the other stages' hours times the reader's multiplier minus
// 1.
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

// The counted lines whose hours are known, the run first. evaluate() adds them in the same order.
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

// The bill turned into what the budget counts.
std::optional<Explanation> converted(const Dataset& data, const Scenario& scenario, const Budget& budget) {
  const Converted found = convert(data, scenario, bill(data, scenario), budget);
  if (found.obstacle != Obstacle::none) return std::nullopt;
  if (budget.method == Method::amortised) return through_lens(data, found.scenario, Explained::own);
  if (budget.method == Method::acquisition) return through_lens(data, found.scenario, Explained::cluster);
  return total(data, found.scenario);
}

// One of the budget's three figures over the bill as that budget counts.
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

// The operations of training the budget's model (see r1cost/work.h).
std::optional<Explanation> training(const Budget& budget) {
  if (!budget.active_parameters || !budget.tokens) return std::nullopt;
  return made(
      Operation::product, Unit::operations, Label::operations_of_training,
      {given(6, Unit::number, Label::operations_a_parameter, "Scaling laws for neural language models"),
       given(*budget.active_parameters, Unit::number, Label::active_parameters_of, budget.source.title, budget.name),
       given(*budget.tokens, Unit::number, Label::tokens, budget.source.title)});
}

// The hours of the same work on another chip at the same utilisation.
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

Explanation all_hours(const Dataset& data, const Scenario& scenario) {
  return made(Operation::sum, Unit::chip_hours, Label::chip_hours_in_all, counted_hours(data, scenario));
}

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
