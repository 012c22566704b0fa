// One row of the ladder: its words, its amounts, its ratios and its ink on the dollar axis.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "views/dollar_rows.h"
#include "views/ladder_rows.h"

namespace explainer {

// Where the first of the two columns of ratios ends: as the two stand. The second, made alike, ends with the row; it is
// left to the card where there is no room for it.
float counted_right(const DollarRows&);
bool has_alike(const DollarRows&);

// As the two stand: "0.95×", or "≠"; and with the reader's bill made to count the same, where it is unlike and can be.
// Each conversion reckons bills of its own: once a row.
struct RowRatio {
  std::string as_counted, made_alike;
  bool unlike = false, same = false;     // the last of these says that there is no difference
  std::optional<r1cost::Usd> converted;  // that bill
};
RowRatio ratio_of(const View&, const LadderRow&);

// Words, from the row's top at `y`; `obstacles` collects the boxes that the reader's line pauses behind.
void draw_ladder_row(Scene&, const View&, const DollarRows&, const LadderRow&, const RowRatio&, float y,
                     std::vector<Box>& obstacles);

// What stands over the reader's line: symbols, spans, and the tick of the bill made to count the same.
void draw_ladder_ink(Scene&, const View&, const DollarRows&, const LadderRow&, const RowRatio&, float y);

}  // namespace explainer
