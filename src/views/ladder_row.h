// One row of the ladder: its words, its amounts, its ratios and its ink on the dollar axis.
#pragma once

#include <vector>

#include "views/dollar_rows.h"
#include "views/ladder.h"

namespace explainer {

// Where the first of the two columns of ratios ends: as the two stand. The second, made alike, ends with the row; it is
// left to the card where there is no room for it.
float counted_right(const DollarRows&);
bool has_alike(const DollarRows&);

// Words, from the row's top at `y`; `obstacles` collects the boxes that the reader's line pauses behind.
void draw_ladder_row(Scene&, const View&, const DollarRows&, const LadderRow&, float y, std::vector<Box>& obstacles);

// What stands over the reader's line: symbols, spans, and the tick of the bill made to count the same.
void draw_ladder_ink(Scene&, const View&, const DollarRows&, const LadderRow&, float y);

}  // namespace explainer
