#include "views/conversion_words.h"

#include "data/numbers.h"
#include "r1cost/footprint.h"
#include "views/words.h"

namespace explainer {

using namespace r1cost;

namespace {

std::string years_words(Years years) { return shortest(years.value) + (years.value == 1 ? " year" : " years"); }

}  // namespace

std::string conversion_step_words(const ConversionStep& step, const Dataset& data, const Scenario& scenario) {
  const Stage* stage = find_stage(data, step.stage);
  // "V3, the model R1 is built on" is "V3" here.
  const std::string name = stage ? stage->name.substr(0, stage->name.find(',')) : step.stage;
  switch (step.what) {
    case Conversion::leave_out: return "without " + name + (stage && !stage->chip_hours ? " (never published)" : "");
    case Conversion::count_in: return "with " + name;
    case Conversion::own:
      return "on machines owned for " + years_words(inputs_of(data, scenario).held) + " before the run";
    case Conversion::buy: return "buying the largest cluster it ran on";
  }
  return "";
}

std::string obstacle_sentence(Obstacle obstacle) {
  switch (obstacle) {
    case Obstacle::none: return "";
    case Obstacle::programme:
      return "No conversion: it counts what a firm spends in all, and for R1 nothing of that kind was published.";
    case Obstacle::experiments:
      return "No conversion: it counts experiments and failed runs, and for R1 none were published.";
    case Obstacle::line: return "No conversion: it is one of the lines of the bill, or a part of one, not a bill.";
    case Obstacle::other_scope: return "No conversion: it counts something else than a training run.";
    case Obstacle::method_unknown: return "No conversion: its source does not say how it was reckoned.";
    case Obstacle::stage_unknown:
      return "No conversion: it counts the base model’s run, and no hours of one are known here.";
    case Obstacle::price_unknown: return "No conversion: no purchase price or no power is known for your chip.";
  }
  return "";
}

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
  const auto units =
      reckoned_footprint(view.all, budget, view.worth.as == SeenAs::energy ? Lens::energy : Lens::carbon);
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
  switch (converted.obstacle) {
    case Obstacle::none: return "≠, as " + money(converted.usd) + ": " + times_words(budget, converted);
    case Obstacle::programme: return "≠, no conversion: a whole programme";
    case Obstacle::experiments: return "≠, no conversion: it counts experiments";
    case Obstacle::line: return "≠, no conversion: a line of the bill";
    case Obstacle::other_scope: return "≠, no conversion: not a training run";
    case Obstacle::method_unknown: return "≠, no conversion: its method is not stated";
    case Obstacle::stage_unknown: return "≠, no conversion: no base model’s hours";
    case Obstacle::price_unknown: return "≠, no conversion: the chip’s price is not known";
  }
  return "";
}

}  // namespace explainer
