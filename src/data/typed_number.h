// Numbers as people type and paste them, with the unit that stands beside them. One reader for fields, flags, ranges,
// links and files; its grammar of digits, scales and units (data/number_digits.h) is also that of headlines.
//
// Taken: "30,840", "30 840", "30'840", "1,44,000" and "1.234.567" between groups; "3.42" and "3,42" as decimals; digits
// of every script; "US$2", "2 $", "$2/h", "512 GPUs", "40%" where the unit is the wanted one; "5.6k", "$10 million".
// One comma before three digits stands between groups: "1,234" is 1234.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "r1cost/scenario.h"

namespace explainer {

// What a number is typed for.
struct NumberFor {
  std::string_view unit;  // as in the table of fields; its words, and what people write for them, may stand beside it
  double low, high;       // inclusive range
  double step = 0;        // from a hundredth on "2.000" is taken for neither 2 nor 2,000
  std::array<std::string, 2> examples{};  // what a refusal advises to write: "80", "80.5"
};
NumberFor number_for(const r1cost::FieldInfo&);
// An amount of dollars in this range.
NumberFor dollars_for(double low, double high);
// Chip-hours as a paper prints them.
NumberFor printed_number();

struct TypedNumber {
  double value = 0;
  std::optional<double> other;  // what may be meant as well: of "2.000" 2,000
};

// Any number in this unit, within the range or not; nullopt for what is none.
std::optional<TypedNumber> read_number(std::string_view text, const NumberFor&);

// Why a text is not taken for a number: it may mean two ("2", "2,000"; to be written "2", "2000"), or it is none
// between two ("1", "10,000"; "80", "80.5").
struct NumberFault {
  bool means_two = false;
  std::string low, high;
  std::array<std::string, 2> write;
};
NumberFault fault_of(const TypedNumber&);  // of a number that may mean two
using NumberOrFault = std::variant<double, NumberFault>;
// The number if there is one, within the range; else what is wrong.
NumberOrFault number_or_fault(std::string_view text, const NumberFor&);

// The same for files and the command line, whose refusals are English: "is not a number from 1 to 10,000; write 80 or
// 80.5", "means 2 or 2,000? write 2 or 2000".
using NumberOrReason = std::variant<double, std::string>;
NumberOrReason number_in_range(std::string_view text, const NumberFor&);

// Of a number that may mean two: "2 or 2,000? write 2 or 2000".
std::string question_of(const TypedNumber&);

}  // namespace explainer
