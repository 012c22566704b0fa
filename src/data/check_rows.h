// Checks that concern a dataset as a whole, after each row has been checked by itself.
#pragma once

#include "data/json_object.h"
#include "r1cost/dataset.h"

namespace explainer {

// Adds a finding for each reference to a row that does not exist and for each part that a dataset must have and lacks.
void check_rows(const r1cost::Dataset&, const Findings&);

}  // namespace explainer
