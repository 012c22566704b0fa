// What a whole dataset must hold, beyond what each row must.
#pragma once

#include "data/json_object.h"
#include "r1cost/dataset.h"

namespace explainer {

// What one row says of another must hold, and every part of a dataset must be there. Problems are noted.
void check_rows(const r1cost::Dataset&, const Findings&);

}  // namespace explainer
