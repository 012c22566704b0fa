#include "views/their_words.h"

#include "r1cost/footprint.h"
#include "r1cost/yardstick.h"
#include "says/amount.h"
#include "says/theirs.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

// The words in the order of Method.
constexpr auto methods_in_a_column =
    plain_messages<says::theirs_rental, says::theirs_amortised, says::theirs_acquisition, says::theirs_not_said>();

std::string chip_of(const View& view, const Budget& budget) {
  const Chip* chip = find_chip(view.all, budget.chip);
  return chip ? chip->short_name : "";
}

// The budget as the dataset has it. The shown figure with the same id may differ.
const Budget& as_published(const View& view, const Budget& budget) {
  const Budget* published = find_budget(view.all, budget.id);
  return published ? *published : budget;
}

std::optional<double> redone(const View& view, const Budget& budget) {
  const Chip* to = find_chip(view.all, view.state.work_chip);
  return to ? redone_ratio(view.all, as_published(view, budget), *to) : std::nullopt;
}

std::string work_chip(const View& view) { return chip_name(view.all, view.state.work_chip); }

std::string in_units(const View& view, double units) { return amount(view.worth, {units / view.worth.units_per_usd}); }

TheirCard published_card(const View& view, const Budget& budget) {
  const Footprint& footprint = *budget.footprint;
  TheirCard card;
  const Lens lens = view.worth.as;
  card.figures.push_back(
      {say(says::theirs_card_published_by{budget.org}), in_units(view, *published_footprint(budget, lens))});
  if (const auto reckoned = reckoned_footprint(view.all, budget, lens))
    card.figures.push_back({say(says::theirs_card_reckoned{chip_of(view, budget)}), in_units(view, *reckoned)});
  card.covers = hangs_on(lens, Field::grid) && footprint.chip_power
                    ? say(says::theirs_makers_own_from{plain_number(footprint.chip_power->value)})
                    : say(says::theirs_makers_own{});
  card.kind = kind_words(Kind::disclosure);
  card.source = footprint.source;
  return card;
}

TheirCard reckoned_card(const View& view, const Budget& budget) {
  TheirCard card;
  const double energy = reckoned_footprint(view.all, budget, Lens::energy).value_or(0);
  const std::string chip = chip_of(view, budget);
  const double own = energy / budget.chip_hours->value;
  const auto published = published_footprint(budget, Lens::energy);
  const Worth in_energy{Lens::energy, {1}, 1, {}, 1};
  if (published)
    card.figures.push_back({say(says::theirs_electricity_published_by{budget.org}), amount(in_energy, {*published})});
  else
    card.figures.push_back({say(says::theirs_product{.chip_hours = chip_hours(*budget.chip_hours),
                                                     .rate = say(says::amount_kwh{grouped(own, 3)}),
                                                     .chip = chip}),
                            amount(in_energy, {energy})});
  card.covers = published ? say(says::theirs_from_electricity{}) : say(says::theirs_from_chip_hours{chip});
  if (hangs_on(view.worth.as, Field::grid)) {
    card.figures.push_back({say(says::theirs_by_grid{field_words(Field::grid, view.all.carbon.grid.value)}),
                            in_units(view, *reckoned_footprint(view.all, budget, view.worth.as))});
    card.covers += " " + say(says::theirs_grid{view.all.carbon.source.publisher});
  }
  card.kind = say(says::theirs_from_published_hours{});
  card.source = budget.source;
  card.source.quote.clear();  // the quote concerns dollars
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
    card.figures.push_back(
        {budget.at_reader_price ? say(says::theirs_at_your_price{chip}) : say(says::theirs_published_on{chip}),
         figure(budget, published)});
    card.figures.push_back({say(says::theirs_hours_on{work_chip(view)}), times(*ratio)});
  } else if (budget.method == Method::rental) {
    card.covers += " " + (chip.empty() ? say(says::theirs_cannot_no_chip{}) : say(says::theirs_cannot_no_peak{chip}));
  } else if (budget.scope == Scope::one_stage || budget.scope == Scope::whole_run) {
    card.covers += " " + (chip.empty() ? say(says::theirs_stands_no_chip{}) : say(says::theirs_stands{chip}));
  }
  return card;
}

}  // namespace

bool is_reckoned(const View& view, const Budget& budget) {
  if (on_other_chip(view.worth.as)) return redone(view, budget) || as_published(view, budget).at_reader_price;
  return in_dollars(view.worth.as) ? budget.at_reader_price : !published_footprint(budget, view.worth.as);
}

std::string line_through_lens(const View& view, const Budget& budget, const std::string& otherwise, bool in_short) {
  const std::string chip = chip_of(view, budget);
  if (on_other_chip(view.worth.as)) {
    if (redone(view, budget)) return say(says::theirs_work_on{work_chip(view)});
    if (budget.scope == Scope::programme || budget.scope == Scope::other)
      return say(says::theirs_as_published_no_run{});
    return chip.empty() ? say(says::theirs_as_published_no_chip{}) : say(says::theirs_as_published{chip});
  }
  if (in_dollars(view.worth.as)) return otherwise;
  if (published_footprint(budget, view.worth.as)) return say(says::theirs_published_by{budget.org});
  if (in_short) return say(says::theirs_reckoned{});
  return say(says::theirs_reckoned_from{.hours = grouped(budget.chip_hours->value), .chip = chip});
}

std::string line_in_dollars(const Budget& budget, Of whose) {
  return budget.at_reader_price ? say(says::theirs_line_at_price{.line = budget.line, .whose = whose}) : budget.line;
}

std::string method_through_lens(Lens as, Method method) {
  if (in_dollars(as)) return say(methods_in_a_column[static_cast<std::size_t>(method)]);
  if (method == Method::unspecified) return say(says::theirs_published{});
  return method == Method::rental ? say(says::theirs_reckoned{}) : "";
}

TheirCard card_through_lens(const View& view, const Budget& budget) {
  if (on_other_chip(view.worth.as)) return redone_card(view, budget);
  return published_footprint(budget, view.worth.as) ? published_card(view, budget) : reckoned_card(view, budget);
}

}  // namespace explainer
