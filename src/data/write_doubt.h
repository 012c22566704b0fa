// Writes doubts and steps as JSON, for `r1cost doubt --json`, `r1cost steps --json` and the npm package.
#pragma once

#include <string>
#include <variant>

#include "data/spreads.h"
#include "r1cost/steps.h"

namespace explainer {

// The lens, the number of samples and the seed.
struct Sampling {
  r1cost::Lens lens = r1cost::Lens::rent;
  std::size_t samples = 100'000;  // 1 to 10 million
  std::uint64_t seed = 1;
};

// {"lens", "unit", "percentiles": {"p5", "p50", "p95"}, "closed_form": {...} if there is one, "samples", "seed",
// "tornado": [{"assumption", "at_low", "at_high", "variance_share"}, ...]}. Empty: the lens has no value for this
// scenario.
std::string doubt_as_json(const r1cost::Dataset&, const DoubtedScenario&, const Sampling&);

// {"steps": [{"id", "counting", "on", "multiplier", "usd": {"low", "likely", "high"}, "total_usd": {...}, "at_least",
// "source"}, ...]}, with null where no figure was published.
std::string steps_as_json(const r1cost::Dataset&, const DoubtedScenario&);

// The source of a step's figure; nullptr if the figure is the reader's own or the chip has no known price.
const r1cost::Source* source_of(const r1cost::CountedStep&, const r1cost::Dataset&, const r1cost::Scenario&);

// The lens's unit: "USD", "kWh" or "kg CO2e".
std::string_view unit_of(r1cost::Lens);

}  // namespace explainer
