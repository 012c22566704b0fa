// How many times the reader's bill another figure is, like for like: what stands at the right end of its row.
#pragma once

#include <string>

#include "views/ladder_rows.h"
#include "views/view.h"

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

}  // namespace explainer
