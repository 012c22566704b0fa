#include "headline/headline.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "headline/sentence_money.h"
#include "headline/sentence_reader.h"

namespace explainer {

using namespace r1cost;

namespace {

constexpr std::size_t longest_text = 10000, most_quantities = 100;
constexpr double most_rounding = 0.1, about = 0.2, price_rounding = 0.025, beyond_bound = 0.3;

}  // namespace

FoundPiece SentenceReader::piece(QuantityKind kind, const NumberPhrase& number, double factor, std::size_t first,
                                 std::size_t last) {
  // Chips are whole, so "2.048" can only mean 2,048. Dollars do not have three decimals either, except in prices per
  // hour.
  const bool grouped = number.open && !number.range && (kind == QuantityKind::chips || kind == QuantityKind::usd);
  const double value = grouped ? std::round(number.value * 1000) : number.value * factor;
  Hedge hedge = hedge_of(words, first, number.last);
  // "over 80 hours" means "during 80 hours" as often as "longer than 80 hours".
  if (kind == QuantityKind::hours && first > 0 && at(first - 1) == "over") hedge.bounded = Bounded::no;
  double rounding = number.unit / number.value / 2;
  if (!number.range) rounding = std::min(rounding, says_about ? about : most_rounding);
  // "$2" an hour does not mean any price from $1.50 to $2.50.
  if (kind == QuantityKind::price) rounding = std::min(rounding, number.range ? rounding : price_rounding);
  if (hedge.about) rounding = std::max(rounding, about);
  FoundPiece made;
  FoundQuantity& quantity = made.quantity;
  quantity = {kind, value, value * (1 - rounding), value * (1 + rounding), slice(first, last)};
  quantity.in_hours = factor == 1;
  quantity.as_written = factor == 1 && number.factors == 1;
  quantity.wide = number.range || hedge.bounded != Bounded::no;
  // "less than" does not say how much less the dollars are.
  const bool dollars = kind == QuantityKind::usd;
  if (hedge.bounded == Bounded::below) quantity.low = dollars ? 0 : std::min(quantity.low, value * (1 - beyond_bound));
  if (hedge.bounded == Bounded::above)
    quantity.high = dollars ? 1e300 : std::max(quantity.high, value * (1 + beyond_bound));
  quantity.from = words[first].from;
  quantity.to = words[last].to;
  made.first = first;
  made.last = last;
  return made;
}

void SentenceReader::add(FoundPiece made) {
  const double value = made.quantity.value;
  if (!(value > 0) || !std::isfinite(value) || pieces.all.size() >= most_quantities) return;
  pieces.all.push_back(std::move(made));
}

void SentenceReader::leave(std::size_t first, std::size_t last, const NumberPhrase* number) {
  if (number && !may_matter(words, *number, first)) return;
  const bool more =
      last + 1 < words.size() && words[last + 1].kind == SentenceWord::Kind::word && !words[last + 1].stopped;
  found.unread.push_back(slice(first, more ? last + 1 : last));
}

std::size_t SentenceReader::add_money(NumberPhrase number, std::size_t first, std::size_t last) {
  const PriceUnit unit = price_unit_behind(words, last, data);
  if (unit.hours > 0) {
    FoundPiece made = piece(QuantityKind::price, number, 1 / unit.hours, first, unit.last);
    made.of_machines = unit.machine && !unit.chip;
    made.quantity.of_one_chip = unit.chip || unit.machine;
    if (made.of_machines) made.quantity.as_written = false;
    add(std::move(made));
    return unit.last;
  }
  if (const auto label = label_before(words, first, last, data); label && label->kind == QuantityKind::price)
    return add_labelled(number, *label, first), last;
  // The price of a chip itself, or dollars per million tokens, is not part of a run's cost.
  if (unit.chip || unit.machine) return unit.last;
  // In "100,000 GPU hours at $2.94 each" the amount is a price.
  const bool each = is_among(at(last + 1), {"each", "apiece"}) && reads_as_price(words, number, first, last);
  if (unit.something && !each) return leave(first, unit.last), unit.last;
  // In "$294,000 / 147,000 GPU hours = $2" the result is a price.
  const bool result = quotient && first > 0 && at(first - 1) == "=" && number.value <= 100;
  quotient = quotient || (at(last + 1) == "/" && number_sign(last + 2));
  add(piece(result || reads_as_price(words, number, first, last) ? QuantityKind::price : QuantityKind::usd, number, 1,
            first, last));
  return last;
}

bool SentenceReader::in_a_name(std::size_t i) const {
  return std::any_of(found.models.begin(), found.models.end(), [&](const NamedModel& one) {
    return !one.maker_alone && words[i].from >= one.from && words[i].from < one.to;
  });
}

std::size_t SentenceReader::read_at(std::size_t i) {
  if (in_a_name(i)) return i;
  if (const NamedChip named = chip_named_at(words, i, data); named.words > 0) return add_named(i, i + named.words - 1);
  if (is_among(at(i), {"twice", "thrice", "doubled", "tripled", "halved"})) return leave(i, i), i;
  if (at(i) == "24" && at(i + 1) == "/" && at(i + 2) == "7") return i + 2;
  if (const std::size_t last = add_one_of_time(i)) return last;
  // "a single H100" counts one chip.
  if (at(i) == "single" && (chip_named_at(words, i + 1, data).words > 0 || is_among(at(i + 1), {"gpu", "chip"}))) {
    NumberPhrase one;
    one.value = 1;
    one.last = i;
    return add_counted(one, i);
  }
  if (const std::size_t place = behind_dollar_sign(words, i)) {
    const auto number = number_at(words, place, true);
    if (!number) return i;
    if (are_other_dollars(words, at(i) == "$" ? i : i + 1)) return leave(i - 1, number->last), number->last;
    const std::size_t end = dollars_behind(words, number->last);
    return add_money(*number, i, end ? end : number->last);
  }
  if (at(i) == "&") {
    const auto number = number_at(words, i + 1, true);
    if (number) return leave(i, number->last), number->last;
  }
  auto number = number_at(words, i);
  if (!number) return i;
  if (const auto dollars = number_at(words, i, true); dollars && dollars_behind(words, dollars->last))
    return add_money(*dollars, i, dollars_behind(words, dollars->last));
  // "50% off" changes a price; other shares do not concern the check.
  if (at(number->last + 1) == "%" || at(number->last + 1) == "percent") {
    for (std::size_t j = number->last + 2; j <= number->last + 4; ++j)
      if (is_among(at(j),
                   {"off", "discount", "rebate", "utilisation", "utilization", "use", "busy", "overhead", "tax"}))
        return leave(i, number->last), number->last + 1;
    return number->last + 1;
  }
  if (is_among(at(number->last + 1), {"cents", "cent"})) {
    number->value /= 100;
    number->unit /= 100;
    return add_money(*number, i, number->last + 1);
  }
  if (is_other_currency(at(number->last + 1)) || (i > 0 && is_other_currency(at(i - 1))) || at(number->last + 1) == "&")
    return leave(i, number->last + (is_other_currency(at(number->last + 1)) ? 1 : 0)), number->last + 1;
  // In "GPT-5" a hyphen joins the number to a name.
  if (i > 0 && words[i].dashed && words[i - 1].kind == SentenceWord::Kind::word && number_sign(i)) return number->last;
  return add_counted(*number, i);
}

void SentenceReader::read() {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Hedge hedge = i + 1 < words.size() && factor_at(words, i + 1) ? hedge_of(words, i + 1, i + 1) : Hedge{};
    if (const NamedChip named = chip_named_at(words, i, data); named.words > 0 && found.chip.empty() && !in_a_name(i))
      found.chip = named.chip->id;
    says_about = says_about || hedge.about || (at(i) == "or" && at(i + 1) == "so");
  }
  for (std::size_t i = 0; i < words.size(); ++i) i = std::max(i, read_at(i));
}

FoundInText read_headline(std::string_view text, const Dataset& data) {
  text = text.substr(0, longest_text);
  SentenceReader reader{text, data, words_of_sentence(text), {}, {}};
  reader.found.models = models_named_in(text, data);
  reader.read();
  reader.found.about = reader.says_about;
  join_pieces(std::move(reader.pieces), reader.found);
  return std::move(reader.found);
}

}  // namespace explainer
