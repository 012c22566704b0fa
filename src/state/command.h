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
// 0 to 1 along the track; `up` is the same upwards, of parts that go both ways.
Command slide_to(std::string_view part, double position, const State&, const r1cost::Dataset&, double up = 0);
// The same where the state's answer is at hand, so that what is dragged along the dollar axis does not reckon it again.
Command slide_to(std::string_view part, double position, const State&, const r1cost::Answer&, const r1cost::Dataset&,
                 double up = 0);
Command step_to(std::string_view part, int stop, const State&, const r1cost::Dataset&);
Command type_into(std::string_view part, std::string_view text, const State&, const r1cost::Dataset&);
Command press(std::string_view part, const State&, const r1cost::Dataset&);  // toggles, buttons, presets
Command choose(std::string_view part, std::string_view option, const State&, const r1cost::Dataset&);

// The arrow keys' stops of a slider part, ascending, with its present value among them; empty for other parts. For the
// chips the stops are their places in the dataset, in order of launch, without those that go by name only.
struct Stops {
  std::vector<double> values;
  int here = 0;
};
Stops stops_of(std::string_view part, const State&, const r1cost::Dataset&);

// The same of the two that go along the dollar axis, from what every picture has at hand. The line's are dollars as
// rented, which is what a move of it is to: `shown` is the total at the lens's rate, `rented` at the scenario's price.
Stops line_stops(const Worth&, const DollarAxis&, r1cost::Usd shown, const r1cost::Scenario&, r1cost::Usd rented);
Stops guess_stops(const DollarAxis&, r1cost::Usd guess);

}  // namespace explainer
