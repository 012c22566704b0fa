// What of a dataset does not fit the sources it names.
#pragma once

#include "data/doctor.h"

namespace explainer {

// As of a day, added to `findings`: one address under two titles (a repository's own page holds many files), the same
// quote under two sources, “percentile” or “list price” in a row whose source does not say so, a date that is later than
// the source it rests on, and (not wrong, only old) a dispute with a side whose newest word is of more than a year before.
void examine_sources(const r1cost::Dataset&, const std::string& as_of, std::vector<Finding>& findings);

}  // namespace explainer
