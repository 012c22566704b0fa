// Writes an answer as JSON, for `r1cost cost --json` and the npm package.
#pragma once

#include <string>
#include <string_view>

#include "r1cost/evaluate.h"

namespace explainer {

// {"edition", "data_hash", "scenario", "chip_hours", "usd", "at_least", "energy_kwh", "stages": [...], "ratios":
// [...]}, indented by two spaces; null where a value was never published.
std::string answer_as_json(const r1cost::Dataset&, const r1cost::Scenario&, const r1cost::Answer&);

class JsonWriter;
// Writes the same as a value inside a larger text.
void write_answer(JsonWriter&, std::string_view key, const r1cost::Dataset&, const r1cost::Scenario&,
                  const r1cost::Answer&);

}  // namespace explainer
