// From a browser's or a window's pointer events to what a mouse would do.
//
// A finger on a slider may want to move it or to scroll the page, and nobody knows before it has moved. So a touch is
// held back: 6 px sideways make it a drag, lifted in place it is a tap, and a vertical start or the browser's own
// cancel gives it up. A mouse needs no such patience.
#pragma once

#include <vector>

#include "scene/scene.h"

namespace explainer {

struct Session;  // session/session.h

enum class PointerEvent { down, move, up, cancel, leave };

struct Gesture {
  enum class Stage { idle, held_back, given_up, pressed };
  Stage stage = Stage::idle;
  Point start;  // CSS pixels
};

// What the mouse does, one thing at a time.
struct MouseStep {
  enum class Kind { move, leave, press, release };
  Kind kind;
  Point at{};  // of a move, in CSS pixels of the picture
};

// `at` in CSS pixels of the picture; `buttons` as the browser's PointerEvent has it (bit 0: the main one).
std::vector<MouseStep> point(Session&, PointerEvent, Point at, bool touch, int buttons);

}  // namespace explainer
