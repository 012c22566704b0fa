// Ten thousand random events: whatever a reader does, the session comes to no state that cannot be. Under the
// sanitizers and as WebAssembly the walk is as long as a tenth of that.
#include <doctest/doctest.h>

#include <cmath>
#include <iterator>
#include <random>

#include "hand.h"
#include "pages.h"
#include "session/focus.h"
#include "session/press.h"
#include "state/link.h"
#include "sweep.h"

using namespace explainer;

namespace {

using Dice = std::mt19937_64;

std::size_t one_of(Dice& dice, std::size_t count) { return static_cast<std::size_t>(dice() % count); }

template <class List>
const auto& any(Dice& dice, const List& list) {
  return list[one_of(dice, std::size(list))];
}

std::string any_part(Dice& dice, const Hand& hand) { return any(dice, hand.scene().parts).id; }

Point any_place(Dice& dice, const Hand& hand) {
  if (dice() % 2) return hand.middle(any_part(dice, hand));
  std::uniform_real_distribution<float> x(-20, hand.scene().width + 20), y(-20, hand.scene().height + 20);
  return {x(dice), y(dice)};
}

void point_somehow(Dice& dice, Hand& hand) {
  constexpr PointerEvent events[] = {PointerEvent::down, PointerEvent::move,   PointerEvent::move, PointerEvent::up,
                                     PointerEvent::up,   PointerEvent::cancel, PointerEvent::leave};
  const bool touch = dice() % 4 == 0;
  for (std::size_t i = 0; i <= one_of(dice, 3); ++i)
    hand.send(any(dice, events), any_place(dice, hand), touch, static_cast<int>(dice() % 2));
}

void type_somehow(Dice& dice, Session& session, const std::string& part) {
  constexpr std::string_view words[] = {"", "512", "-1", "1e400", "nan", "$2.50", "80 hours on 512 chips for $294,000"};
  type_words(session, part, any(dice, words));
}

void choose_somehow(Dice& dice, Hand& hand) {
  const Part part = any(dice, hand.scene().parts);
  if (const SelectPart* select = std::get_if<SelectPart>(&part.is); select && !select->options.empty())
    choose_option(hand.session, part.id, any(dice, select->options).id);
}

void press_key_somehow(Dice& dice, Session& session) {
  constexpr Key keys[] = {Key::left, Key::right, Key::up, Key::down, Key::home, Key::end, Key::enter, Key::space};
  switch (dice() % 4) {
    case 0: return move_focus(session, dice() % 2 == 0);
    case 1: return leave(session);
    default: press_key(session, any(dice, keys));
  }
}

void follow_link_somehow(Dice& dice, Session& session) {
  constexpr std::string_view links[] = {"",
                                        "#chapter=3",
                                        "#v=3&chip=h800&count=512&hours=80&view=area",
                                        "#view=table",
                                        "#v=3&preset=with-v3&lens=own",
                                        "#count=1e999&chip=%00",
                                        "#chapter=99"};
  follow_link(session, any(dice, links));
}

void answer_somehow(Dice& dice, Session& session, const std::vector<Message>& messages) {
  for (const Message& message : messages) {
    if (message.kind == Message::Kind::take && dice() % 2) taken(session, message.words);
    if (message.kind == Message::Kind::check)
      checked(session, dice() % 2 ? message.words : "another one", dice() % 2 ? "#v=3&count=512&hours=80" : "", "Yes.");
  }
}

void do_something(Dice& dice, Hand& hand) {
  Session& session = hand.session;
  switch (dice() % 16) {
    case 0: return press_part(session, any_part(dice, hand));
    case 1: return act(session, "", dice() % 2 ? Step::undo : Step::redo);
    case 2: return type_somehow(dice, session, any_part(dice, hand));
    case 3: return choose_somehow(dice, hand);
    case 4: return press_key_somehow(dice, session);
    case 5: return focus_on(session, any_part(dice, hand));
    case 6:
      if (dice() % 4 == 0) follow_link_somehow(dice, session);
      return;
    case 7: session.looks.width = 280 + static_cast<float>(dice() % 1000); return refresh(session);
    case 8: escape(session); return;
    default: point_somehow(dice, hand);
  }
}

bool is_finite(const Box& box) {
  return std::isfinite(box.x) && std::isfinite(box.y) && std::isfinite(box.w) && std::isfinite(box.h);
}

// No number that is none, every open thing is there, what is held is held by somebody, and the link leads back.
void check_possible(Hand& hand) {
  const Session& session = hand.session;
  const Scene& scene = hand.scene();
  // Where a chapter asks for a guess there is nothing else, as it would tell the answer.
  const bool asks = session.state.reading && session.state.guess && !session.state.guess->shown;
  CHECK(scene.parts.size() > (asks ? 4 : 10));
  for (const Part& part : scene.parts)
    if (!is_finite(part.box)) FAIL("no box of ", part.id);
  for (const Mark& mark : scene.marks)
    if (!is_finite(box_of(mark))) FAIL("a mark without a place");
  for (const char* wrong : {"nan", "NaN", "inf"})
    for (const char* own : {"line", "sure.total", "compared.after", "table.you"})
      if (hand.shows(own) && has(hand.value(own), wrong)) FAIL("the total is ", hand.value(own));
  CHECK(std::isfinite(session.made.answer.usd.value));
  CHECK(session.before_press.has_value() == !session.grip.part.empty());
  CHECK(session.history.past.size() <= longest_history);
  if (!session.looks.problem.empty()) CHECK(!session.looks.problem_part.empty());
  if (session.before_press || session.state.reading) return;
  const State back = read_link(link_of(session.state, data(), session.edition), data(), session.edition).state;
  CHECK(back.scenario == session.state.scenario);
  CHECK(back.picture == session.state.picture);
}

// What is shown is what the state comes to when it is drawn from nothing: no change was forgotten.
void check_shown(const Hand& hand) {
  const Scene fresh = scene_of(hand.session.state, hand.session.looks.width);
  for (const char* own : {"line", "total", "area.run", "sure.total", "compared.after", "table.you"})
    if (const Part* part = find_part(fresh, own)) CHECK(hand.value(own) == part->value);
}

// Undo as often as there is something, then redo as often: the same state.
void check_undo_returns(Session& session) {
  if (session.before_press) return;
  const State now = session.state;
  std::size_t steps = 0;
  for (; !session.history.past.empty() && steps < 200; ++steps) act(session, "", Step::undo);
  CHECK(session.history.past.empty());
  for (; steps > 0; --steps) act(session, "", Step::redo);
  CHECK(session.state == now);
}

}  // namespace

TEST_CASE("ten thousand random events lead to no impossible state, and undo leads back and forth") {
  constexpr double frames[] = {0, 16, 170, 500};  // milliseconds: nothing, a frame, a rest, the end of any change
  Dice dice(294000);
  Hand hand(390);
  for (int event = 1; event <= 10000 / static_cast<int>(Sweep::one_in); ++event) {
    CAPTURE(event);
    do_something(dice, hand);
    hand.frame(any(dice, frames));
    answer_somehow(dice, hand.session, hand.told());
    check_possible(hand);
    if (event % 10 == 0) check_shown(hand);
    if (event % 100 == 0) check_undo_returns(hand.session);
  }
}
