// The reader's whole state as the fragment of an address:
// "#v=3&chip=h800&count=512&hours=80&price=2&also=none&view=area&data=2026-11-24-01234567".
//
// The promise: a link that once worked goes on working. So a link that says anything of a run says its version, the
// edition of the figures it was made with, and all that the run is made of, even where that is as in the starting state
// (which a later edition may change). What is as in the starting state adds nothing else; the starting state itself is
// the empty link. Keys are the names of the table of fields, `chip`, `also` (stages, joined by +; none), `printed`, and
// NAME-range for what is in doubt, written as in data/spreads.h; `preset` may stand in for them all. The same with
// "vs." before them: the run it is compared with. How it is looked at: see state/view_link.cpp.
//
// "#chapter=3" is all of a link into the story: the chapter says the rest, once it is there (at_chapter).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/spreads.h"
#include "state/state.h"
#include "words/message.h"

namespace explainer {

// Earlier versions meant other things where they said nothing. 1: a map of R1's own runs, compared with the first
// preset. 2: compared with the first preset that counts a run alone; a map with the run that R1's stand on through
// every lens.
inline constexpr std::string_view link_version = "3";

// With its #; empty for the starting state. What only lasts while something is dragged is left out.
std::string link_of(const State&, const r1cost::Dataset&);
// The same where the figures' edition_tag is at hand: it is long to make.
std::string link_of(const State&, const r1cost::Dataset&, const std::string& edition_tag);
// The same with the run's every number also where all is as in the starting state, which a later edition may change:
// for a link that is kept on its own. A chapter's link is whole as it is.
std::string whole_link_of(const State&, const r1cost::Dataset&, const std::string& edition_tag);
// The scenario alone, seen as a reader starts.
std::string link_of(const DoubtedScenario&, const r1cost::Dataset&);

struct LinkRead {
  State state;
  // What was passed over or changed, a sentence each, at most ten: "“chip=h900” is no chip here: passed over."
  std::vector<Unsaid> remarks;
  DoubtedScenario all() const { return {state.scenario, state.doubts}; }
};

// The state nearest to what the link says: values out of range are taken to the range's end, what is not understood is
// passed over. Takes the fragment with or without its #, or a whole address; any bytes are fine.
LinkRead read_link(std::string_view link, const r1cost::Dataset&);
// `start` is what the link builds on, where that is not the state a reader starts in.
LinkRead read_link(std::string_view link, const r1cost::Dataset&, const std::string& edition_tag,
                   const State* start = nullptr);

}  // namespace explainer
