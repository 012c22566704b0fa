// The bill: the run on the sliders as its first line, what else is counted as further lines with switches, the total
// under a double rule.
#pragma once

#include <string>

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// "The last run" of R1 that the news and the paper tell of; "Your run" once it is another.
// The sliders stand where R1's last run is.
bool is_last_run(const View&);
std::string run_name(const View&);
// What a stage's line is made of: as published; on the other chip where the same work is done there, in short its hours
// alone; or as assumed.
std::string stage_line(const View&, const r1cost::Stage&, bool in_short = false);

// Draws from `y` down in the column [x, x + width] and returns where it ends.
float draw_lines(Scene&, const View&, float x, float y, float width);

// Narrow only: the total with a tiny axis, across the top of what is visible, while a control is used.
void draw_total_strip(Scene&, const View&, float y, float width);

}  // namespace explainer
