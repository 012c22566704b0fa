// What the words of a sentence count: chips, machines, time, or things that do not concern the check.
#pragma once

#include <optional>
#include <string_view>

#include "headline/number_phrases.h"
#include "r1cost/dataset.h"

namespace explainer {

inline constexpr double hours_of_week = 168, hours_of_month = 730.5, hours_of_year = 8766;

// The hours in a unit of time: 24 for "days". If the word is `glued` to its number, a letter suffices: "3d".
std::optional<double> hours_per(std::string_view word, bool glued = false);

bool is_chip_noun(std::string_view word);       // "GPUs", "processor"
bool is_machine(std::string_view word);         // "nodes", "server"
bool is_group(std::string_view word);           // "clusters" of machines or chips, where "of" says how many
bool is_run(std::string_view word);             // "runs", "attempts"
bool is_cost_word(std::string_view word);       // "cost", "spent"
bool is_other_currency(std::string_view word);  // "euros", "yuan"
// Whether the noun's number has nothing to do with the cost of a run: "parameters", "tokens", "authors".
bool is_beside_the_point(std::string_view word);

// The chip that the words from a place on name ("H800s", "RTX 4090"), and the number of these words; 0: none.
struct NamedChip {
  const r1cost::Chip* chip = nullptr;
  std::size_t words = 0;
};
NamedChip chip_named_at(const SentenceWords&, std::size_t place, const r1cost::Dataset&);

// What a number counts, and the index of the last word that says so.
struct CountedNoun {
  bool chips = false, machines = false, one_machine = false;
  double hours = 0;  // hours in the unit of time; 0: no time
  std::size_t last = 0;
  bool none() const { return !chips && !machines && hours == 0; }
};
// `place` is the index of the number's last word.
CountedNoun noun_behind(const SentenceWords&, std::size_t place, const r1cost::Dataset&);

// Whether a number without a known noun may matter: it is not a year, a date, a share or part of a name.
bool may_matter(const SentenceWords&, const NumberPhrase&, std::size_t first);

}  // namespace explainer
