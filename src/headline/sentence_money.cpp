#include "headline/sentence_money.h"

#include "data/number_digits.h"

namespace explainer {
PriceUnit price_unit_behind(const SentenceWords& words, std::size_t place, const r1cost::Dataset& data) {
  constexpr std::size_t reach = 9;
  PriceUnit unit;
  unit.last = place;
  bool divided = false;
  for (std::size_t i = place + 1; i < words.size() && i <= place + reach; ++i) {
    const std::string_view word = words[i].text;
    if (words[i].stopped && !is_among(word, {"per", "each"})) break;
    // In "$294,000 / 147,000 GPU hours" the sign divides by a number, not by a unit.
    if (word == "/" && word_at(words, i + 1).find_first_of("0123456789") == 0) break;
    if (is_among(word, {"per", "/", "every", "each"})) {
      divided = unit.something = true;
      continue;
    }
    if (is_among(word, {"a", "an"})) {
      divided = true;
      continue;
    }
    if (!divided) break;
    const NamedChip named = chip_named_at(words, i, data);
    if (const auto hours = hours_per(word); hours && unit.hours == 0) unit.hours = *hours;
    else if (named.words > 0) unit.chip = true, i += named.words - 1;
    else if (is_machine(word)) unit.machine = true;
    else if (is_chip_noun(word)) unit.chip = true;
    else if (is_among(word, {"nvidia", "single", "one", "rented", "cloud"})) continue;
    else break;
    unit.last = i;
  }
  // "$30,000 each" is for one of something.
  if (unit.something && unit.last == place) unit.last = place + 1;
  return unit;
}

bool reads_as_price(const SentenceWords& words, const NumberPhrase& number, std::size_t first, std::size_t last) {
  if (number.value > dearest_price || number.scaled) return false;
  if (first > 0 && words[first - 1].text == "*") return true;
  if (is_among(word_at(words, last + 1), {"*", "rate", "rental", "price"})) return true;
  bool rated = false;
  for (std::size_t i = first; i-- > 0 && first - i <= 6;) {
    if (words[i].kind == SentenceWord::Kind::number || words[i + 1].stopped) break;
    if (words[i].text == "at") return true;
    if (is_among(words[i].text, {"rate", "price", "rates", "prices"})) rated = true;
    if (is_among(words[i].text, {"cost", "costs", "costing"})) break;
  }
  return rated;
}

std::size_t behind_dollar_sign(const SentenceWords& words, std::size_t place) {
  const std::string_view word = word_at(words, place), next = word_at(words, place + 1);
  if (word == "$") return place + 1;
  if (word == "usd" || (word == "us" && next == "$")) return next == "$" ? place + 2 : place + 1;
  return 0;
}

std::size_t dollars_behind(const SentenceWords& words, std::size_t last) {
  const auto number = [&](std::size_t i) { return i < words.size() && words[i].kind == SentenceWord::Kind::number; };
  std::size_t i = last + 1;
  if (i >= words.size() || words[i].stopped) return 0;
  if (is_among(words[i].text, {"us", "american"})) ++i;
  const std::string_view word = word_at(words, i);
  if (word == "bucks" || word.starts_with("dollar")) return i;
  return word != "us" && unit_word(word).unit == "dollar" && !number(i + 1) ? i : 0;
}

bool are_other_dollars(const SentenceWords& words, std::size_t sign) {
  return sign > 0 && words[sign].glued && words[sign - 1].kind == SentenceWord::Kind::word &&
         is_among(words[sign - 1].text, {"a", "c", "ca", "au", "hk", "nt", "s", "nz", "r"});
}

}  // namespace explainer
