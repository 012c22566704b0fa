// Numbers and sentences as a newspaper prints them. The one formatter for pictures, tables and messages.
#pragma once

#include <string>

#include "r1cost/evaluate.h"
#include "state/state.h"

namespace explainer {

// "$81,920", "$5,576,000", "$61.7 million", "$1.6 billion": exact to the dollar below $10 million, then three digits;
// cents below $100 where there are any.
std::string money(r1cost::Usd);
// "$9,999,940", "$512.20": every digit, with the cents below a million where there are any.
std::string in_full(r1cost::Usd);
// "$10K", "$1M": for an axis; a power of ten or three digits of it.
std::string axis_money(r1cost::Usd);
std::string price(r1cost::UsdPerChipHour);  // "$2.00"
// Dollars in the lens's unit: "$81,920", "214 MWh", "81.9 t CO2e"; for an axis: "$1M", "1 GWh", "1K t".
std::string amount(const Worth&, r1cost::Usd);
std::string axis_amount(const Worth&, r1cost::Usd);
// What a chip-hour counts: "$2.00", "1.46 kWh", "0.57 kg".
std::string rate_words(const Worth&);
// A field's value: "512", "$2.00", "1.5×", "80%".
std::string field_words(r1cost::Field, double value);
std::string chip_hours(r1cost::ChipHours);  // "146,960 chip-hours"
// From 100 on rounded to two digits, or to `coarsest` where that is finer: what is only about known.
double two_digits(double, double coarsest = 1e300);
std::string hours(r1cost::Hours);          // "80", "243.1"
std::string in_capitals(std::string);      // of English words
std::string times(double ratio);           // "same", "1.8×", "0.95×", "17,011×"
std::string effect_words(double ratio);    // the same of factors to be multiplied: near 1 with the digits that tell
std::string date(const std::string& iso);  // "17 September 2025", "April 2023", "2020"
// The name of a stage up to its comma, as it stands inside a sentence: "R1-Zero", "making training data".
std::string short_name(const r1cost::Stage&);

// The name of a stage up to its comma, as it stands inside a sentence: "R1-Zero", "making training data".
std::string short_name(const r1cost::Stage&);

std::string_view kind_words(r1cost::Kind);      // "published by its maker"
std::string_view method_words(r1cost::Method);  // "at rental prices"
std::string_view short_method(r1cost::Method);  // "rented", "bought", "used up"; empty where it has no such word
std::string_view scope_words(r1cost::Scope);    // "one stage of training"

// A figure's amount: as published, whatever the reader's own bill is worth, or at the reader's rate.
std::string amount_of(const r1cost::Budget&, const Worth&, r1cost::Usd);
// The budget's figure: "$294,000", "$20 million to $50 million", "more than $100 million"; at the reader's price where
// it is derived so.
std::string figure(const r1cost::Budget&, const r1cost::Ratio&, const Worth& = {});
// How many times as much: "same", "1.8×", "68–170×", ">340×"; only "≠" where the two do not count the same things.
std::string ratio_words(const r1cost::Budget&, const r1cost::Ratio&);
// Why the two do not count the same things, as a sentence; empty if they do.
std::string unlike_sentence(const r1cost::Budget&, const r1cost::Ratio&, const r1cost::Answer&, SeenAs);

// Why two bills do not count the same things, as a clause; empty if they do, or are each a stage of another model.
std::string unlike_bills(const r1cost::Answer&, const r1cost::Answer&);

// "512 chips × 80 h × $2.00" or, where a paper prints the hours, "41,000 chip-hours as printed × $2.00".
std::string run_arithmetic(const r1cost::Scenario&);
// The same with a lens's rate for a price: "512 chips × 80 h × 1.46 kWh".
std::string run_arithmetic(const r1cost::Scenario&, const Worth&);
// Under the total: why it is or is not the headline's number, or why the line stopped.
std::string total_note(const State&, const r1cost::Answer&, const r1cost::Dataset&, const Worth& = {});
// The total with "at least" where a counted line was never published.
std::string total_words(const r1cost::Answer&, const Worth& = {});
// The whole state in one sentence, for the live region.
std::string sentence(const State&, const r1cost::Answer&, const r1cost::Dataset&, const Worth& = {});

}  // namespace explainer
