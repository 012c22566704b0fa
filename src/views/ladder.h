// Where it lands: the reported budgets, one row each, on a log dollar axis, with the reader's own line through them.
//
// Rows stand in groups, so that like stands beside like. A log axis has no zero, so there are no bars: the kind of
// figure is a shape, a stated range a line, several methods of one source several rings.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"
#include "views/view.h"

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

// Draws from `y` down in the column [x, x + width] and returns where it ends.
float draw_ladder(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
