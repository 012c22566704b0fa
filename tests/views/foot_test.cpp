// The words of the page's last line and the sheets that they open, at every width and whatever of the page is in sight.
#include "views/foot.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "pages.h"
#include "r1cost/evaluate.h"
#include "speaking.h"
#include "state/command.h"
#include "sweep.h"
#include "layout/ink.h"

using namespace explainer;
using namespace r1cost;

namespace {

constexpr const char* all_sheets[] = {"sheet.ask",          "sheet.share",  "sheet.disputes",
                                      "card.dispute.chips", "dispute.cost", "card.dispute.distillation"};
constexpr const char* words_of_foot[] = {"story.open",  "all-figures", "sheet.ask", "sheet.disputes",
                                         "sheet.share", "undo",        "redo",      "start-over"};

std::vector<float> foot_widths() {
  std::vector<float> all{288, 599, 899};
  for (float width = 280; width <= 1240; width += 20) all.push_back(width);
  all.push_back(2560);
  return all;
}

// After something was changed and taken back, so that undo, redo and start over have something to do.
State after_changes() { return state_after({SetField{Field::hours, 100}}); }

Looks seen_at(float width, const std::string& card = "", float top = 0, float in_sight = 0) {
  Looks looks;
  looks.width = width;
  looks.card = card;
  looks.visible_top = top;
  looks.in_sight = in_sight;
  looks.can_undo = looks.can_redo = true;
  looks.link = "#";
  looks.questions = &readings().questions;
  looks.story = &the_story();
  return looks;
}

Scene drawn_with(const Looks& looks) {
  const State state = after_changes();
  return page(state, evaluate(data(), state.scenario), data(), looks);
}

std::vector<Text> own_texts(const Scene& scene, const Part& part) {
  std::vector<Text> texts;
  for (std::size_t i = part.first_mark; i < part.last_mark; ++i)
    if (const Text* text = std::get_if<Text>(&scene.marks[i])) texts.push_back(*text);
  return texts;
}

// What of the words is cut, meets others or leaves the box.
std::string faults_of(const std::vector<Text>& texts, const Box& within) {
  std::string found;
  for (const Text& text : texts) {
    const Box box = box_of(text);
    if (has(text.words, "…")) found += "“" + text.words + "” is cut\n";
    if (box.x < within.x - 0.5f || box.right() > within.right() + 0.5f || box.y < within.y ||
        box.bottom() > within.bottom() + 0.5f)
      found += "“" + text.words + "” is outside\n";
    for (const Text& other : texts)
      if (&other != &text && meet(box, box_of(other))) found += "“" + text.words + "” meets “" + other.words + "”\n";
  }
  return found;
}

float foot_top(const Scene& scene) {
  return std::min(find_part(scene, "all-figures")->box.y, find_part(scene, "sheet.share")->box.y);
}

bool can_be_used(const Part& part) { return part.role() > PartRole::text && part.role() != PartRole::card; }

// What a card has, but for its cross and what turns its pages.
struct Contents {
  std::multiset<std::string> words, controls;
};

void tell(Contents& told, const Scene& scene) {
  const Part *card = find_part(scene, "card"), *more = find_part(scene, "card.more");
  REQUIRE(card);
  for (std::size_t i = card->first_mark; i < card->last_mark; ++i) {
    const Text* text = std::get_if<Text>(&scene.marks[i]);
    if (text && !(more && i >= more->first_mark)) told.words.insert(text->words);
  }
  for (const Part& part : scene.parts)
    if (part.id.starts_with("card.") && part.id != "card.more" && part.id != "card.close")
      told.controls.insert(part.id);
}

}  // namespace

TEST_CASE("the foot is 52 px high at every width, and its words meet neither each other nor the page's edges") {
  for (float width : foot_widths()) {
    CAPTURE(width);
    const Scene scene = drawn_with(seen_at(width));
    std::vector<Text> texts;
    std::vector<Box> boxes;
    for (const char* id : words_of_foot)
      if (const Part* part = find_part(scene, id); part && part->box.y > scene.height - 60) {
        CAPTURE(part->id);
        const std::vector<Text> own = own_texts(scene, *part);
        CHECK(own.size() == 1);
        CHECK(faults_of(own, part->box) == "");
        texts.insert(texts.end(), own.begin(), own.end());
        CHECK(part->box.h == 44);
        CHECK(part->box.w >= 24);
        CHECK(part->box.y == scene.height - 44);
        for (const Box& box : boxes) CHECK_FALSE(meet(box, part->box));
        boxes.push_back(part->box);
      }
    CHECK(texts.size() == (width < 600 ? 5 : 7));
    CHECK(faults_of(texts, {0, 0, scene.width, scene.height}) == "");
    if (width < 600) CHECK(find_part(scene, "story.open")->box.x == 0);
    CHECK(find_part(scene, width < 600 ? "sheet.share" : "all-figures")->box.right() == scene.width);
  }
}

TEST_CASE("in a longer language the foot has one height at each width, whatever has something to do, and no word cut") {
  in_each_long_language([] {
    for (float width : foot_widths()) {
      CAPTURE(width);
      const Scene scene = drawn_with(seen_at(width)), untouched = scene_of(state_after({}), width);
      CHECK(scene.height == untouched.height);
      std::vector<Text> texts;
      for (const char* id : words_of_foot)
        if (const Part* part = find_part(scene, id))
          for (const Text& text : own_texts(scene, *part)) texts.push_back(text);
      CHECK(faults_of(texts, {0, 0, scene.width, scene.height}) == "");
    }
  });
}

TEST_CASE("a word of the foot keeps its place when others have something to do") {
  for (float width : one_width_of_each_class) {
    const Scene scene = drawn_with(seen_at(width)), untouched = scene_of(state_after({}), width);
    for (const char* id : {"sheet.ask", "sheet.disputes", "sheet.share", "all-figures"})
      CHECK(find_part(scene, id)->box == find_part(untouched, id)->box);
    for (const char* id : {"undo", "redo", "start-over"}) {
      CHECK_FALSE(find_part(untouched, id));
      CHECK((find_part(scene, id) != nullptr) == (width >= 600));
    }
  }
}

TEST_CASE("a sheet lies in what is in sight, above the word that opened it, and no word of it is cut, met or outside") {
  Sweep sweep;
  for (const ReadLanguage* language : {static_cast<const ReadLanguage*>(nullptr), &longer_language(), &wide_language()})
    for (float width : {280.0f, 288.0f, 358.0f, 480.0f, 599.0f, 600.0f, 768.0f, 900.0f, 1240.0f})
      for (const char* sheet : all_sheets)
        for (const auto& seen : {std::pair{0.0f, 0.0f},
                                 {0.0f, 844.0f},
                                 {0.0f, 480.0f},
                                 {150.0f, 300.0f},
                                 {300.5f, 664.0f},
                                 {0.0f, 200.0f}}) {
          const float from_end = seen.first, in_sight = seen.second;
          if (sweep.skips()) continue;
          std::optional<Speaking> speaking;
          if (language) speaking.emplace(*language);
          CAPTURE(width);
          CAPTURE(sheet);
          CAPTURE(in_sight);
          const float height = drawn_with(seen_at(width)).height;
          const float top = in_sight > 0 ? std::max(0.0f, height - in_sight - from_end) : 0;
          const float bottom = in_sight > 0 ? top + in_sight : height;
          Looks looks = seen_at(width, sheet, top, in_sight);
          for (std::string first; looks.card_page < 200; ++looks.card_page) {
            const Scene scene = drawn_with(looks);
            const Part* card = find_part(scene, "card");
            REQUIRE(card);
            CHECK(faults_of(own_texts(scene, *card), card->box) == "");
            // There is room for some lines even if hardly more than the foot is in sight.
            CHECK(card->box.y >= std::min(top, foot_top(scene) - 104));
            CHECK(card->box.bottom() <= bottom + 0.5f);
            CHECK(card->box.x >= 0);
            CHECK(card->box.right() <= scene.width);
            for (const char* id : words_of_foot)
              if (const Part* word = find_part(scene, id); word && word->box.y > scene.height - 120)
                CHECK_FALSE(meet(word->box, card->box));
            for (const Part& part : scene.parts)
              if (part.id.starts_with("card.") && can_be_used(part)) {
                CAPTURE(part.id);
                if (width < 600) CHECK(part.box.h >= 44);
                CHECK(part.box.y >= card->box.y);
                CHECK(part.box.bottom() <= card->box.bottom() + 12);
              }
            const Part* more = find_part(scene, "card.more");
            if (!more || more->value == first) break;  // behind the last page the first one comes again
            if (first.empty()) first = more->value;
          }
          CHECK(looks.card_page < 200);
        }
}

TEST_CASE("the pages of what is longer than the screen have all its words and controls, each once") {
  for (float width : {288.0f, 358.0f, 768.0f, 1240.0f})
    for (const char* card : {"sheet.ask", "sheet.share", "sheet.disputes", "card.dispute.chips", "row.gpt4-epoch"}) {
      CAPTURE(width);
      CAPTURE(card);
      const bool of_row = std::string_view(card).starts_with("row.");
      const float height = drawn_with(seen_at(width)).height;
      const auto told = [&](float in_sight) {
        Contents told;
        Looks looks = seen_at(width, card, of_row || in_sight == 0 ? 0 : height - in_sight, in_sight);
        do {
          const Scene scene = drawn_with(looks);
          tell(told, scene);
          const Part* more = find_part(scene, "card.more");
          if (!more || more->words != "More") break;
          CHECK(has(more->value, std::to_string(++looks.card_page) + " of "));
        } while (looks.card_page < 40);
        if (looks.card_page == 0) return told;
        // From the last page the button leads back to the first.
        const std::string last = find_part(drawn_with(looks), "card.more")->value;
        CHECK(last == std::to_string(looks.card_page + 1) + " of " + std::to_string(looks.card_page + 1));
        ++looks.card_page;
        CHECK(find_part(drawn_with(looks), "card.more")->words == "More");
        return told;
      };
      const Contents whole = told(0), paged = told(330);
      CHECK(paged.words == whole.words);
      CHECK(paged.controls == whole.controls);
    }
}

TEST_CASE("a phone's card stands at the lower edge of what is in sight, and leaves its row in sight") {
  for (float width : {288.0f, 358.0f, 599.0f})
    for (const Part& row : scene_of(state_after({}), width).parts) {
      if (!row.id.starts_with("row.")) continue;
      for (float in_sight : {420.0f, 568.0f, 844.0f})
        for (float above : {20.0f, 200.0f, in_sight - 60}) {
          CAPTURE(row.id);
          CAPTURE(in_sight);
          CAPTURE(above);
          const float top = std::max(0.0f, row.box.y - above);
          const Scene scene = drawn_with(seen_at(width, row.id, top, in_sight));
          const Part* card = find_part(scene, "card");
          REQUIRE(card);
          CHECK(card->box.x == 0);
          CHECK(card->box.w == scene.width);
          CHECK(card->box.y >= top);
          CHECK(card->box.bottom() <= top + in_sight + 0.5f);
          CHECK_FALSE(meet(card->box, find_part(scene, row.id)->box));
          const float end = std::min(top + in_sight, find_part(scene, "sheet.ask")->box.y);
          const bool at_end = std::abs(card->box.bottom() - end) < 1;
          CHECK((at_end || card->box.bottom() <= find_part(scene, row.id)->box.y));
        }
    }
}

TEST_CASE(
    "where there is room beside a row its card stands there, over no other row's name, and ends within the page") {
  for (float width : {900.0f, 1000.0f, 1240.0f})
    for (const Part& row : scene_of(state_after({}), width).parts) {
      if (!row.id.starts_with("row.")) continue;
      CAPTURE(width);
      CAPTURE(row.id);
      const Scene scene = drawn_with(seen_at(width, row.id));
      const Part* card = find_part(scene, "card");
      REQUIRE(card);
      CHECK(card->box.y >= 0);
      CHECK(card->box.bottom() <= find_part(scene, "sheet.ask")->box.y);
      CHECK(card->box.y < row.box.bottom());
      CHECK(card->box.bottom() > row.box.y);
      for (const Part& other : scene.parts)
        if (other.id.starts_with("row."))
          for (const Text& text : own_texts(scene, other))
            if (text.at.x == other.box.x) CHECK_FALSE(meet(card->box, box_of(text)));
    }
}

TEST_CASE("all figures are counted as the table has them, which the words lead to") {
  const Scene scene = scene_of(state_after({}), 1240);
  const Part* figures = find_part(scene, "all-figures");
  REQUIRE(figures);
  CHECK(figures->words == "All " + std::to_string(data().budgets.size()) + " figures and their sources");
  CHECK_FALSE(is_on(*figures));
  CHECK(after(press("all-figures", state_after({}), data()), state_after({})) == showing(Picture::table));
  CHECK(is_on(*find_part(scene_of(showing(Picture::table), 1240), "all-figures")));
}

TEST_CASE("before a guess is answered no word of the foot tells the answer") {
  const State state = reduce(reading(1), PlaceGuess{{2.3e9}}, data());
  for (float width : one_width_of_each_class)
    for (const char* id : {"sheet.ask", "sheet.disputes", "sheet.share", "all-figures", "story.open"})
      CHECK_FALSE(find_part(scene_of(state, width), id));
}
