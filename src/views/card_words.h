// The words of a card, before they are laid out.
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
  std::vector<std::pair<std::string, std::string>> figures;  // for example "at rental prices" and "$78.6 million"
  std::vector<std::string> paragraphs;                       // what the figure covers, and why it is unlike the bill
  // From the reader's bill to what the figure counts, see convert.h.
  std::vector<std::pair<std::string, std::string>> steps;
  std::vector<std::string> notes;
  std::optional<Reckoning> reckoning;
  r1cost::Source source;  // empty for the reader's own figures
  std::string kind;
};

// The card of a row of the ladder or the table, a line of the bill, or a figure of the reader's own. nullopt: the part
// is none of these.
std::optional<CardWords> card_words(const View&, const Part& owner);

// The last lines: who printed the figure, and what kind of figure it is. Empty for the reader's own figures.
std::string origin_words(const CardWords&);
std::string evidence_words(const CardWords&);
// The whole card as one text, for the outline.
std::string spoken(const CardWords&);

}  // namespace explainer
