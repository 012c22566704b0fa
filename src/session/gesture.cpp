#include "session/gesture.h"

#include <cmath>

#include "session/session.h"

namespace explainer {
namespace {

using Stage = Gesture::Stage;

constexpr float patience = 6;  // CSS pixels that a finger may move before the gesture is decided

MouseStep move_to(Point at) { return {MouseStep::Kind::move, at}; }
constexpr MouseStep away{MouseStep::Kind::leave};
constexpr MouseStep down{MouseStep::Kind::press};
constexpr MouseStep up{MouseStep::Kind::release};

MouseSteps give_up(Session& session, bool touch) {
  const bool pressed = session.gesture.stage == Stage::pressed;
  session.gesture.stage = touch ? Stage::given_up : Stage::idle;
  if (!pressed) return {};
  session.given_up = !session.before_press;
  undo_press(session);
  return {away, up};  // in this order, so that nothing under the finger is clicked
}

MouseSteps move_finger(Gesture& gesture, Point at) {
  if (gesture.stage == Stage::pressed) return {move_to(at)};
  if (gesture.stage != Stage::held_back) return {};
  const float dx = std::abs(at.x - gesture.start.x), dy = std::abs(at.y - gesture.start.y);
  if (dx >= patience && dx > dy) {
    gesture.stage = Stage::pressed;
    return {move_to(gesture.start), down, move_to(at)};
  }
  if (dy >= patience) gesture.stage = Stage::given_up;
  return {};
}

MouseSteps point_touch(Session& session, PointerEvent event, Point at) {
  Gesture& gesture = session.gesture;
  switch (event) {
    case PointerEvent::down: gesture = {Stage::held_back, at, true}; return {};
    case PointerEvent::move: return move_finger(gesture, at);
    case PointerEvent::up: {
      const Stage before = gesture.stage;
      gesture.stage = Stage::idle;
      // After a tap the finger is gone, so nothing stays hovered.
      if (before == Stage::held_back) return {move_to(gesture.start), down, up, away};
      if (before == Stage::pressed) return {up, away};
      return {};
    }
    case PointerEvent::cancel: return give_up(session, true);
    case PointerEvent::leave: return {};
  }
  return {};
}

MouseSteps point_mouse(Session& session, PointerEvent event, Point at) {
  Gesture& gesture = session.gesture;
  const bool pressed = gesture.stage == Stage::pressed;
  switch (event) {
    case PointerEvent::down: gesture = {Stage::pressed, at, false}; return {move_to(at), down};
    case PointerEvent::move: return {move_to(at)};
    case PointerEvent::up:
      if (!pressed) return {move_to(at)};
      gesture.stage = Stage::idle;
      return {move_to(at), up};
    case PointerEvent::cancel: return give_up(session, false);
    case PointerEvent::leave:
      if (!pressed) return {away};
      return {};
  }
  return {};
}

}  // namespace

MouseSteps point(Session& session, PointerEvent event, Point at, bool touch, int buttons) {
  // While the mouse or a finger holds something, the other is ignored. A new press counts, since the release of the
  // first may have been lost.
  Gesture& gesture = session.gesture;
  const bool pressed = gesture.stage == Stage::pressed, comes = event == PointerEvent::down;
  const bool held = pressed || gesture.stage == Stage::held_back;
  if (held && gesture.touch != touch && !comes) return {};
  // A release outside a frame of another site never reaches us. The dragged thing stays where it was last seen, and
  // nothing is clicked.
  const bool lost = pressed && (comes || (event == PointerEvent::move && !touch && !(buttons & 1)));
  if (lost) gesture.stage = Stage::idle;
  session.by_mouse = !touch;
  if (event == PointerEvent::move) session.carried = false;
  if (event == PointerEvent::down) {
    session.given_up = false;
    session.keeps_refusal = session.refused_just_now;
  }
  if (event == PointerEvent::up) session.lifted_at = session.event_at;
  if (event == PointerEvent::down && session.looks.touch != touch) {
    session.looks.touch = touch;
    refresh(session);
  }
  want_frame(session);
  MouseSteps steps = touch ? point_touch(session, event, at) : point_mouse(session, event, at);
  if (lost) steps.begin_with(away, up);
  return steps;
}

MouseSteps carry_mouse(Session& session, Point at) {
  session.carried = true;
  want_frame(session);
  return {move_to(at)};
}

}  // namespace explainer
