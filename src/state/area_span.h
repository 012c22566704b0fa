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
  std::string id;  // "r1" for R1's own last run, else Stage::id
  std::string name;
  r1cost::Chips count;
  r1cost::Hours hours;           // as stated, or chip-hours over chips
  r1cost::ChipHours chip_hours;  // as published
};

std::vector<AreaRun> area_runs(const r1cost::Dataset&);
// `wanted` is what the map is to hold beside the reader's run and R1's own: empty, a Stage::id, or a Budget::id (every
// run that costs as much as published, at the reader's price, crosses the map as a curve). `hours_ratio`: the hours of
// the same work on another chip, which the map holds too, over the run's own.
AreaSpan area_span(const r1cost::Dataset&, const r1cost::Scenario&, const std::string& wanted, double hours_ratio = 1);

// The reported budgets of single runs that the map can hold: of rivals, on the first screen, one likely figure each.
std::vector<const r1cost::Budget*> map_budgets(const r1cost::Dataset&);

// The proportions of a run of which no shape is known: R1's, about.
inline constexpr double chips_an_hour = 6;

// Whether the map can be asked to hold it: a stage, or a budget of which a likely amount is known.
bool can_be_on_map(const r1cost::Dataset&, const std::string& id);

// How many chip-hours a budget buys: its likely dollars at the reader's price; 0 of a budget without likely dollars.
r1cost::ChipHours chip_hours_of(const r1cost::Budget&, const r1cost::Scenario&);

// How many times as large the map would have to be to hold a run; 1 if it does.
double times_as_large(const AreaSpan&, r1cost::Chips, r1cost::Hours);

inline bool within(const AreaSpan& span, r1cost::Chips count, r1cost::Hours hours) {
  return count <= span.count && hours <= span.hours;
}

}  // namespace explainer
