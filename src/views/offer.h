// What the note under the total offers.
#pragma once

#include <optional>
#include <string>

#include "state/control.h"
#include "views/view.h"

namespace explainer {

struct Offer {
  ControlKind kind;
  std::string words, spoken;
};

// The offer to remove stages of R1 that no longer fit the run, or else, after a change of chip, the step from the same
// hours to the same work.
std::optional<Offer> offer_of(const View&);

}  // namespace explainer
