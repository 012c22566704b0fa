#include "app/editor.h"
#include "app/events.h"
#include "app/hear.h"
#include "app/keyboard.h"
#include "app/link_file.h"
#include "app/notice.h"
#include "app/option_list.h"
#include "app/scroll.h"
#include "app/widgets.h"

namespace explainer {
namespace {

constexpr float wheel_step = 64;  // CSS pixels for each notch of the wheel; touchpads send fractions of a notch

Point in_window(const Desk& desk, int x, int y) {
  return {static_cast<float>(x) / desk.size.unit, static_cast<float>(y) / desk.size.unit};
}

bool take_thumb(Desk& desk, Point at) {
  Box thumb = thumb_box(desk);
  if (thumb.w == 0) return false;
  const float top = thumb.y - window_box(desk).y;
  if (at.x < desk.size.width - 14 || at.y < top || at.y > top + thumb.h) return false;
  desk.thumb_grab = at.y - top;
  want_frame(desk.session);
  return true;
}

// Whether another device already holds something. While a finger holds a part the mouse is ignored, and the reverse.
bool is_another(const Desk& desk, Uint32 mouse) {
  return desk.held_by_touch && *desk.held_by_touch != (mouse == SDL_TOUCH_MOUSEID);
}

void on_motion(Desk& desk, const SDL_MouseMotionEvent& event) {
  if (is_another(desk, event.which)) return;
  const bool touch = event.which == SDL_TOUCH_MOUSEID;
  // A window may open under a resting mouse. Only a mouse that moves opens a card.
  const bool arrived = desk.mouse.x < 0;
  desk.mouse = in_window(desk, event.x, event.y);
  if (arrived && !touch) return;
  if (desk.thumb_grab >= 0) return drag_thumb_to(desk, desk.mouse.y - desk.thumb_grab);
  if (!desk.list.part.empty()) return list_move(desk, to_page(desk, desk.mouse));
  const int buttons = event.state & SDL_BUTTON_LMASK ? 1 : 0;
  point_at(desk, PointerEvent::move, to_page(desk, desk.mouse), touch, buttons);
  // The session has recognised a finger moving up or down as scrolling.
  if (touch && desk.session.gesture.stage == Gesture::Stage::given_up)
    scroll_by(desk, -static_cast<float>(event.yrel) / desk.size.unit);
}

void on_press(Desk& desk, const SDL_MouseButtonEvent& event) {
  if (event.button != SDL_BUTTON_LEFT || is_another(desk, event.which)) return;
  desk.held_by_touch = event.which == SDL_TOUCH_MOUSEID;
  desk.mouse = in_window(desk, event.x, event.y);
  const Point at = to_page(desk, desk.mouse);
  hush(desk);
  want_frame(desk.session);
  if (!desk.list.part.empty()) return list_press(desk, at);
  if (!desk.editor.part.empty()) {
    if (holds(editor_box(desk), at)) {
      desk.editor.all = false;
      return;
    }
    commit_editor(desk, true);
  }
  if (take_thumb(desk, desk.mouse)) return;
  desk.session.focus.clear();
  desk.painting.paints_ring = false;  // the focus ring is for the keyboard only
  point_at(desk, PointerEvent::down, at, event.which == SDL_TOUCH_MOUSEID, 1);
}

void on_release(Desk& desk, const SDL_MouseButtonEvent& event) {
  if (event.button != SDL_BUTTON_LEFT || is_another(desk, event.which)) return;
  desk.held_by_touch.reset();
  desk.mouse = in_window(desk, event.x, event.y);
  const Point at = to_page(desk, desk.mouse);
  want_frame(desk.session);
  if (desk.thumb_grab >= 0) {
    desk.thumb_grab = -1;
    return;
  }
  if (desk.session.gesture.stage != Gesture::Stage::idle)
    point_at(desk, PointerEvent::up, at, event.which == SDL_TOUCH_MOUSEID, 0);
  const Part* link = part_of(desk.session, desk.armed_link);
  if (link && holds(link->box, at)) open_part(desk, *link);
  desk.armed_link.clear();
}

void on_wheel(Desk& desk, const SDL_MouseWheelEvent& event) {
  const float notches = event.direction == SDL_MOUSEWHEEL_FLIPPED ? -event.preciseY : event.preciseY;
  if (!desk.list.part.empty()) return list_wheel(desk, -notches * wheel_step);
  if (desk.session.gesture.stage != Gesture::Stage::pressed) scroll_by(desk, -notches * wheel_step);
}

// Opens a dropped file that holds a link. Dropped text is ignored, but SDL leaves it to us to free.
void on_drop(Desk& desk, const SDL_DropEvent& event) {
  if (!event.file) return;
  if (event.type == SDL_DROPFILE) {
    hush(desk);
    close_list(desk);
    commit_editor(desk, true);
    open_link_file(desk, event.file);
  }
  SDL_free(event.file);
}

void on_window(Desk& desk, const SDL_WindowEvent& event) {
  switch (event.event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED: return arrange(desk);
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_RESTORED: return want_frame(desk.session);
    case SDL_WINDOWEVENT_LEAVE:
      desk.mouse = {-1, -1};
      return point_at(desk, PointerEvent::leave, {}, !desk.session.by_mouse, 0);
    case SDL_WINDOWEVENT_FOCUS_LOST: return close_list(desk);
    case SDL_WINDOWEVENT_CLOSE: desk.quit = true; return;
    default: return;
  }
}

}  // namespace

void handle(Desk& desk, const SDL_Event& event) {
  switch (event.type) {
    case SDL_QUIT: desk.quit = true; return;
    case SDL_WINDOWEVENT: return on_window(desk, event.window);
    case SDL_MOUSEMOTION: return on_motion(desk, event.motion);
    case SDL_MOUSEBUTTONDOWN: return on_press(desk, event.button);
    case SDL_MOUSEBUTTONUP: return on_release(desk, event.button);
    case SDL_MOUSEWHEEL: return on_wheel(desk, event.wheel);
    case SDL_KEYDOWN: return on_key(desk, event.key.keysym, event.key.repeat != 0);
    case SDL_TEXTINPUT: return on_text(desk, event.text.text);
    case SDL_DROPFILE:
    case SDL_DROPTEXT: return on_drop(desk, event.drop);
    case SDL_RENDER_DEVICE_RESET: restore_context(desk.window); return want_frame(desk.session);
    default: return;
  }
}

}  // namespace explainer
