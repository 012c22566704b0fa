#include "views/counted_words.h"

#include <algorithm>

#include "says/amount.h"
#include "says/counted.h"
#include "views/bill_words.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {

using namespace r1cost;

StepWords counted_words(const View& view, const CountedStep& step) {
  const Scenario& scenario = view.state.scenario;
  if (const Stage* stage = find_stage(view.data, step.id)) {
    const bool assumed = stage->multiplied && step.on && step.itself.likely;
    return {stage->name, stage_line(view, *stage), with_capital(short_name(*stage)), stage_line(view, *stage, true),
            assumed ? Role::you : Role::r1};
  }
  if (const Budget* budget = find_budget(view.data, step.id))
    return {budget->name, budget->line, budget->short_name, "", Role::rival};
  if (step.id != "cluster")
    return {run_name(view), run_arithmetic(scenario, view.worth), "", run_hours(scenario, view.worth), Role::you};
  const Chips chips = cluster(inputs_of(view.data, scenario));
  if (!step.itself.likely) return {say(says::counted_buying{}), say(says::counted_no_price{}), "", "", Role::rival};
  const std::string many = grouped(chips.value);
  const says::counted_for_good for_good{{many, chips.value}};
  return {say(says::counted_buying{}), say(for_good), "", say(for_good, 1), Role::rival};
}

bool was_published(const CountedStep& step) { return step.itself.low || step.itself.likely || step.itself.high; }

std::string step_amount(const CountedStep& step, const Worth& worth) {
  const auto money = [&](Usd usd) { return amount(worth, usd); };
  const Range& range = step.itself;
  if (range.likely) {
    std::string likely = money(*range.likely);
    if (step.counting == Counting::adds && step.id != "run") likely = say(says::counted_plus{likely});
    if (!range.high || !(*range.high > *range.likely)) return likely;
    return say(says::counted_up_to{.amount = likely, .most = money(*range.high)});
  }
  if (range.low && range.high && *range.low < *range.high)
    return say(says::amount_from_to{money(*range.low), money(*range.high)});
  if (range.low) return say(says::amount_more_than{money(*range.low)});
  return range.high ? say(says::amount_less_than{money(*range.high)}) : "";
}

std::string spoken_amount(const CountedStep& step, const Worth& worth) {
  return was_published(step) ? step_amount(step, worth) : say(says::counted_no_figure{});
}

std::string so_far(const CountedStep& step, const Worth& worth) {
  if (step.counting != Counting::adds || !step.on || !step.total.likely) return "";
  const std::string total = amount(worth, *step.total.likely);
  return step.at_least ? say(says::counted_at_least{total}) : total;
}

// Purchases have prices in dollars, so they are left out through lenses in other units.
std::vector<CountedStep> counted_steps(const View& view) {
  std::vector<CountedStep> all = steps(view.data, view.priced, {});
  if (!in_dollars(view.worth.as))
    std::erase_if(all, [](const CountedStep& step) { return step.counting == Counting::instead; });
  return all;
}

std::string counted_note(const View& view, const std::vector<CountedStep>& all) {
  const bool any_unknown = std::any_of(all.begin(), all.end(), [](const CountedStep& step) {
    return step.counting == Counting::adds && !step.itself.likely;
  });
  std::string note = say(says::counted_note{});
  if (!view.state.linear) note += " " + say(says::counted_note_axis{});
  if (any_unknown)
    note += " " + (view.answer.at_least ? say(says::counted_note_at_least{}) : say(says::counted_note_left_out{}));
  return note;
}

}  // namespace explainer
