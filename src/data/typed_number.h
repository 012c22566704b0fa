// Reads numbers as people type and paste them, with their unit. One reader serves fields, flags, ranges, links and
// files. Headlines share its grammar of digits, scales and units (data/number_digits.h).
//
// It accepts groups ("30,840", "30 840", "30'840", "1,44,000", "1.234.567"), decimals ("3.42", "3,42"), the digits of
// every script, the expected unit ("US$2", "2 $", "$2/h", "512 GPUs", "40%") and scales ("5.6k", "$10 million"). A
// single comma before three digits separates groups: "1,234" is 1234.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "r1cost/scenario.h"

namespace explainer {

// What kind of number is expected.
struct NumberFor {
  std::string_view unit;                  // as in the table of fields; its synonyms are accepted too
  double low, high;                       // inclusive range
  double step = 0;                        // from 0.01 on, "2.000" is ambiguous between 2 and 2,000
  std::array<std::string, 2> examples{};  // what a refusal suggests to write: "80", "80.5"
};
NumberFor number_for(const r1cost::FieldInfo&);
// Expects an amount of dollars in this range.
NumberFor dollars_for(double low, double high);
// Expects chip-hours as a paper prints them.
NumberFor printed_number();

struct TypedNumber {
  double value = 0;
  std::optional<double> other;  // a second possible meaning: 2,000 for "2.000"
};

// Reads any number in this unit, even outside the range; nullopt if the text is none.
std::optional<TypedNumber> read_number(std::string_view text, const NumberFor&);

// Why a text is not accepted. Either it may mean two numbers ("2" and "2,000", to be written "2" or "2000"), or it is
// no number within the range ("1" to "10,000", such as "80" or "80.5").
struct NumberFault {
  bool means_two = false;
  std::string low, high;
  std::array<std::string, 2> write;
};
NumberFault fault_of(const TypedNumber&);  // for an ambiguous number
using NumberOrFault = std::variant<double, NumberFault>;
// The number if it lies within the range; else what is wrong.
NumberOrFault number_or_fault(std::string_view text, const NumberFor&);

// The same with a reason in English for files and the command line: "is not a number from 1 to 10,000; write 80 or
// 80.5", "means 2 or 2,000? write 2 or 2000".
using NumberOrReason = std::variant<double, std::string>;
NumberOrReason number_in_range(std::string_view text, const NumberFor&);

// The question about an ambiguous number: "2 or 2,000? write 2 or 2000".
std::string question_of(const TypedNumber&);

}  // namespace explainer
