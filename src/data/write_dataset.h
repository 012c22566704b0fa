// Writes a table of the dataset for other programs, each row with its source.
#pragma once

#include <string>

#include "r1cost/dataset.h"

namespace explainer {

// The rows of "budgets", "chips", "stages", "presets", "claims" or "disputes" as CSV (RFC 4180) with a header line.
// There is a column for each value that any row has; budgets have every possible column. Unknown values are empty
// cells. A cell that a spreadsheet would run as a formula begins with an apostrophe. A byte-order mark comes first if
// any letter is beyond ASCII. The last two columns repeat the dataset's edition and fingerprint in every row.
std::string rows_as_csv(const r1cost::Dataset&, const std::string& kind);
// The same as JSON, {"edition", "data_hash", "budgets": [...]}, with null for unknown values.
std::string rows_as_json(const r1cost::Dataset&, const std::string& kind);

}  // namespace explainer
