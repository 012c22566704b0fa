// Two scenarios in numbers and words: what leads from the kept one to the one on the sliders.
#pragma once

#include <string>
#include <vector>

#include "r1cost/evaluate.h"
#include "says/compared.h"
#include "views/view.h"

namespace explainer {

struct Factor {
  std::string id, name, from, to;    // "price", "Price per chip-hour", "$2.00", "$3.42"
  says::compared_same_one::Of same;  // its name in the list of what is the same in both
  double times = 1;
};

bool changes(const Factor&);

// The kept scenario through the lens. Its price is its rate in the present unit, so that both stand on one axis.
struct Kept {
  Worth worth;
  r1cost::Scenario priced;
  bool known = true;  // false: one of the two has no value through this lens
};

// Both scenarios and the factors between them.
struct Compared {
  const View& view;
  Kept kept;
  r1cost::Answer before;
  std::vector<Factor> factors;
  std::string same_in_both;  // in print, the values without a row of their own: "price per chip-hour ($2.00)"
};

Compared compared_in(const View&);

// What a bill counts: "run + 2 items".
std::string lines_words(const r1cost::Dataset&, const r1cost::Scenario&);
// What only one of the bills counts: "with R1-Zero, making training data", "without V3"; empty if both count the same.
std::string lines_between(const r1cost::Dataset&, const r1cost::Scenario& from, const r1cost::Scenario& to);
// The name of a bill, with its chip if that differs: "On the sliders, H100".
std::string with_chip(const View&, const std::string& name, const r1cost::Scenario&);
// The product that makes up the total. For the same work it has the run's own hours, each at the price of an hour's
// work.
std::string arithmetic(const r1cost::Scenario&, Worth);
// What a total consists of: "512 chips × 80 h × $2.00 + 2 items".
std::string bill_words(const r1cost::Dataset&, const r1cost::Scenario&, const Worth&);

// The name of the present scenario; print does not mention sliders.
std::string own_name(const View&);
std::string name_of_kept(const View&);  // for a kept scenario that has no name of its own
std::string kept_name(const View&);

// The total of the one kept, in the present one's unit; empty where it has none through the lens.
std::string kept_total(const View&);

// How the two stand to one another, and how the steps are to be read: the sentences, the most telling first, and the
// first of them without its reason.
struct Verdict {
  std::vector<std::string> sentences;
  std::string shortest;
};
Verdict verdict_of(const Compared&);

}  // namespace explainer
