#include "app/gesture.h"

#include <imgui.h>

#include <cfloat>
#include <cmath>

namespace explainer {
namespace {

constexpr float patience = 6;  // CSS pixels

void move_to(const App& app, Point at) { ImGui::GetIO().AddMousePosEvent(at.x * app.ratio, at.y * app.ratio); }
void move_away() { ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX); }
void button(bool down) { ImGui::GetIO().AddMouseButtonEvent(0, down); }

void press_at(const App& app, Gesture& gesture, Point at) {
  move_to(app, at);
  button(true);
  gesture.stage = Gesture::Stage::pressed;
}

void give_up(App& app, Gesture& gesture, bool touch) {
  if (gesture.stage == Gesture::Stage::pressed) {
    undo_press(app);
    move_away();  // before the release, so that nothing under the finger is clicked
    button(false);
  }
  gesture.stage = touch ? Gesture::Stage::given_up : Gesture::Stage::idle;
}

void point_touch(App& app, Gesture& gesture, PointerEvent event, Point at) {
  using Stage = Gesture::Stage;
  switch (event) {
    case PointerEvent::down: gesture = {Stage::held_back, at}; return;
    case PointerEvent::move: {
      if (gesture.stage == Stage::pressed) return move_to(app, at);
      if (gesture.stage != Stage::held_back) return;
      const float dx = std::abs(at.x - gesture.start.x), dy = std::abs(at.y - gesture.start.y);
      if (dx >= patience && dx > dy) {
        press_at(app, gesture, gesture.start);
        move_to(app, at);
      } else if (dy >= patience) {
        gesture.stage = Stage::given_up;
      }
      return;
    }
    case PointerEvent::up:
      if (gesture.stage == Stage::held_back) press_at(app, gesture, gesture.start);
      if (gesture.stage == Stage::pressed) {
        button(false);
        move_away();  // a finger that is gone hovers nowhere
      }
      gesture.stage = Stage::idle;
      return;
    case PointerEvent::cancel: return give_up(app, gesture, true);
    case PointerEvent::leave: return;
  }
}

void point_mouse(App& app, Gesture& gesture, PointerEvent event, Point at, int buttons) {
  const bool pressed = gesture.stage == Gesture::Stage::pressed;
  switch (event) {
    case PointerEvent::down: return press_at(app, gesture, at);
    case PointerEvent::move:
      // The release may happen where no event reaches us, outside a frame of another site.
      if (pressed && !(buttons & 1)) return point_mouse(app, gesture, PointerEvent::up, at, buttons);
      return move_to(app, at);
    case PointerEvent::up:
      move_to(app, at);
      if (pressed) button(false);
      gesture.stage = Gesture::Stage::idle;
      return;
    case PointerEvent::cancel: return give_up(app, gesture, false);
    case PointerEvent::leave:
      if (!pressed) move_away();
      return;
  }
}

}  // namespace

void point(App& app, Gesture& gesture, PointerEvent event, Point at, bool touch, int buttons) {
  ImGui::GetIO().AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  app.by_mouse = !touch;
  if (event == PointerEvent::down && app.looks.touch != touch) {
    app.looks.touch = touch;
    refresh(app);
  }
  want_frame(app);
  if (touch) point_touch(app, gesture, event, at);
  else point_mouse(app, gesture, event, at, buttons);
}

}  // namespace explainer
