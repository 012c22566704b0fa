// What a bill is worth through the lens the reader looks through: rented, on one's own machines, as electricity, as
// emissions, or as the same work on another chip.
//
// Through each of them a bill is chip-hours times a rate (see r1cost/lens.h), so any picture of it is a picture of it
// through all: `rate` is what a chip-hour counts in dollars, `units_per_usd` turns these dollars into the lens's unit.
// Electricity and emissions compare only runs whose chip-hours are public, each as published or on its own chip; as the
// same work every figure is redone that can be (r1cost/yardstick.h).
#pragma once

#include <optional>
#include <string>

#include "r1cost/evaluate.h"
#include "state/dollar_axis.h"
#include "state/lenses.h"

namespace explainer {

struct State;

struct Worth {
  Lens as = first_lens;            // what is shown: rented where the lens that was asked for has no value
  r1cost::UsdPerChipHour rate;     // of the bill's chip-hours
  double units_per_usd = 1;        // kilowatt-hours or kilograms of CO2e; 1 through the lenses in dollars
  std::optional<Missing> missing;  // why it is shown as rented though another lens was asked for
  double hours_ratio = 1;          // of the same work: its hours over the run's own
};

// `work_chip` is the Chip::id that the same work is done on.
Worth worth_of(const r1cost::Dataset&, const r1cost::Scenario&, Lens, const std::string& work_chip);

// What a state is shown as: as rented where the lens it asks for has no value.
Lens shown_as(const State&, const r1cost::Dataset&);

// What the lens makes of a state: the answer at the lens's rate, and the figures that stand beside it.
struct Seen {
  Worth worth;
  r1cost::Answer answer;                 // in dollars at `worth.rate`
  std::optional<r1cost::Dataset> other;  // the figures shown, where they are not the dataset's own: see shown_figures
  DollarAxis axis;
  const r1cost::Dataset& figures(const r1cost::Dataset& all) const { return other ? *other : all; }
};
// `answer` is evaluate(data, state.scenario): it is not reckoned again, whatever the lens.
Seen seen(const State&, const r1cost::Answer& answer, const r1cost::Dataset&);
Seen seen(const State&, const r1cost::Dataset&);

// Dollars of the rented bill as dollars at the lens's rate, and back.
r1cost::Usd at_rate(const Worth&, const r1cost::Scenario&, r1cost::Usd rented);
r1cost::Usd rented(const Worth&, const r1cost::Scenario&, r1cost::Usd at_rate);

}  // namespace explainer
