// The engine's answers in sentences, to ready questions and to headlines that readers paste.
#pragma once

#include <string>
#include <string_view>

#include "data/read_questions.h"
#include "state/state.h"

namespace explainer {

// `state` must be the state that the question's link leads to.
std::string answer_to(const ReadyQuestion&, const State& state, const r1cost::Dataset&);

struct CheckedHeadline {
  std::string link;   // to the headline's scenario; empty: it gives too little or was read only in part
  std::string words;  // what multiplies out, what does not, and which published stages make up the rest
};
CheckedHeadline check_headline(std::string_view headline, const r1cost::Dataset&);

}  // namespace explainer
