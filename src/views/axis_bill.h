// The bill above the total: the run on the sliders as its first line, other stages as further lines with switches, and
// each as a step on the dollar axis.
#pragma once

#include <vector>

#include "scene/scene.h"
#include "views/axis_columns.h"

namespace explainer {

// Draw from `y` down; `words` collects the boxes of words behind which lines pause.
void draw_bill_words(Scene&, const View&, const OneAxis&, float y, std::vector<Box>& words);
void draw_bill_steps(Scene&, const View&, const OneAxis&, float y);
// The double rule, and below it the line of the total with its name and amount.
inline constexpr float double_rule = 4;
inline Box total_line(const OneAxis& picture, float y) {
  return {picture.rows.x, y + double_rule, picture.rows.width, picture.sizes.total - double_rule};
}
void draw_total_words(Scene&, const View&, const OneAxis&, float y, std::vector<Box>& words);

// On narrow pages only: the total with a tiny axis at the top of the visible area, while a control is used.
inline constexpr float strip_height = 52;
void draw_total_strip(Scene&, const View&, float y, float width);

}  // namespace explainer
