// The reader's whole state as the part of an address after #:
// "#v=3&chip=h800&count=512&hours=80&price=2&also=none&view=area&data=2026-11-24-01234567".
//
// A link that once worked must go on working. Therefore a link with any part of a run states its version, the edition
// of the figures, and the complete run, even where it equals the starting state (which a later edition may change).
// Other parts that equal the starting state are omitted, and the starting state itself is the empty link. Keys are the
// names of the table of fields, `chip`, `also` (stages joined by +, or none), `printed`, and NAME-range for a range,
// written as in data/spreads.h. `preset` may replace them all. With "vs." before them the same keys give the run for
// comparison. state/view_link.cpp has the keys for how the run is looked at.
//
// "#chapter=3" is the whole link to a chapter: the chapter gives the rest once it has arrived (at_chapter).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/spreads.h"
#include "state/state.h"
#include "words/message.h"

namespace explainer {

// The present version. Omitted keys meant something else in earlier versions. In version 1 the map showed R1's own runs
// and the comparison was with the first preset. In version 2 the comparison was with the first preset of a run alone,
// and the map also held the base model's run through every lens.
inline constexpr std::string_view link_version = "3";

// The link with its #; empty for the starting state. Passing states of a drag are left out.
std::string link_of(const State&, const r1cost::Dataset&);
// The same with the figures' edition_tag(), which takes long to compute, given by the caller.
std::string link_of(const State&, const r1cost::Dataset&, const std::string& edition_tag);
// The same, but with all numbers of the run even for the starting state, which a later edition may change. It suits
// links that are kept by themselves. A link to a chapter is complete already.
std::string whole_link_of(const State&, const r1cost::Dataset&, const std::string& edition_tag);
// A link to the scenario alone, in the view where readers start.
std::string link_of(const DoubtedScenario&, const r1cost::Dataset&);

struct LinkRead {
  State state;
  // What was ignored or changed, at most ten sentences: "“chip=h900” is no chip here: ignored."
  std::vector<Unsaid> remarks;
  DoubtedScenario all() const { return {state.scenario, state.doubts}; }
};

// The state nearest to the link: values out of range become the range's end, and unknown parts are ignored. Accepts the
// part after # with or without the #, or a whole address, and any bytes.
LinkRead read_link(std::string_view link, const r1cost::Dataset&);
// `start` is the state that the link builds on, if that is not the starting state.
LinkRead read_link(std::string_view link, const r1cost::Dataset&, const std::string& edition_tag,
                   const State* start = nullptr);

}  // namespace explainer
