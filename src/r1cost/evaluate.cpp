#include "r1cost/evaluate.h"

#include "r1cost/energy.h"

namespace r1cost {
namespace {

// The figure's own dollars; a derived figure is published as chip-hours only and takes the reader's price.
struct Dollars {
  std::optional<Usd> low, likely, high;
};

Dollars dollars_of(const Budget& budget, UsdPerChipHour price) {
  if (!budget.at_reader_price) return {budget.low, budget.likely, budget.high};
  if (!budget.chip_hours) return {};
  return {std::nullopt, *budget.chip_hours * price, std::nullopt};
}

std::string why_unlike(const Budget& budget, Scope ours, bool unknown_counted) {
  const bool scope_differs = budget.scope != ours;
  // The reader's bill is chip-hours at a rental price.
  const bool method_differs = budget.method != Method::rental;
  std::string why;
  if (scope_differs) why += "scope";
  if (method_differs) why += why.empty() ? "method" : ", method";
  if (unknown_counted) why += why.empty() ? "unknown" : ", unknown";
  return why;
}

std::optional<double> times(const std::optional<Usd>& amount, Usd total) {
  if (!amount) return std::nullopt;
  return *amount / total;
}

Ratio ratio_of(const Budget& budget, const Scenario& scenario, const Answer& answer) {
  const Dollars usd = dollars_of(budget, scenario.price);
  Ratio ratio;
  ratio.budget = budget.id;
  ratio.low = usd.low;
  ratio.likely = usd.likely;
  ratio.high = usd.high;
  ratio.times_low = times(usd.low, answer.usd);
  ratio.times_likely = times(usd.likely, answer.usd);
  ratio.times_high = times(usd.high, answer.usd);
  ratio.unlike = why_unlike(budget, answer.scope, answer.at_least);
  ratio.like = ratio.unlike.empty();
  return ratio;
}

}  // namespace

Answer evaluate(const Dataset& data, const Scenario& scenario) {
  Answer answer;
  const ChipHours run = scenario.printed.value_or(scenario.count * scenario.hours);
  answer.lines.push_back({"run", true, run, run * scenario.price});
  answer.chip_hours = run;
  answer.usd = run * scenario.price;

  for (const Stage& stage : data.stages) {
    Line line{stage.id, counts(scenario, stage.id), stage.chip_hours, std::nullopt};
    if (stage.chip_hours) line.usd = *stage.chip_hours * scenario.price;
    if (line.counted) {
      if (line.chip_hours) {
        answer.chip_hours += *line.chip_hours;
        answer.usd += *line.usd;
      } else {
        answer.at_least = true;
      }
      if (stage.whole_run) answer.scope = Scope::whole_run;
    }
    answer.lines.push_back(line);
  }

  const Chip* chip = find_chip(data, scenario.chip);
  if (chip && chip->tdp) {
    answer.energy = electricity(answer.chip_hours, *chip->tdp, data.energy);
  }

  answer.ratios.reserve(data.budgets.size());
  for (const Budget& budget : data.budgets) answer.ratios.push_back(ratio_of(budget, scenario, answer));
  return answer;
}

}  // namespace r1cost
