// What a sentence's words count: chips, machines, time, and what is none of the checker's business.
#pragma once

#include <optional>
#include <string_view>

#include "headline/number_phrases.h"
#include "r1cost/dataset.h"

namespace explainer {

inline constexpr double hours_of_week = 168, hours_of_month = 730.5, hours_of_year = 8766;

// What a word makes of a number of hours: "days" 24. `glued` to its number a letter is enough: "3d".
std::optional<double> hours_per(std::string_view word, bool glued = false);

bool is_chip_noun(std::string_view word);       // "GPUs", "processor"
bool is_machine(std::string_view word);         // "nodes", "server"
bool is_group(std::string_view word);           // "clusters": of machines or chips, where "of" says how many
bool is_run(std::string_view word);             // "runs", "attempts"
bool is_cost_word(std::string_view word);       // "cost", "spent"
bool is_other_currency(std::string_view word);  // "euros", "yuan"
// A noun whose number has nothing to do with what a run costs: "parameters", "tokens", "authors".
bool is_beside_the_point(std::string_view word);

// The words from a place on that name a chip ("H800s", "RTX 4090"), and how many they are; 0: none.
struct NamedChip {
  const r1cost::Chip* chip = nullptr;
  std::size_t words = 0;
};
NamedChip chip_named_at(const SentenceWords&, std::size_t place, const r1cost::Dataset&);

// What stands behind a number, up to `last`.
struct CountedNoun {
  bool chips = false, machines = false, one_machine = false;
  double hours = 0;  // of the unit of time; 0: none
  std::size_t last = 0;
  bool none() const { return !chips && !machines && hours == 0; }
};
// `place` is that of the number's last word.
CountedNoun noun_behind(const SentenceWords&, std::size_t place, const r1cost::Dataset&);

// Whether a number without a noun of ours may be part of the reckoning: not a year, a date, a share, part of a name.
bool may_matter(const SentenceWords&, const NumberPhrase&, std::size_t first);

}  // namespace explainer
