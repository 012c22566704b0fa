#include "state/quantities_in.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "state/found_pieces.h"
#include "state/sentence_machines.h"
#include "state/sentence_money.h"
#include "state/sentence_nouns.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr std::size_t longest_text = 10000, most_quantities = 100;
constexpr double most_rounding = 0.1, about = 0.2, price_rounding = 0.025, beyond_bound = 0.3;

struct SentenceReader {
  std::string_view text;
  const Dataset& data;
  SentenceWords words;
  FoundInText found;
  FoundPieces pieces;
  bool says_about = false;
  bool quotient = false;  // an amount is divided by a number

  std::string_view at(std::size_t i) const { return word_at(words, i); }
  bool number_sign(std::size_t i) const { return i < words.size() && words[i].kind == SentenceWord::Kind::number; }
  std::string slice(std::size_t first, std::size_t last) const {
    return std::string(text.substr(words[first].from, words[last].to - words[first].from));
  }

  // `factor` is what one of its unit is in hours, or in chip-hours, or what a price is divided by.
  FoundPiece piece(QuantityKind kind, const NumberPhrase& number, double factor, std::size_t first, std::size_t last) {
    const double value = number.value * factor;
    Hedge hedge = hedge_of(words, first, number.last);
    // "over 80 hours" is as often throughout them as longer.
    if (kind == QuantityKind::hours && first > 0 && at(first - 1) == "over") hedge.bounded = Bounded::no;
    double rounding = number.unit / number.value / 2;
    if (!number.range) rounding = std::min(rounding, says_about ? about : most_rounding);
    // "$2" an hour is not any price from $1.50 to $2.50.
    if (kind == QuantityKind::price) rounding = std::min(rounding, number.range ? rounding : price_rounding);
    if (hedge.about) rounding = std::max(rounding, about);
    FoundPiece made;
    FoundQuantity& quantity = made.quantity;
    quantity = {kind, value, value * (1 - rounding), value * (1 + rounding), slice(first, last)};
    quantity.in_hours = factor == 1;
    quantity.as_written = factor == 1 && number.factors == 1;
    quantity.wide = number.range || hedge.bounded != Bounded::no;
    // Of dollars "less than" says nothing of how much less.
    const bool dollars = kind == QuantityKind::usd;
    if (hedge.bounded == Bounded::below)
      quantity.low = dollars ? 0 : std::min(quantity.low, value * (1 - beyond_bound));
    if (hedge.bounded == Bounded::above)
      quantity.high = dollars ? 1e300 : std::max(quantity.high, value * (1 + beyond_bound));
    quantity.from = words[first].from;
    quantity.to = words[last].to;
    made.first = first;
    made.last = last;
    return made;
  }

  void add(FoundPiece made) {
    const double value = made.quantity.value;
    if (!(value > 0) || !std::isfinite(value) || pieces.all.size() >= most_quantities) return;
    pieces.all.push_back(std::move(made));
  }

  // --- Dollars

  // From the number's first word to where the amount ends; `first` includes the sign before it.
  std::size_t add_money(NumberPhrase number, std::size_t first, std::size_t last) {
    const PriceUnit unit = price_unit_behind(words, last, data);
    if (unit.hours > 0) {
      FoundPiece made = piece(QuantityKind::price, number, 1 / unit.hours, first, unit.last);
      made.of_machines = unit.machine && !unit.chip;
      made.quantity.of_one_chip = unit.chip || unit.machine;
      if (made.of_machines) made.quantity.as_written = false;
      add(std::move(made));
      return unit.last;
    }
    // A chip's own price, or dollars a million tokens: no part of this reckoning.
    if (unit.chip || unit.machine) return unit.last;
    // "100,000 GPU hours at $2.94 each"
    const bool each = is_among(at(last + 1), {"each", "apiece"}) && reads_as_price(words, number, first, last);
    if (unit.something && !each) return leave(first, unit.last), unit.last;
    // "$294,000 / 147,000 GPU hours = $2"
    const bool result = quotient && first > 0 && at(first - 1) == "=" && number.value <= 100;
    quotient = quotient || (at(last + 1) == "/" && number_sign(last + 2));
    add(piece(result || reads_as_price(words, number, first, last) ? QuantityKind::price : QuantityKind::usd, number, 1,
              first, last));
    return last;
  }

  // --- What is counted

  // How many chips each of the machines has that end here; where that ends, or 0.
  std::size_t take_size(std::size_t end, double machines, bool of_group = false) {
    const MachineSize size = size_behind(words, end, machines, of_group, data);
    if (size.chips == 0) return 0;
    pieces.machine_size = size.chips;
    pieces.size_unsure = pieces.size_unsure || size.unsure;
    return size.last;
  }

  std::size_t add_machines(const NumberPhrase& number, std::size_t first, std::size_t end) {
    const std::size_t sized = take_size(end, number.value);
    FoundPiece made = piece(QuantityKind::chips, number, 1, first, sized ? sized : end);
    made.of_machines = true;
    add(std::move(made));
    return sized ? sized : end;
  }

  // "64 8-GPU nodes", "64 8xH100 servers", "64 eight-GPU machines": a second number says how many chips one has.
  std::size_t add_sized_machines(const NumberPhrase& number, std::size_t first) {
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

  // "2 runs of 80 hours each": where that ends, or 0.
  std::size_t add_runs(const NumberPhrase& number, std::size_t first) {
    std::size_t i = number.last + 1;
    if (!is_run(at(i)) || number.value < 2) return 0;
    for (++i; is_among(at(i), {"of", "lasting", "taking", "that", "which", "took", "each", "*", "at", "for", "ran"});)
      ++i;
    const auto time = number_at(words, i);
    if (!time) return 0;
    const CountedNoun noun = noun_behind(words, time->last, data);
    if (noun.hours == 0 || noun.chips || noun.machines) return 0;
    NumberPhrase all = *time;
    all.value *= number.value;
    all.unit *= number.value;
    all.factors += number.factors;
    const std::size_t last = is_among(at(noun.last + 1), {"each", "apiece"}) ? noun.last + 1 : noun.last;
    add_time(all, noun.hours, first, last);
    return last;
  }

  void add_time(const NumberPhrase& number, double hours, std::size_t first, std::size_t last) {
    FoundPiece made = piece(QuantityKind::hours, number, hours, first, last);
    made.count = number.value;
    made.hours = hours;
    FoundPiece* before = pieces.all.empty() ? nullptr : &pieces.all.back();
    if (before && before->quantity.kind == QuantityKind::hours && before->hours > 0) {
      std::string between;
      for (std::size_t i = before->last + 1; i < first; ++i) between += std::string(at(i)) + " ";
      const double low = made.quantity.low / made.quantity.value, high = made.quantity.high / made.quantity.value;
      // "5 days × 24 hours", "2 weeks × 7 days × 24 hours": how many of the smaller unit there are in the larger.
      if (between == "* ") {
        const double both = before->count * made.count;
        const double unit = std::min(before->hours, hours), value = both * unit;
        before->quantity.low *= value / before->quantity.value * low;
        before->quantity.high *= value / before->quantity.value * high;
        before->quantity.value = value;
        before->count = both;
        before->hours = unit;
        return widen(*before, last);
      }
      // "3 days and 4 hours"
      const bool behind = between.empty() || between == "and ";
      if (behind && hours < before->hours && made.quantity.value < before->hours) {
        before->quantity.value += made.quantity.value;
        before->quantity.low = before->quantity.value - (made.quantity.value - made.quantity.low);
        before->quantity.high = before->quantity.value + (made.quantity.high - made.quantity.value);
        return widen(*before, last);
      }
    }
    add(std::move(made));
  }
  void widen(FoundPiece& one, std::size_t last) {
    one.last = last;
    one.quantity.words = slice(one.first, last);
    one.quantity.to = words[last].to;
    one.quantity.as_written = false;
  }

  // "24 hours a day", "8 hours per day": where it ends, or 0.
  std::size_t take_duty(const NumberPhrase& number, const CountedNoun& noun) {
    if (!is_among(at(noun.last + 1), {"a", "per", "each", "every", "/"})) return 0;
    const auto whole = hours_per(at(noun.last + 2));
    if (!whole || *whole <= noun.hours) return 0;
    pieces.duty = pieces.duty.value_or(1) * std::min(1.0, number.value * noun.hours / *whole);
    return noun.last + 2;
  }

  std::size_t add_hours(const NumberPhrase& number, const CountedNoun& noun, std::size_t first) {
    if (noun.chips || noun.machines) {
      FoundPiece made = piece(QuantityKind::chip_hours, number, noun.hours, first, noun.last);
      made.of_machines = noun.machines;
      if (noun.machines) made.quantity.as_written = false;
      add(std::move(made));
      return noun.last;
    }
    if (const std::size_t last = take_duty(number, noun)) return last;
    // "2.8 million hours of GPU time"
    std::size_t end = noun.last + 1;
    if (at(end) == "of") {
      ++end;
      const NamedChip named = chip_named_at(words, end, data);
      const bool chips = named.words > 0 || is_among(at(end), {"gpu", "chip", "tpu", "accelerator"});
      end += std::max<std::size_t>(named.words, 1);
      if (named.words > 0 && is_among(at(end), {"gpu", "chip"})) ++end;
      if (chips && is_among(at(end), {"time", "compute", "computing", "use"})) {
        add(piece(QuantityKind::chip_hours, number, noun.hours, first, end));
        return end;
      }
    }
    std::size_t last = noun.last;
    NumberPhrase time = number;
    // "a day and a half"
    if (at(last + 1) == "and" && at(last + 2) == "a" && at(last + 3) == "half") time.value += 0.5, last += 3;
    add_time(time, noun.hours, first, last);
    return last;
  }

  // "8 GPUs per node", "8 GPUs × 64 nodes": where it ends, or 0.
  std::size_t take_chips_as_size(const NumberPhrase& number, const CountedNoun& noun) {
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

  std::size_t add_chips(const NumberPhrase& number, const CountedNoun& noun, std::size_t first) {
    if (const std::size_t last = take_chips_as_size(number, noun)) return last;
    FoundPiece made = piece(QuantityKind::chips, number, 1, first, noun.last);
    made.each = is_among(at(noun.last + 1), {"each", "apiece"});
    for (std::size_t i = first; i-- > 0 && first - i <= 4;)
      if (is_among(at(i), {"each", "every"}) && number.factors == 1) made.each = true;
    add(std::move(made));
    return noun.last;
  }

  // A number that is not one of dollars; where what was read ends.
  std::size_t add_counted(const NumberPhrase& number, std::size_t first) {
    if (const std::size_t last = add_sized_machines(number, first)) return last;
    if (const std::size_t last = add_runs(number, first)) return last;
    // "16 racks of 4 nodes of 8 GPUs"
    if (is_group(at(number.last + 1)) && at(number.last + 2) == "of")
      if (const auto inner = factor_at(words, number.last + 3))
        if (const CountedNoun noun = noun_behind(words, inner->last, data); noun.machines && noun.hours == 0) {
          NumberPhrase all = *inner;
          all.value *= number.value;
          all.factors = 2;
          return add_machines(all, first, noun.last);
        }
    // "4 clusters of 128 GPUs"
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
    // "2664K + 119K + 5K GPU hours": the noun of the last one is that of all.
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
    // "64*8 GPU nodes" are chips; "an 8-GPU server" is one machine.
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

  // A number without a noun: a product beside = or ×, dollars behind "cost", or none of the checker's.
  std::size_t add_bare(const NumberPhrase& number, std::size_t first) {
    // "512 of which": of the chips counted before.
    if (at(number.last + 1) == "of" && is_among(at(number.last + 2), {"which", "them", "these", "those"}) &&
        std::any_of(pieces.all.begin(), pieces.all.end(), [](const FoundPiece& one) {
          return one.quantity.kind == QuantityKind::chips && !one.of_machines;
        })) {
      add(piece(QuantityKind::chips, number, 1, first, number.last));
      return number.last + 2;
    }
    const bool joined = is_among(at(number.last + 1), {"*", "="}) || (first > 0 && is_among(at(first - 1), {"*", "="}));
    if (number.factors > 1 && joined) {
      add(piece(QuantityKind::chip_hours, number, 1, first, number.last));
      return number.last;
    }
    const std::string_view behind = at(number.last + 1);
    if (number.scaled && !is_beside_the_point(behind) && !is_other_currency(behind))
      for (std::size_t i = first; i-- > 0 && first - i <= 5 && words[i].kind == SentenceWord::Kind::word;)
        if (is_cost_word(at(i))) {
          add(piece(QuantityKind::usd, number, 1, first, number.last));
          return number.last;
        }
    leave(first, number.last, &number);
    return number.last;
  }

  // Says that a number was not understood, unless it has nothing to do with what is reckoned.
  void leave(std::size_t first, std::size_t last, const NumberPhrase* number = nullptr) {
    if (number && !may_matter(words, *number, first)) return;
    const bool more =
        last + 1 < words.size() && words[last + 1].kind == SentenceWord::Kind::word && !words[last + 1].stopped;
    found.unread.push_back(slice(first, more ? last + 1 : last));
  }

  // --- The sentence

  bool in_a_name(std::size_t i) const {
    return std::any_of(found.models.begin(), found.models.end(), [&](const NamedModel& one) {
      return !one.maker_alone && words[i].from >= one.from && words[i].from < one.to;
    });
  }

  // "took a week", "in an hour", "for half a day": an article that stands for one.
  std::size_t add_one_of_time(std::size_t i) {
    if (!is_among(at(i), {"a", "an"})) return 0;
    const auto hours = hours_per(at(i + 1));
    if (!hours) return 0;
    if (i > 0 && !words[i].stopped &&
        !is_among(at(i - 1),
                  {"in",   "for",    "took",  "takes",  "take",   "over",    "about",  "within", "than", "just",
                   "only", "lasted", "under", "nearly", "almost", "roughly", "around", "after",  "of",   "*"}))
      return 0;
    NumberPhrase one;
    one.value = 1;
    one.last = i;
    CountedNoun noun;
    noun.hours = *hours;
    noun.last = i + 1;
    return add_hours(one, noun, i);
  }

  // Where what begins here ends; the place itself where it was nothing.
  std::size_t read_at(std::size_t i) {
    if (in_a_name(i)) return i;
    if (const NamedChip named = chip_named_at(words, i, data); named.words > 0) return i + named.words - 1;
    if (is_among(at(i), {"twice", "thrice", "doubled", "tripled", "halved"})) return leave(i, i), i;
    if (at(i) == "24" && at(i + 1) == "/" && at(i + 2) == "7") return i + 2;
    if (const std::size_t last = add_one_of_time(i)) return last;
    // "a single H100"
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
    // "50% off" changes a price; other shares are none of the checker's.
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
    if (is_other_currency(at(number->last + 1)) || (i > 0 && is_other_currency(at(i - 1))) ||
        at(number->last + 1) == "&")
      return leave(i, number->last + (is_other_currency(at(number->last + 1)) ? 1 : 0)), number->last + 1;
    // "GPT-5": a number that belongs to the letters before it, by a hyphen.
    if (i > 0 && words[i].dashed && words[i - 1].kind == SentenceWord::Kind::word && number_sign(i))
      return number->last;
    return add_counted(*number, i);
  }

  void read() {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Hedge hedge = i + 1 < words.size() && factor_at(words, i + 1) ? hedge_of(words, i + 1, i + 1) : Hedge{};
      if (const NamedChip named = chip_named_at(words, i, data); named.words > 0 && found.chip.empty() && !in_a_name(i))
        found.chip = named.chip->id;
      says_about = says_about || hedge.about || (at(i) == "or" && at(i + 1) == "so");
    }
    for (std::size_t i = 0; i < words.size(); ++i) i = std::max(i, read_at(i));
  }
};

}  // namespace

FoundInText quantities_in(std::string_view text, const Dataset& data) {
  text = text.substr(0, longest_text);
  SentenceReader reader{text, data, words_of_sentence(text), {}, {}};
  reader.found.models = models_named_in(text, data);
  reader.read();
  reader.found.about = reader.says_about;
  join_pieces(std::move(reader.pieces), reader.found);
  return std::move(reader.found);
}

}  // namespace explainer
