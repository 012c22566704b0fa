// Who printed a figure, where and when.
#pragma once

#include <string>

#include "r1cost/dataset.h"

namespace explainer {

// All that is known: "Epoch AI, model_costs.csv, 4 July 2025".
std::string source_words(const r1cost::Source&);
// The publisher and the day, with the title only if no publisher is named: "Wired, 17 April 2023".
std::string printed_where(const r1cost::Source&);
// A short form for lists, without the copy that was read: "Stanford HAI with Epoch AI, 2024".
std::string printed_shortly(const r1cost::Source&);

}  // namespace explainer
