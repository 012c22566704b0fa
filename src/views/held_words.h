// What the dataset holds of a model that a headline names, in sentences.
#pragma once

#include <string>
#include <vector>

#include "headline/check.h"

namespace explainer {

// Of each amount that is a published figure, or a power of ten times one; of a model without such an amount what is
// reported. Empty: the headline names nothing that is known.
std::vector<std::string> held_words(const CheckedText&, const r1cost::Dataset&);

}  // namespace explainer
