// A scenario as JSON: {"preset": "r1-published"} or any of chip, also (a list of stages), printed and the table of
// fields (count, hours, price, failed, pue...). A field is a number, also as text ("80,5"), or in doubt: [low, likely,
// high], or a text as in data/spreads.h. What is left out is the preset's, or the starting state's.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "data/read_dataset.h"
#include "data/spreads.h"

namespace explainer {

using ScenarioOrProblems = std::variant<DoubtedScenario, std::vector<Problem>>;

// Values outside the table of fields, unknown ids, unknown and repeated keys are problems, not clamped or passed over.
ScenarioOrProblems read_scenario(const File&, const r1cost::Dataset&);

}  // namespace explainer
