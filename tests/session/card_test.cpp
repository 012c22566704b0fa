// Cards: opened by a mouse that rests, by a press, a finger or a key; and when they close.
#include <doctest/doctest.h>

#include "hand.h"
#include "session/focus.h"
#include "session/press.h"
#include "state/control.h"

using namespace explainer;

namespace {

constexpr const char* first_row = "row.r1";
constexpr const char* third_row = "row.minimax-m1";

const std::string& open_card_of(const Hand& hand) { return hand.session.looks.card; }

// By a mouse that comes and stays.
void rest_on(Hand& hand, std::string_view part) {
  hand.move(hand.middle(part));
  hand.settle();
}

// Where nothing is but paper.
Point beside_everything(const Hand& hand) { return {hand.scene().width - 1, 1}; }

}  // namespace

TEST_CASE("a card opens once the mouse has rested on its row for half a second, and is shown from then on") {
  Hand hand;
  hand.move(hand.middle(first_row));
  hand.frame(499);
  CHECK(open_card_of(hand).empty());
  CHECK(moves(hand.session));  // or no front would look again
  hand.frame(1);
  CHECK(open_card_of(hand) == first_row);
  CHECK(hand.shows("card"));
  CHECK(is_on(hand.part(first_row)));
  CHECK_FALSE(moves(hand.session));
}

TEST_CASE("a mouse that only crosses rows opens none, however long it takes for all of them") {
  Hand hand;
  int crossed = 0;
  for (const Part& part : std::vector<Part>(hand.scene().parts))
    if (part.role() == PartRole::row && ++crossed) {
      hand.move(part.box.centre());
      hand.frame(100);
      CHECK(open_card_of(hand).empty());
    }
  CHECK(crossed > 10);
  rest_on(hand, "total");
  CHECK(open_card_of(hand).empty());
}

TEST_CASE(
    "a card that the mouse opened closes half a second after it went elsewhere, and another row's opens by its own "
    "rest") {
  Hand hand;
  rest_on(hand, first_row);
  hand.move(beside_everything(hand));
  hand.frame(499);
  CHECK(open_card_of(hand) == first_row);
  hand.frame(1);
  CHECK(open_card_of(hand).empty());

  rest_on(hand, first_row);
  hand.move(hand.middle(third_row));
  hand.frame(499);
  CHECK(open_card_of(hand) == first_row);
  hand.frame(1);
  CHECK(open_card_of(hand) == third_row);
}

TEST_CASE("there is time to get from a row into its card, and in there it stays open") {
  Hand hand;
  rest_on(hand, first_row);
  hand.move(beside_everything(hand));
  hand.frame(100);
  rest_on(hand, "card");
  hand.frame(1000);
  CHECK(open_card_of(hand) == first_row);
  rest_on(hand, "card.link");
  hand.frame(1000);
  CHECK(open_card_of(hand) == first_row);
}

TEST_CASE("after Escape the row under a mouse that stays does not open again, but it does when the mouse comes back") {
  Hand hand;
  rest_on(hand, first_row);
  CHECK(escape(hand.session));
  hand.settle();
  hand.frame(1000);
  CHECK(open_card_of(hand).empty());
  const Point there = hand.middle(first_row);
  hand.move({there.x + 3, there.y});  // still on the row
  hand.frame(1000);
  CHECK(open_card_of(hand).empty());

  hand.move(beside_everything(hand));
  hand.frame(1000);
  rest_on(hand, first_row);
  CHECK(open_card_of(hand) == first_row);
}

TEST_CASE("a card closed by key while no mouse was about keeps no row from opening under the mouse that comes") {
  Hand hand;
  focus_on(hand.session, first_row);
  press_key(hand.session, Key::enter);
  leave(hand.session);
  hand.frame();
  rest_on(hand, third_row);
  CHECK(open_card_of(hand) == third_row);
}

TEST_CASE("a card that was closed by its button does not open what lies under the button") {
  // Rows whose cards lie over another row with their buttons.
  int covered = 0;
  for (const float width : {320.0f, 390.0f, 768.0f, 1000.0f, 1240.0f}) {
    Hand hand(width);
    std::vector<std::string> rows;
    for (const Part& part : hand.scene().parts)
      if (part.role() == PartRole::row) rows.push_back(part.id);
    for (const std::string& row : rows) {
      hand.click(row);
      if (open_card_of(hand) != row) continue;
      const Point at = hand.middle("card.close");
      hand.click("card.close");
      CHECK(open_card_of(hand).empty());
      bool covers_a_row = false;
      for (const Part& part : hand.scene().parts) covers_a_row |= part.role() == PartRole::row && holds(part.box, at);
      if (!covers_a_row) continue;
      ++covered;
      hand.settle();
      hand.frame(1000);
      CHECK(open_card_of(hand).empty());
      hand.move(beside_everything(hand));
    }
  }
  CHECK(covered > 0);
}

TEST_CASE("a click pins a card: the mouse may go, and only a click, a press elsewhere or Escape closes it") {
  Hand hand;
  hand.click(first_row);
  CHECK(open_card_of(hand) == first_row);
  rest_on(hand, "total");
  hand.frame(1000);
  rest_on(hand, third_row);
  hand.frame(1000);
  CHECK(open_card_of(hand) == first_row);
  hand.click(first_row);
  CHECK(open_card_of(hand).empty());

  hand.click(first_row);
  hand.click(third_row);
  CHECK(open_card_of(hand) == third_row);
  hand.press(beside_everything(hand));
  hand.release(beside_everything(hand));
  CHECK(open_card_of(hand).empty());

  for (const char* elsewhere : {"preset.with-v3", "view.area"}) {
    CAPTURE(elsewhere);
    Hand another;
    another.click(first_row);
    another.click(elsewhere);
    CHECK(open_card_of(another).empty());
  }

  hand.click(first_row);
  CHECK(escape(hand.session));
  CHECK(open_card_of(hand).empty());
}

TEST_CASE("a click on the row whose card the mouse has opened pins that card") {
  Hand hand;
  rest_on(hand, first_row);
  hand.click(first_row);
  CHECK(open_card_of(hand) == first_row);
  rest_on(hand, "total");
  hand.frame(1000);
  CHECK(open_card_of(hand) == first_row);
}

TEST_CASE("a finger opens and closes a card by tapping, and rests on nothing") {
  const char* row = "row.v3-r1";  // R1's own has no room there
  Hand hand(390);
  hand.send(PointerEvent::down, hand.middle(row), true);
  hand.frame(1000);
  CHECK(open_card_of(hand).empty());
  hand.send(PointerEvent::up, hand.middle(row), true, 0);
  hand.frame();
  CHECK(open_card_of(hand) == row);
  hand.settle();
  hand.frame(1000);
  CHECK(open_card_of(hand) == row);
  hand.tap(row);
  CHECK(open_card_of(hand).empty());
}

TEST_CASE("another state closes a card, and so does its row when it goes") {
  Hand hand;
  hand.click(first_row);
  follow_link(hand.session, "#view=table");
  CHECK(open_card_of(hand).empty());
  CHECK_FALSE(hand.shows("card"));
}

TEST_CASE("a card opened by key gives the focus back to its row, by its button and by Escape") {
  for (const bool by_escape : {false, true}) {
    CAPTURE(by_escape);
    Hand hand;
    focus_on(hand.session, first_row);
    CHECK(press_key(hand.session, Key::enter) == KeyAnswer::done);
    CHECK(open_card_of(hand) == first_row);
    CHECK(hand.session.card.pinned);
    // The card stands right behind its row, and Tab leads into it.
    move_focus(hand.session, false);
    CHECK(hand.session.focus == "card.close");
    if (by_escape) leave(hand.session);
    else CHECK(press_key(hand.session, Key::enter) == KeyAnswer::done);
    CHECK(open_card_of(hand).empty());
    CHECK(hand.session.focus == first_row);
    move_focus(hand.session, false);
    CHECK(hand.session.focus == third_row);
  }
}

TEST_CASE("Escape from a card leaves a focus outside of it where it is") {
  Hand hand;
  hand.click(first_row);
  focus_on(hand.session, "count");
  leave(hand.session);
  CHECK(open_card_of(hand).empty());
  CHECK(hand.session.focus == "count");
}

TEST_CASE("every row opens its card by key, which names a source, and by click") {
  Hand hand;
  int opened = 0;
  for (const Part& row : std::vector<Part>(hand.scene().parts)) {
    if (row.role() != PartRole::row || row.id.starts_with("sheet.")) continue;
    CAPTURE(row.id);
    CHECK_FALSE(is_on(hand.part(row.id)));
    focus_on(hand.session, row.id);
    press_key(hand.session, Key::space);
    CHECK(is_on(hand.part(row.id)));
    if (row.id.starts_with("row.")) CHECK(has(hand.part("card").words, "Source: "));
    leave(hand.session);
    CHECK_FALSE(is_on(hand.part(row.id)));
    hand.click(row.id);
    CHECK(open_card_of(hand) == row.id);
    hand.click("card.close");
    ++opened;
  }
  CHECK(opened > 12);
}

TEST_CASE(
    "the foot's words open their sheets by press and by key, not by a mouse that rests, and give the focus back") {
  for (float width : {358.0f, 768.0f, 1240.0f})
    for (const char* word : {"sheet.ask", "sheet.disputes", "sheet.share"}) {
      CAPTURE(width);
      CAPTURE(word);
      Hand hand(width);
      rest_on(hand, word);
      hand.frame(1000);
      CHECK(open_card_of(hand).empty());
      hand.click(word);
      CHECK(open_card_of(hand) == word);
      CHECK(is_on(hand.part(word)));
      rest_on(hand, "total");
      hand.frame(1000);
      CHECK(open_card_of(hand) == word);
      hand.click(word);
      CHECK(open_card_of(hand).empty());

      focus_on(hand.session, word);
      press_key(hand.session, Key::enter);
      move_focus(hand.session, false);
      CHECK(hand.session.focus == "card.close");
      move_focus(hand.session, false);
      CHECK(is_in_card(hand.session.focus));
      leave(hand.session);
      CHECK_FALSE(hand.shows("card"));
      CHECK(hand.session.focus == word);
    }
}

TEST_CASE("a dispute opens in the sheet of disputes, its row leads back, and Escape to the word in the foot") {
  for (float width : {358.0f, 1240.0f}) {
    Hand hand(width);
    const char* row = "card.dispute.chips";
    hand.click("sheet.disputes");
    CHECK_FALSE(is_on(hand.part(row)));
    hand.click(row);
    CHECK(is_on(hand.part(row)));
    CHECK(is_on(hand.part("sheet.disputes")));
    CHECK_FALSE(hand.shows("card.dispute.cost"));
    CHECK(has(hand.part("card").words, "Source: "));
    hand.click(row);
    CHECK(hand.shows("card.dispute.cost"));
    hand.click("sheet.disputes");
    CHECK_FALSE(hand.shows("card"));

    focus_on(hand.session, "sheet.disputes");
    press_key(hand.session, Key::enter);
    focus_on(hand.session, row);
    press_key(hand.session, Key::enter);
    CHECK(is_on(hand.part(hand.session.focus)));
    leave(hand.session);
    CHECK_FALSE(hand.shows("card"));
    CHECK(hand.session.focus == "sheet.disputes");
  }
}

TEST_CASE(
    "a card longer than the screen turns its pages by one button, which keeps the focus, and begins with the first") {
  const char* row = "row.v3-r1";
  Hand hand(358);
  const float top = hand.part(row).box.y - 20;
  see_from(hand.session, top, 300);
  hand.click(row);
  CHECK(hand.value("card.more").starts_with("1 of "));
  focus_on(hand.session, "card.more");
  press_key(hand.session, Key::enter);
  CHECK(hand.value("card.more").starts_with("2 of "));
  CHECK(hand.session.focus == "card.more");
  hand.click("card.close");
  hand.click(row);
  CHECK(hand.value("card.more").starts_with("1 of "));
}

TEST_CASE("an open sheet follows what is in sight, but does not move under the finger that presses in it") {
  Hand hand(358);
  hand.tap("sheet.share");
  const Box before = hand.part("card").box;
  CHECK(see_from(hand.session, 100, 500));
  const Box box = hand.part("card").box;
  CHECK(box.y < before.y);
  CHECK(box.bottom() <= 600);
  hand.send(PointerEvent::down, box.centre(), true);
  CHECK_FALSE(see_from(hand.session, 50, 500));
  CHECK(hand.part("card").box == box);
  hand.send(PointerEvent::up, box.centre(), true, 0);
  CHECK(see_from(hand.session, 20, 500));
  CHECK(hand.part("card").box.bottom() <= 520);
}

TEST_CASE(
    "a factor typed over in a card moves sliders and total, nonsense is refused there, and what is copied is told") {
  Hand hand;
  hand.click("source.run");
  CHECK(has(hand.part("card").words, "512 chips × 80 h × $2.00 = $81,920"));
  type_words(hand.session, "card.hours.field", "100");
  CHECK(hand.value("hours") == "100 hours");
  CHECK(hand.value("total") == "$314,400");
  CHECK(has(hand.part("card").words, "512 chips × 100 h × $2.00 = $102,400"));
  type_words(hand.session, "card.price.field", "none");
  CHECK(has(hand.field("card.price.field").problem, "none"));
  CHECK(hand.value("total") == "$314,400");
  hand.told();
  for (const char* how : {"card.copy.text", "card.copy.formula", "card.copy.command"}) {
    CAPTURE(how);
    const std::string copies = std::get<ButtonPart>(hand.part(how).is).copies;
    hand.click(how);
    CHECK(words_of(hand.told(), Message::Kind::copy) == std::vector<std::string>{copies});
    CHECK(hand.session.looks.copied == how);
    CHECK(open_card_of(hand) == "source.run");
  }
}

TEST_CASE("what is scrolled under a mouse that rests opens no card until the mouse moves, and then by its own rest") {
  Hand hand;
  hand.move({hand.middle(first_row).x, hand.middle(first_row).y - 300});
  hand.frame(1000);
  hand.scroll(300);
  CHECK(hand.session.pointer->y == hand.middle(first_row).y);
  hand.settle();
  hand.frame(1000);
  CHECK(open_card_of(hand).empty());
  hand.scroll(hand.middle(third_row).y - hand.middle(first_row).y);
  hand.settle();
  hand.frame(1000);
  CHECK(open_card_of(hand).empty());

  const Point there = hand.middle(third_row);
  hand.move({there.x + 3, there.y});  // still on the row
  CHECK(open_card_of(hand).empty());
  hand.frame(499);
  CHECK(open_card_of(hand).empty());
  hand.frame(1);
  CHECK(open_card_of(hand) == third_row);
}

TEST_CASE("a card that the mouse opened closes when it is scrolled away, and none opens in its place") {
  Hand hand;
  rest_on(hand, first_row);
  hand.scroll(hand.middle(third_row).y - hand.middle(first_row).y);
  // Unless the card itself is there now.
  if (!holds(hand.part("card").box, hand.middle(third_row))) {
    hand.frame(500);
    CHECK(open_card_of(hand).empty());
    hand.frame(1000);
    CHECK(open_card_of(hand).empty());
  }
  rest_on(hand, first_row);
  hand.scroll(-600);
  hand.frame(500);
  CHECK(open_card_of(hand).empty());
  rest_on(hand, first_row);
  CHECK(open_card_of(hand) == first_row);
}

TEST_CASE("a row that a key or a step taken back brings under a mouse that rests opens nothing by itself") {
  Hand hand;
  press_part(hand.session, "view.area");
  hand.settle();
  const auto row_at_rest = [&] { return topmost_first(hand.scene()); };
  press_part(hand.session, "view.ladder");
  hand.settle();
  const Point there = hand.middle(first_row);
  press_part(hand.session, "view.area");
  hand.settle();
  for (const Part* part : row_at_rest()) CHECK_FALSE((part->role() == PartRole::row && holds(part->box, there)));
  hand.move(there);
  hand.frame(1000);
  act(hand.session, "", Step::undo);
  hand.settle();
  CHECK(hand.shows(first_row));
  hand.frame(1000);
  CHECK(open_card_of(hand).empty());
  hand.move({there.x + 1, there.y});
  hand.frame(500);
  CHECK(open_card_of(hand) == first_row);
}
