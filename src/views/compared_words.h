// Two scenarios as numbers and in words: what leads from the one that is kept to the one on the sliders.
#pragma once

#include <string>
#include <vector>

#include "r1cost/evaluate.h"
#include "says/compared.h"
#include "views/view.h"

namespace explainer {

struct Factor {
  std::string id, name, from, to;    // "price", "Price per chip-hour", "$2.00", "$3.42"
  says::compared_same_one::Of same;  // how it is called among what is the same in both
  double times = 1;
};

bool changes(const Factor&);

// The one that is kept, through the lens: its price is its rate, in the present one's unit, so that both stand on one
// axis.
struct Kept {
  Worth worth;
  r1cost::Scenario priced;
  bool known = true;  // the other has a value through this lens, too, or neither has
};

// Both scenarios, and what lies between them.
struct Compared {
  const View& view;
  Kept kept;
  r1cost::Answer before;
  std::vector<Factor> factors;
  std::string same_in_both;  // in print, where what says nothing has no row: "price per chip-hour ($2.00)"
};

Compared compared_in(const View&);

// "run + 2 items": what a bill counts.
std::string lines_words(const r1cost::Dataset&, const r1cost::Scenario&);
// What one bill counts and the other does not: "with R1-Zero, making training data", "without V3"; empty where both
// count the same.
std::string lines_between(const r1cost::Dataset&, const r1cost::Scenario& from, const r1cost::Scenario& to);
// Beside a bill of another chip, which: "On the sliders, H100".
std::string with_chip(const View&, const std::string& name, const r1cost::Scenario&);
// The same work is written as the steps are: its own hours, each at the price of an hour's work.
std::string arithmetic(const r1cost::Scenario&, Worth);
// "512 chips × 80 h × $2.00 + 2 items": what the total beside it is made of.
std::string bill_words(const r1cost::Dataset&, const r1cost::Scenario&, const Worth&);

// In print there are no sliders.
std::string own_name(const View&);
std::string name_of_kept(const View&);  // of one that has no name of its own
std::string kept_name(const View&);

// The total of the one kept, in the present one's unit; empty where it has none through the lens.
std::string kept_total(const View&);

// How the two stand to one another, and how the steps are to be read.
std::string verdict_of(const Compared&);

}  // namespace explainer
