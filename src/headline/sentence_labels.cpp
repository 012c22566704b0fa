#include "headline/sentence_labels.h"

#include <algorithm>

namespace explainer {
namespace {

constexpr std::size_t longest_label = 7;  // in words

bool is_numeral(const SentenceWord& word) {
  return word.kind == SentenceWord::Kind::number || spelled_number(word.text);
}

// Whether a label's mark stands before the number: "= 512", ": 512", also with a dollar sign between.
bool is_marked(const SentenceWords& words, std::size_t first) {
  if (words[first].labelled || (first > 0 && words[first - 1].text == "=")) return true;
  return first > 0 && words[first - 1].text == "$" && is_marked(words, first - 1);
}

// The index of the first word of a possible label for the number at `first`; `end` if there is none.
std::size_t label_begin(const SentenceWords& words, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < longest_label) {
    const SentenceWord& word = words[begin - 1];
    // The noun of another number is not a label, unless that number has a label of its own.
    if (is_numeral(word)) return is_marked(words, begin - 1) || words[begin].stopped ? begin : end;
    if (is_among(word.text, {";", "*", "=", "+", "<", ">", "~"})) break;
    --begin;
    if (word.stopped) break;
  }
  return begin;
}

struct LabelWords {
  bool chips = false, machines = false, per = false, price = false, cost = false, total = false, count = false;
  bool others = false;  // words that do not occur in labels
  double hours = 0;
};

LabelWords words_of_label(const SentenceWords& words, std::size_t begin, std::size_t end, const r1cost::Dataset& data) {
  LabelWords all;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view word = words[i].text;
    const auto hours = hours_per(word);
    const NamedChip named = chip_named_at(words, i, data);
    if (named.words > 0) i += named.words - 1;
    else if (hours) all.hours = *hours;
    else if (is_chip_noun(word)) all.chips = true;
    else if (is_machine(word)) all.machines = true;
    else if (is_among(word, {"per", "/", "each", "every", "a", "an"})) all.per = true;
    else if (is_among(word, {"price", "prices", "rate", "rates", "hourly", "rental"})) all.price = true;
    else if (is_cost_word(word) || is_among(word, {"$", "usd", "dollars"})) all.cost = true;
    else if (word == "total") all.total = true;
    else if (word == "count") all.count = true;
    else if (!is_among(word, {"number", "of", "the", "training", "used", "time", "duration", "run", "(", ")", "in"}))
      all.others = true;
  }
  return all;
}

// nullopt: the label names nothing that the check knows.
std::optional<NumberLabel> meaning_of(const LabelWords& all) {
  const double hours = all.hours > 0 ? all.hours : 1;
  const bool of_one = all.per && (all.hours > 0 || all.chips || all.machines);
  if (all.price || (all.cost && all.per && all.hours > 0)) {
    NumberLabel price{QuantityKind::price, all.machines && !all.chips, hours, all.per && all.hours > 0};
    price.bought = of_one && all.hours == 0;
    return price;
  }
  if (all.cost) return NumberLabel{QuantityKind::usd};
  if (all.chips && all.machines && all.per) return NumberLabel{std::nullopt};
  if (all.hours > 0 && (all.chips || all.machines) && !all.per)
    return NumberLabel{QuantityKind::chip_hours, all.machines && !all.chips, hours};
  if (all.hours > 0) return NumberLabel{QuantityKind::hours, false, hours};
  if (all.machines) return NumberLabel{QuantityKind::chips, true};
  if (all.chips || (all.count && !all.others)) return NumberLabel{QuantityKind::chips};
  return std::nullopt;
}

}  // namespace

std::optional<NumberLabel> label_before(const SentenceWords& words, std::size_t first, std::size_t last,
                                        const r1cost::Dataset& data) {
  while (first > 0 && is_among(words[first - 1].text, {"~", "about", "roughly", "around", "approximately", "some"}))
    --first;
  const bool marked = is_marked(words, first);
  const std::size_t end = first > 0 && words[first - 1].text == "=" ? first - 1 : first;
  const std::size_t begin = label_begin(words, end);
  if (begin == end) return std::nullopt;
  const LabelWords all = words_of_label(words, begin, end, data);
  if (!marked) {
    // In "Chips 512, hours 80" labels have no mark, so they must stand between stops and consist of words of forms.
    const bool starts = begin == 0 || words[begin].stopped || words[begin - 1].text == ";";
    const bool ends = last + 1 >= words.size() || words[last + 1].stopped || words[last + 1].text == ";";
    if (!starts || !ends || all.others) return std::nullopt;
  }
  std::optional<NumberLabel> label = meaning_of(all);
  if (label) label->begin = begin;
  return label;
}

bool label_behind(const SentenceWords& words, std::size_t place) {
  for (std::size_t i = place + 1; i < words.size() && i <= place + longest_label; ++i) {
    if (words[i].text == "=") return i > place + 1;
    if (i > place + 1 && words[i].labelled) return true;
    if (words[i].stopped || is_numeral(words[i]) || words[i].text == ";") return false;
  }
  return false;
}

}  // namespace explainer
