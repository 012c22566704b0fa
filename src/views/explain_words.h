// A figure's explanation in words, as a spreadsheet formula, or as a command to run again.
#pragma once

#include <string>

#include "r1cost/explain.h"

namespace explainer {

// What the value is ("the last run", "price per chip-hour"), and its source (empty for the reader's own).
std::string label_words(const r1cost::Explanation&);
std::string source_words(const r1cost::Explanation&);

// The explanation as a sentence: "512 chips × 80 h × $2.00 = $81,920". Products of given values take one line, sums
// name their lines.
std::string explanation_sentence(const r1cost::Explanation&);
// The formula for any English spreadsheet: "=512*80*2+101000*2".
std::string explanation_formula(const r1cost::Explanation&);
// The tree as JSON: {"operation", "unit", "value", "what", "source", "operands"}, without empty members.
std::string explanation_json(const r1cost::Explanation&);
// The command that explains it: "r1cost explain total --chip h800 --count 512 --hours 80 --price 2 --also
// r1-zero,data".
std::string explanation_command(const std::string& figure, const r1cost::Dataset&, const r1cost::Scenario&);

}  // namespace explainer
