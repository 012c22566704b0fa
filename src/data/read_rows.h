// The rows of a dataset from one file's JSON object, as their structs describe them (r1cost/describe.h); problems are
// noted, and the rows are then not to be used.
#pragma once

#include "data/read_parts.h"

namespace explainer {

void read_rows(JsonObject& file, const Sources&, r1cost::Dataset&);

}  // namespace explainer
