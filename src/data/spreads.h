// Reads spreads as people write them on the command line and in a scenario's JSON.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "r1cost/doubt.h"

namespace explainer {

// A scenario with some assumptions in doubt. The scenario holds their likely values.
struct DoubtedScenario {
  r1cost::Scenario scenario;
  r1cost::Doubts doubts;
};

// A spread, or what is wrong with the text: "not low..likely..high...".
using SpreadOrReason = std::variant<r1cost::Spread, std::string>;

// Reads "low..likely..high" (5th, 50th and 95th percentile), "uniform:low..high", "triangular:low..likely..high", a
// single number, or the id of one of the dataset's spreads of this field. All values must lie within the field's range.
SpreadOrReason spread_from_text(std::string_view text, r1cost::Field, const r1cost::Dataset&);

// The spread itself if it is valid and within the field's range; else what is wrong.
SpreadOrReason checked(const r1cost::Spread&, r1cost::Field);

// Puts the field in doubt. The spread's likely value, on the field's step, becomes the scenario's value.
void put_in_doubt(DoubtedScenario&, r1cost::Field, r1cost::Spread, const r1cost::Dataset&);

}  // namespace explainer
