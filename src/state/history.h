// What the reader can take back, and bring back once more: whole states, so that undo is exact by construction.
#pragma once

#include <vector>

#include "state/state.h"

namespace explainer {

// How many steps can be taken back; the oldest goes first.
inline constexpr std::size_t longest_history = 100;

struct History {
  std::vector<State> past;    // the last one is what undo leads to
  std::vector<State> future;  // the last one is what redo leads to
};

// A step was taken from `before`: what had been taken back cannot be brought back any more.
void remember(History&, State before);

// Each changes the state to the neighbouring one; false if there is none.
bool undo(History&, State&);
bool redo(History&, State&);

}  // namespace explainer
