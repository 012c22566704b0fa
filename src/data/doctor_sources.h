// Finds rows that do not agree with the sources they name.
#pragma once

#include "data/doctor.h"

namespace explainer {

// Adds to `findings`, as of a day (an ISO date):
// - one address with two titles (repository pages are exempt), and one quote under two sources
// - "percentile" or "list price" in a row whose source says no such thing
// - a date later than the row's source
// - a dispute with a side whose newest source is more than a year old, which is outdated and not wrong
void examine_sources(const r1cost::Dataset&, const std::string& as_of, std::vector<Finding>& findings);

}  // namespace explainer
