// What a schema cannot see: figures that do not fit together, dates that cannot be, prices grown old.
#pragma once

#include <string>
#include <vector>

#include "r1cost/dataset.h"

namespace explainer {

struct Finding {
  std::string row;    // "budgets/gpt4-altman"
  std::string words;  // what is wrong with it, and the numbers
  bool wrong = true;  // false: only old
};

// As of a day (ISO date; later dates lie in the future, prices of more than a year before are old). Looked at: ranges
// whose ends are swapped, missing sources, dates in the future, quotes of more than 25 words, chip-hours that are not
// count x hours (by more than 2%), a rental figure whose dollars per chip-hour lie outside every slider, presets
// outside the fields' ranges, rental quotes older than twelve months, disputes of one side or of claims that there are
// not; and what data/doctor_sources.h names.
std::vector<Finding> examine(const r1cost::Dataset&, const std::string& as_of);

}  // namespace explainer
