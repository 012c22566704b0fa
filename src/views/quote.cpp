#include "views/quote.h"

#include <string>

#include "layout/buttons.h"
#include "layout/column.h"
#include "says/amount.h"
#include "says/slider.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

// "$1.39–2.79"
std::string prices_of(const Chip& chip) {
  const std::string low = price(*chip.quote_low);
  return *chip.quote_high > *chip.quote_low ? say(says::amount_span{low, grouped(chip.quote_high->value, 2)}) : low;
}

// What is said of the price in so much room: "assumed in the paper; quoted: $3.42".
std::string shown_words(const View& view, const Chip& chip, const std::string& quoted, float room) {
  const auto fits = [&](const std::string& words) { return measure(words, type::second) <= room; };
  const Preset* paper = published_run(view.data);
  const bool assumed = paper && paper->price == view.state.scenario.price;
  const says::slider_assumed of_paper{quoted};
  const says::slider_quotes of_chip{chip.short_name, quoted};
  std::string words = assumed ? say(of_paper) : say(of_chip);
  if (fits(words)) return words;
  // The month is left out first.
  const std::string prices = prices_of(chip);
  if (assumed) words = say_what_fits(says::slider_assumed{prices}, fits);
  if (!fits(words)) words = say_what_fits(says::slider_quotes{chip.short_name, prices}, fits);
  return fit(words, type::second, room);
}

}  // namespace

void draw_quote(Scene& scene, const View& view, const Box& place) {
  const Scenario& scenario = view.state.scenario;
  const Chip* chip = find_chip(view.data, scenario.chip);
  const std::size_t first = scene.marks.size();
  if (!chip || !chip->quote_likely) {
    const says::slider_no_quote none{chip ? chip->short_name : scenario.chip};
    write_in(scene, place, say_in(place.w, type::second, none), type::second, Role::soft);
    add_part(scene, first, {ControlKind::quote_none}, PartRole::text, say(none), place);
    return;
  }
  const bool changes =
      is_priced(view.worth.as) && clamped(Field::price, chip->quote_likely->value) != scenario.price.value;
  const std::string middle = price(*chip->quote_likely), use = say(says::slider_use{middle});
  const ButtonStyle style{.align = Align::right, .beside = 0};
  Row row(place);
  const Box button = row.right(changes ? measure(use, style.font) + air::plain : 0);
  std::string quoted = prices_of(*chip);
  if (!chip->quote_month.empty()) quoted = say(says::slider_quotes_of_month{quoted, date(chip->quote_month)});
  write_in(scene, row.rest(), shown_words(view, *chip, quoted, row.rest().w), type::second, Role::soft);
  const std::string spoken = say(says::slider_quotes{chip->short_name, quoted});
  add_part(scene, first, {ControlKind::quote_words}, PartRole::text, spoken, row.rest());
  if (!changes) return;
  Part& part = draw_button(scene, {ControlKind::quote}, use, say(says::slider_use_spoken{middle, chip->short_name}),
                           button, style);
  part.value = spoken;
  part.box = button;
}

}  // namespace explainer
