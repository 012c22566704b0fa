// The pictures beside the ladder: chosen, used and left, by hand and by key, at a phone's width and a desk's.
#include <doctest/doctest.h>

#include <algorithm>

#include "data/numbers.h"
#include "hand.h"
#include "scene/to_strokes.h"
#include "session/focus.h"
#include "session/press.h"

using namespace explainer;

namespace {

constexpr float phone_and_desk[] = {360, 1240};

Strokes strokes_of(const Hand& hand) { return to_strokes(hand.scene(), colours(Theme::light), 1); }

// Shown by hand.
Hand looking_at(const std::string& picture, float width = 1240) {
  Hand hand(width);
  hand.look_at(picture);
  hand.settle();
  return hand;
}

std::vector<const Part*> table_rows_of(const Hand& hand) {
  std::vector<const Part*> rows;
  for (const Part& part : hand.scene().parts)
    if (part.role() == PartRole::row && part.id.starts_with("table.")) rows.push_back(&part);
  return rows;
}

std::vector<std::string> ids_in_table(const Hand& hand) {
  std::vector<std::string> ids;
  for (const Part* row : table_rows_of(hand)) ids.push_back(row->id);
  return ids;
}

bool none_of(const std::vector<std::string>& some, const std::vector<std::string>& others) {
  return std::find_first_of(some.begin(), some.end(), others.begin(), others.end()) == some.end();
}

void use_key(Hand& hand, const std::string& part, Key key) {
  focus_on(hand.session, part);
  CHECK(press_key(hand.session, key) == KeyAnswer::done);
  hand.settle();
}

}  // namespace

TEST_CASE("each picture is chosen by hand, keeps the bill, and is left as it was found") {
  for (float width : phone_and_desk) {
    Hand hand(width);
    type_words(hand.session, "hours.field", "100");
    hand.settle();
    const float height = hand.scene().height;
    const Strokes ladder = strokes_of(hand);
    for (const auto& wanted : {std::pair{"area", "area.run"},
                               {"sure", "sure.total"},
                               {"compare", "compared.verdict"},
                               {"table", "table.you"}}) {
      const auto [picture, own] = wanted;
      CAPTURE(wanted.second);
      hand.look_at(picture);
      hand.settle();
      CHECK(hand.looks_at() == picture);
      CHECK(hand.shows(own));
      CHECK_FALSE(hand.shows("line"));
      CHECK(hand.comes_to("$314,400"));
      hand.look_at("ladder");
      hand.settle();
      CHECK(hand.scene().height == height);
      CHECK((strokes_of(hand) == ladder));
    }
  }
}

TEST_CASE("a line of the bill is switched by hand and by key, typed into, refused in words, and opens its card") {
  for (float width : phone_and_desk) {
    CAPTURE(width);
    Hand hand(width);
    CHECK(hand.value("line") == "$293,920");
    hand.click("stage.v3");
    CHECK(is_on(hand.part("stage.v3")));
    CHECK(hand.value("line") == "$5,869,920");
    hand.settle();
    use_key(hand, "stage.v3", Key::space);
    CHECK_FALSE(is_on(hand.part("stage.v3")));
    use_key(hand, "stage.v3", Key::space);
    CHECK(hand.value("line") == "$5,869,920");
    // A phone has room for the multiple once its line is counted.
    CHECK(hand.shows("failed.field") == (width >= 600));
    use_key(hand, "stage.failed", Key::space);
    CHECK(hand.value("line") == "at least $5,869,920");
    type_words(hand.session, "failed.field", "2");
    CHECK(hand.value("line") == "$11.7 million");
    type_words(hand.session, "failed.field", "0.5");
    CHECK(has(hand.field("failed.field").problem, "from 1 to 50"));
    CHECK(hand.value("line") == "$11.7 million");
    use_key(hand, "source.v3", Key::enter);
    CHECK(has(hand.part("card").words, "V3"));
  }
}

TEST_CASE("the area map's corner is dragged to where the hand is, and chips, hours and total follow") {
  for (float width : phone_and_desk) {
    CAPTURE(width);
    Hand hand = looking_at("area", width);
    const Handle corner = hand.handle("area.run");
    const Point from = thumb_of(corner),
                to{corner.track.x + 0.8f * corner.track.w, corner.track.y + 0.5f * corner.track.h};
    hand.move(from);
    hand.press(from);
    hand.move({(from.x + to.x) / 2, (from.y + to.y) / 2});
    hand.move(to);
    // 2,000 hours and 2,500 chips are the axes' ends: the run is where the hand is, within half a pixel of it.
    const r1cost::Scenario& run = hand.session.state.scenario;
    CHECK(std::abs(run.hours.value - 1600) <= 1000 / corner.track.w + 0.1);
    CHECK(std::abs(run.count.value - 1250) <= 1250 / corner.track.h + 1);
    CHECK(hand.value("hours") == hand.field("hours.field").text + " hours");
    CHECK(hand.value("hours") != "80 hours");
    hand.release(to);
    CHECK(hand.session.history.past.size() == 2);  // the map, and the drag
    hand.scene();
    CHECK(hand.session.made.answer.usd.value == doctest::Approx(run.count.value * run.hours.value * 2 + 212000));

    const auto curve = std::find_if(hand.scene().parts.begin(), hand.scene().parts.end(),
                                    [](const Part& part) { return part.id.starts_with("area.cost."); });
    REQUIRE(curve != hand.scene().parts.end());
    const std::string id = curve->id;
    hand.click(id);
    CHECK(run.count.value * run.hours.value * 2 == doctest::Approx(*number_of(id.substr(10))).epsilon(0.005));
  }
}

TEST_CASE("the area map goes by keys alone: the corner's hours, the top edge's chips") {
  for (const auto& [part, field] : {std::pair{"area.run", "hours"}, {"area.count", "count"}}) {
    Hand hand = looking_at("area");
    const std::string before = hand.value(field), hours = hand.value("hours");
    use_key(hand, part, Key::right);
    CHECK(hand.value(field) != before);
    CHECK((hand.value("hours") == hours) == (std::string(field) == "count"));
  }
}

TEST_CASE("the table is turned from page to page and back, filtered, which begins at its first page, and sorted") {
  for (float width : phone_and_desk) {
    CAPTURE(width);
    Hand hand = looking_at("table", width);
    const std::vector<std::string> first = ids_in_table(hand);
    CHECK(first.size() >= (width < 600 ? 6 : 8));
    const auto shown = [&](ControlKind kind) { return find_kind(scene_of(hand.session), kind); };
    const auto click = [&](ControlKind kind) {
      REQUIRE(shown(kind));
      hand.click(std::string(shown(kind)->id));
    };
    CHECK_FALSE(shown(ControlKind::table_previous));
    click(ControlKind::table_next);
    CHECK(none_of(ids_in_table(hand), first));
    click(ControlKind::table_previous);
    CHECK((ids_in_table(hand) == first));
    click(ControlKind::table_next);
    choose_option(hand.session, "filter.scope", "one-stage");
    CHECK_FALSE(shown(ControlKind::table_previous));
    CHECK_FALSE(ids_in_table(hand).empty());
    CHECK(none_of(ids_in_table(hand), first));  // the dearest are whole runs
    hand.settle();
    use_key(hand, "table.sort.name", Key::enter);
    const auto names = [&] {
      std::vector<std::string> words;
      for (const Part* row : table_rows_of(hand)) words.push_back(row->words);
      return words;
    };
    const std::vector<std::string> up = names();
    CHECK(std::is_sorted(up.begin(), up.end()));
    hand.click("table.sort.name");
    const std::vector<std::string> down = names();
    CHECK(std::is_sorted(down.rbegin(), down.rend()));
    CHECK((up != down));
  }
}

TEST_CASE("a row of the table opens its card by key and by hand, and Escape leads back to the row") {
  Hand hand = looking_at("table");
  const std::string row = ids_in_table(hand).front(), name = hand.part(row).words;
  use_key(hand, row, Key::enter);
  CHECK(has(hand.part("card").words, name.substr(0, name.find_first_of(",:"))));
  focus_on(hand.session, "card.close");
  leave(hand.session);
  CHECK_FALSE(hand.shows("card"));
  CHECK(hand.session.focus == row);
  hand.settle();
  hand.click(row);
  CHECK(hand.shows("card"));
}

TEST_CASE("how sure: ranges are typed, the answer says them, nonsense is refused, and certainty comes back") {
  for (float width : phone_and_desk) {
    CAPTURE(width);
    Hand hand = looking_at("sure", width);
    CHECK(hand.value("sure.total").starts_with("exactly $293,920, as no range is given yet; as an example: "));
    const Strokes before = strokes_of(hand);
    type_words(hand.session, "price.low.field", "1");
    type_words(hand.session, "price.high.field", "12.29");
    CHECK(has(hand.value("sure.total"), "about $260,000 to $1,500,000, as often above as below $690,000"));
    CHECK(strokes_of(hand) != before);
    type_words(hand.session, "price.low.field", "3");
    CHECK(has(hand.field("price.low.field").problem, "low end"));
    CHECK(has(hand.field("price.low.field").problem, "from $0.10 to $2.00"));
    hand.settle();
    choose_option(hand.session, "sure.add", "none");
    CHECK(hand.value("sure.total").starts_with("exactly"));
    CHECK(hand.field("price.low.field").problem == "");
    hand.click("sure.quotes");
    CHECK(hand.value("sure.total") == "nine times in ten about $300,000 to $460,000, as often above as below $360,000");
  }
}

TEST_CASE("at one yardstick each run of public hours moves with the reader's price, and its card multiplies") {
  Hand hand;
  const float height = hand.scene().height;
  choose_option(hand.session, "rows", "yardstick");
  CHECK(has(hand.value("row.llama31-reader"), "$61.7 million"));
  CHECK(hand.scene().height <= height);
  type_words(hand.session, "price.field", "3");
  CHECK(has(hand.value("row.llama31-reader"), "$92.5 million"));
  hand.settle();
  use_key(hand, "row.llama31-reader", Key::enter);
  CHECK(has(hand.part("card").words, "30,840,000 chip-hours × $3.00"));
  choose_option(hand.session, "rows", "reported");
  CHECK(hand.shows("row.gpt4-epoch"));
}

TEST_CASE("two scenarios: one is chosen or kept, the other changed, and the factors say what made the difference") {
  Hand hand = looking_at("compare");
  const auto verdict = [&] { return hand.part("compared.verdict").words; };
  CHECK(verdict().starts_with("≠ On the sliders: 1/20 as much as the other, but one is for a stage"));
  choose_option(hand.session, "compared.with", "nemotron-ultra-rl");
  CHECK(verdict().starts_with(
      "On the sliders: 1.05× as much as the other. Both are one stage of training, of two models"));
  hand.settle();
  hand.click("compared.keep");
  type_words(hand.session, "price.field", "3");
  CHECK(hand.value("compared.price") == "$2.00 to $3.00: 1.5×");
  CHECK(verdict().starts_with("On the sliders: 1.5× as much as the other."));
}
