#include "state/worth.h"

#include <algorithm>

#include "r1cost/known_names.h"
#include "r1cost/work.h"
#include "r1cost/yardstick.h"
#include "state/state.h"

namespace explainer {

using namespace r1cost;

namespace {

// At most as many rows as the ladder has otherwise, so that it is no taller.
constexpr std::size_t most_one_stage = 5, most_whole_run = 9;

bool kept(const Budget& budget, const Figures& only) {
  return (!only.scope || budget.scope == *only.scope) && (!only.method || budget.method == *only.method) &&
         (!only.kind || budget.kind == *only.kind);
}

std::size_t rows_of(const std::vector<Budget>& budgets) {
  std::size_t rows = 0;
  KnownNames known(budgets.size());
  for (const Budget& budget : budgets)
    if (budget.featured && first_place_of(known, budget.row, rows) == rows) ++rows;
  return rows;
}

// Keeps the figures that match: those of the first screen first, then others up to the former number of rows.
Dataset filtered(const Dataset& data, const Figures& only) {
  Dataset shown = data;
  std::erase_if(shown.budgets, [&](const Budget& budget) { return !kept(budget, only); });
  const std::size_t most = rows_of(data.budgets);
  std::size_t rows = rows_of(shown.budgets);
  for (Budget& budget : shown.budgets) {
    if (budget.featured || rows >= most || (budget.scope == Scope::other && only.scope != Scope::other)) continue;
    // The figure gets a row of its own, since others of its row may not match.
    budget.featured = true;
    budget.row = budget.id;
    ++rows;
  }
  return shown;
}

}  // namespace

Worth worth_of(const Dataset& data, const Scenario& scenario, Lens as, const std::string& work_chip) {
  Worth worth{as, scenario.price, 1, {}, 1};
  const auto as_rented = [&](Missing missing) {
    worth.as = first_lens;
    worth.missing = missing;
    return worth;
  };
  switch (row_of(as).rate) {
    case Rate::price: return worth;
    case Rate::formula: {
      const Inputs in = inputs_of(data, scenario);
      const std::optional<double> figure = value(as, in);
      if (!figure) return as_rented(row_of(as).without);
      if (!(*figure > 0)) return as_rented(Missing::emissions);
      if (in_dollars(as)) worth.rate = Usd{*figure} / known_hours(in);
      else worth.units_per_usd = *figure / (known_hours(in) * scenario.price).value;
      return worth;
    }
    case Rate::other_chip: {
      const Chip *chip = find_chip(data, scenario.chip), *to = find_chip(data, work_chip);
      const std::optional<Hours> needed = chip && to ? same_work(Hours{1}, {*chip}, {*to}) : std::optional<Hours>();
      if (!needed) return as_rented(row_of(as).without);
      worth.hours_ratio = needed->value;
      worth.rate = scenario.price * needed->value;
      return worth;
    }
  }
  return worth;
}

Lens shown_as(const State& state, const Dataset& data) {
  return worth_of(data, state.scenario, state.seen_as, state.work_chip).as;
}

Usd at_rate(const Worth& worth, const Scenario& scenario, Usd rented) {
  return !reprices(worth.as) ? rented : rented * (worth.rate.value / scenario.price.value);
}

Usd rented(const Worth& worth, const Scenario& scenario, Usd at_rate) {
  return !reprices(worth.as) ? at_rate : at_rate * (scenario.price.value / worth.rate.value);
}

Seen seen(const State& state, const Dataset& data) { return seen(state, evaluate(data, state.scenario), data); }

Seen seen(const State& state, const Answer& answer, const Dataset& data) {
  Seen result;
  result.worth = worth_of(data, state.scenario, state.seen_as, state.work_chip);
  const bool ladder = state.picture == Picture::ladder;
  const Lens as = result.worth.as;
  const Chip* const work_chip = on_other_chip(as) ? find_chip(data, state.work_chip) : nullptr;
  if (!in_dollars(as))
    result.other = by_footprint(data, as, result.worth.units_per_usd, most_one_stage, most_whole_run);
  else if (state.yardstick && ladder) result.other = at_one_yardstick(data, most_one_stage, most_whole_run);
  else if (ladder && (state.shown.scope || state.shown.method || state.shown.kind))
    result.other = filtered(data, state.shown);
  if (work_chip) result.other = redone_on(result.figures(data), *work_chip, state.scenario.price);
  Scenario priced = state.scenario;
  priced.price = result.worth.rate;
  const Dataset& figures = result.figures(data);
  // As rented, beside the dataset's own figures, it is the answer as it stands.
  if (!is_rented(as) || result.other || priced.price != state.scenario.price)
    result.answer = repriced(answer, figures, priced, row_of(as).method);
  else result.answer = answer;
  return result;
}

}  // namespace explainer
