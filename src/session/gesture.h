// From a browser's or a window's pointer events to what a mouse would do.
//
// A finger on a slider may want to move it or to scroll the page, and nobody knows before it has moved. So a touch is
// held back: 6 px sideways make it a drag, lifted in place it is a tap, and a vertical start or the browser's own
// cancel gives it up. A mouse needs no such patience.
//
// Only the pointer that began a press can end it. If it comes back without its button, or presses again, its release
// was lost: the press ends where it was last seen, and clicks nothing.
#pragma once

#include <cstddef>
#include <initializer_list>

#include "scene/scene.h"

namespace explainer {

struct Session;  // session/session.h

enum class PointerEvent { down, move, up, cancel, leave };

struct Gesture {
  enum class Stage { idle, held_back, given_up, pressed };
  Stage stage = Stage::idle;
  Point start;         // CSS pixels
  bool touch = false;  // a finger's, not the mouse's
};

// What the mouse does, one thing at a time.
struct MouseStep {
  enum class Kind { move, leave, press, release };
  Kind kind = Kind::move;
  Point at{};  // of a move, in CSS pixels of the picture
};

// What one event comes to: no more than a tap.
class MouseSteps {
 public:
  MouseSteps(std::initializer_list<MouseStep> steps) {
    for (const MouseStep& step : steps) steps_[count_++] = step;
  }
  // These two come before the others, of which there are no more than two.
  void begin_with(MouseStep first, MouseStep second) {
    for (std::size_t i = 0; i < 2; ++i) steps_[i + 2] = steps_[i];
    steps_[0] = first;
    steps_[1] = second;
    count_ += 2;
  }
  const MouseStep* begin() const { return steps_; }
  const MouseStep* end() const { return steps_ + count_; }

 private:
  MouseStep steps_[4]{};
  std::size_t count_ = 0;
};

// A mouse and a finger are no one pointer: while the one holds something, the other is passed over.
// `at` in CSS pixels of the picture; `buttons` as the browser's PointerEvent has it (bit 0: the main one).
MouseSteps point(Session&, PointerEvent, Point at, bool touch, int buttons);
// The picture was moved under a mouse that rests, which is at this place of it now and asks for nothing there.
MouseSteps carry_mouse(Session&, Point at);

}  // namespace explainer
