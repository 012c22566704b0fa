// Text to number and back, the same on every machine: no locale, no printf.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "words/shortest.h"

namespace explainer {

// The number that the whole text is, in JSON's grammar; nullopt for anything else, also for infinities.
std::optional<double> number_of(std::string_view text);

// A bare number or an amount of dollars as people type it: "30,840", "3,42", "$10 million". Which point stands before
// decimals is not asked: see data/typed_number.h for that, for units and for ranges.
std::optional<double> typed_number(std::string_view text);

}  // namespace explainer
