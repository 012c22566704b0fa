#include <algorithm>

#include "headline/sentence_reader.h"

namespace explainer {

using namespace r1cost;

std::size_t SentenceReader::add_runs(const NumberPhrase& number, std::size_t first) {
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

void SentenceReader::add_time(const NumberPhrase& number, double hours, std::size_t first, std::size_t last) {
  FoundPiece made = piece(QuantityKind::hours, number, hours, first, last);
  made.count = number.value;
  made.hours = hours;
  FoundPiece* before = pieces.all.empty() ? nullptr : &pieces.all.back();
  if (before && before->quantity.kind == QuantityKind::hours && before->hours > 0) {
    std::string between;
    for (std::size_t i = before->last + 1; i < first; ++i) between += std::string(at(i)) + " ";
    const double low = made.quantity.low / made.quantity.value, high = made.quantity.high / made.quantity.value;
    // In "5 days × 24 hours" and "2 weeks × 7 days × 24 hours" a factor says how many of the smaller unit count per
    // larger one. Of no time at all there is no such factor.
    if (between == "* " && before->quantity.value > 0 && made.quantity.value > 0) {
      const double both = before->count * made.count;
      const double unit = std::min(before->hours, hours), value = both * unit;
      before->quantity.low *= value / before->quantity.value * low;
      before->quantity.high *= value / before->quantity.value * high;
      before->quantity.value = value;
      before->count = both;
      before->hours = unit;
      return widen(*before, last);
    }
    // Adds a smaller unit: "3 days and 4 hours".
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

void SentenceReader::widen(FoundPiece& one, std::size_t last) {
  one.last = last;
  one.quantity.words = slice(one.first, last);
  one.quantity.to = words[last].to;
  one.quantity.as_written = false;
}

std::size_t SentenceReader::take_duty(const NumberPhrase& number, const CountedNoun& noun) {
  if (!is_among(at(noun.last + 1), {"a", "per", "each", "every", "/"})) return 0;
  const auto whole = hours_per(at(noun.last + 2));
  if (!whole || *whole <= noun.hours) return 0;
  pieces.duty = pieces.duty.value_or(1) * std::min(1.0, number.value * noun.hours / *whole);
  return noun.last + 2;
}

std::size_t SentenceReader::add_hours(const NumberPhrase& number, const CountedNoun& noun, std::size_t first) {
  if (noun.chips || noun.machines) {
    FoundPiece made = piece(QuantityKind::chip_hours, number, noun.hours, first, noun.last);
    made.of_machines = noun.machines;
    if (noun.machines) made.quantity.as_written = false;
    add(std::move(made));
    return noun.last;
  }
  if (const std::size_t last = take_duty(number, noun)) return last;
  // Chip-hours written as time of chips: "2.8 million hours of GPU time".
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
  // Half a unit more: "a day and a half".
  if (at(last + 1) == "and" && at(last + 2) == "a" && at(last + 3) == "half") time.value += 0.5, last += 3;
  add_time(time, noun.hours, first, last);
  return last;
}

std::size_t SentenceReader::add_one_of_time(std::size_t i) {
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

}  // namespace explainer
