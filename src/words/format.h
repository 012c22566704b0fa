// Numbers, money and dates in the language that is spoken. No other code knows that English separates groups by commas.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "r1cost/units.h"

namespace explainer {

// A number rounded to `decimals` places, with its digits in groups: "2,788,000", "243.1".
std::string grouped(double value, int decimals = 0);
// The fewest digits that read back as the same double, without groups: "0.57", "1.5".
std::string plain_number(double value);
// Three significant digits without zeros at the end: "61.7", "1.6", "100".
std::string three_digits(double value);

// "$81,920", "$5,576,000", "$61.7 million", "$1.6 billion". Amounts below the first scale are exact to the dollar,
// larger ones have three digits. Below $100 cents are shown if there are any.
std::string money(r1cost::Usd);
// A range: "$130–340 million", "$20 million–$1 billion", "$30,000–$50,000". The scale's word appears once if both ends
// share it.
std::string money_span(r1cost::Usd low, r1cost::Usd high);
// Every digit, with cents below a million if there are any: "$9,999,940", "$512.20".
std::string in_full(r1cost::Usd);
// For an axis: a power of ten, or three digits: "$10K", "$1M".
std::string axis_money(r1cost::Usd);
std::string price(r1cost::UsdPerChipHour);     // "$2.00"
std::string dollars(std::string_view number);  // the money pattern around given digits: "$0.08" from "0.08"

// The dataset's ISO date in words: "17 September 2025", "April 2023", "2020".
std::string date(const std::string& iso);

// A list: "A", "A and B", "A, B and C".
std::string listed(const std::vector<std::string>& words);
std::string quoted(std::string_view words);  // “words”

}  // namespace explainer
