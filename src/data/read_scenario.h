// Reads a scenario from JSON: {"preset": "r1-published"} or any of chip, also (a list of stages), printed and the
// fields of r1cost/fields.h (count, hours, price, failed, pue...). A field is a number, also as text ("80,5"), or in
// doubt: [low, likely, high] or a text as in data/spreads.h. Omitted keys take the preset's values or those of the
// starting state.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "data/read_dataset.h"
#include "data/spreads.h"

namespace explainer {

using ScenarioOrProblems = std::variant<DoubtedScenario, std::vector<Problem>>;

// Values out of range, unknown ids, and unknown or repeated keys are problems; nothing is clamped or ignored.
ScenarioOrProblems read_scenario(const File&, const r1cost::Dataset&);

}  // namespace explainer
