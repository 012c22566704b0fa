#include <algorithm>
#include <vector>

#include "app/editor.h"
#include "app/keyboard.h"
#include "app/notice.h"
#include "app/option_list.h"
#include "app/scroll.h"
#include "app/take.h"
#include "app/widgets.h"

namespace explainer {
namespace {

constexpr float line = 48;  // an arrow key scrolls by it

bool takes_focus(const Part& part) {
  switch (part.role) {
    case PartRole::slider:
    case PartRole::field:
    case PartRole::select:
    case PartRole::toggle:
    case PartRole::button:
    case PartRole::row:
    case PartRole::link: return true;
    case PartRole::heading:
    case PartRole::text:
    case PartRole::card: return false;
  }
  return false;
}

std::vector<std::string> tab_order(const App& app) {
  std::vector<std::string> order;
  for (const Part& part : scene_of(app).parts)
    if (takes_focus(part)) order.push_back(part.id);
  return order;
}

void focus_on(Desk& desk, const std::string& id) {
  desk.tab_from = id;
  focus_part(desk.app, id);
  if (const Part* part = find_part(scene_of(desk.app), id)) bring_into_view(desk, part->box);
  want_frame(desk.app);
}

void move_focus(Desk& desk, bool back) {
  const std::vector<std::string> order = tab_order(desk.app);
  if (order.empty()) return;
  const auto here = std::find(order.begin(), order.end(), desk.tab_from);
  const std::size_t count = order.size();
  std::size_t next = back ? count - 1 : 0;
  if (here != order.end()) {
    const std::size_t at = static_cast<std::size_t>(here - order.begin());
    next = (at + (back ? count - 1 : 1)) % count;
  }
  focus_on(desk, order[next]);
}

// The card closes, and the focus that was in it goes back to its row.
void leave_card(Desk& desk) {
  const std::string row = desk.app.looks.card;
  const Part* part = find_part(scene_of(desk.app), desk.app.focus);
  const bool inside = part && in_card(*part);
  close_card(desk.app);
  if (inside) focus_on(desk, row);
}

void leave_something(Desk& desk) {
  App& app = desk.app;
  const bool only_a_card = !app.before_press && app.looks.problem.empty() && !app.looks.card.empty();
  if (only_a_card) return leave_card(desk);
  if (escape(app)) return;
  focus_part(app, "");
  want_frame(app);
}

void step(Desk& desk, const Part& slider, int stop) {
  const std::string id = slider.id;
  use(desk.app, id);
  act(desk.app, id, step_to(id, stop, desk.app.state, desk.app.dataset));
}

bool slider_key(Desk& desk, const Part& part, SDL_Keycode key) {
  const int here = part.handle ? part.handle->stop : 0, last = part.handle ? part.handle->stops - 1 : 0;
  switch (key) {
    case SDLK_LEFT:
    case SDLK_DOWN: step(desk, part, std::max(0, here - 1)); return true;
    case SDLK_RIGHT:
    case SDLK_UP: step(desk, part, std::min(last, here + 1)); return true;
    case SDLK_HOME: step(desk, part, 0); return true;
    case SDLK_END: step(desk, part, last); return true;
    default: return false;
  }
}

bool presses(SDL_Keycode key) { return key == SDLK_RETURN || key == SDLK_KP_ENTER || key == SDLK_SPACE; }

// A key for the part that has the focus.
bool part_key(Desk& desk, const Part& part, SDL_Keycode key) {
  if (part.role == PartRole::slider) return slider_key(desk, part, key);
  const bool space = key == SDLK_SPACE;
  if (part.role == PartRole::select && (key == SDLK_DOWN || key == SDLK_UP)) {
    open_part(desk, part);
    return true;
  }
  if (!presses(key)) return false;
  if (space && (part.role == PartRole::link || part.role == PartRole::field)) return false;
  if (part.id == "card.close") leave_card(desk);
  else open_part(desk, part);
  return true;
}

void control_key(Desk& desk, const SDL_Keysym& key) {
  if (key.sym == SDLK_q || key.sym == SDLK_w) desk.quit = true;
  const bool redo = key.sym == SDLK_y || (key.sym == SDLK_z && (key.mod & KMOD_SHIFT));
  if (redo || key.sym == SDLK_z) act(desk.app, "", redo ? Step::redo : Step::undo);
}

void page_key(Desk& desk, const SDL_Keysym& key) {
  const float screen = desk.size.height * 0.9f;
  switch (key.sym) {
    case SDLK_TAB: return move_focus(desk, (key.mod & KMOD_SHIFT) != 0);
    case SDLK_ESCAPE: return leave_something(desk);
    case SDLK_UP: return scroll_by(desk, -line);
    case SDLK_DOWN: return scroll_by(desk, line);
    case SDLK_PAGEUP: return scroll_by(desk, -screen);
    case SDLK_PAGEDOWN: return scroll_by(desk, screen);
    case SDLK_SPACE: return scroll_by(desk, key.mod & KMOD_SHIFT ? -screen : screen);
    case SDLK_HOME: return scroll_to(desk, page_top(desk));
    case SDLK_END: return scroll_to(desk, page_bottom(desk));
    case SDLK_t:
      desk.app.theme = desk.app.theme == Theme::light ? Theme::dark : Theme::light;
      return want_frame(desk.app);
    default: return;
  }
}

bool saves(const SDL_Keysym& key) { return key.sym == SDLK_s && key.mod & (KMOD_CTRL | KMOD_GUI); }

}  // namespace

void on_key(Desk& desk, const SDL_Keysym& key, bool held) {
  // A held key goes on moving and scrolling, but it presses and saves once.
  if (held && (saves(key) || (presses(key.sym) && !desk.app.focus.empty()))) return;
  hush(desk);
  if (saves(key)) {
    close_list(desk);
    commit_editor(desk, true);
    return save_link(desk);
  }
  if (!desk.list.part.empty()) return list_key(desk, key);
  if (!desk.editor.part.empty() && edit_by_key(desk, key)) return;
  if (key.mod & (KMOD_CTRL | KMOD_GUI)) return control_key(desk, key);
  const Part* part = find_part(scene_of(desk.app), desk.app.focus);
  if (part && part_key(desk, *part, key.sym)) return;
  page_key(desk, key);
}

void on_text(Desk& desk, std::string_view typed) {
  if (!desk.list.part.empty() || typed.empty()) return;
  if (desk.editor.part.empty()) {
    const Part* part = find_part(scene_of(desk.app), desk.app.focus);
    const bool number = (typed[0] >= '0' && typed[0] <= '9') || typed[0] == '$' || typed[0] == '.';
    if (!part || part->role != PartRole::field || !(number || part->prose)) return;
    open_editor(desk, part->id);
  }
  edit_by_text(desk, typed);
}

void open_part(Desk& desk, const Part& part) {
  const std::string id = part.id;
  switch (part.role) {
    case PartRole::field: return open_editor(desk, id);
    case PartRole::select: return open_list(desk, id);
    case PartRole::link:
      if (part.href.starts_with("https://") || part.href.starts_with("http://")) SDL_OpenURL(part.href.c_str());
      return;
    default: return press_part(desk.app, id);
  }
}

}  // namespace explainer
