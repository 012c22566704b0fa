// Which budgets stand in one row of the ladder; cards and the reckoning ask, too.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "r1cost/dataset.h"

namespace explainer {

// One row of the ladder: the featured budgets with one row id, as indices into the dataset.
struct LadderRow {
  std::string id;
  r1cost::Scope scope;
  std::vector<std::size_t> figures;
};
std::vector<LadderRow> ladder_rows(const r1cost::Dataset&);

// The figure of a row that the ratio column speaks of: the one reckoned like the reader's bill, else the first.
std::size_t ratio_figure(const LadderRow&, const r1cost::Dataset&);

}  // namespace explainer
