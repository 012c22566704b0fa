#include "views/sure_ranges.h"

#include "views/ink.h"
#include "views/words.h"

namespace explainer {

using namespace r1cost;

namespace {

constexpr std::size_t draws = 20000;  // for numbers

// Whose the range of the grid is.
std::string publisher_of(const View& view) {
  const NamedSpread* spread = quotes_of(view.state, view.data, Field::grid);
  return spread ? spread->source.publisher : "";
}

// How the dataset's range of a lens's rate is spoken of.
struct RangeWords {
  std::string_view one, whose, take, at_others;
};
RangeWords words_for(Field rate) {
  switch (rate) {
    case Field::average_draw: return {"power", " of a server’s peak", "Take", "at other loads"};
    case Field::grid: return {"emissions of a kilowatt-hour", "", "Take", "on grids such as "};
    case Field::chip_price:
      return {"a chip’s price", ", reckoned from quotes", "Take prices reckoned from quotes,", "at other prices"};
    default: return {"a price", ", as quoted", "Take the quoted prices,", "at other prices"};
  }
}

// Which of a range's ends are prices that somebody asked for the chip.
struct QuotedEnds {
  bool low, high;
};
QuotedEnds quoted_ends(const View& view, const Spread& range) {
  const bool elsewhere = view.worth.as == SeenAs::work;
  const Chip* chip = find_chip(view.all, elsewhere ? view.state.work_chip : view.state.scenario.chip);
  const auto quoted = [&](double value) {
    const auto is = [&](const std::optional<UsdPerChipHour>& quote) {
      return quote && clamped(Field::price, quote->value) == value;
    };
    return chip && (is(chip->quote_low) || is(chip->quote_high));
  };
  return {quoted(range.low), quoted(range.high)};
}

// "$1.77 to $12.29"; where an end of a price was not quoted: "$2.00 (assumed) to $3.42 (quoted)".
std::string ends_words(const View& view, Field rate, const Spread& range, bool& as_quoted) {
  const std::string low = field_words(rate, range.low), high = field_words(rate, range.high);
  const QuotedEnds quoted = rate == Field::price ? quoted_ends(view, range) : QuotedEnds{true, true};
  as_quoted = quoted.low && quoted.high;
  if (as_quoted) return low + " to " + high;
  if (!quoted.low && !quoted.high) return low + " to " + high + " (assumed)";
  const auto end = [](bool is) { return is ? " (quoted)" : " (assumed)"; };
  return low + end(quoted.low) + " to " + high + end(quoted.high);
}

}  // namespace

Lens lens_of(SeenAs as) {
  switch (as) {
    case SeenAs::own: return Lens::own;
    case SeenAs::energy: return Lens::energy;
    case SeenAs::carbon: return Lens::carbon;
    case SeenAs::rent:
    case SeenAs::work: break;
  }
  return Lens::rent;
}

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
  const auto bars = sensitivities(view.data, view.priced, doubts, lens_of(view.worth.as));
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

std::string lead_words(const View& view, const Ranges& shown, bool any) {
  const std::string what = in_dollars(view.worth.as) ? "bill" : "total";
  if (!any && view.looks.in_print) return "No range is given: the " + what + " is one number.";
  if (!any) return "No range is given yet. Give a number one: the " + what + " then has a range, too.";
  const std::string each = "Each dot is one " + what + " in twenty.";
  if (!shown.example) return "By your ranges. " + each;
  std::string ranges, likely;
  bool triangular = true;
  for (Field rate : rates_of(view.worth.as)) {
    if (!shown.said[rate]) continue;
    const Spread& quoted = *shown.said[rate];
    bool as_quoted = true;
    const std::string ends = ends_words(view, rate, quoted, as_quoted);
    ranges += (ranges.empty() ? "" : " and ") + std::string(words_for(rate).one) + " from " + ends +
              std::string(as_quoted ? words_for(rate).whose : "");
    if (rate == Field::grid) ranges += ", derived from " + publisher_of(view) + "’s figures, not of where this ran";
    likely += (likely.empty() ? "" : " and ") + field_words(rate, quoted.likely);
    triangular = triangular && quoted.shape == r1cost::Shape::triangular;
  }
  return std::string(view.looks.in_print ? "An example: " : "An example, as no range is given yet: ") + ranges +
         (triangular ? ", the likelier the nearer to " + likely : "") + ". " + each;
}

std::optional<Percentiles> percentiles_of(const View& view, const Doubts& doubts) {
  if (doubts == Doubts{}) return std::nullopt;
  const Lens lens = lens_of(view.worth.as);
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
  if (shape == r1cost::Shape::log_normal) return "Nine times in ten a number lies within its range. ";
  if (shape == r1cost::Shape::uniform) return "A number lies anywhere within its range. ";
  return "A number lies within its range, the likelier the nearer to where it is now. ";
}

std::string take_words(const View& view, float room) {
  // As they would be taken: a range holds the number as it is.
  const Doubts quoted = quoted_doubts(view.state, view.data);
  std::string ranges;
  bool as_quoted = true;
  for (Field rate : rates_of(view.worth.as))
    if (const std::optional<Spread>& range = quoted[rate]) {
      bool both = true;
      ranges += (ranges.empty() ? "" : ", ") + ends_words(view, rate, *range, both);
      as_quoted = as_quoted && both;
    }
  if (ranges.empty()) return "";
  if (!as_quoted) return "Take " + ranges;
  const std::string take = std::string(words_for(rates_of(view.worth.as).front()).take) + " " + ranges;
  return measure(take, type::second_strong) <= room ? take : "Take " + ranges;
}

std::string example_title(const View& view) {
  const Ranges shown = ranges_of(view);
  if (!shown.example) return "";
  std::string others;
  for (Field rate : rates_of(view.worth.as))
    if (shown.said[rate])
      others += (others.empty() ? " " : " and ") + std::string(words_for(rate).at_others) +
                (rate == Field::grid ? publisher_of(view) + "’s" : "");
  return "What " + total_words(view.answer, view.worth) + " becomes" + others;
}

std::optional<Percentiles> doubted_total(const View& view) {
  return percentiles_of(view, reckoned(view, said_doubts(view.state, view.data)));
}

}  // namespace explainer
