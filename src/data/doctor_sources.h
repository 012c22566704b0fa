// Finds rows that do not agree with the sources they name.
#pragma once

#include "data/doctor.h"

namespace explainer {

// Adds to `findings`, as of a day (an ISO date): one address with two titles (repository pages are exempt), one quote
// under two sources, "percentile" or "list price" in a row whose source says no such thing, and a date later than the
// row's source. A dispute whose one side has no source from the last year is reported as outdated, not wrong.
void examine_sources(const r1cost::Dataset&, const std::string& as_of, std::vector<Finding>& findings);

}  // namespace explainer
