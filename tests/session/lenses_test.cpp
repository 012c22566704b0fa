// One scenario seen in other ways, as a reader comes to them: through a lens, from zero, only some rows, with the line
// or the map at another's budget.
#include <doctest/doctest.h>

#include <cmath>
#include <map>

#include "hand.h"
#include "scene/to_strokes.h"
#include "session/focus.h"
#include "session/press.h"

using namespace explainer;

namespace {

// What is painted.
Strokes painted(const Hand& hand) { return to_strokes(hand.scene(), colours(Theme::light), 1); }

void show(Hand& hand, Picture picture) {
  press_part(hand.session, "view." + std::string(name(picture)));
  hand.settle();
}

double total_in_dollars(const Hand& hand) {
  hand.scene();
  return hand.session.made.answer.usd.value;
}

std::vector<std::string> ladder_of(const Hand& hand) {
  std::vector<std::string> ids;
  for (const Part& part : hand.scene().parts)
    if (part.id.starts_with("row.")) ids.push_back(part.id);
  return ids;
}

// By its upper end, where no row lies over it.
void drag_line(Hand& hand, double to) {
  const Part line = hand.part("line");
  const float y = line.box.y + 20, end = hand.on_track("line", to).x;
  const Point from{hand.thumb("line").x, y};
  hand.move(from);
  hand.press(from);
  hand.move({(from.x + end) / 2, y});
  hand.move({end, y});
  hand.release({end, y});
}

// A large run, whose line has far to go.
void use_many_chips(Hand& hand) { type_words(hand.session, "count.field", "50,000"); }

}  // namespace

TEST_CASE("through each lens every picture is another one with the same total, and rent brings the old ones back") {
  struct Wanted {
    const char *lens, *total, *unit;
  };
  // What the dataset makes of 146,960 chip-hours through each lens, as the command line says it, too.
  for (const Wanted& wanted : {Wanted{"own", "$183,000", "$"}, Wanted{"energy", "173.6 MWh", "Wh"},
                               Wanted{"carbon", "71.9 t CO2e", "CO2e"}, Wanted{"work", "$932,000", "$"}}) {
    const auto [lens, total, unit] = wanted;
    CAPTURE(wanted.lens);
    Hand hand;
    std::map<Picture, Strokes> rented;
    for (Picture picture : pictures) {
      show(hand, picture);
      rented[picture] = painted(hand);
    }
    choose_option(hand.session, "lens", lens);
    for (Picture picture : pictures) {
      CAPTURE(name(picture));
      show(hand, picture);
      CHECK(hand.comes_to(total));
      CHECK((painted(hand) != rented[picture]));
      if (picture == Picture::area || picture == Picture::table) continue;
      bool says_unit = false;
      for (const Part& part : hand.scene().parts)
        for (const char* own : {"step.", "row.", "sure.", "compared."})
          says_unit = says_unit || (part.id.starts_with(own) && has(part.value, unit));
      CHECK(says_unit);
    }
    choose_option(hand.session, "lens", "rent");
    CHECK(hand.comes_to("$293,920"));
    for (Picture picture : {Picture::area, Picture::table}) {
      show(hand, picture);
      CHECK((painted(hand) == rented[picture]));
    }
  }
}

TEST_CASE("the same work is done on another chip, chosen from its list, which is there with its lens alone") {
  Hand hand;
  CHECK_FALSE(hand.shows("work-chip"));
  choose_option(hand.session, "lens", "work");
  CHECK(hand.value("total") == "$932,000");
  choose_option(hand.session, "work-chip", "h100");
  // An H100's dense peak is 989.4 trillion operations a second where the H800's is 989: all but the rented bill.
  CHECK(hand.value("total") == "$294,000");
  CHECK(has(hand.scene().sentence, "H100"));
}

TEST_CASE("a choice of rows keeps those it names, and the others come back") {
  for (float width : {390.0f, 1240.0f}) {
    Hand hand(width);
    const std::vector<std::string> all = ladder_of(hand);
    const Strokes before = painted(hand);
    choose_option(hand.session, "rows", "scope.one-stage");
    CHECK(hand.shows("row.r1"));
    CHECK_FALSE(hand.shows("row.gpt4-epoch"));
    CHECK((painted(hand) != before));
    choose_option(hand.session, "rows", "kind.report");
    CHECK_FALSE(ladder_of(hand).empty());
    CHECK_FALSE(hand.shows("row.r1"));
    choose_option(hand.session, "rows", "reported");
    CHECK(ladder_of(hand) == all);
  }
}

TEST_CASE("from zero the line stands where its dollars are, and a drag or a key on that axis solves backwards") {
  Hand hand;
  const Strokes before = painted(hand);
  choose_option(hand.session, "axis", "linear");
  CHECK((painted(hand) != before));
  use_many_chips(hand);
  std::vector<double> places, totals;
  for (const char* price : {"2", "4", "8"}) {
    type_words(hand.session, "price.field", price);
    places.push_back(hand.handle("line").at);
    totals.push_back(total_in_dollars(hand));
  }
  const double per_dollar = (places[2] - places[0]) / (totals[2] - totals[0]);
  CHECK(per_dollar > 0);
  CHECK(places[1] - places[0] == doctest::Approx(per_dollar * (totals[1] - totals[0])).epsilon(1e-3));
  hand.frame();
  drag_line(hand, places[2] + 0.2);
  const double dragged = total_in_dollars(hand);
  CHECK(dragged == doctest::Approx(totals[2] + 0.2 / per_dollar).epsilon(0.01));
  CHECK(hand.session.state.scenario.count.value == 50000);
  focus_on(hand.session, "line");
  CHECK(press_key(hand.session, Key::left) == KeyAnswer::done);
  CHECK(total_in_dollars(hand) < dragged);
}

TEST_CASE("the line goes to $100 million by hand or by words: the hours follow and say what they come to") {
  for (bool by_hand : {true, false}) {
    Hand hand;
    use_many_chips(hand);
    hand.frame();
    if (by_hand) drag_line(hand, (8 - 4) / 6.0);  // from $10 thousand to $10 billion
    else type_words(hand.session, "line.field", "100,000,000");
    // 50,000 chips at $2.00 and $212,000 of other stages.
    const double hours = hand.session.state.scenario.hours.value;
    CHECK(total_in_dollars(hand) == doctest::Approx(hours * 100000 + 212000));
    CHECK(total_in_dollars(hand) == doctest::Approx(1e8).epsilon(by_hand ? 0.01 : 1e-4));
    CHECK(has(hand.value("hours"), "hours"));
    CHECK(hand.value("hours") != "80 hours");
  }
}

TEST_CASE("the curve of equal cost is dragged to other budgets, and by key; the run follows") {
  Hand hand;
  show(hand, Picture::area);
  choose_option(hand.session, "area.shows", "run");
  const double others = total_in_dollars(hand) - 81920;
  CHECK(hand.value("area.equal") == "$81,920");
  hand.frame();
  hand.drag("area.equal", 0.5);
  // At the axis' right end, 250 hours: half way up are 400 chips, 100,000 chip-hours, $200,000.
  const double run = total_in_dollars(hand) - others;
  CHECK(run == doctest::Approx(200000).epsilon(0.01));
  focus_on(hand.session, "area.equal");
  press_key(hand.session, Key::left);
  CHECK(total_in_dollars(hand) - others < run);
}

TEST_CASE("the map goes near to R1's own runs, widens to another's and comes back as it was") {
  Hand hand;
  show(hand, Picture::area);
  CHECK_FALSE(has(hand.value("area.v3"), "outside"));
  choose_option(hand.session, "area.shows", "run");
  hand.settle();
  CHECK(has(hand.value("area.v3"), "14× as large"));
  const Strokes near = painted(hand);
  choose_option(hand.session, "area.shows", "v3");
  hand.settle();
  CHECK_FALSE(has(hand.value("area.v3"), "outside"));
  CHECK((painted(hand) != near));
  choose_option(hand.session, "area.shows", "gpt4-epoch-rental");
  CHECK(has(hand.part("area.rival").words, "GPT-4"));
  choose_option(hand.session, "area.shows", "run");
  hand.settle();
  CHECK((painted(hand) == near));
}

TEST_CASE("the smallest bill and an unknown total leave rows on the ladder, say so, and offer the way back") {
  Hand hand;
  for (const auto& [field, words] : {std::pair{"count.field", "1"}, {"hours.field", "1"}, {"price.field", "0.1"}})
    type_words(hand.session, field, words);
  for (const char* stage : {"stage.r1-zero", "stage.data"}) press_part(hand.session, stage);
  CHECK(hand.value("total") == "$0.10");
  CHECK(ladder_of(hand).size() > 3);
  press_part(hand.session, "stage.failed");
  CHECK(hand.value("total").starts_with("at least"));
  CHECK(hand.shows("preset.default"));
  press_part(hand.session, "preset.default");
  CHECK(hand.value("total") == "$293,920");
}
