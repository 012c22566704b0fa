// From where a slider was dragged, or stepped by an arrow key, to an action. What a place along a track means depends
// on the picture: on its dollar axis, or on the range of its map.
#pragma once

#include <string_view>
#include <vector>

#include "state/command.h"
#include "views/dollar_axis.h"

namespace explainer {

// 0 to 1 along the track; `up` is the same upwards, of parts that go both ways.
Command slide_to(std::string_view part, double position, const State&, const r1cost::Dataset&, double up = 0);
// The same where the state's answer is at hand, so that what is dragged along the dollar axis does not reckon it again.
Command slide_to(std::string_view part, double position, const State&, const r1cost::Answer&, const r1cost::Dataset&,
                 double up = 0);
Command step_to(std::string_view part, int stop, const State&, const r1cost::Dataset&);

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
