// Where the columns of the one axis are, and how high its rows.
#pragma once

#include <string>

#include "layout/measures.h"
#include "views/dollar_rows.h"
#include "views/view.h"

namespace explainer {

struct OneAxis {
  DollarRows rows;
  AxisMeasures sizes;
  bool roomy;  // there is room for each method of a source, and for words above a mark
};

// Whether the rows are not reported budgets but all runs with public hours, at the reader's rate.
bool at_one_rate(const View&);
// Whether the open chapter tells of this row of others.
bool is_told(const View&, const std::string& row);
// The columns in [x, x + width].
OneAxis axis_columns(const View&, float x, float width);

}  // namespace explainer
