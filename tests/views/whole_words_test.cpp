// What is written is written whole: no sentence is cut, no line of a card rules off nothing.
#include <doctest/doctest.h>

#include "pages.h"
#include "scene/measure.h"
#include "sweep.h"

using namespace explainer;
using namespace r1cost;

namespace {

// From the narrowest page of a phone, 320 wide, which has room for 288, to the widest; both sides of each arrangement.
std::vector<float> widths() {
  std::vector<float> all{288, 599, 899};
  for (float width = 300; width <= 1240; width += 40) all.push_back(width);
  return all;
}

}  // namespace

TEST_CASE("no sentence, sum or name ends in the middle, through any lens, in any picture, at any width") {
  const State start = starting_state(data());
  std::vector<State> told{
      start, reduce(start, UsePreset{"with-v3"}, data()),
      // Another run than R1's with R1's lines, another chip, and a price range around what is quoted.
      reduce(start, SetField{Field::count, 2048}, data()), reduce(start, SetChip{"a100"}, data()),
      reduce(start, TakeQuotes{}, data())};
  Sweep sweep;
  for (const State& state : told)
    for (Lens as : lenses)
      for (Picture picture : pictures)
        for (float width : widths()) {
          if (sweep.skips()) continue;
          const Scene scene = scene_of(reduce(seen_as(as, state), ShowPicture{picture}, data()), width);
          for (const Mark& mark : scene.marks)
            if (const Text* text = std::get_if<Text>(&mark)) {
              CAPTURE(width);
              CAPTURE(text->words);
              CAPTURE(scene.sentence);
              CHECK(text->words.find("…") == text->words.npos);
            }
        }
}

TEST_CASE("no line of a card rules off nothing: between two of them there are words") {
  for (float width : {320.0f, 768.0f, 1240.0f})
    for (const Part& owner : scene_of(state_after({}), width).parts) {
      if (owner.role() != PartRole::row) continue;
      CAPTURE(width);
      CAPTURE(owner.id);
      const Scene scene = scene_of(state_after({}), width, owner.id);
      const Part* card = find_part(scene, "card");
      REQUIRE(card);
      bool ruled = false;
      for (std::size_t i = card->first_mark; i < card->last_mark; ++i) {
        const Rectangle* line = std::get_if<Rectangle>(&scene.marks[i]);
        if (std::get_if<Text>(&scene.marks[i])) ruled = false;
        if (!line || line->box.h != 1) continue;
        CHECK_FALSE(ruled);
        ruled = true;
      }
    }
}
