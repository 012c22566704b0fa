// From what a control was told ("the slider count is at stop 41", "the field price holds 3.4x") to an action, or to a
// message why not. One place for every front: ImGui, the page's own controls, a host's message.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "r1cost/evaluate.h"
#include "state/state.h"
#include "words/message.h"

namespace explainer {

struct Refusal {
  Unsaid words;  // names the field, the value and the allowed range
};
// Back to the state before the last action, and forth again: see state/history.h.
enum class Step { undo, redo };
using Command = std::variant<Action, Refusal, Step>;

// `part` is a Part::id. Each returns a refusal for a part it does not know.
Command type_into(std::string_view part, std::string_view text, const State&, const r1cost::Dataset&);
Command press(std::string_view part, const State&, const r1cost::Dataset&);  // toggles, buttons, presets
Command choose(std::string_view part, std::string_view option, const State&, const r1cost::Dataset&);

}  // namespace explainer
