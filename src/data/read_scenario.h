// A scenario as JSON: {"preset": "r1-published"} or any of chip, count, hours, price, also (a list of stages), printed.
// What is left out is the preset's, or the starting state's.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "data/read_dataset.h"
#include "r1cost/scenario.h"

namespace explainer {

using ScenarioOrProblems = std::variant<r1cost::Scenario, std::vector<Problem>>;

// Values outside the table of fields, unknown ids, unknown and repeated keys are problems, not clamped or passed over.
ScenarioOrProblems read_scenario(const File&, const r1cost::Dataset&);

}  // namespace explainer
