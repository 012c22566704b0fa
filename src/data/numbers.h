// Text to number and back, the same on every machine: no locale, no printf.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace explainer {

// The shortest decimal text that reads back as the same double: "0.1", "81920", "1e+30".
std::string shortest(double value);

// The number that the whole text is, in JSON's grammar; nullopt for anything else, also for infinities.
std::optional<double> number_of(std::string_view text);

// A bare number or an amount of dollars as people type it: "30,840", "3,42", "$10 million". Which point stands before
// decimals is not asked: see data/typed_number.h for that, for units and for ranges.
std::optional<double> typed_number(std::string_view text);

// A number rounded to `decimals` places, with commas between groups of three: "2,788,000", "243.1".
std::string grouped(double value, int decimals = 0);

}  // namespace explainer
