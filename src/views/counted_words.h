// The names and amounts of the counted steps in words.
#pragma once

#include <string>
#include <vector>

#include "r1cost/steps.h"
#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

struct StepWords {
  std::string name, line;              // "R1-Zero, the run before it", "512 chips, about 198 h"
  std::string short_name, short_line;  // where these have no room: "R1-Zero"; empty: there is no shorter form
  Role role = Role::r1;
};

StepWords counted_words(const View&, const r1cost::CountedStep&);

// The steps that the lens shows.
std::vector<r1cost::CountedStep> counted_steps(const View&);

bool was_published(const r1cost::CountedStep&);
// The amount of a step: "+$202,000", "$17.3 million to $22.9 million"; empty if nothing was published.
std::string step_amount(const r1cost::CountedStep&, const Worth&);
// The same for the outline, which also says if it was never published.
std::string spoken_amount(const r1cost::CountedStep&, const Worth&);
// The total so far: "≥ $5,869,920"; empty if the step added nothing.
std::string so_far(const r1cost::CountedStep&, const Worth&);

// A note on how to read the steps.
std::string counted_note(const View&, const std::vector<r1cost::CountedStep>&);

}  // namespace explainer
