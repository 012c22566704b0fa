// What the dataset knows about a model that a headline names, in sentences.
#pragma once

#include <string>
#include <vector>

#include "headline/check.h"

namespace explainer {

// For each amount: the published figure that it equals or differs from by a power of ten. For a model without such an
// amount: its reported figures. Empty: the headline names nothing known.
std::vector<std::string> held_words(const CheckedText&, const r1cost::Dataset&);

}  // namespace explainer
