// What each lens says, a row each in the order of the lenses (state/lenses.h): messages, and the one sentence that
// needs more than its words.
#pragma once

#include <optional>
#include <string>

#include "says/compared.h"
#include "state/state.h"
#include "words/message.h"

namespace explainer {

struct LensWords {
  Lens lens;
  Plain chosen, option;              // the lens as it is chosen, and where there is the choice
  Plain axis;                        // what the axis is of
  std::optional<Plain> heading;      // over the ladder, where the lens is what it tells of
  Plain line;                        // what the reader's line on the ladder is
  Plain rate;                        // what a chip-hour counts, as a factor between two bills,
  says::compared_same_one::Of same;  // and where it is the same in both
  // What sort of picture the one axis is, with a choice of whether the axis begins at 0.
  MessagePlace ladder;
  // What the lens makes of a chip-hour, in a sentence; "": nothing.
  std::string (*note)(const State&, const Worth&, const r1cost::Dataset&, bool brief);
};

const LensWords& words_of(Lens);

}  // namespace explainer
