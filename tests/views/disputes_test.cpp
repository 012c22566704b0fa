#include "views/disputes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "pages.h"
#include "random_dataset.h"
#include "small_dataset.h"
#include "layout/ink.h"
#include "views/words.h"

using namespace explainer;
using namespace r1cost;

namespace {

std::vector<Text> texts_of(const Scene& scene, const Part& part) {
  std::vector<Text> texts;
  for (std::size_t i = part.first_mark; i < part.last_mark; ++i)
    if (const Text* text = std::get_if<Text>(&scene.marks[i])) texts.push_back(*text);
  return texts;
}

// What is painted of a part, its lines one after the other.
std::string ink_of(const Scene& scene, const Part& part) {
  std::string words;
  for (const Text& text : texts_of(scene, part)) words += (words.empty() ? "" : " ") + text.words;
  return words;
}

std::string collisions(const std::vector<Text>& texts) {
  std::string found;
  for (std::size_t i = 0; i < texts.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (meet(box_of(texts[i]), box_of(texts[j])))
        found += "“" + texts[i].words + "” meets “" + texts[j].words + "”\n";
  return found;
}

const Text* text_that_says(const std::vector<Text>& texts, const std::string& words) {
  for (const Text& text : texts)
    if (text.words == words) return &text;
  return nullptr;
}

// Nothing of a card's words lies outside it, on another word or on its own row.
void check_fits(const Scene& scene, const Part& card, const Part& row) {
  const std::vector<Text> texts = texts_of(scene, card);
  CHECK(collisions(texts) == "");
  for (const Text& text : texts) {
    const Box box = box_of(text);
    CAPTURE(text.words);
    CHECK(box.x >= card.box.x + 8);
    CHECK(box.right() <= card.box.right() - 8);
    CHECK(box.bottom() <= card.box.bottom());
  }
  CHECK(card.box.x >= 0);
  CHECK(card.box.right() <= scene.width + 0.5f);
  CHECK(card.box.y >= 0);
  CHECK(card.box.bottom() <= scene.height);
  CHECK_FALSE(meet(card.box, row.box));
}

// The words of all pages of a card, and whether each of some words is among them. A claim may go on from page to page.
std::string ink_of_pages(const Dataset& figures, float width, const std::string& card) {
  std::string ink;
  for (const Scene& page : pages_of_card(starting_state(figures), figures, width, card))
    ink += ink_of(page, *find_part(page, "card")) + " ";
  return ink;
}
bool has_words(const std::string& ink, const std::string& words) {
  std::istringstream stream(words);
  for (std::string word; stream >> word;)
    if (!has(ink, word)) return false;
  return true;
}

}  // namespace

TEST_CASE("the published dataset has three disputes, each with two sides that somebody takes") {
  REQUIRE(data().disputes.size() == 3);
  for (const char* id : {"chips", "distillation", "cost"}) CHECK(find_dispute(data(), id));
  for (const Dispute& dispute : data().disputes)
    for (const auto* side : {&dispute.claims, &dispute.answers}) {
      CAPTURE(dispute.id);
      std::size_t length = 0;
      for (const std::string& id : *side) {
        const Claim* claim = find_claim(data(), id);
        REQUIRE(claim);
        length += claim->says.size();
        CHECK_FALSE(claim->source.publisher.empty());
        CHECK_FALSE(claim->source.date.empty());
      }
      CHECK(length > 100);
      CHECK(length < 400);  // bytes: short enough to be read
    }
}

TEST_CASE("every dispute opens a card that paints and says both sides, who, where and when, and what is not known") {
  for (float width : one_width_of_each_class)
    for (const Dispute& dispute : data().disputes) {
      CAPTURE(width);
      CAPTURE(dispute.id);
      const Scene scene = scene_of(starting_state(data()), width, "card.dispute." + dispute.id);
      const Part* card = find_part(scene, "card");
      REQUIRE(card);
      const std::string ink = ink_of_pages(data(), width, "card.dispute." + dispute.id);
      for (const std::string& words : {ink, card->words}) {
        CHECK(has_words(words, dispute.question));
        CHECK(has(words, "One side"));
        CHECK(has(words, "The other side"));
        CHECK(has_words(words, dispute.unknown));
        for (const auto* side : {&dispute.claims, &dispute.answers})
          for (const std::string& id : *side) {
            const Claim& claim = *find_claim(data(), id);
            CHECK(has_words(words, claim.by));
            CHECK(has_words(words, claim.says));
            CHECK(has_words(words, claim.source.publisher));
            CHECK(has_words(words, date(claim.source.date)));
            if (claim.source.evidence == "second hand") CHECK(has_words(words, "read in a copy or a report of it"));
          }
      }
      // Read right after the word it belongs to, and closed like any other.
      CHECK((card - 1)->id == "sheet.disputes");
      CHECK((card + 1)->id == "card.close");
      const Source source = source_to_open(data(), dispute);
      const Scene linked = card_page(starting_state(data()), width, "card.dispute." + dispute.id, "card.link");
      const Part* link = find_part(linked, "card.link");
      REQUIRE((link != nullptr) == !source.address.empty());
      if (link) CHECK(std::get<LinkPart>(link->is).href == source.address);
    }
}

TEST_CASE("the two sides stand side by side where there is room, and below each other on a phone") {
  for (float width : {280.0f, 320.0f, 479.0f, 480.0f, 768.0f, 900.0f, 1240.0f})
    for (const Dispute& dispute : data().disputes) {
      CAPTURE(width);
      CAPTURE(dispute.id);
      const Scene scene = scene_of(starting_state(data()), width, "card.dispute." + dispute.id);
      const std::vector<Text> texts = texts_of(scene, *find_part(scene, "card"));
      const Text* one = text_that_says(texts, "One side");
      const Text* other = text_that_says(texts, "The other side");
      REQUIRE(one);
      REQUIRE(other);
      if (width >= 480) {
        CHECK(one->at.y == other->at.y);
        CHECK(one->at.x < other->at.x);
      } else {
        CHECK(one->at.x == other->at.x);
        CHECK(one->at.y < other->at.y);
      }
    }
}

TEST_CASE("a dispute's card fits at every width and over every picture, and leaves the word that opened it in sight") {
  for (Picture picture : pictures) {
    const State state = reduce(starting_state(data()), ShowPicture{picture}, data());
    for (float width = 280; width <= 1240; width += 40)
      for (const Dispute& dispute : data().disputes) {
        CAPTURE(width);
        CAPTURE(dispute.id);
        const Scene scene = scene_of(state, width, "card.dispute." + dispute.id);
        const Part* card = find_part(scene, "card");
        REQUIRE(card);
        check_fits(scene, *card, *find_part(scene, "sheet.disputes"));
      }
  }
}

TEST_CASE("the sheet has each whole question in a row as high as fingers need, and the one that is read leads back") {
  for (float width : {280.0f, 320.0f, 599.0f, 600.0f, 768.0f, 899.0f, 900.0f, 1240.0f}) {
    const Scene scene = scene_of(starting_state(data()), width, "sheet.disputes");
    CAPTURE(width);
    const Part *heading = find_part(scene, "card.disputes"), *card = find_part(scene, "card");
    REQUIRE(heading);
    CHECK(heading->role() == PartRole::heading);
    float y = heading->box.bottom();
    for (const Dispute& dispute : data().disputes) {
      const Part* row = find_part(scene, "card.dispute." + dispute.id);
      REQUIRE(row);
      CHECK(row->role() == PartRole::row);
      CHECK_FALSE(is_on(*row));
      CHECK(row->words == dispute.question);
      CHECK(ink_of(scene, *row) == dispute.question);
      CHECK(row->box.y == doctest::Approx(y));
      CHECK(row->box.h >= 44);
      y = row->box.bottom();
    }
    CHECK(y <= card->box.bottom());
    for (const Dispute& dispute : data().disputes) {
      const Scene read = scene_of(starting_state(data()), width, "card.dispute." + dispute.id);
      CHECK(is_on(*find_part(read, "card.dispute." + dispute.id)));
      CHECK(std::count_if(read.parts.begin(), read.parts.end(),
                          [](const Part& part) { return part.id.starts_with("card.dispute."); }) == 1);
    }
  }
}

TEST_CASE("a dataset without disputes has no word of them, and no sheet") {
  Dataset without = data();
  without.disputes.clear();
  const Dataset small = small_dataset();
  for (float width : one_width_of_each_class) {
    const Scene settled = scene_of(starting_state(data()), without, width),
                scene = scene_of(starting_state(data()), width);
    CAPTURE(width);
    CHECK_FALSE(find_part(settled, "sheet.disputes"));
    CHECK(find_part(settled, "sheet.ask")->box == find_part(scene, "sheet.ask")->box);
    CHECK(scene.height == settled.height);
    CHECK_FALSE(find_part(scene_of(starting_state(small), small, width), "sheet.disputes"));
    CHECK_FALSE(find_part(scene_of(starting_state(without), without, width, "card.dispute.chips"), "card"));
  }
}

TEST_CASE("an id that is of no claim is passed over, and the rest of the card stands") {
  Dataset figures = data();
  figures.disputes[0].answers.insert(figures.disputes[0].answers.begin(), "nobody");
  const Scene scene = scene_of(starting_state(figures), figures, 320, "card.dispute." + figures.disputes[0].id);
  const Part* card = find_part(scene, "card");
  REQUIRE(card);
  CHECK(has(card->words, find_claim(figures, figures.disputes[0].answers.back())->says));
}

TEST_CASE("no words meet in the cards of 100 datasets that no editor would make, and none are cut off") {
  int opened = 0;
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    const Dataset figures = random_dataset(seed);
    const float width = static_cast<float>(280 + seed * 7919 % 961);
    CAPTURE(seed);
    CAPTURE(width);
    for (const Dispute& dispute : figures.disputes) {
      const Scene scene = scene_of(starting_state(figures), figures, width, "card.dispute." + dispute.id);
      const Part* card = find_part(scene, "card");
      REQUIRE(card);
      CHECK(collisions(texts_of(scene, *card)) == "");
      const std::string ink = ink_of_pages(figures, width, "card.dispute." + dispute.id);
      for (const std::string& id : dispute.claims) CHECK(has_words(ink, find_claim(figures, id)->says));
      CHECK(has_words(ink, dispute.unknown));
      ++opened;
    }
  }
  CHECK(opened > 100);
}
