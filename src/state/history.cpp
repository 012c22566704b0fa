#include "state/history.h"

#include <utility>

namespace explainer {
namespace {

bool move_to_last(std::vector<State>& to, State& state, std::vector<State>& from) {
  if (to.empty()) return false;
  from.push_back(std::exchange(state, std::move(to.back())));
  to.pop_back();
  return true;
}

}  // namespace

void remember(History& history, State before) {
  if (history.past.size() == longest_history) history.past.erase(history.past.begin());
  history.past.push_back(std::move(before));
  history.future.clear();
}

bool undo(History& history, State& state) { return move_to_last(history.past, state, history.future); }
bool redo(History& history, State& state) { return move_to_last(history.future, state, history.past); }

}  // namespace explainer
