// What a checked headline comes to, a sentence each.
#pragma once

#include <string>
#include <vector>

#include "headline/check.h"

namespace explainer {

std::vector<std::string> check_words(const CheckedText&, const r1cost::Dataset&);

}  // namespace explainer
