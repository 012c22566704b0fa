#include "views/their_words.h"

#include "data/numbers.h"
#include "r1cost/footprint.h"
#include "r1cost/yardstick.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

Lens footprint_lens(const View& view) { return view.worth.as == SeenAs::energy ? Lens::energy : Lens::carbon; }

std::string chip_of(const View& view, const Budget& budget) {
  const Chip* chip = find_chip(view.all, budget.chip);
  return chip ? chip->short_name : "";
}

// As it stands in the dataset: what is shown may be another figure with its id.
const Budget& as_published(const View& view, const Budget& budget) {
  const Budget* published = find_budget(view.all, budget.id);
  return published ? *published : budget;
}

std::optional<double> redone(const View& view, const Budget& budget) {
  const Chip* to = find_chip(view.all, view.state.work_chip);
  return to ? redone_ratio(view.all, as_published(view, budget), *to) : std::nullopt;
}

std::string work_chip(const View& view) {
  const Chip* to = find_chip(view.all, view.state.work_chip);
  return to ? to->short_name : view.state.work_chip;
}

std::string in_units(const View& view, double units) { return amount(view.worth, {units / view.worth.units_per_usd}); }

std::string kilograms(double value) { return shortest(value) + " kg"; }

TheirCard published_card(const View& view, const Budget& budget) {
  const Footprint& footprint = *budget.footprint;
  TheirCard card;
  const Lens lens = footprint_lens(view);
  card.figures.push_back({"Published by " + budget.org, in_units(view, *published_footprint(budget, lens))});
  if (const auto reckoned = reckoned_footprint(view.all, budget, lens))
    card.figures.push_back(
        {"Reckoned as your bill is, on its own chip, the " + chip_of(view, budget), in_units(view, *reckoned)});
  card.covers = "Its maker’s own figure";
  if (lens == Lens::carbon && footprint.chip_power)
    card.covers += ", from " + shortest(footprint.chip_power->value) + " W a chip and the grids where it ran";
  card.covers += ". Your bill adds the rest of the server and the building, by estimate.";
  card.kind = "published by its maker";
  card.source = footprint.source;
  return card;
}

TheirCard reckoned_card(const View& view, const Budget& budget) {
  TheirCard card;
  const double energy = reckoned_footprint(view.all, budget, Lens::energy).value_or(0);
  const std::string chip = chip_of(view, budget);
  const double own = energy / budget.chip_hours->value;
  const auto published = published_footprint(budget, Lens::energy);
  const Worth in_energy{SeenAs::energy, {1}, 1, {}, 1};
  if (published) card.figures.push_back({"Electricity, published by " + budget.org, amount(in_energy, {*published})});
  else
    card.figures.push_back({chip_hours(*budget.chip_hours) + " × " + grouped(own, 3) + " kWh on the " + chip,
                            amount(in_energy, {energy})});
  card.covers = "Not published: reckoned from its electricity";
  if (!published)
    card.covers = "Not published: reckoned from its chip-hours on its own chip, the " + chip +
                  ", with server and building, and not on yours";
  if (footprint_lens(view) == Lens::carbon) {
    card.figures.push_back({"× " + kilograms(view.all.carbon.grid.value) + " of CO2e a kilowatt-hour",
                            in_units(view, *reckoned_footprint(view.all, budget, Lens::carbon))});
    card.covers +=
        ". Its own grid is not known here: this is the one behind " + view.all.carbon.source.publisher + "’s figures";
  }
  card.covers += ".";
  card.kind = "reckoned from published hours";
  card.source = budget.source;
  card.source.quote.clear();  // of dollars
  card.source.evidence = "derived";
  return card;
}

TheirCard redone_card(const View& view, const Budget& shown) {
  const Budget& budget = as_published(view, shown);
  TheirCard card;
  const std::optional<double> ratio = redone(view, budget);
  const std::string chip = chip_of(view, budget);
  card.covers = budget.covers;
  if (ratio) {
    const Ratio& published = view.plain.ratios[static_cast<std::size_t>(&budget - view.all.budgets.data())];
    card.figures.push_back({budget.at_reader_price ? "At your price, on the " + chip : "Published, on the " + chip,
                            figure(budget, published)});
    card.figures.push_back({"Hours on the " + work_chip(view) + ", by peak arithmetic", times(*ratio)});
  } else if (budget.method == Method::rental) {
    card.covers += chip.empty() ? " As published: its chip is not known, so it cannot be redone on another."
                                : " As published, on the " + chip + ": a peak is not known, so it cannot be redone.";
  } else if (budget.scope == Scope::one_stage || budget.scope == Scope::whole_run) {
    card.covers += chip.empty() ? " As published: its chip is not known." : " As published, on the " + chip + ".";
  }
  return card;
}

}  // namespace

bool is_reckoned(const View& view, const Budget& budget) {
  if (view.worth.as == SeenAs::work) return redone(view, budget) || as_published(view, budget).at_reader_price;
  return in_dollars(view.worth.as) ? budget.at_reader_price : !published_footprint(budget, footprint_lens(view));
}

std::string line_through_lens(const View& view, const Budget& budget, const std::string& otherwise) {
  const std::string chip = chip_of(view, budget);
  if (view.worth.as == SeenAs::work) {
    if (redone(view, budget)) return "its work on the " + work_chip(view);
    if (budget.scope == Scope::programme || budget.scope == Scope::other) return "as published, no one run";
    return chip.empty() ? "as published; chip not known" : "as published, on the " + chip;
  }
  if (in_dollars(view.worth.as)) return otherwise;
  if (published_footprint(budget, footprint_lens(view))) return "published by " + budget.org;
  return "reckoned: " + grouped(budget.chip_hours->value) + " h of " + chip;
}

std::string method_through_lens(SeenAs as, Method method) {
  if (in_dollars(as)) {
    std::string words(method_names[static_cast<std::size_t>(method)]);
    return method == Method::unspecified ? "not said" : words;
  }
  return method == Method::unspecified ? "published" : method == Method::rental ? "reckoned" : "";
}

TheirCard card_through_lens(const View& view, const Budget& budget) {
  if (view.worth.as == SeenAs::work) return redone_card(view, budget);
  return published_footprint(budget, footprint_lens(view)) ? published_card(view, budget) : reckoned_card(view, budget);
}

}  // namespace explainer
