// The range of hours and chips that the area map shows, and the published runs that have a place in it.
//
// Both axes are linear and begin at 0, so an area is a number of chip-hours. Their ends are round numbers that leave
// room for the reader's run and R1's own two. V3 is about forty times as large, so the map has room for it only while
// it is counted.
#pragma once

#include <string>
#include <vector>

#include "state/state.h"

namespace explainer {

// A published run with both its chips and its hours known.
struct AreaRun {
  std::string id;  // "r1" for R1's own last run, else Stage::id
  std::string name;
  r1cost::Chips count;
  r1cost::Hours hours;           // as stated, or else chip-hours over chips
  r1cost::ChipHours chip_hours;  // as published
};

// R1's last run and the dataset's stages whose chips and chip-hours are known.
std::vector<AreaRun> area_runs(const r1cost::Dataset&);
// The range of the map. `wanted` is what it must hold besides the reader's run and R1's own: nothing (empty), a
// Stage::id, or a Budget::id. A budget is a curve: all runs that cost as much at the reader's price. The same work on
// another chip must fit too; `hours_ratio` is its hours over the run's own.
AreaSpan area_span(const r1cost::Dataset&, const r1cost::Scenario&, const std::string& wanted, double hours_ratio = 1);
// The range that the map shows: as it was when the drag of its corner began, or else as above.
AreaSpan span_of(const State&, const r1cost::Dataset&);

// Reported budgets that the map can hold: single runs of other firms that are on the first screen and have a likely
// figure.
std::vector<const r1cost::Budget*> map_budgets(const r1cost::Dataset&);

// The assumed ratio of chips to hours of a run whose shape is not known: about R1's.
inline constexpr double chips_an_hour = 6;

// The chip-hours that a budget buys: its likely dollars over the reader's price; 0 without likely dollars.
r1cost::ChipHours chip_hours_of(const r1cost::Budget&, const r1cost::Scenario&);

// How many times larger the map would have to be to hold a run; 1 if it holds the run.
double times_as_large(const AreaSpan&, r1cost::Chips, r1cost::Hours);

inline bool within(const AreaSpan& span, r1cost::Chips count, r1cost::Hours hours) {
  return count <= span.count && hours <= span.hours;
}

}  // namespace explainer
