// What the lines of the bill are called, and what they are made of.
#pragma once

#include <string>

#include "views/view.h"

namespace explainer {

// "The last run" of R1 that the news and the paper tell of; "Your run" once it is another.
// The sliders stand where R1's last run is.
bool is_last_run(const View&);
std::string run_name(const View&);
// What a stage's line is made of: as published; on the other chip where the same work is done there, in short its hours
// alone; or as assumed.
std::string stage_line(const View&, const r1cost::Stage&, bool in_short = false);

}  // namespace explainer
