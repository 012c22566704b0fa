// What the engine answers, in sentences: to a ready question, in its first words, and to a headline that somebody
// pastes.
#pragma once

#include <string>
#include <string_view>

#include "data/read_questions.h"
#include "state/state.h"

namespace explainer {

// `state` is the one that the question's link leads to.
std::string answer_to(const ReadyQuestion&, const State& state, const r1cost::Dataset&);

struct CheckedHeadline {
  std::string link;   // to the scenario that it tells of; empty: it gives too little, or was read in part
  std::string words;  // what multiplies out, what does not, which published stages make up the rest
};
CheckedHeadline check_headline(std::string_view headline, const r1cost::Dataset&);

}  // namespace explainer
