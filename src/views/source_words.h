// Who printed a figure, where and when.
#pragma once

#include <string>

#include "r1cost/dataset.h"

namespace explainer {

// "Epoch AI, model_costs.csv, 4 July 2025": as far as it is known.
std::string source_words(const r1cost::Source&);
// Without the title, unless nobody is named: "Wired, 17 April 2023".
std::string printed_where(const r1cost::Source&);
// The same among several: "Stanford HAI with Epoch AI, 2024", without by whose way it was seen.
std::string printed_shortly(const r1cost::Source&);

}  // namespace explainer
