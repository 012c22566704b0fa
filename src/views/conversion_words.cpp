#include "views/conversion_words.h"

#include "r1cost/footprint.h"
#include "says/conversion.h"
#include "views/words.h"

namespace explainer {

using namespace r1cost;

namespace {

// Messages in the order of the enumeration without its first value. Each has a shorter form for a table's cell.
constexpr auto obstacle_messages =
    plain_messages<says::conversion_programme, says::conversion_experiments, says::conversion_line,
                   says::conversion_other_scope, says::conversion_method_unknown, says::conversion_stage_unknown,
                   says::conversion_price_unknown>();

std::string obstacle_words(Obstacle obstacle, int variant) {
  if (obstacle == Obstacle::none) return "";
  return said(
      code_of(obstacle_messages[static_cast<std::size_t>(obstacle) - 1].message) + static_cast<unsigned>(variant),
      nullptr);
}

}  // namespace

std::string conversion_step_words(const ConversionStep& step, const Dataset& data, const Scenario& scenario) {
  const Stage* stage = find_stage(data, step.stage);
  const std::string name = stage ? short_name(*stage) : step.stage;
  switch (step.what) {
    case Conversion::leave_out:
      return stage && !stage->chip_hours ? say(says::conversion_without_unpublished{name})
                                         : say(says::conversion_without{name});
    case Conversion::count_in: return say(says::conversion_with{name});
    case Conversion::own:
      return say(says::conversion_own{field_words(Field::held, inputs_of(data, scenario).held.value)});
    case Conversion::buy: return say(says::conversion_buy{});
  }
  return "";
}

std::string obstacle_sentence(Obstacle obstacle) { return obstacle_words(obstacle, 0); }

std::string times_words(const Budget& budget, const Converted& converted) {
  Ratio ratio;
  ratio.budget = budget.id;
  ratio.times_low = converted.times_low;
  ratio.times_likely = converted.times_likely;
  ratio.times_high = converted.times_high;
  ratio.like = true;
  return ratio_words(budget, ratio);
}

Converted made_alike(const View& view, const Budget& budget) {
  const bool of_its_maker = !in_dollars(view.worth.as) && budget.method == Method::unspecified;
  if (!of_its_maker) return convert(view.data, view.rented, view.rented_answer, budget);
  Budget as_here = budget;
  as_here.method = Method::rental;
  Converted converted = convert(view.data, view.rented, view.rented_answer, as_here);
  const auto units = reckoned_footprint(view.all, budget, view.worth.as);
  if (!units) converted.obstacle = Obstacle::method_unknown;
  else converted.times_likely = *units / (converted.usd.value * view.worth.units_per_usd);
  return converted;
}

std::string alike_ratio(const View& view, const Budget& budget) {
  if (view.answer.ratios[static_cast<std::size_t>(&budget - view.data.budgets.data())].like) return "";
  const Converted converted = made_alike(view, budget);
  return converted.obstacle == Obstacle::none ? times_words(budget, converted) : "";
}

std::string converted_words(const Budget& budget, const Converted& converted) {
  if (converted.obstacle != Obstacle::none) return obstacle_words(converted.obstacle, 1);
  return say(says::conversion_as{.amount = money(converted.usd), .times = times_words(budget, converted)});
}

}  // namespace explainer
