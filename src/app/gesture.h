// From raw pointer events to ImGui's mouse.
//
// A finger on a slider may want to move it or to scroll the page, and nobody knows before it has moved. So a touch is
// held back: 6 px sideways make it a drag, lifted in place it is a tap, and a vertical start or the browser's own
// cancel gives it up. A mouse needs no such patience.
#pragma once

#include "app/frame.h"

namespace explainer {

enum class PointerEvent { down, move, up, cancel, leave };

struct Gesture {
  enum class Stage { idle, held_back, given_up, pressed };
  Stage stage = Stage::idle;
  Point start;  // CSS pixels
};

// `at` in CSS pixels of the page's picture; `buttons` as the browser's PointerEvent has it (bit 0: the main one).
void point(App&, Gesture&, PointerEvent, Point at, bool touch, int buttons);

}  // namespace explainer
