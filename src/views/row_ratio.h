// How many times the reader's bill another figure is, like for like: what stands at the right end of its row.
#pragma once

#include <string>
#include <vector>

#include "views/ladder_rows.h"
#include "views/view.h"

namespace explainer {

// What a figure counts beside the bill: the same lines, as far as is known, more of them, or others.
enum class FigureCounts { alike, more, other };

// How many times the bill the figure is once the bill counts what the figure counts, or why there is no such ratio. A
// conversion computes bills, so it is done once per row.
struct RowRatio {
  std::string words;     // "13×", "1×", "unclear"
  std::string longer;    // "13× with V3", if one line of the bill is what makes the two alike; else the same words
  std::string shown;     // one of the two: what has room
  std::string with;      // that line's name, if the figure counts it and the bill does not; else empty
  bool is_ratio = true;  // the words are a ratio
  bool unlike = false;   // as the two stand, they do not count the same things
  FigureCounts counts = FigureCounts::alike;
  bool same = false;  // there is no difference
};
RowRatio ratio_of(const View&, const LadderRow&);
// What stands over the column of ratios: that it is like for like, and, where there is room, that the figures as they
// stand count other things; or with which line of the bill, where the ratios had no room for it.
std::string ratios_head(const std::vector<RowRatio>&, float room);
// How wide the longest words are that stand where there is no ratio.
float widest_no_ratio();

}  // namespace explainer
