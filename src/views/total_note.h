// What is said of the total: under it, and of the whole state in one sentence.
#pragma once

#include <string>

#include "r1cost/evaluate.h"
#include "state/state.h"
#include "views/words.h"

namespace explainer {

// Under the total: why it is or is not the headline's number, or why the line stopped.
std::string total_note(const State&, const r1cost::Answer&, const r1cost::Dataset&, const Worth& = {});

// The whole state in one sentence, for the live region. A question's bill may be called by its preset's name.
std::string sentence(const State&, const r1cost::Answer&, const r1cost::Dataset&, const Worth& = {}, Of = {},
                     const std::string& preset = {});

}  // namespace explainer
