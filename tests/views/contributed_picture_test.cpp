// The picture that CONTRIBUTING.md has as its example: the build takes it out of that file (tests/CMakeLists.txt).
#include <doctest/doctest.h>

#include <variant>

#include "pages.h"
#include "speaking.h"
#include "layout/measures.h"
#include "views/page.h"
#include "views/view.h"

namespace explainer {
float draw_shares(Scene&, const View&, float x, float y, float width);
}

using namespace explainer;

namespace {

Scene shares(float width, Room room) {
  Looks looks;
  looks.width = width;
  looks.room = room;
  State state = starting_state(data());
  state.scenario.also.push_back("v3");
  const r1cost::Answer answer = evaluate(data(), state.scenario);
  const Sight sight(state, answer, data(), looks);
  Scene scene;
  const float x = picture_left(width);
  CHECK(draw_shares(scene, sight.view(), x, 0, width - x) == picture_height(width_class(width), room, false));
  return scene;
}

}  // namespace

TEST_CASE("the example of a picture in CONTRIBUTING.md has its box at every width, and no two of its texts meet") {
  for (const Room room : {Room::screen, Room::article})
    for (float width = 280; width <= 1240; width += 60) {
      CAPTURE(width);
      const Scene scene = shares(width, room);
      CHECK(scene.parts.size() == 4);
      std::vector<Box> texts;
      for (const Mark& mark : scene.marks)
        if (const Text* text = std::get_if<Text>(&mark)) texts.push_back(box_of(*text));
      CHECK(texts.size() == 8);
      for (std::size_t i = 0; i < texts.size(); ++i) {
        CHECK(texts[i].right() <= width + 0.5f);
        for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(meet(texts[i], texts[j]));
      }
      for (const Part& part : scene.parts) CHECK(part.box.bottom() <= picture_height(width_class(width), room, false));
    }
}

TEST_CASE("its bars are as long as the lines' shares of the total") {
  const Scene scene = shares(1240, Room::screen);
  float sum = 0, longest = 0;
  for (const Mark& mark : scene.marks)
    if (const Rectangle* bar = std::get_if<Rectangle>(&mark)) {
      sum += bar->box.w;
      longest = std::max(longest, bar->box.w);
    }
  CHECK(longest / sum > 0.9f);  // V3
  CHECK(longest / sum < 0.99f);
}
