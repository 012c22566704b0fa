// What is said about the total below it, and about the whole state in one sentence.
#pragma once

#include <string>

#include "r1cost/evaluate.h"
#include "state/state.h"
#include "views/words.h"

namespace explainer {

// The note under the total: why it is or is not the number of the headlines, or why the line stopped. `brief`: in fewer
// words, for a phone.
std::string total_note(const State&, const r1cost::Answer&, const r1cost::Dataset&, const Worth& = {},
                       bool brief = false);

// The whole state in one sentence, for the live region. A question's bill may be called by its preset's name.
std::string sentence(const State&, const r1cost::Answer&, const r1cost::Dataset&, const Worth& = {}, Of = {},
                     const std::string& preset = {});

}  // namespace explainer
