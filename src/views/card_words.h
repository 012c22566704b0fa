// What a card says, before it is laid out.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "views/reckoning.h"
#include "views/view.h"

namespace explainer {

struct CardWords {
  std::string title, amount;
  Role role = Role::ink;
  std::vector<std::pair<std::string, std::string>> figures;  // "at rental prices", "$78.6 million"
  std::vector<std::string> paragraphs;                       // what it covers, why it is unlike
  std::vector<std::pair<std::string, std::string>> steps;    // from the reader's bill to what it counts: see convert.h
  std::vector<std::string> notes;
  std::optional<Reckoning> reckoning;
  r1cost::Source source;  // empty: the reader's own
  std::string kind;
};

// Of a row of the ladder or the table, a line of the bill, or a figure of the reader's own. nullopt: of no such thing.
std::optional<CardWords> card_words(const View&, const Part& owner);

// The last lines: who printed it, and what kind of figure it is. Empty where it is the reader's own.
std::string origin_words(const CardWords&);
std::string evidence_words(const CardWords&);
// The whole card in one go, for the outline.
std::string spoken(const CardWords&);

}  // namespace explainer
