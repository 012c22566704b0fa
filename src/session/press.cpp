#include "session/press.h"

#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "data/numbers.h"
#include "session/focus.h"
#include "session/session.h"
#include "state/control.h"
#include "state/link.h"
#include "views/answers.h"

namespace explainer {
namespace {

void copy(Session& session, const Part& part, const std::string& words) {
  tell(session, Message::Kind::copy, words);
  session.looks.copied = part.id;
  refresh(session);
}

void take(Session& session, std::string_view what) {
  // What is taken along is the picture, not the chapter around it.
  State plain = session.state;
  plain.reading = false;
  tell(session, Message::Kind::take, what, session.theme == Theme::dark, {0, 0, session.looks.width, 0},
       link_of(plain, session.dataset, session.edition));
  want_frame(session);
}

void press_row(Session& session, const std::string& id) {
  const bool in_sheet = control_of(id).kind == ControlKind::dispute;
  const bool leaves = is_on(*part_of(session, id)) && session.card.pinned;
  if (leaves && !in_sheet) return close_card(session);
  open_card(session, leaves ? id_of(ControlKind::sheet_disputes) : id, true);
}

// A question that was asked in a sheet is answered there, so the sheet stays open.
void keep_open(Session& session, const std::string& card) {
  if (card.empty()) return;
  session.looks.card = card;
  session.card.pinned = true;
}

bool same_bill(const State& a, const State& b) { return a.scenario == b.scenario && a.doubts == b.doubts; }

// Whether another bill may replace the one that is shown. It may if the reader has set nothing, or if the shown bill is
// an answer's and not the reader's own.
bool may_be_replaced(const Session& session, const State& by) {
  return session.yours || same_bill(session.state, by) || same_bill(session.state, starting_state(session.dataset));
}

// Shows the bill of an answer as one step that can be undone.
void show_bill(Session& session, State state) {
  const std::string card = session.looks.card;
  State own = session.yours.value_or(session.state);
  const Looks said = session.looks;
  go_to(session, std::move(state));
  if (session.state.scenario != own.scenario || session.state.doubts != own.doubts) session.yours = std::move(own);
  session.looks.question = said.question;
  session.looks.asked = said.asked;
  session.looks.answer = said.answer;
  session.offered.reset();
  keep_open(session, card);
  refresh(session);
}

void show_or_offer(Session& session, State state) {
  if (may_be_replaced(session, state)) return show_bill(session, std::move(state));
  session.offered = std::move(state);
  refresh(session);
}

void go_back(Session& session) {
  const std::string card = session.looks.card;
  if (session.yours) go_to(session, State(*session.yours));
  keep_open(session, card);
  refresh(session);
}

void press_button(Session& session, const Part& part) {
  if (const ButtonPart* button = std::get_if<ButtonPart>(&part.is); button && !button->copies.empty())
    return copy(session, part, button->copies);
  const std::string id = part.id;
  const Control control = control_of(id);
  switch (control.kind) {
    case ControlKind::card_close: return close_card(session);
    case ControlKind::card_more: ++session.looks.card_page; return refresh(session);
    case ControlKind::sure_more: ++session.looks.rows_page; return refresh(session);
    case ControlKind::copy:
    case ControlKind::save: return take(session, control.key);
    case ControlKind::answer_show:
      if (session.offered) return show_bill(session, State(*session.offered));
      break;
    case ControlKind::answer_back: return go_back(session);
    default: break;
  }
  if (const auto told = story_command(id, "", session.state, session.story)) return act(session, id, *told);
  act(session, id, press(id, session.state, session.dataset));
}

void ask(Session& session, std::string_view option) {
  const std::vector<ReadyQuestion>& questions = built_in_questions();
  const std::optional<double> index = number_of(option);
  if (!index || !(*index >= 0) || !(*index < static_cast<double>(questions.size()))) {
    forget_words(session);
    return refresh(session);
  }
  const ReadyQuestion& question = questions[static_cast<std::size_t>(*index)];
  if (session.before_press) undo_press(session);
  forget_words(session);
  forget_problem(session);
  State state = read_link(question.link, session.dataset, session.edition).state;
  state.chapter = session.state.chapter;
  session.looks.question = option;
  session.looks.answer = answer_to(question, state, session.dataset);
  show_or_offer(session, std::move(state));
}

}  // namespace

void press_part(Session& session, std::string_view id) {
  const Part* part = part_of(session, id);
  if (!part) return;
  take_up(session, id);
  part = part_of(session, id);
  if (!part) return;
  switch (part->role()) {
    case PartRole::row: return press_row(session, part->id);
    case PartRole::toggle: begin_glide(session, id); [[fallthrough]];
    case PartRole::button: return press_button(session, *part);
    case PartRole::heading:
    case PartRole::text:
    case PartRole::slider:
    case PartRole::field:
    case PartRole::select:
    case PartRole::link:
    case PartRole::card: return;
  }
}

void press_once(Session& session, std::string_view part, PressedBy by, double at) {
  constexpr double one_press_ms = 100;
  LastPress& last = session.last_press;
  const bool again = last.part == part && last.by != by && std::abs(at - last.at) <= one_press_ms;
  last = {again ? "" : std::string(part), by, at};
  if (!again) press_part(session, part);
}

void choose_option(Session& session, std::string_view part, std::string_view option) {
  take_up(session, part);
  if (control_of(part).kind == ControlKind::question) return ask(session, option);
  if (const auto told = story_command(part, option, session.state, session.story)) return act(session, part, *told);
  act(session, part, choose(part, option, session.state, session.dataset));
}

void type_words(Session& session, std::string_view part, std::string_view text) {
  if (control_of(part).kind != ControlKind::headline_field)
    return act(session, part, type_into(part, text, session.state, session.dataset));
  forget_words(session);
  forget_problem(session);
  if (text.find_first_not_of(" \t\r\n") != text.npos) {
    session.looks.asked = text;
    tell(session, Message::Kind::check, text);
  }
  refresh(session);
}

void taken(Session& session, std::string_view what) {
  for (const Part& part : scene_of(session).parts) {
    const Control control = control_of(part.id);
    if ((control.kind == ControlKind::copy || control.kind == ControlKind::save) && control.key == what)
      session.looks.copied = part.id;
  }
  refresh(session);
}

void not_taken(Session& session) {
  session.looks.copied.clear();
  refresh(session);
}

void checked(Session& session, std::string_view headline, std::string_view link, std::string_view words) {
  if (session.looks.asked != headline) return;
  if (session.before_press) undo_press(session);
  session.looks.answer = words;
  refresh(session);
  if (link.empty()) return;
  // Keep the present view; only the run and what is counted change.
  const State told = read_link(link, session.dataset, session.edition).state;
  State next = session.state;
  next.scenario = told.scenario;
  next.doubts = told.doubts;
  next.hours_chip = told.hours_chip;
  next.line_stop.reset();
  next.reading = false;
  // Somebody who pastes a headline wants to know whether it is right, so its run is only offered, not shown.
  if (!same_bill(session.state, next)) session.offered = std::move(next);
  refresh(session);
}

void take_chapter(Session& session, int number, const File& file) {
  take_chapter(session.story, number, file, session.dataset);
  const auto waits = [&](const State& state) { return state.reading && state.chapter == number; };
  const auto come_to = [&](State& state) {
    if (waits(state)) state = at_chapter(number, state, session.story);
  };
  if (waits(session.state)) {
    if (session.before_press) undo_press(session);
    begin_change(session, true);
  }
  // The reader is waiting for this chapter, so the state becomes the chapter's, without a step to undo. Earlier steps
  // that led to the missing chapter lead to it now.
  come_to(session.state);
  for (std::vector<State>* steps : {&session.history.past, &session.history.future})
    for (State& state : *steps) come_to(state);
  refresh(session);
}

}  // namespace explainer
