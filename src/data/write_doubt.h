// Doubt and steps as JSON: what `r1cost doubt --json` and `r1cost steps --json` print and the npm package gives.
#pragma once

#include <string>
#include <variant>

#include "data/spreads.h"
#include "r1cost/steps.h"

namespace explainer {

// How many samples, from which seed, through which lens.
struct Sampling {
  r1cost::Lens lens = r1cost::Lens::rent;
  std::size_t samples = 100'000;  // 1 to 10 million
  std::uint64_t seed = 1;
};

// {"lens", "unit", "percentiles": {"p5", "p50", "p95"}, "closed_form": {...} where there is one, "samples", "seed",
// "tornado": [{"assumption", "at_low", "at_high", "variance_share"}, ...]}. Empty if the lens is not known here.
std::string doubt_as_json(const r1cost::Dataset&, const DoubtedScenario&, const Sampling&);

// {"steps": [{"id", "counting", "on", "multiplier", "usd": {"low", "likely", "high"}, "total_usd": {...}, "at_least",
// "source"}, ...]}; null where there is no published figure.
std::string steps_as_json(const r1cost::Dataset&, const DoubtedScenario&);

// Where a step's figure comes from; nullptr: it is the reader's own, or a chip's without a known price.
const r1cost::Source* source_of(const r1cost::CountedStep&, const r1cost::Dataset&, const r1cost::Scenario&);

// "USD", "kWh" or "kg CO2e".
std::string_view unit_of(r1cost::Lens);

}  // namespace explainer
