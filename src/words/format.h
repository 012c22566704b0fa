// Numbers, money and days as the language that is spoken writes them. Nothing else knows that English has commas.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "r1cost/units.h"

namespace explainer {

// A number rounded to `decimals` places, its digits in groups: "2,788,000", "243.1".
std::string grouped(double value, int decimals = 0);
// The fewest digits that read back as the same number, ungrouped: "0.57", "1.5".
std::string plain_number(double value);
// Three digits, without zeros at the end: "61.7", "1.6", "100".
std::string three_digits(double value);

// "$81,920", "$5,576,000", "$61.7 million", "$1.6 billion": exact to the dollar where no scale's word begins yet, then
// three digits; cents below $100 where there are any.
std::string money(r1cost::Usd);
// "$130–340 million", "$20 million–$1 billion", "$30,000–$50,000": a range, the scale's word once where both have it.
std::string money_span(r1cost::Usd low, r1cost::Usd high);
// "$9,999,940", "$512.20": every digit, with the cents below a million where there are any.
std::string in_full(r1cost::Usd);
// "$10K", "$1M": for an axis; a power of ten or three digits of it.
std::string axis_money(r1cost::Usd);
std::string price(r1cost::UsdPerChipHour);  // "$2.00"
std::string dollars(std::string_view number);  // "$0.08" from "0.08": the money pattern around digits of one's own

// "17 September 2025", "April 2023", "2020", from the dataset's ISO form.
std::string date(const std::string& iso);

// "A", "A and B", "A, B and C"
std::string listed(const std::vector<std::string>& words);
std::string quoted(std::string_view words);  // “words”

}  // namespace explainer
