#include "views/measures.h"

namespace explainer {

AxisMeasures axis_measures(WidthClass width, Room room, bool reading) {
  constexpr std::size_t few = 3, more = 7, many = 10;
  if (reading && width != WidthClass::wide) return {22, 28, 38, 20, 28, few, false};
  if (width == WidthClass::narrow) {
    // Fingers use narrow pages, except where an article's frame has no room for their height.
    if (room == Room::article) return {24, 40, 44, 22, 36, few, true};
    return {24, touch_height, 48, 24, touch_height, few, true};
  }
  if (room == Room::article) return {24, 40, 44, 20, 28, few, false};
  return {24, 40, 48, 26, 36, room == Room::tall ? many : more, true};
}

}  // namespace explainer
