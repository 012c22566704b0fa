#include "views/page.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <set>

#include "data/read_dataset.h"
#include "pages.h"
#include "random_dataset.h"
#include "scene/to_outline.h"
#include "speaking.h"
#include "sweep.h"
#include "views/area_span.h"
#include "layout/ink.h"
#include "views/ladder_rows.h"
#include "views/words.h"

using namespace explainer;
using namespace r1cost;

namespace {

// Every pair of text marks [first, last) whose boxes share an area, as words.
std::string collisions(const Scene& scene, std::size_t first, std::size_t last) {
  std::vector<std::pair<Box, std::string>> boxes;
  for (std::size_t i = first; i < last; ++i)
    if (const Text* text = std::get_if<Text>(&scene.marks[i])) boxes.push_back({box_of(*text), text->words});
  std::string found;
  for (std::size_t i = 0; i < boxes.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (meet(boxes[i].first, boxes[j].first)) found += "“" + boxes[i].second + "” meets “" + boxes[j].second + "”\n";
  return found;
}

std::string outside(const Scene& scene) {
  std::string found;
  for (const Mark& mark : scene.marks)
    if (const Text* text = std::get_if<Text>(&mark)) {
      const Box box = box_of(*text);
      if (box.x < -0.5f || box.right() > scene.width + 0.5f || box.y < -1 || box.bottom() > scene.height + 1)
        found += "“" + text->words + "” leaves the picture\n";
    }
  return found;
}

float smallest_type(const Scene& scene) {
  float size = 100;
  for (const Mark& mark : scene.marks)
    if (const Text* text = std::get_if<Text>(&mark)) size = std::min(size, text->font.size);
  return size;
}

std::vector<State> states(const Dataset& data) {
  std::vector<State> all{starting_state(data)};
  for (const Preset& preset : data.presets) all.push_back(reduce(all[0], UsePreset{preset.id}, data));
  State largest = all[0];
  for (const FieldInfo& row : fields) largest = reduce(largest, SetField{row.field, row.high}, data);
  for (const Stage& stage : data.stages) largest = reduce(largest, CountStage{stage.id, true}, data);
  all.push_back(largest);
  State least = all[0];
  for (const FieldInfo& row : fields) least = reduce(least, SetField{row.field, row.low}, data);
  for (const Stage& stage : data.stages) least = reduce(least, CountStage{stage.id, false}, data);
  all.push_back(least);
  all.push_back(reduce(all[0], MoveLine{{50000}}, data));
  for (const Chip& chip : data.chips) {
    all.push_back(reduce(all[0], SetChip{chip.id}, data));
    all.push_back(reduce(reduce(all[0], SetField{Field::hours, 9999.9}, data), SetChip{chip.id}, data));
  }
  all.push_back(reduce(all[0], CompareWith{"with-v3"}, data));
  all.push_back(reduce(reduce(largest, Keep{}, data), UsePreset{data.presets.front().id}, data));
  State doubted = reduce(all[0], TakeQuotes{}, data);
  doubted = reduce(doubted, SetRange{Field::hours, 1, 10000}, data);
  doubted = reduce(doubted, SetRange{Field::count, 1, 200000}, data);
  all.push_back(reduce(doubted, SetRange{Field::failed, 1, 50}, data));
  all.push_back(reduce(all[0], SetRange{Field::price, 1.99, 2.01}, data));
  all.push_back(reduce(all[0], ShowYardstick{true}, data));
  all.push_back(reduce(largest, ShowYardstick{true}, data));
  // The map while its corner is held beyond what fits, tables of other orders and of no row.
  all.push_back(reduce(reduce(all[0], SetRun{{200000}, {10000}}, data), ShowPicture{Picture::area}, data));
  all.back().held_span = span_of(all[0], data);
  for (TableColumn column : {TableColumn::name, TableColumn::times, TableColumn::date})
    all.push_back(reduce(all[0], SortTable{column}, data));
  all.push_back(reduce(all[0], FilterTable{Scope::programme, Method::rental, Kind::remark}, data));
  for (std::size_t first = table_page; first < data.budgets.size(); first += table_page)
    all.push_back(reduce(all[0], TurnTable{first}, data));
  const std::size_t scenarios = all.size();
  for (std::size_t i = 0; i < scenarios; ++i)
    for (Picture picture : pictures)
      if (picture != Picture::ladder) all.push_back(reduce(all[i], ShowPicture{picture}, data));
  return all;
}

// What is claimed of every state at every width; each is drawn once for all these claims.
struct Drawn {
  Picture picture;
  bool yardstick, reading;
  float width, height, smallest_type;
  std::string sentence, collisions, outside;
};

// From the narrowest to the widest in steps of 40, and both sides of where the arrangement changes.
std::vector<float> widths() {
  std::vector<float> all{599, 899, 900};
  for (float width = 280; width <= 1240; width += 40) all.push_back(width);
  return all;
}

// One case in `every`, beside what the sweep leaves out.
std::vector<Drawn> drawn(std::size_t every) {
  std::vector<Drawn> all;
  Sweep sweep;
  std::vector<State> states_and_chapters = states(data());
  for (int chapter = 1; chapter <= story_length; ++chapter) states_and_chapters.push_back(reading(chapter));
  for (int chapter : {1, 6}) {
    states_and_chapters.push_back(reduce(reading(chapter), PlaceGuess{{2.3e9}}, data()));
    states_and_chapters.push_back(reduce(states_and_chapters.back(), ShowAnswer{}, data()));
  }
  std::size_t at = 0;
  for (const State& state : states_and_chapters)
    for (float width : widths()) {
      if (at++ % every != 0 || sweep.skips()) continue;
      const Scene scene = scene_of(state, width);
      all.push_back({state.picture, state.yardstick, state.reading, width, scene.height, smallest_type(scene),
                     scene.sentence, collisions(scene, 0, scene.marks.size()), outside(scene)});
    }
  return all;
}

const std::vector<Drawn>& everything_drawn() {
  static const std::vector<Drawn> everything = drawn(1);
  return everything;
}

void check_places(const std::vector<Drawn>& all) {
  for (const Drawn& one : all) {
    CAPTURE(one.width);
    CAPTURE(one.sentence);
    CHECK(one.collisions == "");
    CHECK(one.outside == "");
    CHECK(one.smallest_type >= 12);
  }
}

}  // namespace

TEST_CASE("no text meets another, leaves the picture or is smaller than 12 px, at any width, in any state") {
  check_places(everything_drawn());
}

TEST_CASE("no text meets another or leaves the picture where every message is 40% longer, has no blanks or is written from right to left") {
  in_each_long_language([] {
    // Without a divisor in common with the number of widths: with one, each state would be drawn at the same few.
    check_places(drawn(5));
  });
}

TEST_CASE("beyond its widest a picture stays as it is") {
  const Dataset& data = built_in_dataset();
  for (Picture picture : pictures) {
    const State state = reduce(starting_state(data), ShowPicture{picture}, data);
    const Scene widest = scene_of(state, data, 1240);
    for (float width = 1280; width <= 2560; width += 40) {
      const Scene scene = scene_of(state, data, width);
      CHECK(scene.width == 1240);
      CHECK(to_outline_text(scene) == to_outline_text(widest));
    }
  }
}

TEST_CASE("no text meets another in 200 datasets that no editor would make, at random widths") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const Dataset data = random_dataset(seed);
    const float width = static_cast<float>(280 + seed * 7919 % 961);
    const Scene scene = scene_of(starting_state(data), data, width);
    CAPTURE(seed);
    CAPTURE(width);
    CHECK(collisions(scene, 0, scene.marks.size()) == "");
  }
}

TEST_CASE("the height depends on the width class alone, whatever the picture and the state") {
  std::map<WidthClass, std::set<float>> heights;
  for (const Drawn& one : everything_drawn())
    if (!one.reading) heights[width_class(one.width)].insert(one.height);
  CHECK(heights.size() == 3);
  for (const auto& [which, found] : heights) CHECK(found.size() == 1);
}

TEST_CASE("what fingers touch on a narrow screen is at least 44 px high") {
  const Dataset& data = built_in_dataset();
  std::vector<State> states;
  for (Picture picture : pictures) states.push_back(reduce(starting_state(data), ShowPicture{picture}, data));
  for (int chapter = 1; chapter <= story_length; ++chapter) states.push_back(reading(chapter));
  for (const State& state : states)
    for (float width : {320.0f, 390.0f}) {
      const Scene scene = scene_of(state, data, width);
      CAPTURE(state.chapter);
      for (const Part& part : scene.parts) {
        if (part.role() == PartRole::text || part.role() == PartRole::heading || part.role() == PartRole::card)
          continue;
        CAPTURE(part.id);
        if (part.id != "line") CHECK(part.box.h >= 44);
        CHECK(part.box.w >= 24);
      }
    }
}

TEST_CASE("another chip asks: same hours, or same work? The button is there when the answers differ") {
  const Dataset& data = built_in_dataset();
  for (const Chip& chip : data.chips) {
    const State state = reduce(starting_state(data), SetChip{chip.id}, data);
    const Scene scene = scene_of(state, data, 320);
    CAPTURE(chip.id);
    const auto offer = same_work_offer(state, data);
    const Part* button = find_part(scene, "same-work");
    CHECK((button != nullptr) == (offer && offer->fits && offer->differs));
    if (!offer) continue;
    CHECK(find_part(scene, "total")->words.find("Same hours as on H800") != std::string::npos);
    if (!button) continue;
    CHECK(button->words.find(hours(offer->hours)) != std::string::npos);
    CHECK(button->box.h >= 44);
    CHECK_FALSE(meet(button->box, find_part(scene, "line.field")->box));
  }
}

TEST_CASE("the knob of a gliding switch is on its way, and nothing else is different") {
  const Dataset& data = built_in_dataset();
  const State state = starting_state(data);
  const auto marks = [&](float glided) {
    Looks looks;
    looks.gliding = "stage.r1-zero";
    looks.glided = glided;
    return page(state, evaluate(data, state.scenario), data, looks).marks;
  };
  const std::vector<Mark> from = marks(0), halfway = marks(0.5f), there = marks(1),
                          resting = scene_of(state, data, 1240).marks;
  REQUIRE(from.size() == there.size());
  int moved = 0;
  for (std::size_t i = 0; i < from.size(); ++i) {
    const Symbol* a = std::get_if<Symbol>(&from[i]);
    if (!a) continue;
    const float way = std::get<Symbol>(there[i]).centre.x - a->centre.x;
    CHECK(std::get<Symbol>(there[i]).centre.x == std::get<Symbol>(resting[i]).centre.x);
    CHECK(std::get<Symbol>(halfway[i]).centre.x == doctest::Approx(a->centre.x + way / 2));
    moved += way != 0;
  }
  CHECK(moved == 1);
}

TEST_CASE("every part has a name of its own, words to say, and a box inside the picture") {
  const Dataset& data = built_in_dataset();
  for (float width : {320.0f, 768.0f, 1240.0f}) {
    const Scene scene = scene_of(starting_state(data), data, width);
    std::set<std::string> ids;
    for (const Part& part : scene.parts) {
      CAPTURE(part.id);
      CHECK(ids.insert(part.id).second);
      CHECK_FALSE(part.words.empty());
      CHECK(part.box.w > 0);
      CHECK(part.box.x >= -0.5f);
      CHECK(part.box.right() <= scene.width + 24);
    }
    for (const char* id : {"chip", "count", "hours", "price", "line", "chip.list", "count.field", "hours.field",
                           "price.field", "line.field"})
      CHECK(find_part(scene, id));
    CHECK((find_part(scene, "unknown") != nullptr) == (width >= 600));  // a phone has it while the line is used
  }
}

TEST_CASE("every row shown opens a card whose fields equal its dataset row") {
  const Dataset& data = built_in_dataset();
  const State state = starting_state(data);
  const Answer answer = evaluate(data, state.scenario);
  const auto rows = ladder_rows(data);
  CHECK(rows.size() >= 14);
  for (float width : {320.0f, 768.0f, 1240.0f})
    for (const LadderRow& row : rows) {
      if (!find_part(scene_of(state, data, width), "row." + row.id)) continue;
      const Scene scene = card_page(state, width, "row." + row.id, "card.link");
      CAPTURE(row.id);
      CAPTURE(width);
      const Part* card = find_part(scene, "card");
      REQUIRE(card);
      const Budget& chosen = data.budgets[ratio_figure(row, data)];
      const auto says = [&](const std::string& words) { return card->words.find(words) != std::string::npos; };
      CHECK(says(data.budgets[row.figures.front()].name));
      CHECK(says(chosen.source.title));
      CHECK(says(chosen.source.publisher));
      CHECK(says(date(chosen.source.date)));
      CHECK(says(chosen.source.quote));
      CHECK(says(chosen.covers));
      CHECK(says(chosen.note));
      CHECK(says(std::string(kind_words(chosen.kind))));
      for (std::size_t index : row.figures) CHECK(says(figure(data.budgets[index], answer.ratios[index])));
      const Part* link = find_part(scene, "card.link");
      CHECK((link != nullptr) == !chosen.source.address.empty());
      // Read right after the row it belongs to.
      REQUIRE(card != scene.parts.data());
      CHECK((card - 1)->id == "row." + row.id);
      CHECK((card + 1)->id == "card.close");
      if (link) CHECK(std::get<LinkPart>(link->is).href == chosen.source.address);
      CHECK(collisions(scene, card->first_mark, card->last_mark) == "");
      CHECK(card->box.x >= 0);
      CHECK(card->box.right() <= scene.width + 0.5f);
      CHECK(card->box.y >= 0);
    }
}

TEST_CASE("every bill line that is not the reader's own opens its source") {
  const Dataset& data = built_in_dataset();
  for (const Stage& stage : data.stages) {
    const Scene scene = scene_of(starting_state(data), data, 390, "source." + stage.id);
    const Part* card = find_part(scene, "card");
    REQUIRE(card);
    CHECK(card->words.find(stage.source.title) != std::string::npos);
    if (!stage.chip_hours) CHECK(card->words.find("No hours and no dollars") != std::string::npos);
  }
}

TEST_CASE("the total on its rule, the ring, the outline and the sentence say the same amount") {
  const Dataset& data = built_in_dataset();
  for (const State& state : states(data)) {
    const Answer answer = evaluate(data, state.scenario);
    const Scene scene = scene_of(state, data, 1240);
    CHECK(scene.sentence.find(total_words(answer)) != std::string::npos);
    if (state.picture != Picture::ladder) continue;
    for (const char* own : {"line", "total", "source.total", "line.field"})
      CHECK(find_part(scene, own)->value == total_words(answer));
    const Part& typed = *find_part(scene, "line.field");
    REQUIRE(typed.last_mark == typed.first_mark + 1);
    CHECK(std::get<Text>(scene.marks[typed.first_mark]).words ==
          std::string(answer.at_least ? "≥ " : "") + money(answer.usd));
  }
}

TEST_CASE("nonsense for a width gives the narrowest picture") {
  const Dataset& data = built_in_dataset();
  for (float width : {0.0f, -5.0f, std::nanf(""), 1e-30f})
    CHECK(scene_of(starting_state(data), data, width).width == 280);
  CHECK(scene_of(starting_state(data), data, 1e30f).width == 1240);
}

TEST_CASE("a dataset without rows still makes a picture") {
  Dataset data;
  const Scene scene = scene_of(State{}, data, 700);
  CHECK(scene.height > 0);
  CHECK(collisions(scene, 0, scene.marks.size()) == "");
}
