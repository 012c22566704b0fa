// One of others' rows: its words, its amount, its ratio and its marks on the dollar axis.
#pragma once

#include <string>
#include <vector>

#include "views/axis_columns.h"
#include "views/ladder_rows.h"

namespace explainer {

// How many times the bill the figure is once the bill counts what the figure counts, or why there is no such ratio. A
// conversion computes bills, so it is done once per row.
struct RowRatio {
  std::string words;     // "13×", "same", "not known"
  bool is_ratio = true;  // the words are a ratio
  bool unlike = false;   // as the two stand, they do not count the same things
  bool same = false;     // there is no difference
};
RowRatio ratio_of(const View&, const LadderRow&);
// How wide the longest words are that stand where there is no ratio.
float widest_no_ratio();

// The shape says who states the figure.
Shape shape_of(const r1cost::Budget&);

// Draws the words of a row whose top is at `y`. `words` collects the boxes behind which lines pause.
void draw_ladder_row(Scene&, const View&, const OneAxis&, const LadderRow&, const RowRatio&, float y,
                     std::vector<Box>& words);

// Draws what lies over the reader's line: symbols and spans.
void draw_ladder_ink(Scene&, const View&, const OneAxis&, const LadderRow&, float y);

}  // namespace explainer
