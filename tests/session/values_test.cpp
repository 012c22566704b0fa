// What a reader sets otherwise than by dragging: typed, switched, chosen; bill, parts and sentence answer together.
#include <doctest/doctest.h>

#include <cmath>

#include "hand.h"
#include "session/press.h"

using namespace explainer;

namespace {

double dollars_of(const Hand& hand) {
  hand.scene();
  return hand.session.made.answer.usd.value;
}

}  // namespace

TEST_CASE("a number typed into a field is taken to the digit, and the total with it") {
  struct Typed {
    const char *field, *words, *slider, *value;
    double usd;
  };
  for (const Typed& typed : {Typed{"count.field", "2,048", "count", "2,048 chips", 2048 * 80 * 2.0 + 212000},
                             Typed{"hours.field", "198.5", "hours", "198.5 hours", 512 * 198.5 * 2 + 212000},
                             Typed{"price.field", "$3.42", "price", "$3.42 per chip-hour", 146960 * 3.42}}) {
    CAPTURE(typed.field);
    Hand hand;
    const std::string total = hand.value("total"), sentence = hand.scene().sentence;
    type_words(hand.session, typed.field, typed.words);
    CHECK(hand.value(typed.slider) == typed.value);
    CHECK(dollars_of(hand) == doctest::Approx(typed.usd).epsilon(1e-9));
    CHECK(hand.value("total") != total);
    CHECK(hand.scene().sentence != sentence);
  }
}

TEST_CASE("what cannot be a value is refused at its field with label, words and range, and changes nothing") {
  struct Range {
    const char *field, *label, *low, *high;
  };
  for (const Range& range :
       {Range{"count.field", "Chips", "1", "200,000"}, Range{"hours.field", "Hours", "1", "10,000"},
        Range{"price.field", "Price per chip-hour", "$0.10", "$20.00"}}) {
    Hand hand;
    const State before = hand.session.state;
    for (const char* words : {"abc", "-5", "1e30", "NaN"}) {
      CAPTURE(range.field);
      CAPTURE(words);
      type_words(hand.session, range.field, words);
      const std::string problem = hand.field(range.field).problem;
      for (const char* wanted : {range.label, words, range.low, range.high}) CHECK(has(problem, wanted));
      CHECK(hand.session.state == before);
      for (const Part& part : hand.scene().parts)
        if (const FieldPart* field = std::get_if<FieldPart>(&part.is))
          CHECK((field->problem.empty() || part.id == range.field));
    }
    type_words(hand.session, range.field, "7");
    CHECK(hand.field(range.field).problem.empty());
    CHECK(hand.session.history.past.size() == 1);
  }
  Hand hand;
  type_words(hand.session, "count.field", std::string(2'000'000, '9'));
  CHECK(has(hand.field("count.field").problem, "is not a number"));
  CHECK(hand.field("count.field").problem.size() < 200);
}

TEST_CASE("a preset changes the whole bill and is marked as chosen, until a number is another one") {
  Hand hand;
  int presets = 0;
  for (const Part& part : std::vector<Part>(hand.scene().parts)) {
    if (!part.id.starts_with("preset.")) continue;
    ++presets;
    const std::string sentence = hand.scene().sentence;
    const bool chosen = is_on(part);
    hand.click(part.id);
    for (const Part& other : hand.scene().parts)
      if (other.id.starts_with("preset.")) CHECK(is_on(other) == (other.id == part.id));
    CHECK((hand.scene().sentence != sentence) == !chosen);
  }
  CHECK(presets >= 4);
  type_words(hand.session, "count.field", "777");
  for (const Part& part : hand.scene().parts) CHECK_FALSE((part.id.starts_with("preset.") && is_on(part)));
}

TEST_CASE("each switch adds its line to the bill or takes it off; the unknown one makes the total a lower bound") {
  Hand hand;
  int switches = 0;
  for (const Part& part : std::vector<Part>(hand.scene().parts)) {
    if (part.role() != PartRole::toggle) continue;
    CAPTURE(part.id);
    ++switches;
    const std::string total = hand.value("total"), sentence = hand.scene().sentence;
    // By its switch: a multiple may be typed beside it.
    const Point knob{part.box.x + 8, part.box.centre().y};
    hand.move(knob);
    hand.press(knob);
    hand.release(knob);
    CHECK(is_on(hand.part(part.id)) == !is_on(part));
    CHECK(hand.value("total") != total);
    CHECK(hand.scene().sentence != sentence);
  }
  CHECK(switches == 4);
  CHECK(is_on(hand.part("stage.failed")));
  CHECK(hand.value("total").starts_with("at least"));
}

TEST_CASE("a chip chosen from the list keeps the price until its quote is taken, whose button then goes") {
  Hand hand;
  choose_option(hand.session, "chip.list", "h100");
  CHECK(hand.value("chip").starts_with("H100"));
  CHECK(hand.value("price") == "$2.00 per chip-hour");
  CHECK(has(hand.part("quote").words, "the middle of the quotes for H100"));
  hand.click("quote");
  CHECK(hand.value("price") != "$2.00 per chip-hour");
  CHECK_FALSE(hand.shows("quote"));
}

TEST_CASE("another chip asks whether the hours or the work stay the same, and the question goes with its answer") {
  Hand hand;
  choose_option(hand.session, "chip.list", "a100");
  CHECK(has(hand.part("total").words, "Same hours as on H800"));
  const std::string total = hand.value("total");
  CHECK(has(hand.part("same-work").words, "for the same work"));
  hand.click("same-work");
  CHECK(hand.value("hours") == "253.6 hours");  // 80 x 989 / 312
  CHECK(hand.value("total") != total);
  CHECK_FALSE(hand.shows("same-work"));
}

TEST_CASE("a total that is typed is reached within what one step of the slider that follows is worth") {
  for (const auto& wanted :
       {std::pair{"count", 160.0}, std::pair{"hours", 0.1 * 1024}, std::pair{"price", 0.01 * 146960}}) {
    const char* follows = wanted.first;
    const double worth = wanted.second;
    CAPTURE(follows);
    Hand hand;
    choose_option(hand.session, "unknown", follows);
    type_words(hand.session, "line.field", "1000000");
    CHECK(std::abs(dollars_of(hand) - 1e6) <= worth);
  }
}

TEST_CASE(
    "a typed total that no step of the slider makes says the nearest one in full, and one that it makes says none") {
  Hand hand;
  type_words(hand.session, "line.field", "10,000,000");
  const std::string words = hand.part("total").words;
  const double nearest = r1cost::evaluate(data(), hand.session.state.scenario).usd.value;
  CHECK(nearest == doctest::Approx(10000006.4));  // 9,558.6 hours; a step of 6 minutes is $102.40
  CHECK(has(words, "No step of the slider makes $10,000,000 exactly. Nearest on the slider: $10,000,006."));
  CHECK(has(hand.scene().sentence, "Nearest on the slider: $10,000,006."));
  // The next thing that is done is spoken of instead.
  type_words(hand.session, "price.field", "3");
  CHECK_FALSE(has(hand.part("total").words, "Nearest on the slider"));

  Hand again;
  type_words(again.session, "line.field", "314,400");  // 100 hours
  CHECK(again.value("hours") == "100 hours");
  CHECK_FALSE(has(again.part("total").words, "Nearest"));
  // A line that is dragged asks for no amount.
  again.drag("line", 0.7);
  CHECK_FALSE(has(again.part("total").words, "Nearest"));
  // In electricity it is electricity.
  choose_option(again.session, "lens", "energy");
  type_words(again.session, "line.field", "1,000,000");
  CHECK(has(again.part("total").words, "makes 1,000,000.0 kWh exactly. Nearest on the slider: "));
}

TEST_CASE("a bill of another run says what of R1's still stands on it and offers to take that off, as one step") {
  const auto another = [](Hand& hand) {
    choose_option(hand.session, "chip.list", "h100");
    type_words(hand.session, "count.field", "2,000");
    type_words(hand.session, "hours.field", "500");
  };
  for (float width : {320.0f, 768.0f, 1240.0f}) {
    Hand hand(width);
    CHECK_FALSE(hand.shows("left-over"));
    another(hand);
    CHECK(hand.part("total").words ==
          "Your total. Not R1’s run, but R1-Zero and making training data are still on this bill., $2,212,000");
    CHECK(hand.value("total") == "$2,212,000");
    const std::size_t steps = hand.session.history.past.size();
    CHECK(hand.part("left-over").words.starts_with("Take them off"));
    hand.click("left-over");
    CHECK(hand.value("total") == "$2,000,000");
    CHECK(hand.session.state.scenario.also.empty());
    CHECK_FALSE(hand.shows("left-over"));
    CHECK(hand.session.history.past.size() == steps + 1);
    act(hand.session, "", Step::undo);
    CHECK(hand.value("total") == "$2,212,000");
  }
  // One line alone, and V3, which another run does not stand on either.
  Hand hand;
  another(hand);
  press_part(hand.session, "stage.r1-zero");
  press_part(hand.session, "stage.data");
  CHECK_FALSE(hand.shows("left-over"));
  press_part(hand.session, "stage.v3");
  CHECK(has(hand.part("total").words, "Not R1’s run, but V3 is still on this bill."));
  CHECK(hand.part("left-over").words.starts_with("Take it off"));
}

TEST_CASE("a total that cannot be reached says why in the picture and in words, too little otherwise than too much") {
  Hand hand;
  type_words(hand.session, "line.field", "20,000");
  const std::string little = hand.part("total").words;
  CHECK(has(little, "212,000"));
  bool painted = false;
  for (const Mark& mark : hand.scene().marks)
    if (const Text* text = std::get_if<Text>(&mark)) painted |= has(text->words, "212,000");
  CHECK(painted);
  type_words(hand.session, "line.field", "100,000,000,000");
  CHECK(hand.part("total").words != little);
}
