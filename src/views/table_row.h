// The columns of the table, and the drawing of one row.
#pragma once

#include <string>
#include <vector>

#include "layout/ink.h"
#include "layout/measures.h"
#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

inline float row_height_of(const View& view) {
  return width_class(view.looks.width) == WidthClass::narrow ? touch_height : touch_height - air::small;
}
inline constexpr float text_gap = air::vast;    // before words that stand left-aligned behind numbers
inline constexpr float sort_arrow = air::wide;  // beside the head of the column that the rows are in the order of

struct TablePlace {
  TableColumn column;
  float left, width;
  bool right_aligned;
  float right() const { return left + width; }
};

// The columns that have room, from the left: always name, dollars and ratio, then others by importance.
std::vector<TablePlace> table_places(const View&, float x, float width);

// The head of a column.
std::string head_words(TableColumn, const View&);

// The words for a column: "whole run", "estimate".
std::string column_words(r1cost::Scope);
std::string column_words(r1cost::Kind);

// The row of one of view.data's budgets.
void draw_table_row(Scene&, const View&, const std::vector<TablePlace>&, std::size_t index, const Control&, float x,
                    float y, float width);

}  // namespace explainer
