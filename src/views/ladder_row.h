// One row of the ladder: its words, its amounts, its ratios and its marks on the dollar axis.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "views/dollar_rows.h"
#include "views/ladder_rows.h"

namespace explainer {

// The right end of the first ratio column (as the two stand). The second column (to the converted bill) ends with the
// row. Without room for it, has_alike() is false and the card has that ratio.
float counted_right(const DollarRows&);
bool has_alike(const DollarRows&);

// The ratio as the two stand ("0.95×" or "≠"), and for unlike figures the ratio to the converted bill if there is one.
// A conversion computes bills, so it is done once per row.
struct RowRatio {
  std::string as_counted, made_alike;
  bool unlike = false, same = false;     // `same`: there is no difference
  std::optional<r1cost::Usd> converted;  // the converted bill
};
RowRatio ratio_of(const View&, const LadderRow&);

// Draws the words of a row whose top is at `y`. `obstacles` collects the boxes behind which the reader's line pauses.
void draw_ladder_row(Scene&, const View&, const DollarRows&, const LadderRow&, const RowRatio&, float y,
                     std::vector<Box>& obstacles);

// Draws what lies over the reader's line: symbols, spans, and the tick of the converted bill.
void draw_ladder_ink(Scene&, const View&, const DollarRows&, const LadderRow&, const RowRatio&, float y);

}  // namespace explainer
