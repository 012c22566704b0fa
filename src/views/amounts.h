// Amounts as a newspaper prints them, in the language that is spoken: in a lens's unit, as a rate, as how many times.
#pragma once

#include <string>

#include "r1cost/evaluate.h"
#include "state/worth.h"
#include "words/format.h"

namespace explainer {

// Dollars in the lens's unit: "$81,920", "214 MWh", "81.9 t CO2e"; for an axis: "$1M", "1 GWh", "1K t".
std::string amount(const Worth&, r1cost::Usd);
std::string axis_amount(const Worth&, r1cost::Usd);
// The same with every digit, so that two that are nearly alike differ: "$9,999,940", "5,120.5 kWh".
std::string amount_in_full(const Worth&, r1cost::Usd);
// What a chip-hour counts: "$2.00", "1.46 kWh", "0.57 kg".
std::string rate_words(const Worth&);
// A field's value: "512", "$2.00", "1.5×", "80%".
std::string field_words(r1cost::Field, double value);
std::string chip_hours(r1cost::ChipHours);  // "146,960 chip-hours"
std::string hours(r1cost::Hours);           // "80", "243.1"
// From 100 on rounded to two digits, or to `coarsest` where that is finer: what is only about known.
double two_digits(double, double coarsest = 1e300);

bool nearly_one(double ratio);           // then both are "the same"
std::string times_digits(double ratio);  // "1.8", "0.95", "17,011": of times() without its sign, from a tenth on
std::string times(double ratio);         // "same", "1.8×", "0.95×", "17,011×"
std::string effect_words(double ratio);  // the same of factors to be multiplied: near 1 with the digits that tell
std::string factor(double ratio);        // the same, but "1.0×" where nothing differs

// A figure's amount: as published, whatever the reader's own bill is worth, or at the reader's rate.
std::string amount_of(const r1cost::Budget&, const Worth&, r1cost::Usd);
// The budget's figure: "$294,000", "$20 million to $50 million", "more than $100 million"; at the reader's price where
// it is derived so.
std::string figure(const r1cost::Budget&, const r1cost::Ratio&, const Worth& = {});
// How many times as much: "same", "1.8×", "68–170×", ">340×"; only "≠" where the two do not count the same things.
std::string ratio_words(const r1cost::Budget&, const r1cost::Ratio&);
// The total with "at least" where a counted line was never published.
std::string total_words(const r1cost::Answer&, const Worth& = {});

}  // namespace explainer
