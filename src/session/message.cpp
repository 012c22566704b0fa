#include "session/message.h"

#include <string>
#include <utility>

#include "session/focus.h"
#include "session/session.h"

namespace explainer {
namespace {

// Whether the back button should lead back from the new state. Another picture, preset or lens is a new place once the
// reader has done something; another number is not.
bool is_new_place(const Session& session) {
  const State &state = session.state, &linked = session.told.linked;
  if (session.history.past.empty() && session.history.future.empty()) return false;
  if (state.reading != linked.reading) return true;
  // A chapter is one place, even if it arrived late and changed the state.
  if (state.reading) return state.chapter != linked.chapter;
  return state.picture != linked.picture || state.seen_as != linked.seen_as ||
         (state.scenario != linked.scenario && !preset_of(state.scenario, session.dataset).empty());
}

void tell_story(Session& session) {
  const State& state = session.state;
  Told& told = session.told;
  const bool reading = state.reading, guessing = reading && state.guess && !state.guess->shown;
  if (told.reading != reading || told.guessing != guessing)
    tell(session, Message::Kind::reading, guessing ? "guess" : "", reading);
  told.reading = reading;
  told.guessing = guessing;
  if (reading && !std::exchange(session.told.story_wanted, true))
    tell(session, Message::Kind::story, std::to_string(story_length));
}

// Replaces the link in the address by our own form of it, if it was understood despite codes from a mail or a
// newsletter.
void put_address_right(Session& session) {
  const std::string followed = std::exchange(session.told.followed, {});
  if (followed.empty()) return;
  scene_of(session);
  if (session.made.link != followed) tell(session, Message::Kind::link, session.made.link);
}

// Tells the new link, but not during a drag, because browsers limit how often an address may change.
void tell_link(Session& session) {
  if (session.before_press) return;
  if (session.state == session.told.linked) return put_address_right(session);
  session.told.followed.clear();
  const bool new_place = is_new_place(session);
  session.told.linked = session.state;
  // A remark on a damaged link stays until the reader does something.
  if (!session.history.past.empty() || !session.history.future.empty()) tell(session, Message::Kind::notice);
  scene_of(session);  // this makes the link
  tell(session, Message::Kind::link, session.made.link, new_place);
}

void tell_ring(Session& session) {
  const Box box = focused_box(session).value_or(Box{});
  Box& told = session.told.ring;
  if (box.x == told.x && box.y == told.y && box.w == told.w && box.h == told.h) return;
  told = box;
  tell(session, Message::Kind::ring, "", false, box);
}

// Tells the page's controls what has changed. During a drag by pointer they are told only when it rests, because laying
// them out takes longer than drawing the picture, which is what the reader watches.
void tell_outline(Session& session) {
  constexpr double rest_ms = 100;
  const Scene& scene = scene_of(session);
  if (!owes_outline(session)) return;
  Told& told = session.told;
  const long count = session.made.count;
  if (std::exchange(told.awaited, count) != count) told.awaited_since = session.now;
  if (session.before_press && session.now - told.awaited_since < rest_ms) return;
  told.scene = count;
  ++told.outlines;
  const Part* heir = heir_of(session.held_by_key, told.outline.parts, scene);
  const std::string changes = outline_changes(told.outline, scene);
  if (!changes.empty()) tell(session, Message::Kind::outline, changes);
  if (heir) tell(session, Message::Kind::heir, heir->id);
}

}  // namespace

std::string_view name(Message::Kind kind) {
  switch (kind) {
    case Message::Kind::outline: return "outline";
    case Message::Kind::pressed: return "pressed";
    case Message::Kind::heir: return "heir";
    case Message::Kind::copy: return "copy";
    case Message::Kind::take: return "take";
    case Message::Kind::check: return "check";
    case Message::Kind::link: return "link";
    case Message::Kind::notice: return "notice";
    case Message::Kind::story: return "story";
    case Message::Kind::reading: return "reading";
    case Message::Kind::ring: return "ring";
    case Message::Kind::height: return "height";
  }
  return "";
}

void tell(Session& session, Message::Kind kind, std::string_view words, bool on, const Box& box,
          std::string_view link) {
  session.messages.push_back({kind, std::string(words), std::string(link), on, box});
}

void tell_page(Session& session) {
  tell_story(session);
  tell_link(session);
  tell_ring(session);
  tell_outline(session);
}

bool owes_outline(const Session& session) { return session.told.scene != session.made.count; }

}  // namespace explainer
