#include "session/session.h"

#include <cmath>
#include <utility>
#include <variant>

#include "session/focus.h"
#include "session/press.h"
#include "state/link.h"
#include "views/said.h"
#include "views/slide.h"

namespace explainer {
namespace {

void follow_press(Session& session, const std::string& pressed) {
  const Part* part = part_of(session, pressed);
  if (!part) return;
  const bool slider = part->role() == PartRole::slider;
  if (slider || part->role() == PartRole::toggle || part->role() == PartRole::button || part->role() == PartRole::row)
    session.held_by_key = pressed;  // a front gives the focus to what is pressed
  if (!in_card(*part) && part->role() != PartRole::row) close_card(session);
  take_up(session, pressed);
  if (!slider) return;
  session.before_press = session.state;
  show_strip(session, true);
}

void follow_release(Session& session) {
  if (std::exchange(session.given_up, false)) return undo_press(session);
  if (session.state.held_span) act(session, "", Command{Action{Settle{}}});
  // The press must end before the picture is made again, because the link is not updated during a press.
  if (std::optional<State> before = std::exchange(session.before_press, std::nullopt);
      before && *before != session.state) {
    remember(session.history, std::move(*before));
    refresh(session);
  }
  show_strip(session, false);
}

void follow_pointer(Session& session, const Pointing& pointing) {
  if (!pointing.pressed.empty()) tell(session, Message::Kind::pressed, pointing.pressed);
  // Any press removes the message of a refusal, unless the press itself caused the refusal by ending the typing.
  if (pointing.clicked_nothing || !pointing.pressed.empty()) {
    if (!std::exchange(session.keeps_refusal, false) && !session.looks.problem.empty()) {
      forget_problem(session);
      refresh(session);
    }
  }
  if (pointing.clicked_nothing) {
    close_card(session);
    take_up(session, "");
  }
  follow_press(session, pointing.pressed);
  if (!pointing.slid.empty())
    act(session, pointing.slid, slide(session, pointing.slid, pointing.position, pointing.up));
  if (pointing.released) follow_release(session);
  if (!pointing.clicked.empty()) press_once(session, pointing.clicked, PressedBy::pointer, session.lifted_at);
}

}  // namespace

Session open_session(const r1cost::Dataset& dataset, std::string_view edition_tag) {
  Session session(dataset, edition_tag);
  session.state = session.told.linked = starting_state(dataset);
  return session;
}

void begin_with(Session& session, std::string_view preset) {
  session.state = reduce(session.state, UsePreset{std::string(preset)}, session.dataset);
}

const Scene& scene_of(const Session& session) {
  Made& made = session.made;
  if (!made.stale) return made.scene;
  made.answer = r1cost::evaluate(session.dataset, session.state.scenario);
  // During a drag nobody can copy the link, so it is not updated.
  if (!session.before_press) {
    made.link = link_of(session.state, session.dataset, session.edition);
    made.to_copy = session.address.empty() ? whole_link_of(session.state, session.dataset, session.edition)
                                           : session.address + made.link;
  }
  Looks looks = session.looks;
  looks.story = &session.story;
  looks.can_undo = !session.history.past.empty();
  looks.can_redo = !session.history.future.empty();
  looks.link = made.to_copy;
  looks.can_show_bill = session.offered.has_value();
  looks.can_go_back = session.yours.has_value();
  looks.show_total_strip = looks.show_total_strip && looks.width < narrow;
  made.scene = page(session.state, made.answer, session.dataset, looks);
  say_whole(made.scene);
  made.stale = false;
  ++made.count;
  return made.scene;
}

const Part* part_of(const Session& session, std::string_view id) { return find_part(scene_of(session), id); }

Command slide(const Session& session, std::string_view part, double position, double up) {
  scene_of(session);  // its answer tells where the line's stops are
  return slide_to(part, position, session.state, session.made.answer, session.dataset, up);
}

void act(Session& session, std::string_view part, const Command& command) {
  if (const Refusal* refusal = std::get_if<Refusal>(&command)) {
    session.motion.change.reset();
    session.looks.problem_part = part;
    session.looks.problem = say(refusal->words);
    session.refused_just_now = true;
    return refresh(session);
  }
  if (const Action* action = std::get_if<Action>(&command)) {
    begin_change(session, changes_picture(*action));
    State next = reduce(session.state, *action, session.dataset);
    // A drag is one step, from the press to the release.
    if (!session.before_press && next != session.state) remember(session.history, session.state);
    // A reader who changes the bill of an answer makes it the own one.
    if (next.scenario != session.state.scenario) session.yours.reset();
    session.state = std::move(next);
  } else {
    // During a drag, undo takes back the drag only.
    if (session.before_press) return undo_press(session);
    const bool back = std::get<Step>(command) == Step::undo;
    if (!(back ? undo(session.history, session.state) : redo(session.history, session.state))) return;
    session.yours.reset();
    begin_change(session, true);
  }
  forget_words(session);
  forget_problem(session);
  refresh(session);
}

void go_to(Session& session, State state) {
  if (session.before_press) undo_press(session);
  session.yours.reset();
  if (state == session.state) return;
  begin_change(session, true);
  remember(session.history, std::exchange(session.state, std::move(state)));
  forget_words(session);
  forget_problem(session);
  close_card(session);
  refresh(session);
}

void follow_link(Session& session, std::string_view link) {
  const bool begins = session.made.count == 0;
  LinkRead read = read_link(link, session.dataset, session.edition, begins ? &session.state : nullptr);
  std::string words;
  for (const Unsaid& remark : read.remarks) words += (words.empty() ? "" : "\n") + say(remark);
  tell(session, Message::Kind::notice, words);
  // A link that was not fully understood stays in the address, since a later version may understand it.
  session.told.followed = words.empty() ? link : std::string_view();
  State state = std::move(read.state);
  if (state.reading) state = at_chapter(state.chapter, state, session.story);
  // A link outside the story says nothing about the chapter, so the reader's place in the story is kept.
  else state.chapter = session.state.chapter;
  // A preset in the address's query is overridden by the link.
  const bool by_preset = begins && session.state != session.told.linked;
  if (!by_preset) session.told.linked = state;
  if (begins) session.state = std::move(state);
  else go_to(session, std::move(state));
}

bool begin_pass(Session& session) {
  follow_glide(session);
  return std::exchange(session.let_go, false);
}

void follow(Session& session, const Touches& touches) {
  if (session.passes_left > 0) --session.passes_left;
  const Pointing pointing = pointing_of(scene_of(session), touches, session.grip);
  session.refused_just_now = false;
  const std::optional<Point> before = std::exchange(session.pointer, touches.pointer);
  const bool stands = before && touches.pointer && before->x == touches.pointer->x && before->y == touches.pointer->y;
  session.waits = follow_hover(session, pointing, stands);
  follow_pointer(session, pointing);
  follow_change(session);
  // A moving slider needs no second pass, since the pointer's next place is known only in the next frame.
  if (!pointing.slid.empty() && !session.grip.part.empty()) session.passes_left = 0;
}

bool moves(const Session& session) { return session.waits || session.motion.change || !session.looks.gliding.empty(); }

void refresh(Session& session) {
  session.made.stale = true;
  want_frame(session);
}

void want_frame(Session& session) { session.passes_left = 2; }

bool see_from(Session& session, float top, float in_sight) {
  Looks& looks = session.looks;
  if (std::abs(looks.visible_top - top) < 1 && std::abs(looks.in_sight - in_sight) < 1) return false;
  looks.visible_top = top;
  looks.in_sight = in_sight;
  // A sheet does not move under the finger that presses in it.
  const bool pressing = session.gesture.stage != Gesture::Stage::idle;
  const bool moves = looks.show_total_strip || (!looks.card.empty() && !pressing);
  if (moves) refresh(session);
  return moves;
}

bool escape(Session& session) {
  if (session.before_press) {
    undo_press(session);
  } else if (!session.looks.problem.empty()) {
    forget_problem(session);
    refresh(session);
  } else if (!session.looks.card.empty()) {
    close_card(session);
  } else {
    return false;
  }
  return true;
}

void undo_press(Session& session) {
  if (session.before_press) session.state = *session.before_press;
  session.before_press.reset();
  session.grip = {};
  session.let_go = true;
  session.looks.show_total_strip = false;
  refresh(session);
}

void forget_words(Session& session) {
  session.looks.copied.clear();
  session.looks.question.clear();
  session.looks.asked.clear();
  session.looks.answer.clear();
  session.offered.reset();
}

void forget_problem(Session& session) {
  session.looks.problem_part.clear();
  session.looks.problem.clear();
}

}  // namespace explainer
