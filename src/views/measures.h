// Sizes that several views share, in CSS pixels. They depend on the width class and on the room that a page gives, never
// on what the reader does, so nothing jumps during use.
#pragma once

#include <cstddef>

#include "views/ink.h"
#include "views/looks.h"

namespace explainer {

// The foot of the page: a rule and one row of words.
inline constexpr float foot_height = 52;
// A line of controls that a finger finds.
inline constexpr float touch_height = 44;

// The heights of the picture on the dollar axis, from its top down.
struct AxisMeasures {
  float labels;       // the amounts on the axis
  float line;         // each line of the bill
  float total;        // the double rule and the total
  float head;         // the heading of others' rows
  float row;          // each of others' rows
  std::size_t rows;   // how many of them have room
  bool second_lines;  // names have a second line
};
// While the story is read the picture is lower, so that it and the chapter are seen together.
AxisMeasures axis_measures(WidthClass, Room, bool reading);

}  // namespace explainer
