// An answer as JSON: what `r1cost cost --json` prints and the npm package gives.
#pragma once

#include <string>
#include <string_view>

#include "r1cost/evaluate.h"

namespace explainer {

// {"edition", "data_hash", "scenario", "chip_hours", "usd", "at_least", "energy_kwh", "stages": [...], "ratios":
// [...]}, indented by two spaces; null where a value was never published.
std::string answer_as_json(const r1cost::Dataset&, const r1cost::Scenario&, const r1cost::Answer&);

class JsonWriter;
// The same as a value inside another text.
void write_answer(JsonWriter&, std::string_view key, const r1cost::Dataset&, const r1cost::Scenario&,
                  const r1cost::Answer&);

}  // namespace explainer
