// A table of the dataset for other programs, each row with its source.
#pragma once

#include <string>

#include "r1cost/dataset.h"

namespace explainer {

// The rows of "budgets", "chips", "stages", "presets", "claims" or "disputes": a column for each value that any row
// has; of budgets for each that one may have. RFC 4180 with a head line; empty where a value is not known. A cell that
// a spreadsheet would take for a formula begins with an apostrophe; a mark at the beginning says that it is UTF-8,
// where a letter is beyond ASCII. The last two columns are the dataset's edition and fingerprint, in every row.
std::string rows_as_csv(const r1cost::Dataset&, const std::string& kind);
// {"edition", "data_hash", "budgets": [...]} with the same columns; null where a value is not known.
std::string rows_as_json(const r1cost::Dataset&, const std::string& kind);

}  // namespace explainer
