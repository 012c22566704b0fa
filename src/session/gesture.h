// Translates the pointer events of a browser or a window into what a mouse would do.
//
// A finger on a slider may want to move it or to scroll the page, which only its movement shows. So a touch is held
// back: 6 px sideways make it a drag, and lifting it in place makes it a tap. A vertical start or a cancel by the
// browser gives it up. A mouse press is never held back.
//
// Only the pointer that began a press can end it. If that pointer returns without its button, or presses again, its
// release was lost. Then the press ends where it was last seen and clicks nothing.
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
  bool touch = false;  // by a finger, not the mouse
};

// One thing that the mouse does.
struct MouseStep {
  enum class Kind { move, leave, press, release };
  Kind kind = Kind::move;
  Point at{};  // where it moves to, in CSS pixels of the picture
};

// The mouse steps of one event; a tap needs the most.
class MouseSteps {
 public:
  MouseSteps(std::initializer_list<MouseStep> steps) {
    for (const MouseStep& step : steps) steps_[count_++] = step;
  }
  // Puts two steps before the others, of which there may be at most two.
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

// Translates one event. While the mouse holds something a finger is ignored, and the reverse. `at` is in CSS pixels of
// the picture; `buttons` is that of the browser's PointerEvent (bit 0: the main button).
MouseSteps point(Session&, PointerEvent, Point at, bool touch, int buttons);
// The picture has moved under a resting mouse, which is now at this place of it. That alone opens no card there.
MouseSteps carry_mouse(Session&, Point at);

}  // namespace explainer
