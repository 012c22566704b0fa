// Converts text to numbers and back, with the same result on every machine: neither a locale nor printf is used.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "words/shortest.h"

namespace explainer {

// The number if the whole text is one in JSON's grammar; nullopt otherwise, also for infinities.
std::optional<double> number_of(std::string_view text);

// A plain number or an amount of dollars as people type it: "30,840", "3,42", "$10 million". Ambiguous decimal points
// are not reported here; data/typed_number.h does that and also reads units and ranges.
std::optional<double> typed_number(std::string_view text);

}  // namespace explainer
