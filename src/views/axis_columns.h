// Where the columns of the one axis are, and how high its rows.
#pragma once

#include "layout/measures.h"
#include "views/dollar_rows.h"
#include "views/view.h"

namespace explainer {

struct OneAxis {
  DollarRows rows;
  AxisMeasures sizes;
  bool roomy;  // there is room for each method of a source, and for words above a mark
};

// The columns in [x, x + width].
OneAxis axis_columns(const View&, float x, float width);

}  // namespace explainer
