// What the reader can undo and redo. It keeps whole states, so that undo is exact.
#pragma once

#include <vector>

#include "state/state.h"

namespace explainer {

// The largest number of steps that can be undone; the oldest is dropped first.
inline constexpr std::size_t longest_history = 100;

struct History {
  std::vector<State> past;    // undo returns to the last one
  std::vector<State> future;  // redo returns to the last one
};

// Records the state before a step. Steps that had been undone can no longer be redone.
void remember(History&, State before);

// Each moves to the neighbouring state; false if there is none.
bool undo(History&, State&);
bool redo(History&, State&);

}  // namespace explainer
