#include <algorithm>
#include <cmath>
#include <utility>

#include "headline/sentence_machines.h"
#include "headline/sentence_money.h"
#include "headline/sentence_reader.h"

namespace explainer {

using namespace r1cost;

namespace {

// In "price=2" only the name says that the number is dollars, so its words get a dollar sign.
void add_dollar_sign(FoundQuantity& quantity) {
  const bool dollars = quantity.kind == QuantityKind::price || quantity.kind == QuantityKind::usd;
  if (dollars && quantity.words.find('$') == std::string::npos) quantity.words.insert(0, "$");
}

}  // namespace

std::size_t SentenceReader::take_size(std::size_t end, double machines, bool of_group) {
  const MachineSize size = size_behind(words, end, machines, of_group, data);
  if (size.chips == 0) return 0;
  pieces.machine_size = size.chips;
  pieces.size_unsure = pieces.size_unsure || size.unsure;
  return size.last;
}

std::size_t SentenceReader::add_machines(const NumberPhrase& number, std::size_t first, std::size_t end) {
  const std::size_t sized = take_size(end, number.value);
  FoundPiece made = piece(QuantityKind::chips, number, 1, first, sized ? sized : end);
  made.of_machines = true;
  add(std::move(made));
  return sized ? sized : end;
}

std::size_t SentenceReader::add_sized_machines(const NumberPhrase& number, std::size_t first) {
  const auto size = factor_at(words, number.last + 1);
  if (!size || size->scaled || words[number.last + 1].stopped || number.factors > 1) return 0;
  const CountedNoun noun = noun_behind(words, size->last, data);
  if (!noun.machines || !noun.chips || noun.hours > 0) return 0;
  pieces.machine_size = size->value;
  FoundPiece made = piece(QuantityKind::chips, number, 1, first, noun.last);
  made.of_machines = true;
  add(std::move(made));
  return noun.last;
}

std::size_t SentenceReader::take_chips_as_size(const NumberPhrase& number, const CountedNoun& noun) {
  std::size_t i = noun.last + 1;
  if (is_among(at(i), {"per", "a", "in", "on", "/"})) {
    if (is_among(at(i + 1), {"each", "every", "a"})) ++i;
    if (!is_machine(at(i + 1))) return 0;
    pieces.machine_size = number.value;
    return i + 1;
  }
  if (at(i) == "*")
    if (const auto other = factor_at(words, i + 1))
      if (const CountedNoun machines = noun_behind(words, other->last, data);
          machines.machines && machines.hours == 0) {
        pieces.machine_size = number.value;
        return i;
      }
  return 0;
}

std::size_t SentenceReader::add_chips(const NumberPhrase& number, const CountedNoun& noun, std::size_t first) {
  if (const std::size_t last = take_chips_as_size(number, noun)) return last;
  FoundPiece made = piece(QuantityKind::chips, number, 1, first, noun.last);
  made.each = is_among(at(noun.last + 1), {"each", "apiece"});
  for (std::size_t i = first; i-- > 0 && first - i <= 4;)
    if (is_among(at(i), {"each", "every"}) && number.factors == 1) made.each = true;
  add(std::move(made));
  return noun.last;
}

std::size_t SentenceReader::add_named(std::size_t first, std::size_t last) {
  const auto number = at(last + 1) == "*" ? factor_at(words, last + 2) : std::nullopt;
  if (!number || at(number->last + 1) == "*" || !noun_behind(words, number->last, data).none()) return last;
  add(piece(QuantityKind::chips, *number, 1, first, number->last));
  return number->last;
}

std::size_t SentenceReader::add_counted(const NumberPhrase& number, std::size_t first) {
  if (number.factors == 1 && (noun_behind(words, number.last, data).none() || label_behind(words, number.last)))
    if (const auto label = label_before(words, first, number.last, data)) return add_labelled(number, *label, first);
  if (const std::size_t last = add_sized_machines(number, first)) return last;
  if (const std::size_t last = add_runs(number, first)) return last;
  // Nested groups: "16 racks of 4 nodes of 8 GPUs".
  if (is_group(at(number.last + 1)) && at(number.last + 2) == "of")
    if (const auto inner = factor_at(words, number.last + 3))
      if (const CountedNoun noun = noun_behind(words, inner->last, data); noun.machines && noun.hours == 0) {
        NumberPhrase all = *inner;
        all.value *= number.value;
        all.factors = 2;
        return add_machines(all, first, noun.last);
      }
  // Groups of chips: "4 clusters of 128 GPUs".
  if (is_group(at(number.last + 1)) && at(number.last + 2) == "of" && number.factors == 1) {
    const auto before = pieces.machine_size;
    if (const std::size_t last = take_size(number.last + 1, number.value, true)) {
      NumberPhrase all = number;
      all.value *= *pieces.machine_size;
      all.factors = 2;
      add(piece(QuantityKind::chips, all, 1, first, last));
      pieces.machine_size = before;
      return last;
    }
  }
  // In "2664K + 119K + 5K GPU hours" the last number's noun applies to all.
  std::size_t lender = number.last;
  while (is_among(at(lender + 1), {"+", "plus", "and"}) && number.factors == 1) {
    const auto next = factor_at(words, lender + 2);
    if (!next || !noun_behind(words, lender, data).none()) break;
    lender = next->last;
  }
  CountedNoun noun = noun_behind(words, lender, data);
  if (lender != number.last) {
    if (noun.machines || (noun.hours == 0 && !noun.chips)) return add_bare(number, first);
    noun.last = number.last;
  }
  if (noun.hours > 0) return add_hours(number, noun, first);
  // "64*8 GPU nodes" counts chips, and "an 8-GPU server" is one machine.
  if (noun.machines && noun.chips && number.factors > 1) return add_chips(number, noun, first);
  if (noun.machines && noun.chips && noun.one_machine && number.value > 1) {
    pieces.machine_size = number.value;
    pieces.one_machine = true;
    return noun.last;
  }
  if (noun.machines) return add_machines(number, first, noun.last);
  if (noun.chips) return add_chips(number, noun, first);
  return add_bare(number, first);
}

std::size_t SentenceReader::add_labelled(NumberPhrase number, const NumberLabel& label, std::size_t first) {
  if (label.bought) return number.last;
  if (!label.kind) {
    pieces.machine_size = number.value;
    return number.last;
  }
  // "Price: $294,000" is too large for the price of an hour.
  const bool small = label.rate || number.value <= dearest_price * label.hours;
  const bool price = *label.kind == QuantityKind::price && small;
  const QuantityKind kind = *label.kind == QuantityKind::price && !price ? QuantityKind::usd : *label.kind;
  const double factor = price ? 1 / label.hours : kind == QuantityKind::usd ? 1 : label.hours;
  FoundPiece made = piece(kind, number, factor, first, number.last);
  made.of_machines = label.machines;
  if (label.machines) made.quantity.as_written = false;
  // In "weeks: 3" the number alone does not show its unit, so the words include the label.
  if (!price && (label.machines || label.hours != 1)) made.quantity.words = slice(label.begin, number.last);
  add_dollar_sign(made.quantity);
  add(std::move(made));
  return number.last;
}

std::size_t SentenceReader::add_product(const NumberPhrase& number, std::size_t first) {
  const std::size_t behind = number.last + 1;
  const std::size_t signed_place = at(behind) == "=" ? behind_dollar_sign(words, behind + 1) : 0;
  const auto result = at(behind) == "=" ? factor_at(words, signed_place ? signed_place : behind + 1) : std::nullopt;
  const bool equal = result && std::abs(result->value / number.value - 1) < 0.01;
  const bool bare = result && (signed_place || noun_behind(words, result->last, data).none());
  // In a product of three the last factor is the price, and so is the last of two whose result is dollars.
  const auto price = factor_at(words, number.last);
  NumberPhrase work = number;
  const bool priced = bare && (number.factors == 3 ? equal || signed_place > 0 : equal && signed_place > 0);
  if (priced && price && price->value > 0 && price->value <= dearest_price) {
    work.value /= price->value;
    FoundPiece made = piece(QuantityKind::price, *price, 1, number.last, number.last);
    add_dollar_sign(made.quantity);
    add(std::move(made));
  }
  add(piece(QuantityKind::chip_hours, work, 1, first, number.last));
  if (!equal || !bare || signed_place) return number.last;
  if (priced) {
    FoundPiece made = piece(QuantityKind::usd, *result, 1, behind + 1, result->last);
    add_dollar_sign(made.quantity);
    add(std::move(made));
  }
  return result->last;
}

std::size_t SentenceReader::add_bare(const NumberPhrase& number, std::size_t first) {
  // "512 of which" counts some of the chips mentioned before.
  if (at(number.last + 1) == "of" && is_among(at(number.last + 2), {"which", "them", "these", "those"}) &&
      std::any_of(pieces.all.begin(), pieces.all.end(),
                  [](const FoundPiece& one) { return one.quantity.kind == QuantityKind::chips && !one.of_machines; })) {
    add(piece(QuantityKind::chips, number, 1, first, number.last));
    return number.last + 2;
  }
  const bool joined = is_among(at(number.last + 1), {"*", "="}) || (first > 0 && is_among(at(first - 1), {"*", "="}));
  if (number.factors > 1 && joined) return add_product(number, first);
  // A factor before a price: "40,960 × $2", "80 h × 512 × $2".
  const bool alone = first == 0 || words[first].stopped || is_among(at(first - 1), {"*", "="});
  if (alone && at(number.last + 1) == "*" && behind_dollar_sign(words, number.last + 2)) {
    const auto found_kind = [&](QuantityKind kind) {
      return std::any_of(pieces.all.begin(), pieces.all.end(),
                         [&](const auto& one) { return one.quantity.kind == kind; });
    };
    const bool chips = found_kind(QuantityKind::hours) && !found_kind(QuantityKind::chips);
    add(piece(chips ? QuantityKind::chips : QuantityKind::chip_hours, number, 1, first, number.last));
    return number.last;
  }
  const std::string_view behind = at(number.last + 1);
  if (number.scaled && !is_beside_the_point(behind) && !is_other_currency(behind))
    for (std::size_t i = first; i-- > 0 && first - i <= 5 && words[i].kind == SentenceWord::Kind::word;) {
      if (words[i + 1].labelled && i + 1 != first) break;  // the number is in another cell of a table
      if (!is_cost_word(at(i))) continue;
      add(piece(QuantityKind::usd, number, 1, first, number.last));
      return number.last;
    }
  leave(first, number.last, &number);
  return number.last;
}

}  // namespace explainer
