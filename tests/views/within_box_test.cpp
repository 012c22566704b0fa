// Every picture stands in the same box: as high as the one on the dollar axis, whatever is shown in it, in each room.
#include <doctest/doctest.h>

#include "pages.h"
#include "speaking.h"
#include "sweep.h"
#include "layout/measures.h"
#include "views/picture.h"
#include "views/view.h"

using namespace explainer;
using namespace r1cost;

namespace {

// States whose pictures have little or much to hold.
std::vector<State> states() {
  const State start = state_after({});
  State largest = start;
  for (const FieldInfo& row : fields) largest = reduce(largest, SetField{row.field, row.high}, data());
  for (const Stage& stage : data().stages) largest = reduce(largest, CountStage{stage.id, true}, data());
  State doubted = reduce(start, TakeQuotes{}, data());
  for (const Field field : {Field::hours, Field::count, Field::failed, Field::average_draw, Field::grid})
    doubted = reduce(doubted, SetRange{field, 0.001, 1e6}, data());
  State of_no_row = reduce(start, FilterTable{Figures{Scope::programme, Method::rental, Kind::remark}}, data());
  State reading = start;
  reading.reading = true;
  return {start,
          largest,
          doubted,
          of_no_row,
          reading,
          reduce(start, UsePreset{"with-v3"}, data()),
          reduce(start, SetChip{"tpu_v4"}, data()),
          reduce(start, ShowOnMap{"gpt4-epoch-rental"}, data()),
          reduce(start, TurnTable{91}, data()),
          reduce(reduce(start, SetChip{"a100"}, data()), CompareWith{"nemotron-ultra-rl"}, data())};
}

void check_heights(float step) {
  Sweep sweep;
  for (const State& told : states())
    for (const Lens as : lenses)
      for (const Picture picture : pictures)
        for (const Room room : {Room::screen, Room::article, Room::tall})
          for (float width = 280; width <= 1240; width += step) {
            if (sweep.skips()) continue;
            State state = told;
            state.seen_as = as;
            state.picture = picture;
            Looks looks;
            looks.width = width;
            looks.room = room;
            const Answer answer = evaluate(data(), state.scenario);
            const Sight sight(state, answer, data(), looks);
            Scene scene;
            const float x = picture_left(width), top = 100;
            const float bottom = draw_picture(scene, sight.view(), x, top, width - x);
            CAPTURE(width);
            CAPTURE(name(picture));
            CAPTURE(name(as));
            CHECK(bottom == top + picture_height(width_class(width), room, state.reading));
            for (const Mark& mark : scene.marks)
              if (const Text* text = std::get_if<Text>(&mark)) {
                CAPTURE(text->words);
                CHECK(box_of(*text).y >= top - 2);
                CHECK(box_of(*text).bottom() <= bottom + 2);
              }
          }
}

}  // namespace

TEST_CASE("each picture ends where the box of its page does, and no word of it stands outside") { check_heights(120); }

TEST_CASE("so it does where every message is 40% longer, has no blanks or is written from right to left") {
  in_each_long_language([] { check_heights(240); });
}
