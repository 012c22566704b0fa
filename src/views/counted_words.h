// What the steps of what is counted are called and come to, in words.
#pragma once

#include <string>
#include <vector>

#include "r1cost/steps.h"
#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

struct StepWords {
  std::string name, line;  // "R1-Zero, the run before it", "512 chips, about 198 h"
  Role role = Role::r1;
};

StepWords counted_words(const View&, const r1cost::CountedStep&);

// The steps that are shown through the lens.
std::vector<r1cost::CountedStep> counted_steps(const View&);

bool was_published(const r1cost::CountedStep&);
// "+$202,000", "$17.3 million to $22.9 million"; empty where nothing was published.
std::string step_amount(const r1cost::CountedStep&, const Worth&);
// The same as it is spoken, also of what was never published.
std::string spoken_amount(const r1cost::CountedStep&, const Worth&);
// "≥ $5,869,920", the total so far; empty where nothing was added.
std::string so_far(const r1cost::CountedStep&, const Worth&);

// How the steps are to be read.
std::string counted_note(const View&, const std::vector<r1cost::CountedStep>&);

}  // namespace explainer
