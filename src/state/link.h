// A scenario as the fragment of an address:
// "#v=1&chip=h800&count=512&hours=80&price=2&also=none&data=2026-11-24-01234567".
//
// The promise: a link that once worked goes on working. So a link says its version, the edition of the figures it was
// made with, and all that a run is made of, even where that is as in the starting state (which a later edition may
// change); only the starting state itself is the empty link. Keys are the names of the table of fields, `chip`, `also`
// (stages, joined by +; none), `printed`, and NAME-range for what is in doubt, written as in data/spreads.h; `preset`
// may stand in for them all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/spreads.h"

namespace explainer {

inline constexpr std::string_view link_version = "1";

// With its #; empty for the starting state without doubts.
std::string link_of(const DoubtedScenario&, const r1cost::Dataset&);

struct LinkRead {
  DoubtedScenario all;
  // What was passed over or changed, a sentence each, at most ten: "“chip=h900” is no chip here: passed over".
  std::vector<std::string> remarks;
};

// The scenario nearest to what the link says: values out of range are taken to the range's end, what is not understood
// is passed over. Takes the fragment with or without its #, or a whole address; any bytes are fine.
LinkRead read_link(std::string_view link, const r1cost::Dataset&);

}  // namespace explainer
