#include "session/focus.h"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "session/pointing.h"
#include "session/press.h"
#include "session/session.h"
#include "state/control.h"
#include "views/slide.h"

namespace explainer {
namespace {

// A card only keeps the pointer from what is under it.
bool takes_focus(const Part& part) { return reacts(part.role()) && part.role() != PartRole::card; }

Heir heir_rule(std::string_view id) { return control_row(control_of(id).kind).heir; }

// Where the story goes on, or begins; one of them is always there.
constexpr ControlKind in_story[] = {ControlKind::guess, ControlKind::story_skip, ControlKind::story_next,
                                    ControlKind::story_open};

const Part* part_of(const Session& session, ControlKind kind) { return part_of(session, id_of(kind)); }

// Closes the card and returns a focus inside it to its row.
void leave_card(Session& session) {
  const std::string row = control_of(session.looks.card).kind == ControlKind::dispute
                              ? id_of(ControlKind::sheet_disputes)
                              : session.looks.card;
  const Part* part = part_of(session, session.focus);
  const bool inside = part && in_card(*part);
  close_card(session);
  if (inside) focus_on(session, row);
}

KeyAnswer step(Session& session, const Part& slider, int stop) {
  const std::string id = slider.id;
  use(session, id);
  act(session, id, step_to(id, stop, session.state, session.dataset));
  return KeyAnswer::done;
}

KeyAnswer press_slider(Session& session, const Part& part, const Handle& handle, Key key) {
  const int here = handle.stop, last = handle.stops - 1;
  switch (key) {
    case Key::left:
    case Key::down: return step(session, part, std::max(0, here - 1));
    case Key::right:
    case Key::up: return step(session, part, std::min(last, here + 1));
    case Key::home: return step(session, part, 0);
    case Key::end: return step(session, part, last);
    case Key::enter:
    case Key::space:
    case Key::other: return KeyAnswer::none;
  }
  return KeyAnswer::none;
}

}  // namespace

void show_strip(Session& session, bool in_use) {
  const bool show = in_use && session.looks.width < narrow;
  if (session.looks.show_total_strip == show) return;
  session.looks.show_total_strip = show;
  refresh(session);
}

void use(Session& session, std::string_view part) {
  // The focus goes past other controls on its way to what belongs to this one, so they do not end its use.
  if (!part.empty()) take_up(session, part);
  show_strip(session, !part.empty() || !session.grip.part.empty());
}

void take_up(Session& session, std::string_view id) {
  const ControlKind kind = control_of(id).kind;
  const Part* part = part_of(session, id);
  switch (kind) {
    case ControlKind::quote:
    case ControlKind::unknown:
    case ControlKind::same_work:
    case ControlKind::left_over: return;
    default: break;
  }
  const bool used = part && (part->role() == PartRole::slider || part->role() == PartRole::field ||
                             part->role() == PartRole::toggle || kind == ControlKind::chip_list);
  const std::string_view in_use = used ? id : std::string_view();
  if (session.looks.in_use == in_use) return;
  session.looks.in_use = in_use;
  refresh(session);
}

void focus_part(Session& session, std::string_view id) {
  session.focus = id;
  const Part* part = part_of(session, id);
  const bool field = part && part->role() == PartRole::field;
  if (field && session.own_fields) session.focus.clear();
  use(session, field || (part && part->role() == PartRole::slider) ? id : "");
}

const Part* heir_of(std::string_view gone, const std::vector<Part>& before, const Scene& now) {
  if (gone.empty() || find_part(now, gone)) return nullptr;
  if (heir_rule(gone) == Heir::story)
    for (const ControlKind kind : in_story)
      if (const Part* part = find_part(now, id_of(kind))) return part;
  // The nearest before it, else the nearest after it; in an open card one of the card; of a card that has closed its
  // row, which was told to be open.
  const bool in_open_card = is_in_card(gone) && find_part(now, id_of(ControlKind::card));
  const Part* heir = nullptr;
  bool passed = false;
  for (const Part& part : before) {
    passed |= part.id == gone;
    const bool control = part.role() > PartRole::text && part.role() != PartRole::card;
    const Part* stays = control && heir_rule(part.id) != Heir::steps ? find_part(now, part.id) : nullptr;
    if (!stays || (in_open_card && !is_in_card(part.id))) continue;
    if (part.role() == PartRole::row && is_on(part) && is_in_card(gone)) return stays;
    if (!passed || !heir) heir = stays;
  }
  return heir;
}

std::optional<Box> focused_box(const Session& session) {
  const Scene& scene = scene_of(session);
  const Part* part = find_part(scene, session.focus);
  if (!part) return std::nullopt;
  const Handle* handle = handle_of(*part);
  for (std::size_t i = part->first_mark; handle && i < part->last_mark; ++i) {
    const Mark& mark = scene.marks[i];
    const Box box = box_of(mark);
    // Surround what the pointer can grab; for the reader's line that is its label.
    if (!holds(part->box, box.centre())) continue;
    const Symbol* symbol = std::get_if<Symbol>(&mark);
    if (symbol && (symbol->shape == Shape::thumb || symbol->shape == Shape::handle))
      return Box{symbol->centre.x - symbol->size / 2, symbol->centre.y - symbol->size / 2, symbol->size, symbol->size};
    if (std::holds_alternative<Rectangle>(mark) && box.w > 8 && control_of(part->id).kind == ControlKind::line)
      return box;
  }
  // A row's ring stays between its own hairlines.
  if (part->role() == PartRole::row) return Box{part->box.x, part->box.y + 4, part->box.w, part->box.h - 8};
  return part->box;
}

void focus_on(Session& session, std::string_view part) {
  session.tab_from = part;
  focus_part(session, part);
  want_frame(session);
}

void move_focus(Session& session, bool back) {
  std::vector<const Part*> order;
  for (const Part& part : scene_of(session).parts)
    if (takes_focus(part)) order.push_back(&part);
  if (order.empty()) return;
  const auto here =
      std::find_if(order.begin(), order.end(), [&](const Part* part) { return part->id == session.tab_from; });
  const std::size_t count = order.size();
  std::size_t next = back ? count - 1 : 0;
  if (here != order.end()) {
    const std::size_t at = static_cast<std::size_t>(here - order.begin());
    next = (at + (back ? count - 1 : 1)) % count;
  }
  focus_on(session, std::string(order[next]->id));
}

KeyAnswer press_key(Session& session, Key key) {
  const Part* part = part_of(session, session.focus);
  if (!part) return KeyAnswer::none;
  if (const Handle* handle = handle_of(*part)) return press_slider(session, *part, *handle, key);
  if (part->role() == PartRole::select && (key == Key::down || key == Key::up)) return KeyAnswer::open;
  if (key != Key::enter && key != Key::space) return KeyAnswer::none;
  switch (part->role()) {
    case PartRole::link:
    case PartRole::field: return key == Key::space ? KeyAnswer::none : KeyAnswer::open;
    case PartRole::select: return KeyAnswer::open;
    default: break;
  }
  if (control_of(part->id).kind == ControlKind::card_close) leave_card(session);
  else press_part(session, std::string(part->id));
  return KeyAnswer::done;
}

bool turn_page(Session& session, Key key) {
  if (!session.state.reading || (key != Key::left && key != Key::right)) return false;
  if (part_of(session, ControlKind::guess)) {
    focus_on(session, id_of(ControlKind::guess));
    return press_key(session, key) == KeyAnswer::done;
  }
  const std::string way = id_of(key == Key::left ? ControlKind::story_back : ControlKind::story_next);
  // Behind the last chapter nothing is turned: that would leave the story.
  const bool turns = part_of(session, way) && (key == Key::left || session.state.chapter < story_length);
  if (turns) press_part(session, way);
  return turns;
}

void leave(Session& session) {
  const Looks& looks = session.looks;
  const bool only_a_card = !session.before_press && looks.problem.empty() && !looks.card.empty();
  if (only_a_card) return leave_card(session);
  if (escape(session)) return;
  const bool reading = session.state.reading, had_focus = !session.focus.empty();
  const ControlKind way =
      part_of(session, ControlKind::story_skip) ? ControlKind::story_skip : ControlKind::story_explore;
  if (reading) press_part(session, id_of(way));
  // Who came by key goes on from the way back.
  const std::string back = id_of(ControlKind::story_open);
  focus_part(session, reading && had_focus && part_of(session, back) ? back : "");
  if (reading) session.tab_from = back;
  want_frame(session);
}

}  // namespace explainer
