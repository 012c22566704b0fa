// Reads the rows of a dataset from one file's JSON object, as the rows' structs describe them (r1cost/describe.h).
// After a problem the rows must not be used.
#pragma once

#include "data/read_parts.h"

namespace explainer {

void read_rows(JsonObject& file, const Sources&, r1cost::Dataset&);

}  // namespace explainer
