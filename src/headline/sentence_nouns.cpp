#include "headline/sentence_nouns.h"

#include <algorithm>
#include <string>

#include "data/dates.h"
#include "data/number_digits.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr std::size_t noun_reach = 7;  // in words after a number

bool is_passed_over(std::string_view word) {
  return is_among(
      word,
      {"nvidia",    "ai",       "amd",     "google", "huawei", "of",       "hopper",     "ampere",      "blackwell",
       "its",       "their",    "the",     "these",  "total",  "rented",   "identical",  "single",      "wall",
       "clock",     "training", "compute", "full",   "whole",  "straight", "tensor",     "core",        "graphics",
       "computing", "dgx",      "hgx",     "sxm",    "sxm5",   "pcie",     "equivalent", "consecutive", "way"});
}

}  // namespace

bool is_chip_noun(std::string_view word) { return unit_word(word).unit == "chip"; }

std::optional<double> hours_per(std::string_view word, bool glued) {
  if (is_among(word, {"second", "seconds", "sec", "secs"})) return 1 / 3600.0;
  if (is_among(word, {"minute", "minutes", "min", "mins"})) return 1 / 60.0;
  if (unit_word(word).unit == "hour") return 1;
  if (is_among(word, {"day", "days"})) return 24;
  if (is_among(word, {"week", "weeks", "wk", "wks"})) return hours_of_week;
  if (is_among(word, {"fortnight", "fortnights"})) return 2 * hours_of_week;
  if (is_among(word, {"month", "months", "mo"})) return hours_of_month;
  if (word != "y" && unit_word(word).unit == "year") return hours_of_year;
  if (glued && word == "d") return 24;
  if (glued && word == "w") return hours_of_week;
  return std::nullopt;
}

bool is_machine(std::string_view word) {
  return is_among(word, {"node", "nodes", "server", "servers", "machine", "machines", "box", "boxes", "host", "hosts",
                         "instance", "instances", "blade", "blades", "vm", "vms"});
}
bool is_group(std::string_view word) {
  return is_among(
      word, {"cluster", "clusters", "pod", "pods", "rack", "racks", "group", "groups", "sets", "pools", "batches"});
}
bool is_run(std::string_view word) {
  return is_among(word, {"run", "runs", "attempt", "attempts", "session", "sessions", "job", "jobs", "round", "rounds",
                         "trainings", "trials"});
}
bool is_cost_word(std::string_view word) {
  return is_among(word, {"cost", "costs", "costing", "spent", "spend", "spending", "spends", "paid", "budget", "bill",
                         "price", "priced", "expense", "outlay", "worth"});
}
bool is_other_currency(std::string_view word) {
  return is_among(word, {"euro", "euros", "eur", "yuan", "rmb",    "cny", "renminbi", "pound", "pounds", "gbp",
                         "yen",  "jpy",   "won", "krw",  "rupees", "inr", "francs",   "chf",   "rubles", "roubles",
                         "aud",  "cad",   "sek", "nok",  "dkk",    "kr",  "pln",      "rs",    "brl",    "sgd"});
}
bool is_beside_the_point(std::string_view word) {
  return is_among(
      word, {"parameter", "parameters", "params", "param",       "token",     "tokens",     "percent", "layers",
             "experts",   "flops",      "flop",   "tflops",      "gb",        "tb",         "mb",      "gigabytes",
             "terabytes", "kw",         "mw",     "gw",          "mwh",       "gwh",        "kwh",     "watts",
             "w",         "nm",         "people", "researchers", "engineers", "employees",  "samples", "problems",
             "pages",     "authors",    "points", "points",      "questions", "examples",   "users",   "models",
             "model",     "companies",  "papers", "countries",   "languages", "benchmarks", "tasks",   "stages",
             "items",     "others",     "rivals", "firms",       "labs",      "x",          "st",      "nd",
             "rd",        "th",         "bit",    "reviewers",   "times",     "fold",       "shares",  "words",
             "sentences", "active",     "more",   "less",        "cheaper",   "downloads"});
}

NamedChip chip_named_at(const SentenceWords& words, std::size_t place, const Dataset& data) {
  std::string name;
  NamedChip best;
  for (std::size_t i = place; i < words.size() && i < place + 3; ++i) {
    if (words[i].kind == SentenceWord::Kind::sign || (i > place && words[i].stopped)) break;
    if (i > place && !words[i].glued) name += ' ';
    name += words[i].text;
    if (name.find_first_of("0123456789") == name.npos) continue;
    // A name needs more than digits to be a chip: "910B" is one.
    if (name.find_first_not_of("0123456789. ") == name.npos) continue;
    std::string key = name;
    const Chip* chip = find_chip(data, key);
    if (!chip) {
      std::replace(key.begin(), key.end(), ' ', '_');
      chip = find_chip(data, key);
    }
    if (!chip && name.ends_with('s')) chip = find_chip(data, name.substr(0, name.size() - 1));
    if (chip) best = {chip, i - place + 1};
  }
  return best;
}

CountedNoun noun_behind(const SentenceWords& words, std::size_t place, const Dataset& data) {
  CountedNoun noun;
  noun.last = place;
  std::size_t i = place + 1;
  // The sign of a product before a chip: "8x H100", "8 × H100 GPUs".
  if (word_at(words, i) == "*" && chip_named_at(words, i + 1, data).words > 0) ++i;
  for (; i < words.size() && i <= place + noun_reach; ++i) {
    const SentenceWord& word = words[i];
    if (word.stopped || word.kind == SentenceWord::Kind::sign) break;
    if (const auto hours = hours_per(word.text, word.glued)) {
      noun.hours = *hours;
      noun.last = i;
      break;
    }
    if (const NamedChip named = chip_named_at(words, i, data); named.words > 0) {
      noun.chips = true;
      i += named.words - 1;
      noun.last = i;
    } else if (is_chip_noun(word.text)) {
      noun.chips = true;
      noun.last = i;
    } else if (is_machine(word.text)) {
      noun.machines = true;
      noun.one_machine = !word.text.ends_with('s') && !word.text.ends_with("es");
      noun.last = i;
    } else if (noun.chips || noun.machines || word.kind == SentenceWord::Kind::number ||
               // In "100 p5 instances" the kind of machine is skipped.
               (!is_passed_over(word.text) && !(is_machine(word_at(words, i + 1)) && !words[i + 1].stopped))) {
      break;
    }
  }
  return noun;
}

bool may_matter(const SentenceWords& words, const NumberPhrase& number, std::size_t first) {
  const SentenceWord& word = words[first];
  const std::size_t last = number.last;
  const std::string_view behind = word_at(words, last + 1), before = first > 0 ? word_at(words, first - 1) : "";
  const bool digits = word.kind == SentenceWord::Kind::number;
  const bool year = word.text.size() == 4 && digits && number.value >= 1900 && number.value < 2100;
  const bool name = first > 0 && words[first - 1].kind == SentenceWord::Kind::word &&
                    (word.dashed || word.glued || (words[first - 1].capital && first > 1));
  if (year || name || month_named(behind) || month_named(before)) return false;
  if (behind == "*" || (behind == "per" && word_at(words, last + 2) == "cent")) return false;
  // "671 billion" is a number of parameters.
  if (number.scaled && number.value >= 1e9) return false;
  if (number.spelled && number.value <= 1) return false;
  for (std::size_t i = last + 1; i <= last + 2 && i < words.size(); ++i) {
    if (i > last + 1 && words[i].stopped) break;
    if (is_beside_the_point(words[i].text)) return false;
  }
  return true;
}

}  // namespace explainer
