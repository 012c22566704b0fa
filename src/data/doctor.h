// Finds mistakes that a schema cannot see: figures that contradict each other, impossible dates and outdated prices.
#pragma once

#include <string>
#include <vector>

#include "r1cost/dataset.h"

namespace explainer {

struct Finding {
  std::string row;    // "budgets/gpt4-altman"
  std::string words;  // what is wrong, with the numbers
  bool wrong = true;  // false: the row is outdated, not wrong
};

// Examines the dataset as of a day (an ISO date). The day decides which dates lie in the future and which prices are
// more than a year old. It reports:
// - ranges whose ends are swapped, and presets outside the fields' ranges
// - missing sources, future dates, and quotes of more than 25 words
// - chip-hours that differ from count x hours by more than 2%
// - rental figures whose dollars per chip-hour lie outside every slider, and rental quotes older than twelve months
// - disputes with only one side or with claims that do not exist
// - everything that examine_changes() finds, and that data/doctor_sources.h lists
std::vector<Finding> examine(const r1cost::Dataset&, const std::string& as_of);
// Changes of a row that the dataset does not have, two of one row in one edition, and editions that are not in order.
std::vector<Finding> examine_changes(const r1cost::Dataset&);

}  // namespace explainer
