// The result of checking a headline, in sentences.
#pragma once

#include <string>
#include <vector>

#include "headline/check.h"

namespace explainer {

std::vector<std::string> check_words(const CheckedText&, const r1cost::Dataset&);

}  // namespace explainer
