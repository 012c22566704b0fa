// A figure's explanation in words that can be read, pasted into a spreadsheet, or run again.
#pragma once

#include <string>

#include "r1cost/explain.h"

namespace explainer {

// What the value is, "the last run", "price per chip-hour"; and where it comes from, empty for the reader's own.
std::string label_words(const r1cost::Explanation&);
std::string source_words(const r1cost::Explanation&);

// "512 chips × 80 h × $2.00 = $81,920": products of given values in one line; sums of named lines.
std::string explanation_sentence(const r1cost::Explanation&);
// "=512*80*2+101000*2", for any spreadsheet in English.
std::string explanation_formula(const r1cost::Explanation&);
// {"operation", "unit", "value", "what", "source", "operands"}, empty ones left out.
std::string explanation_json(const r1cost::Explanation&);
// "r1cost explain total --chip h800 --count 512 --hours 80 --price 2 --also r1-zero,data"
std::string explanation_command(const std::string& figure, const r1cost::Dataset&, const r1cost::Scenario&);

}  // namespace explainer
