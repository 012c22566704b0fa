// What lies over the page: the sheets that the words of its foot open, and the cards of rows.
//
// Both are laid out by themselves, with their upper left corner at 0, and then put where there is room. They lie within
// what is in sight of the page, never over the words that opened them, and never longer than there is room: what is
// longer turns pages.
#pragma once

#include <string>

#include "layout/column.h"
#include "scene/scene.h"
#include "state/control.h"

namespace explainer {

inline constexpr float sheet_pad = 16;
// Where the words of a sheet so wide are laid out.
inline Box sheet_column(float width) { return {sheet_pad, sheet_pad, width - 2 * sheet_pad, 0}; }

// Left edge and width of a sheet or card. `beside`: it stands beside the row that opened it, at the row's height.
struct CardColumn {
  float x = 0, width = 0;
  bool beside = false;
};
CardColumn column_of(const Scene&, const Part& owner);

// Writes a sheet's heading and begins the column of what stands below it.
Column begin_sheet(Scene& sheet, const Control&, const std::string& in_capitals, std::string words, float width);

// Puts what was laid out over the page, in the column; `words` say all of it.
void put_over(Scene& page, const Looks&, const Part& owner, const CardColumn&, const Scene& laid_out, float height,
              std::string words);

// Makes the parts from `first` on follow their `owner` in reading order and for Tab.
void read_after(Scene&, std::size_t owner, std::size_t first);

}  // namespace explainer
