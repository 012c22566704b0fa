#include "app/keyboard.h"

#include <string>
#include <string_view>

#include "app/editor.h"
#include "app/hear.h"
#include "app/notice.h"
#include "app/option_list.h"
#include "app/scroll.h"
#include "app/take.h"
#include "session/focus.h"
#include "state/control.h"

namespace explainer {
namespace {

constexpr float line = 48;  // CSS pixels that an arrow key scrolls

Key key_of(SDL_Keycode key) {
  switch (key) {
    case SDLK_LEFT: return Key::left;
    case SDLK_RIGHT: return Key::right;
    case SDLK_UP: return Key::up;
    case SDLK_DOWN: return Key::down;
    case SDLK_HOME: return Key::home;
    case SDLK_END: return Key::end;
    case SDLK_RETURN:
    case SDLK_KP_ENTER: return Key::enter;
    case SDLK_SPACE: return Key::space;
    default: return Key::other;
  }
}

// Keypad keys without num lock act as the arrows printed on them. Keypads of Macs always type digits.
SDL_Keysym without_keypad(SDL_Keysym key) {
  const bool digits = ((key.mod & KMOD_NUM) != 0) != ((key.mod & KMOD_SHIFT) != 0);
  if (digits || std::string_view(SDL_GetPlatform()) == "Mac OS X") return key;
  switch (key.sym) {
    case SDLK_KP_1: key.sym = SDLK_END; break;
    case SDLK_KP_2: key.sym = SDLK_DOWN; break;
    case SDLK_KP_3: key.sym = SDLK_PAGEDOWN; break;
    case SDLK_KP_4: key.sym = SDLK_LEFT; break;
    case SDLK_KP_6: key.sym = SDLK_RIGHT; break;
    case SDLK_KP_7: key.sym = SDLK_HOME; break;
    case SDLK_KP_8: key.sym = SDLK_UP; break;
    case SDLK_KP_9: key.sym = SDLK_PAGEUP; break;
    case SDLK_KP_PERIOD: key.sym = SDLK_DELETE; break;
    default: break;
  }
  return key;
}

bool presses(SDL_Keycode key) { return key_of(key) == Key::enter || key_of(key) == Key::space; }

// Shows the focus ring, because the reader now uses the keyboard, and scrolls the focused part into view.
void show_focus(Desk& desk) {
  desk.painting.paints_ring = true;
  const Part* part = part_of(desk.session, desk.session.focus);
  if (!part) return;
  Box box = part->box;
  // A row with the card that it has opened, as far as both have room.
  if (const Part* card = part_of(desk.session, id_of(ControlKind::card)); card && desk.session.looks.card == part->id) {
    const float top = std::min(box.y, card->box.y), bottom = std::max(box.bottom(), card->box.bottom());
    box = {box.x, top, box.w, bottom - top};
  }
  bring_into_view(desk, box);
}

// Passes a key to the part with the focus. Returns whether the key does something there.
bool focus_key(Desk& desk, SDL_Keycode key) {
  switch (press_key(desk.session, key_of(key))) {
    case KeyAnswer::none: return false;
    case KeyAnswer::done: return true;
    case KeyAnswer::open: open_part(desk, *part_of(desk.session, desk.session.focus)); return true;
  }
  return false;
}

void control_key(Desk& desk, const SDL_Keysym& key) {
  if (key.sym == SDLK_q || key.sym == SDLK_w) desk.quit = true;
  const bool redo = key.sym == SDLK_y || (key.sym == SDLK_z && (key.mod & KMOD_SHIFT));
  if (redo || key.sym == SDLK_z) act(desk.session, "", redo ? Step::redo : Step::undo);
}

void page_key(Desk& desk, const SDL_Keysym& key) {
  if (turn_page(desk.session, key_of(key.sym))) return;
  const float screen = desk.size.height * 0.9f;
  switch (key.sym) {
    case SDLK_TAB: return move_focus(desk.session, (key.mod & KMOD_SHIFT) != 0);
    case SDLK_ESCAPE: return leave(desk.session);
    case SDLK_UP: return scroll_by(desk, -line);
    case SDLK_DOWN: return scroll_by(desk, line);
    case SDLK_PAGEUP: return scroll_by(desk, -screen);
    case SDLK_PAGEDOWN: return scroll_by(desk, screen);
    case SDLK_SPACE: return scroll_by(desk, key.mod & KMOD_SHIFT ? -screen : screen);
    case SDLK_HOME: return scroll_to(desk, page_top(desk));
    case SDLK_END: return scroll_to(desk, page_bottom(desk));
    case SDLK_t:
      desk.session.theme = desk.session.theme == Theme::light ? Theme::dark : Theme::light;
      return want_frame(desk.session);
    default: return;
  }
}

bool saves(const SDL_Keysym& key) { return key.sym == SDLK_s && key.mod & (KMOD_CTRL | KMOD_GUI); }

}  // namespace

void on_key(Desk& desk, const SDL_Keysym& struck, bool held) {
  const SDL_Keysym key = without_keypad(struck);
  // A key that is held down repeats movements and scrolling but presses and saves only once.
  if (held && (saves(key) || (presses(key.sym) && !desk.session.focus.empty()))) return;
  hush(desk);
  if (saves(key)) {
    close_list(desk);
    commit_editor(desk, false);
    // If the open field's text is refused, the link would lack it. The field stays open with the reason and nothing is
    // saved.
    if (!desk.editor.part.empty()) return;
    return save_link(desk);
  }
  if (!desk.list.part.empty()) return list_key(desk, key);
  if (!desk.editor.part.empty() && edit_by_key(desk, key)) return;
  if (key.mod & (KMOD_CTRL | KMOD_GUI)) return control_key(desk, key);
  const std::string before = desk.session.focus;
  const bool taken = focus_key(desk, key.sym);
  if (!taken) page_key(desk, key);
  if (taken || desk.session.focus != before) show_focus(desk);
}

void on_text(Desk& desk, std::string_view typed) {
  if (!desk.list.part.empty() || typed.empty()) return;
  if (desk.editor.part.empty()) {
    const Part* part = part_of(desk.session, desk.session.focus);
    const bool number = (typed[0] >= '0' && typed[0] <= '9') || typed[0] == '$' || typed[0] == '.';
    const FieldPart* field = part ? std::get_if<FieldPart>(&part->is) : nullptr;
    if (!field || !(number || field->prose)) return;
    open_editor(desk, part->id);
  }
  edit_by_text(desk, typed);
}

}  // namespace explainer
