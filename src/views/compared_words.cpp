#include "views/compared_words.h"

#include <algorithm>
#include <cmath>

#include "r1cost/split.h"
#include "says/amount.h"
#include "says/field.h"
#include "views/choices.h"
#include "views/lens_words.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;
using SameOne = says::compared_same_one;

// The hours of the run. If a paper prints its chip-hours, they are those over the chips.
Hours hours_of(const Scenario& scenario) {
  return scenario.printed ? *scenario.printed / scenario.count : scenario.hours;
}

// The number of items that a bill counts besides its run.
std::size_t items_of(const Dataset& data, const Scenario& scenario) {
  std::size_t items = 0;
  for (const Stage& stage : data.stages)
    if (counts(scenario, stage.id)) ++items;
  return items;
}

// Appends to a list whose items are separated by commas.
void append(std::string& list, const std::string& next) {
  list = list.empty() ? next : say(says::compared_two{.first = list, .second = next});
}

Kept kept_of(const View& view) {
  const Scenario scenario = compared_with(view.state, view.data);
  // Use the present scenario's shown lens. If it has no value, both are shown as rented.
  Kept kept{worth_of(view.data, scenario, view.worth.as, view.state.work_chip), scenario};
  kept.known = kept.worth.as == view.worth.as;
  kept.priced.price = kept.worth.rate * (kept.worth.units_per_usd / view.worth.units_per_usd);
  return kept;
}

std::vector<Factor> compared_factors(const View& view, const Kept& before, const Scenario& now) {
  using Of = SameOne::Of;
  const Scenario& kept = before.priced;
  const Split parts = split(view.data, kept, now);
  const auto failed = [&](const Scenario& scenario) {
    return say(says::amount_times{plain_number(inputs_of(view.data, scenario).failed)});
  };
  const LensWords& lens = words_of(view.worth.as);
  return {
      {"price", say(lens.rate), rate_words(before.worth), rate_words(view.worth), lens.same, parts.price},
      {"count", field_label(Field::count), grouped(kept.count.value), grouped(now.count.value), Of::count, parts.count},
      {"hours", field_label(Field::hours), hours(hours_of(kept)), hours(hours_of(now)), Of::hours, parts.hours},
      {"stages", say(says::compared_counted{}), lines_words(view.data, kept), lines_words(view.data, now), Of::other,
       parts.stages},
      {"failed", say(says::compared_failed{}), failed(kept), failed(now), Of::other, parts.failed}};
}

}  // namespace

bool changes(const Factor& factor) { return std::fabs(factor.times - 1) > 1e-9; }

std::string lines_words(const Dataset& data, const Scenario& scenario) {
  const auto items = static_cast<double>(items_of(data, scenario));
  return items == 0 ? say(says::compared_run_alone{}) : say(says::compared_lines{{grouped(items), items}});
}

std::string lines_between(const Dataset& data, const Scenario& from, const Scenario& to) {
  std::string more, less;
  for (const Stage& stage : data.stages) {
    const bool before = counts(from, stage.id), after = counts(to, stage.id);
    if (before != after) append(after ? more : less, short_name(stage));
  }
  if (less.empty()) return more.empty() ? "" : say(says::compared_with_lines{more});
  return more.empty() ? say(says::compared_without_lines{less})
                      : say(says::compared_with_and_without{.more = more, .less = less});
}

std::string with_chip(const View& view, const std::string& name, const Scenario& scenario) {
  const Chip* chip = find_chip(view.data, scenario.chip);
  if (!chip || compared_with(view.state, view.data).chip == view.state.scenario.chip) return name;
  return say(says::compared_two{.first = name, .second = chip->short_name});
}

std::string arithmetic(const Scenario& scenario, Worth worth) {
  if (on_other_chip(worth.as)) worth.as = first_lens;
  return run_arithmetic(scenario, worth);
}

std::string bill_words(const Dataset& data, const Scenario& scenario, const Worth& worth) {
  const std::string run = arithmetic(scenario, worth);
  const auto items = static_cast<double>(items_of(data, scenario));
  return items == 0 ? run : say(says::compared_sum{.run = run, .items = {grouped(items), items}});
}

std::string own_name(const View& view) { return say(says::compared_own{whose_bill(view)}); }

std::string name_of_kept(const View& view) { return say(says::compared_kept{whose_bill(view)}); }

std::string kept_name(const View& view) {
  const Preset* preset = find_preset(view.data, preset_of(compared_with(view.state, view.data), view.data));
  return preset ? preset->name : name_of_kept(view);
}

Compared compared_in(const View& view) {
  Compared both{view, kept_of(view), {}, {}, ""};
  both.before = bill(view.data, both.kept.priced);
  both.factors = compared_factors(view, both.kept, view.priced);
  // On the page each row keeps its place. In print, rows without a change are left out.
  if (!view.looks.in_print) return both;
  for (const Factor& factor : both.factors)
    if (!changes(factor) && factor.id != "failed")
      append(both.same_in_both, say(SameOne{.of = factor.same, .value = factor.to}));
  std::erase_if(both.factors, [](const Factor& factor) { return !changes(factor); });
  return both;
}

std::string kept_total(const View& view) {
  const Kept kept = kept_of(view);
  return kept.known ? total_words(bill(view.data, kept.priced), view.worth) : "";
}

Verdict verdict_of(const Compared& both) {
  const View& view = both.view;
  const Answer &before = both.before, &after = view.answer;
  const Scenario &kept = both.kept.priced, &now = view.priced;
  const double whole = after.usd / before.usd;
  std::string verdict = say(says::compared_both_same{});
  if (whole != 1)
    verdict = nearly_one(whole) ? say(says::compared_own_same{own_name(view)})
                                : say(says::compared_own_times{.bill = own_name(view), .times = effect_words(whole)});
  const std::string unlike = unlike_bills(before, after), alone = say(says::compared_verdict{verdict});
  Verdict said{{unlike.empty() ? alone : say(says::compared_unlike{.verdict = verdict, .reason = unlike})}, alone};
  const auto add = [&](std::string sentence) { said.sentences.push_back(std::move(sentence)); };
  if (before.other_model != after.other_model && unlike.empty())
    add(say(says::compared_two_models{scope_words(after.scope)}));
  if (!both.same_in_both.empty()) add(say(says::compared_same_in_both{both.same_in_both}));
  if (std::count_if(both.factors.begin(), both.factors.end(), changes) > 1) add(say(says::compared_multiply{}));
  const bool runs_differ = kept.count != now.count || hours_of(kept) != hours_of(now);
  if (runs_differ && (items_of(view.data, kept) > 0 || items_of(view.data, now) > 0))
    add(say(says::compared_run_only{}));
  if (!view.axis.linear) add(say(says::compared_factors{}));
  return said;
}

}  // namespace explainer
