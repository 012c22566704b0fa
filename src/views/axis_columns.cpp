#include "views/axis_columns.h"

#include <limits>

namespace explainer {

OneAxis axis_columns(const View& view, float x, float width) {
  const WidthClass arrangement = width_class(view.looks.width);
  OneAxis picture{{}, axis_measures(arrangement, view.looks.room, view.state.reading), false};
  // In print there is a page for all rows.
  if (view.looks.in_print) picture.sizes.rows = std::numeric_limits<std::size_t>::max();
  DollarRows& rows = picture.rows;
  rows.narrow = arrangement == WidthClass::narrow;
  rows.x = x;
  rows.width = width;
  rows.right = x + width;
  // Names and amounts need less than their share on a wide page, and more on a narrow one.
  rows.plot_left = x + 52 + 0.22f * width;
  rows.plot_width = rows.right - 58 - width / 15 - 8 - rows.plot_left;
  rows.row_height = picture.sizes.row;
  rows.head_height = picture.sizes.head;
  rows.dot = picture.sizes.row / 2;
  picture.roomy = picture.sizes.second_lines && !rows.narrow;
  return picture;
}

}  // namespace explainer
