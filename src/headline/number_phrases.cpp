#include "headline/number_phrases.h"

#include <algorithm>
#include <array>

namespace explainer {
namespace {

bool is_article(std::string_view word) { return word == "a" || word == "an"; }

struct Phrases {
  const SentenceWords& words;

  std::string_view at(std::size_t i) const { return word_at(words, i); }
  bool is_number(std::size_t i) const { return i < words.size() && words[i].kind == SentenceWord::Kind::number; }
  bool glued(std::size_t i) const { return i < words.size() && words[i].glued; }

  // The scale at a place: a whole word, or a single letter joined to its digits. In dollars the letter may stand apart.
  std::optional<double> scale_at(std::size_t i, bool money) const {
    if (i >= words.size() || words[i].kind != SentenceWord::Kind::word) return std::nullopt;
    if (at(i).size() == 1 && !glued(i) && !money && at(i) != "m") return std::nullopt;
    return scale_of(at(i));
  }

  void take_scales(NumberPhrase& number, bool money) const {
    while (const auto scale = scale_at(number.last + 1, money)) {
      number.value *= *scale;
      number.unit *= *scale;
      number.scaled = true;
      ++number.last;
    }
  }

  // Reads spelled numbers: "twenty-four", "five hundred and twelve thousand".
  std::optional<NumberPhrase> spelled_at(std::size_t i) const {
    double total = 0, part = 0, room = 1e3;  // only numbers below `room` may still be added
    NumberPhrase number;
    number.spelled = true;
    const std::size_t first = i;
    for (;; ++i) {
      const auto small = spelled_number(at(i));
      const auto scale = at(i).size() > 2 ? scale_of(at(i)) : std::nullopt;
      if (small && *small >= 1 && *small < room) {
        part += *small;
        room = *small >= 20 ? 10 : 1;
        number.unit = 1;
      } else if (scale && (i > first)) {
        if (*scale == 100) part = std::max(part, 1.0) * 100;
        else total += std::max(part, 1.0) * *scale, part = 0;
        room = 100;
        number.unit = *scale;
        number.scaled = number.scaled || *scale > 100;
      } else if (!(at(i) == "and" && i > first && room == 100 && spelled_number(at(i + 1)))) {
        break;
      }
    }
    if (i == first) return std::nullopt;
    number.value = total + part;
    number.last = i - 1;
    return number;
  }

  // Reads parts: "half a million", "a quarter of a million", "half an hour", "a dozen", "a hundred".
  std::optional<NumberPhrase> part_at(std::size_t i) const {
    const std::size_t begin = is_article(at(i)) ? i + 1 : i;
    NumberPhrase number;
    number.spelled = true;
    number.last = begin;
    if (at(begin) == "half" || at(begin) == "quarter") {
      number.value = at(begin) == "half" ? 0.5 : 0.25;
      if (at(begin + 1) == "of") ++number.last;
      if (is_article(at(number.last + 1))) ++number.last;
      // "a quarter" without a scale means three months.
      if (at(begin) == "quarter" && number.last == begin && !scale_at(begin + 1, false)) return std::nullopt;
      number.unit = number.value / 5;
      take_scales(number, false);
      return number;
    }
    if (begin == i) return std::nullopt;
    if (at(begin) == "dozen" || at(begin) == "couple" || at(begin) == "pair") {
      number.value = *spelled_number(at(begin));
      if (at(begin + 1) == "of") ++number.last;
      return number;
    }
    const auto scale = at(begin).size() > 2 ? scale_of(at(begin)) : std::nullopt;
    if (!scale || at(begin) == "grand") return std::nullopt;
    number.value = number.unit = *scale;
    number.scaled = *scale > 100;
    return number;
  }

  // The value of a fraction such as "1/3" or "3/4", without blanks and with a small divisor, which a date would not
  // have; 0: none.
  double fraction_at(std::size_t i) const {
    if (!is_number(i) || at(i + 1) != "/" || !glued(i + 1) || !is_number(i + 2) || !glued(i + 2)) return 0;
    if (at(i + 3) == "/" || !is_among(at(i + 2), {"2", "3", "4", "5", "8"}) || at(i).size() > 1) return 0;
    const double part = (at(i)[0] - '0') / static_cast<double>(at(i + 2)[0] - '0');
    return part < 1 ? part : 0;
  }

  std::optional<NumberPhrase> factor(std::size_t i, bool money) const {
    std::optional<NumberPhrase> number;
    if (is_number(i)) {
      const auto written = written_number(words[i].text);
      if (!written) return std::nullopt;
      number = NumberPhrase{written->value, written->unit};
      number->last = i;
      // A fraction alone or after a number: "1/2", "3 1/3".
      if (const double all = fraction_at(i)) number->value = all, number->unit = all / 5, number->last = i + 2;
      else if (const double part = fraction_at(i + 1); part > 0 && !words[i + 1].stopped)
        number->value += part, number->unit = 0.1, number->last = i + 3;
      number->open = words[i].open;
      take_scales(*number, money);
      if (number->scaled) number->open = false;
    } else {
      number = part_at(i);
      if (!number) number = spelled_at(i);
    }
    if (number && at(number->last + 1) == "and" && is_article(at(number->last + 2)) && at(number->last + 3) == "half") {
      number->value += 0.5;
      number->unit = 0.5;
      number->last += 3;
    }
    return number;
  }

  void take_products(NumberPhrase& number, bool money) const {
    while (at(number.last + 1) == "*" || (at(number.last + 1) == "times" && is_number(number.last + 2))) {
      const auto next = factor(number.last + 2, money);
      if (!next) return;
      number.value *= next->value;
      number.unit = 1;
      number.last = next->last;
      number.scaled = number.scaled || next->scaled;
      ++number.factors;
    }
  }

  // Reads ranges: "80-100", "80 to 100", "between 80 and 100", "$5-6 million", "$2-$3".
  void take_range(NumberPhrase& number, std::size_t first, bool money) const {
    std::size_t second = number.last + 1;
    const bool between = first > 0 && (at(first - 1) == "between" || (first > 1 && at(first - 2) == "between"));
    const bool joined = at(second) == "to" || (at(second) == "and" && between);
    if (joined) ++second;
    const bool dashed = second < words.size() && words[second].dashed;
    if (at(second) == "$" && money) ++second;
    if (!joined && !dashed) return;
    const auto high = factor(second, money);
    if (!high) return;
    double low = number.value, unscaled = high->value;
    if (high->scaled && !number.scaled) {
      unscaled = is_number(second) ? written_number(words[second].text).value_or(WrittenNumber{high->value, 1}).value
                                   : high->value;
      if (low < unscaled) low *= high->value / unscaled;
    }
    if (!(low < high->value)) return;
    number =
        NumberPhrase{(low + high->value) / 2, high->value - low, true, number.spelled, high->scaled, 1, high->last};
  }
};

// Words that may stand between a word like "about" and its number.
bool is_filler(std::string_view word) {
  return is_among(word,
                  {"$",    "us",      "usd", "a", "an", "the", "total", "of",        "just", "only",  "some", "to",
                   "than", "assumed", "it",  "s", "is", "at",  "been",  "estimated", "for",  "under", "well"});
}

}  // namespace

std::string_view word_at(const SentenceWords& words, std::size_t place) {
  return place < words.size() ? std::string_view(words[place].text) : std::string_view();
}

std::optional<NumberPhrase> factor_at(const SentenceWords& words, std::size_t place, bool money) {
  return Phrases{words}.factor(place, money);
}

std::optional<NumberPhrase> number_at(const SentenceWords& words, std::size_t place, bool money) {
  const Phrases phrases{words};
  std::optional<NumberPhrase> number = phrases.factor(place, money);
  if (!number) return number;
  // In "$2 x 512 chips" the price is not a factor of the number of chips.
  if (!money) phrases.take_products(*number, money);
  if (number->factors == 1) phrases.take_range(*number, place, money);
  return number;
}

Hedge hedge_of(const SentenceWords& words, std::size_t first, std::size_t last) {
  Hedge hedge;
  const auto look_at = [&](std::string_view word, std::string_view next) {
    if (is_among(word,
                 {"about",   "around", "roughly",  "approximately", "approx", "some",  "nearly", "almost", "circa",
                  "ca",      "c",      "~",        "estimated",     "est",    "close", "order",  "couple", "say",
                  "perhaps", "maybe",  "somewhere"}))
      hedge.about = true;
    if (is_among(word, {"under", "below", "<", "within"}) ||
        (is_among(word, {"less", "fewer", "lower"}) && next == "than") || (word == "up" && next == "to") ||
        (word == "at" && next == "most"))
      hedge.bounded = Bounded::below;
    if (is_among(word, {"over", "above", "exceeding", ">"}) || (is_among(word, {"more", "higher"}) && next == "than") ||
        (word == "at" && next == "least") || (is_among(word, {"upwards", "upward", "north"}) && next == "of"))
      hedge.bounded = Bounded::above;
    if (word == "just" && is_among(next, {"over", "under"})) hedge.about = true;
  };
  for (std::size_t i = first; i-- > 0 && first - i <= 5;) {
    const std::string_view word = word_at(words, i), next = word_at(words, i + 1);
    const Hedge before = hedge;
    look_at(word, next);
    const bool hedges = before.about != hedge.about || before.bounded != hedge.bounded;
    if (!hedges && !is_filler(word) && !is_among(word, {"most", "least"})) break;
    if (words[i].kind == SentenceWord::Kind::number) break;
  }
  // "a couple of weeks" is an approximate number.
  for (std::size_t i = first; i <= last; ++i)
    if (is_among(word_at(words, i), {"couple", "few"})) hedge.about = true;
  std::size_t behind = last + 1;
  if (word_at(words, behind) == "+") hedge.bounded = Bounded::above;
  for (const std::size_t end = behind + 3; behind < end; ++behind)
    if (word_at(words, behind) == "or" && is_among(word_at(words, behind + 1), {"so", "thereabouts"}))
      hedge.about = true;
  return hedge;
}

}  // namespace explainer
