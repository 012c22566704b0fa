// What a control is called by who does not see it.
#include <doctest/doctest.h>

#include <cctype>
#include <set>

#include "hand.h"
#include "pages.h"
#include "scene/to_outline.h"
#include "sweep.h"
#include "views/said.h"

using namespace explainer;

TEST_CASE("a control's name begins with the words that are painted there, unless they are its value") {
  std::vector<State> all{state_after({Keep{}, UsePreset{"with-v3"}})};
  for (Picture picture : pictures) all.push_back(showing(picture));
  all.push_back(state_after({TakeQuotes{}, ShowPicture{Picture::sure}}));
  all.push_back(state_after({ShowYardstick{true}}));
  all.push_back(state_after({MakeLinear{true}}));
  for (const auto& chip : data().chips) all.push_back(state_after({SetChip{chip.id}}));
  for (int chapter : {1, 6}) all.push_back(reduce(reading(chapter), PlaceGuess{{2.3e9}}, data()));
  for (int chapter = 1; chapter <= story_length; ++chapter) all.push_back(reading(chapter));
  for (Lens as : lenses)
    for (Picture picture : pictures) all.push_back(seen_as(as, picture));
  const auto letters = [](const std::string& words) {
    std::string only;
    for (char c : words)
      if (static_cast<signed char>(c) > 0 && std::isalnum(c)) only += c;
    return only;
  };
  std::set<std::string> wrong;
  Sweep sweep;
  long looked_at = 0;
  for (const State& state : all)
    for (float width : one_width_of_each_class)
      for (const char* card : {"", "row.r1", "row.gpt4-epoch-rental", "sheet.ask", "sheet.share", "sheet.disputes"}) {
        if (sweep.skips()) continue;
        Scene scene = scene_of(state, width, card);
        say_whole(scene);
        for (const Part& part : scene.parts) {
          if (part.role() == PartRole::text || part.role() == PartRole::heading || part.role() == PartRole::card)
            continue;
          const bool value_stands_there = part.role() == PartRole::slider || part.role() == PartRole::field;
          const std::string said = letters(part.words);
          for (std::size_t i = part.first_mark; i < part.last_mark; ++i) {
            const Text* text = std::get_if<Text>(&scene.marks[i]);
            if (!text || !holds(part.box, box_of(*text).centre())) continue;
            ++looked_at;
            const std::string painted = letters(text->words);
            if (!said.starts_with(painted) && !(value_stands_there && letters(part.value).starts_with(painted)) &&
                part.role() != PartRole::slider)
              wrong.insert(part.id + " shows “" + text->words + "” and is called " + part.words);
            break;
          }
        }
      }
  CHECK(looked_at > 1000);
  CHECK_MESSAGE(wrong.empty(), doctest::toString(wrong.size()), " such as ", wrong.empty() ? "" : *wrong.begin());
  Hand hand;
  CHECK(hand.part("lens").words == "Cost to rent, Seen as");
  CHECK(hand.part("count.field").words == "Chips, number");
  hand.click("sheet.share");
  CHECK(hand.part("card.copy-alt").words.starts_with("alt text, Copy"));
  hand.click("sheet.ask");
  CHECK(hand.part("card.headline.field").words.starts_with("Paste a headline to check, "));
}

TEST_CASE("the value follows the name, once, but not that of what a reader sets, which the page's controls have") {
  Hand hand;
  const auto says = [&](const char* id) { return hand.part(id).words; };
  const std::string total = hand.value("total");
  CHECK(has(says("total"), "Your total. "));
  CHECK(says("total").ends_with(", " + total));
  CHECK(says("row.gpt4-epoch") == "GPT-4, " + hand.value("row.gpt4-epoch"));
  CHECK(says("source.total").find(total) == says("source.total").rfind(total));
  for (const char* set : {"count", "count.field", "line", "lens"}) CHECK_FALSE(says(set).ends_with(hand.value(set)));
  CHECK(has(to_outline_json(hand.scene()), "\"name\":\"GPT-4, Epoch AI: "));
}
