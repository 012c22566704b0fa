// Amounts as newspapers print them, in the spoken language: in a lens's unit, as a rate, as a multiple.
#pragma once

#include <string>

#include "r1cost/evaluate.h"
#include "state/worth.h"
#include "words/format.h"

namespace explainer {

// An amount in the lens's unit: "$81,920", "214 MWh", "81.9 t CO2e"; for an axis: "$1M", "1 GWh", "1K t".
std::string amount(const Worth&, r1cost::Usd);
std::string axis_amount(const Worth&, r1cost::Usd);
// The same with every digit, so that two nearly equal amounts differ: "$9,999,940", "5,120.5 kWh".
std::string amount_in_full(const Worth&, r1cost::Usd);
// The worth of a chip-hour: "$2.00", "1.46 kWh", "0.57 kg".
std::string rate_words(const Worth&);
// The value of a field: "512", "$2.00", "1.5×", "80%".
std::string field_words(r1cost::Field, double value);
std::string chip_hours(r1cost::ChipHours);  // "146,960 chip-hours"
std::string hours(r1cost::Hours);           // "80", "243.1"
// Rounds values from 100 on to two digits, or to `coarsest` if that is finer.
double two_digits(double, double coarsest = 1e300);

bool nearly_one(double ratio);           // such ratios are printed as "same"
bool is_fraction(double ratio);          // such ratios are printed as 1 over a number
std::string times_digits(double ratio);  // "1.8", "0.95", "17,011": times() without its sign, for ratios from 0.1 on
std::string times(double ratio);         // "same", "1.8×", "0.95×", "17,011×"
std::string once();                      // "1×", which stands for "same" in a column of ratios
std::string effect_words(double ratio);  // like times(), with more digits near 1, for factors that are multiplied
std::string factor(double ratio);        // like times(), but "1.0×" for no difference

// A budget's amount: as published, or, for figures at the reader's price, at the lens's rate.
std::string amount_of(const r1cost::Budget&, const Worth&, r1cost::Usd);
// The budget's figure: "$294,000", "$20 million to $50 million", "more than $100 million". A figure of hours alone is
// shown at the reader's price.
std::string figure(const r1cost::Budget&, const r1cost::Ratio&, const Worth& = {});
// The multiple of the bill: "same", "1.8×", "68–170×", ">340×"; only "≠" if the two count different things.
std::string ratio_words(const r1cost::Budget&, const r1cost::Ratio&);
// The total, with "at least" if a counted line was never published.
std::string total_words(const r1cost::Answer&, const Worth& = {});

}  // namespace explainer
