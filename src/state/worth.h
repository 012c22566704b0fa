// What a bill is worth through the reader's lens: rented, on owned machines, as electricity, as emissions, or as the
// same work on another chip.
//
// Through every lens a bill is chip-hours times a rate (see r1cost/lens.h), so each picture works for all lenses.
// `rate` is a chip-hour's worth in dollars, and `units_per_usd` converts these dollars to the lens's unit. Electricity
// and emissions compare only runs whose chip-hours are public, each as published or computed for its own chip. As the
// same work, every figure is converted for which that is possible (r1cost/yardstick.h).
#pragma once

#include <optional>
#include <string>

#include "r1cost/evaluate.h"
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

// A state through its lens: the answer at the lens's rate, and the figures beside it.
struct Seen {
  Worth worth;
  r1cost::Answer answer;                 // in dollars at `worth.rate`
  std::optional<r1cost::Dataset> other;  // the shown figures, if they are not the dataset's own
  const r1cost::Dataset& figures(const r1cost::Dataset& all) const { return other ? *other : all; }
};
// `answer` must be evaluate(data, state.scenario); no lens computes it again.
Seen seen(const State&, const r1cost::Answer& answer, const r1cost::Dataset&);
Seen seen(const State&, const r1cost::Dataset&);

// Converts dollars of the rented bill to dollars at the lens's rate, and back.
r1cost::Usd at_rate(const Worth&, const r1cost::Scenario&, r1cost::Usd rented);
r1cost::Usd rented(const Worth&, const r1cost::Scenario&, r1cost::Usd at_rate);

}  // namespace explainer
