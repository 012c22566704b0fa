// The part of the plane of hours and chips that the area map shows, and the published runs that have a place in it.
//
// Both axes are linear and begin at 0, so that an area is chip-hours. The ends are round numbers that hold the reader's
// run and R1's own two; V3, some forty times as large, only while it is counted.
#pragma once

#include <string>
#include <vector>

#include "r1cost/scenario.h"

namespace explainer {

struct AreaSpan {
  r1cost::Hours hours{250};  // where the axis across ends
  r1cost::Chips count{800};  // where the axis up ends
  friend bool operator==(const AreaSpan&, const AreaSpan&) = default;
};

// A published run whose chips and hours are both known.
struct AreaRun {
  std::string id;  // "run" for R1's own last run, else Stage::id
  std::string name;
  r1cost::Chips count;
  r1cost::Hours hours;           // as stated, or chip-hours over chips
  r1cost::ChipHours chip_hours;  // as published
};

std::vector<AreaRun> area_runs(const r1cost::Dataset&);
AreaSpan area_span(const r1cost::Dataset&, const r1cost::Scenario&);

inline bool within(const AreaSpan& span, r1cost::Chips count, r1cost::Hours hours) {
  return count <= span.count && hours <= span.hours;
}

}  // namespace explainer
