// Budgets as a table for other programs, each with its source.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "r1cost/dataset.h"

namespace explainer {

// RFC 4180 with a head line; empty where a value is not known. A cell that a spreadsheet would take for a formula
// begins with an apostrophe; a mark at the beginning says that it is UTF-8, where a letter is beyond ASCII. The last
// two columns are the dataset's edition and fingerprint, in every row.
std::string budgets_as_csv(const r1cost::Dataset&);
// {"edition", "data_hash", "budgets": [...]} with the same columns; null where a value is not known.
std::string budgets_as_json(const r1cost::Dataset&);

// The same of "chips", "stages", "presets", "claims" or "disputes", a column for each value that any row has.
std::string rows_as_csv(const r1cost::Dataset&, const std::string& kind);
std::string rows_as_json(const r1cost::Dataset&, const std::string& kind);

// The columns of one budget that are known, as text: {"usd_likely", "294000"}.
std::vector<std::pair<std::string, std::string>> known_cells(const r1cost::Budget&);

}  // namespace explainer
