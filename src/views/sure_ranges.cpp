#include "views/sure_ranges.h"

#include "layout/ink.h"
#include "says/sure.h"
#include "state/ranges.h"
#include "views/choices.h"
#include "views/words.h"

namespace explainer {

using namespace r1cost;

namespace {

constexpr std::size_t draws = 20000;  // enough samples for printed numbers

// The publisher of the range for the grid.
std::string publisher_of(const View& view) {
  const NamedSpread* spread = quotes_of(view.state, view.data, Field::grid);
  return spread ? spread->source.publisher : "";
}

// Which ends of a range are prices that sellers quoted for the chip.
struct QuotedEnds {
  bool low, high;
};
QuotedEnds quoted_ends(const View& view, const Spread& range) {
  const bool elsewhere = on_other_chip(view.worth.as);
  const Chip* chip = find_chip(view.all, elsewhere ? view.state.work_chip : view.state.scenario.chip);
  const auto quoted = [&](double value) {
    const auto is = [&](const std::optional<UsdPerChipHour>& quote) {
      return quote && clamped(Field::price, quote->value) == value;
    };
    return chip && (is(chip->quote_low) || is(chip->quote_high));
  };
  return {quoted(range.low), quoted(range.high)};
}

using Quoted = says::sure_ends::Quoted;

Quoted quoted_of(const View& view, Field rate, const Spread& range) {
  const QuotedEnds quoted = rate == Field::price ? quoted_ends(view, range) : QuotedEnds{true, true};
  if (quoted.low) return quoted.high ? Quoted::both : Quoted::low;
  return quoted.high ? Quoted::high : Quoted::other;
}

// A range in words: "$1.77 to $12.29"; if an end was not quoted: "$2.00 (assumed) to $3.42 (quoted)".
std::string ends_words(Field rate, const Spread& range, Quoted quoted) {
  return say(
      says::sure_ends{.quoted = quoted, .low = field_words(rate, range.low), .high = field_words(rate, range.high)});
}

// A rate's range in words: "a price from $2.30 to $4.29, as quoted".
std::string range_words(const View& view, Field rate, const Spread& range) {
  using Of = says::sure_range::Of;
  const Quoted quoted = quoted_of(view, rate, range);
  const Of of = rate == Field::average_draw ? Of::draw
                : rate == Field::grid       ? Of::grid
                : rate == Field::chip_price ? Of::chip
                : quoted == Quoted::both    ? Of::quoted
                                            : Of::other;
  return say(says::sure_range{.of = of, .ends = ends_words(rate, range, quoted), .publisher = publisher_of(view)});
}

// Says that the dataset's ranges are shown as an example, and which values are likelier.
std::string example_words(const View& view, const Doubts& said) {
  std::vector<std::string> ranges, likely;
  bool triangular = true;
  for (Field rate : row_of(view.worth.as).rates) {
    if (!said[rate]) continue;
    ranges.push_back(range_words(view, rate, *said[rate]));
    likely.push_back(field_words(rate, said[rate]->likely));
    triangular = triangular && said[rate]->shape == r1cost::Shape::triangular;
  }
  const Of whose = whose_bill(view);
  const std::string all = listed(ranges);
  if (!triangular) return say(says::sure_example{.whose = whose, .ranges = all});
  return say(says::sure_example_likelier{.whose = whose, .ranges = all, .likely = listed(likely)});
}

}  // namespace

Ranges ranges_of(const View& view) {
  const Doubts said = said_doubts(view.state, view.data);
  if (said != Doubts{}) return {said};
  const Doubts example = example_doubts(view.state, view.data);
  return {example, example != Doubts{}};
}

Doubts reckoned(const View& view, Doubts doubts) {
  if (auto& price = doubts[Field::price]; price && view.worth.hours_ratio != 1) {
    price->low *= view.worth.hours_ratio;
    price->likely *= view.worth.hours_ratio;
    price->high *= view.worth.hours_ratio;
  }
  return doubts;
}

std::vector<SureRow> sure_rows(const View& view, const Doubts& said) {
  const State& state = view.state;
  const auto fields = doubtable(view.worth.as);
  const Doubts doubts = reckoned(view, said);
  const auto bars = sensitivities(view.data, view.priced, doubts, view.worth.as);
  std::vector<SureRow> rows;
  for (const Sensitivity& bar : bars)
    rows.push_back({bar.assumption, *said[bar.assumption], true, bar.at_low, bar.at_high, bar.variance_share});
  for (Field field : fields) {
    if (doubts[field]) continue;
    const double value = likely_of(view.data, state.scenario, field);
    rows.push_back({field, {value, value, value}});
  }
  return rows;
}

std::vector<std::string> lead_wordings(const View& view, const Ranges& shown, bool any) {
  const WhatCounts what = what_counts(view);
  if (!any) return {view.looks.in_print ? say(says::sure_one_number{what}) : say(says::sure_no_range_yet{what})};
  const Of whose = whose_bill(view);
  const std::string dots = " " + say(says::sure_dots{what});
  if (!shown.example) return {say(says::sure_own_ranges{whose}) + dots};
  return {example_words(view, shown.said) + dots, say(says::sure_example{.whose = whose, .ranges = ""}, 1) + dots};
}

std::optional<Percentiles> percentiles_of(const View& view, const Doubts& doubts) {
  if (doubts == Doubts{}) return std::nullopt;
  const Lens lens = view.worth.as;
  const auto exactly = doubt_in_closed_form(view.data, view.priced, doubts, lens);
  return exactly ? exactly : doubt(view.data, view.priced, doubts, lens, draws, sure_seed);
}

std::string in_ranges(const std::vector<SureRow>& rows) {
  std::optional<r1cost::Shape> shape;
  for (const SureRow& row : rows) {
    if (!row.doubted) continue;
    if (shape && *shape != row.spread.shape) return "";
    shape = row.spread.shape;
  }
  using Form = says::sure_in_ranges::Shape;
  return say(says::sure_in_ranges{shape == r1cost::Shape::log_normal ? Form::log_normal
                                  : shape == r1cost::Shape::uniform  ? Form::uniform
                                                                     : Form::other});
}

std::string take_words(const View& view, float room) {
  // The ranges as they would be adopted, which contain the present number.
  const Doubts doubts = quoted_doubts(view.state, view.data);
  std::string ranges;
  bool as_quoted = true;
  for (Field rate : row_of(view.worth.as).rates)
    if (const std::optional<Spread>& range = doubts[rate]) {
      const Quoted quoted = quoted_of(view, rate, *range);
      const std::string ends = ends_words(rate, *range, quoted);
      ranges = ranges.empty() ? ends : say(says::sure_two{.first = ranges, .second = ends});
      as_quoted = as_quoted && quoted == Quoted::both;
    }
  if (ranges.empty()) return "";
  using What = says::sure_take::Of;
  const Field rate = row_of(view.worth.as).rates.front();
  const What of = !as_quoted                  ? What::other
                  : rate == Field::price      ? What::quotes
                  : rate == Field::chip_price ? What::reckoned
                                              : What::other;
  const auto fits = [&](const std::string& words) { return measure(words, type::second_strong) <= room; };
  const std::string words = say_what_fits(says::sure_take{.of = of, .ranges = ranges}, fits);
  return fits(words) ? words : "";
}

std::string example_title(const View& view) {
  const Ranges shown = ranges_of(view);
  if (!shown.example) return "";
  using At = says::sure_title::At;
  const bool loads = shown.said[Field::average_draw].has_value(), grids = shown.said[Field::grid].has_value();
  return say(says::sure_title{.total = total_words(view.answer, view.worth),
                              .at = loads && grids ? At::both
                                    : loads        ? At::loads
                                    : grids        ? At::grids
                                                   : At::other,
                              .publisher = publisher_of(view)});
}

std::optional<Percentiles> doubted_total(const View& view) {
  return percentiles_of(view, reckoned(view, said_doubts(view.state, view.data)));
}

}  // namespace explainer
