// Budgets as a table for other programs, each with its source.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "r1cost/dataset.h"

namespace explainer {

// RFC 4180 with a head line; empty where a value is not known. A cell that a spreadsheet would take for a formula
// begins with an apostrophe.
std::string budgets_as_csv(const r1cost::Dataset&);
// {"edition", "budgets": [...]} with the same columns; null where a value is not known.
std::string budgets_as_json(const r1cost::Dataset&);

// The columns of one budget that are known, as text: {"usd_likely", "294000"}.
std::vector<std::pair<std::string, std::string>> known_cells(const r1cost::Budget&);

}  // namespace explainer
