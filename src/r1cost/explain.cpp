#include "r1cost/explain.h"

#include <utility>

#include "r1cost/energy.h"

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

Explanation price_of(const Scenario& scenario) {
  return given(scenario.price.value, Unit::usd_per_chip_hour, "price per chip-hour");
}

Explanation run_hours(const Scenario& scenario) {
  if (scenario.printed) return given(scenario.printed->value, Unit::chip_hours, "the run, as printed");
  return made(Operation::product, Unit::chip_hours, "the run",
              {given(scenario.count.value, Unit::chips, "chips"), given(scenario.hours.value, Unit::hours, "hours")});
}

std::optional<Explanation> stage_hours(const Stage& stage) {
  if (!stage.chip_hours) return std::nullopt;
  return given(stage.chip_hours->value, Unit::chip_hours, stage.name, stage.source.title);
}

Explanation in_dollars(Explanation hours, const Scenario& scenario) {
  std::string what = hours.what;
  return made(Operation::product, Unit::usd, std::move(what), {std::move(hours), price_of(scenario)});
}

// The counted lines whose hours are known, the run first: as evaluate adds them up.
std::vector<Explanation> counted_hours(const Dataset& data, const Scenario& scenario) {
  std::vector<Explanation> lines{run_hours(scenario)};
  for (const Stage& stage : data.stages)
    if (counts(scenario, stage.id))
      if (auto hours = stage_hours(stage)) lines.push_back(std::move(*hours));
  return lines;
}

Explanation total(const Dataset& data, const Scenario& scenario) {
  std::vector<Explanation> lines;
  for (Explanation& hours : counted_hours(data, scenario)) lines.push_back(in_dollars(std::move(hours), scenario));
  return made(Operation::sum, Unit::usd, "the total", std::move(lines));
}

Explanation all_hours(const Dataset& data, const Scenario& scenario) {
  return made(Operation::sum, Unit::chip_hours, "chip-hours in all", counted_hours(data, scenario));
}

std::optional<Explanation> energy(const Dataset& data, const Scenario& scenario) {
  const Chip* chip = find_chip(data, scenario.chip);
  if (!chip || !chip->tdp) return std::nullopt;
  const EnergyConstants& rule = data.energy;
  const std::string& source = rule.source.title;
  Explanation power = made(Operation::product, Unit::watts, "power per chip at the meter",
                           {given(chip->tdp->value, Unit::watts, "TDP of the " + chip->short_name, chip->source.title),
                            given(rule.server_factor, Unit::number, "server power over chip power", source),
                            given(rule.average_draw, Unit::number, "average over peak power", source),
                            given(rule.usage_effectiveness, Unit::number, "building over server power", source)});
  Explanation watt_hours =
      made(Operation::product, Unit::number, "watt-hours", {std::move(power), all_hours(data, scenario)});
  return made(Operation::quotient, Unit::kilowatt_hours, "electricity",
              {std::move(watt_hours), given(1000, Unit::number, "watts in a kilowatt")});
}

std::optional<Explanation> ratio(const Dataset& data, const Scenario& scenario, std::string_view id) {
  const Budget* budget = find_budget(data, std::string(id));
  if (!budget) return std::nullopt;
  std::optional<Explanation> dollars;
  if (budget->at_reader_price && budget->chip_hours)
    dollars =
        in_dollars(given(budget->chip_hours->value, Unit::chip_hours, budget->name, budget->source.title), scenario);
  else if (!budget->at_reader_price && budget->likely)
    dollars = given(budget->likely->value, Unit::usd, budget->name, budget->source.title);
  if (!dollars) return std::nullopt;
  return made(Operation::quotient, Unit::number, budget->name + " over your total",
              {std::move(*dollars), total(data, scenario)});
}

}  // namespace

std::optional<Explanation> explain(const Dataset& data, const Scenario& scenario, std::string_view figure) {
  if (figure == "total") return total(data, scenario);
  if (figure == "chip-hours") return all_hours(data, scenario);
  if (figure == "energy") return energy(data, scenario);
  if (figure == "run") return in_dollars(run_hours(scenario), scenario);
  if (figure.substr(0, 6) == "ratio:") return ratio(data, scenario, figure.substr(6));
  const Stage* stage = find_stage(data, std::string(figure));
  std::optional<Explanation> hours = stage ? stage_hours(*stage) : std::nullopt;
  if (!hours) return std::nullopt;
  return in_dollars(std::move(*hours), scenario);
}

std::vector<std::string> explained_figures(const Dataset& data, const Scenario& scenario) {
  std::vector<std::string> names{"total", "chip-hours", "energy", "run"};
  for (const Stage& stage : data.stages) names.push_back(stage.id);
  for (const Budget& budget : data.budgets) names.push_back("ratio:" + budget.id);
  std::erase_if(names, [&](const std::string& name) { return !explain(data, scenario, name); });
  return names;
}

double recompute(const Explanation& node) {
  if (node.operation == Operation::given || node.operands.empty()) return node.value;
  double value = recompute(node.operands.front());
  for (std::size_t i = 1; i < node.operands.size(); ++i) {
    const double next = recompute(node.operands[i]);
    if (node.operation == Operation::sum) value += next;
    if (node.operation == Operation::product) value *= next;
    if (node.operation == Operation::quotient) value /= next;
  }
  return value;
}

}  // namespace r1cost
