#include "r1cost/steps.h"

#include <algorithm>

namespace r1cost {
namespace {

enum class End { low, likely, high };

// The scenario with every doubted assumption at the end that makes the bill low, likely or high.
Scenario at_end(Scenario scenario, const Doubts& doubts, End end) {
  for (const FieldInfo& row : fields) {
    const std::optional<Spread>& spread = doubts[row.field];
    if (!spread) continue;
    const bool turned = row.field == Field::utilisation;
    double value = spread->likely;
    if (end != End::likely) value = (end == End::low) != turned ? spread->low : spread->high;
    const std::optional<ChipHours> printed = scenario.printed;
    scenario = with(std::move(scenario), row.field, value);
    scenario.printed = printed;
  }
  return scenario;
}

std::optional<Usd>& part(Range& range, End end) {
  return end == End::low ? range.low : end == End::likely ? range.likely : range.high;
}

// The firm that the bill belongs to: the one whose own figures are in the dataset.
std::string firm_of(const Dataset& data) {
  for (const Budget& budget : data.budgets)
    if (budget.deepseek) return budget.org;
  return {};
}

// The price of buying the largest cluster that a counted line used, at one end. The ends are the chip's quoted prices,
// each with its share of a server, unless the reader doubts or sets the price.
std::optional<Usd> cluster_price(const Dataset& data, const Scenario& scenario, End end) {
  Inputs in = inputs_of(data, scenario);
  const Chip* chip = find_chip(data, scenario.chip);
  if (end != End::likely && !scenario.assumed.chip_price && chip && chip->purchase && in.chip_price) {
    const Purchase& quotes = *chip->purchase;
    const double overhead = chip->server_overhead.value_or(data.ownership.server_overhead);
    // The low and the high quote may swap places once both include a share of a server.
    const UsdPerChip low = quotes.low ? *quotes.low * (quotes.low_with_server ? 1 : overhead) : *in.chip_price;
    const UsdPerChip high = quotes.high ? *quotes.high * (quotes.high_with_server ? 1 : overhead) : *in.chip_price;
    in.chip_price = end == End::low ? std::min({low, *in.chip_price, high}) : std::max({low, *in.chip_price, high});
  }
  return bought(in, cluster(in));
}

}  // namespace

std::vector<CountedStep> steps(const Dataset& data, const Scenario& scenario, const Doubts& doubts) {
  std::vector<CountedStep> all(data.stages.size() + 2);
  for (End end : {End::low, End::likely, End::high}) {
    Scenario here = at_end(scenario, doubts, end);
    // The run's hours apply to the likely utilisation; another one does the same work in more or fewer hours.
    if (const std::optional<Spread>& spread = doubts[Field::utilisation]) {
      const double factor = spread->likely / *here.assumed.utilisation;
      if (here.printed) here.printed = *here.printed * factor;
      else here.printed = here.count * here.hours * factor;
    }
    const Answer answer = bill(data, here);
    Usd total;
    bool at_least = false;
    for (std::size_t i = 0; i < answer.lines.size(); ++i) {
      const Line& line = answer.lines[i];
      CountedStep& step = all[i];
      step.id = line.id;
      step.on = line.counted;
      part(step.itself, end) = line.usd;
      if (line.counted && line.usd) total += *line.usd;
      at_least = at_least || (line.counted && !line.usd);
      step.at_least = at_least;
      part(step.total, end) = total;
      if (i > 0 && data.stages[i - 1].multiplied) step.multiplier = scenario.assumed.failed.value_or(1);
    }
    CountedStep& bought = all[answer.lines.size()];
    bought.id = "cluster";
    bought.counting = Counting::instead;
    part(bought.itself, end) = part(bought.total, end) = cluster_price(data, here, end);
  }
  const std::string firm = firm_of(data);
  for (const Budget& budget : data.budgets)
    if (budget.org == firm && budget.scope == Scope::programme) {
      const Range range{budget.low, budget.likely, budget.high};
      all.push_back({budget.id, Counting::instead, true, 1, range, range, budget.bound == Bound::more_than});
    }
  return all;
}

}  // namespace r1cost
