#include "views/axis_columns.h"

#include <limits>

namespace explainer {
namespace {

// Names and amounts need less than their share on a wide page, and more on a narrow one.
constexpr float names_and_margin = 52, names_of_width = 0.22f, amounts_and_margin = 58, amounts_in_width = 15;

}  // namespace

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
  rows.plot_left = x + names_and_margin + names_of_width * width;
  rows.plot_width = rows.right - amounts_and_margin - width / amounts_in_width - air::plain - rows.plot_left;
  rows.row_height = picture.sizes.row;
  rows.head_height = picture.sizes.head;
  rows.dot = picture.sizes.row / 2;
  picture.roomy = picture.sizes.second_lines && !rows.narrow;
  return picture;
}

}  // namespace explainer
