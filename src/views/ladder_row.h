// One of others' rows: its words, its amount, its ratio and its marks on the dollar axis.
#pragma once

#include <vector>

#include "views/axis_columns.h"
#include "views/row_ratio.h"

namespace explainer {

// The shape says who states the figure.
Shape shape_of(const r1cost::Budget&);

// Draws the words of a row whose top is at `y`. `words` collects the boxes behind which lines pause.
void draw_ladder_row(Scene&, const View&, const OneAxis&, const LadderRow&, const RowRatio&, float y,
                     std::vector<Box>& words);

// Whether the longer words of its ratio leave the row's amount where it is.
bool has_room_for_longer(const View&, const OneAxis&, const LadderRow&, const RowRatio&);

// Draws what lies over the reader's line: symbols and spans.
void draw_ladder_ink(Scene&, const View&, const OneAxis&, const LadderRow&, float y);

}  // namespace explainer
