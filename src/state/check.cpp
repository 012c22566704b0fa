#include "state/check.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "r1cost/evaluate.h"
#include "state/state.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr std::size_t most_stages = 10;

Rounded rounded(const FoundQuantity& quantity) { return {quantity.value, quantity.low, quantity.high}; }

Rounded operator*(const Rounded& a, const Rounded& b) { return {a.value * b.value, a.low * b.low, a.high * b.high}; }

bool meet(const Rounded& a, const Rounded& b) { return a.low <= b.high && b.low <= a.high; }

std::optional<FoundQuantity> first_of(const FoundInText& found, QuantityKind kind) {
  std::optional<FoundQuantity> first;
  for (const FoundQuantity& one : found.all)
    if (one.kind == kind && (!first || (one.in_hours && !first->in_hours))) first = one;
  return first;
}

// The fewest published stages that, with the run, come to the stated amount; of so few the first in the bill's order.
void find_the_rest(CheckedAmount& amount, const Rounded& cost, UsdPerChipHour price, const Dataset& data) {
  std::vector<const Stage*> stages;
  for (const Stage& stage : data.stages)
    if (stage.chip_hours && stages.size() < most_stages) stages.push_back(&stage);
  int fewest = static_cast<int>(stages.size()) + 1;
  for (unsigned chosen = 1; chosen < 1u << stages.size(); ++chosen) {
    if (std::popcount(chosen) >= fewest) continue;
    Usd rest;
    for (std::size_t i = 0; i < stages.size(); ++i)
      if (chosen >> i & 1) rest = rest + *stages[i]->chip_hours * price;
    if (!meet({cost.value + rest.value, cost.low + rest.value, cost.high + rest.value}, rounded(amount.stated)))
      continue;
    // What the run's own rounding alone would explain is no explanation: the stages have to lead nearer.
    if (std::abs(cost.value + rest.value - amount.stated.value) > std::abs(cost.value - amount.stated.value) / 10)
      continue;
    fewest = std::popcount(chosen);
    amount.also.clear();
    for (std::size_t i = 0; i < stages.size(); ++i)
      if (chosen >> i & 1) amount.also.push_back(stages[i]->id);
    amount.with_also = Usd{cost.value} + rest;
  }
}

}  // namespace

bool CheckedText::adds_up() const {
  return work_agrees &&
         std::all_of(usd.begin(), usd.end(), [](const CheckedAmount& one) { return one.multiplies_out; });
}

CheckedText check_text(std::string_view text, const Dataset& data) {
  CheckedText checked;
  checked.found = quantities_in(text, data);
  checked.chips = first_of(checked.found, QuantityKind::chips);
  checked.hours = first_of(checked.found, QuantityKind::hours);
  checked.chip_hours = first_of(checked.found, QuantityKind::chip_hours);
  checked.price = first_of(checked.found, QuantityKind::price);

  Scenario& scenario = checked.scenario = starting_state(data).scenario;
  scenario.also.clear();
  if (!checked.found.chip.empty()) scenario.chip = checked.found.chip;
  if (checked.chips) scenario = with(std::move(scenario), Field::count, checked.chips->value);
  if (checked.hours) scenario = with(std::move(scenario), Field::hours, checked.hours->value);
  if (checked.price) scenario = with(std::move(scenario), Field::price, checked.price->value);

  if (checked.chips && checked.hours) checked.work = rounded(*checked.chips) * rounded(*checked.hours);
  if (checked.chip_hours) {
    const Rounded stated = rounded(*checked.chip_hours);
    checked.work_agrees = !checked.work || meet(*checked.work, stated);
    if (!checked.work) {
      checked.work = stated;
      scenario.printed = ChipHours{stated.value};
    }
  }
  if (!checked.work) return checked;
  const Rounded price = checked.price ? rounded(*checked.price)
                                      : Rounded{scenario.price.value, scenario.price.value, scenario.price.value};
  checked.cost = *checked.work * price;
  for (const FoundQuantity& one : checked.found.all) {
    if (one.kind != QuantityKind::usd) continue;
    CheckedAmount amount{
        one, meet(checked.cost, rounded(one)), {}, {}, Usd{one.value} / ChipHours{checked.work->value}};
    if (!amount.multiplies_out) find_the_rest(amount, checked.cost, scenario.price, data);
    checked.usd.push_back(std::move(amount));
  }
  return checked;
}

}  // namespace explainer
