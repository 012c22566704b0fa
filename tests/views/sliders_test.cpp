// The sliders, the choices and what belongs to the control in use, each by itself: where they are, at every width.
#include "views/sliders.h"

#include <doctest/doctest.h>

#include <cmath>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "layout/ink.h"
#include "layout/measures.h"
#include "pages.h"
#include "scene/measure.h"
#include "speaking.h"
#include "sweep.h"
#include "views/choices_row.h"
#include "views/context.h"

using namespace explainer;
using namespace r1cost;

namespace {

using Draw = std::function<float(Scene&, const View&, float x, float y, float width)>;

struct DrawnPiece {
  Scene scene;
  float height;
};

DrawnPiece drawn(const Draw& draw, const State& state, float page, float column, const std::string& in_use = "",
                 Room room = Room::screen) {
  Looks looks;
  looks.width = page;
  looks.in_use = in_use;
  looks.room = room;
  const Answer answer = evaluate(data(), state.scenario);
  const Sight sight(state, answer, data(), looks);
  DrawnPiece one;
  one.scene.width = page;
  one.height = draw(one.scene, sight.view(), 100, 200, column) - 200;
  return one;
}

bool is_narrow(float page) { return width_class(page) == WidthClass::narrow; }
// The sliders of a page that is not narrow stand in a column.
float column_of(float page) {
  const float wide = std::min(page, 1240.0f);
  return is_narrow(page) ? wide : width_class(page) == WidthClass::middle ? 150 : 320;
}

std::vector<float> page_widths() {
  std::vector<float> all{288, 320, 358, 390, 599, 600, 899, 900};
  for (float width = 280; width <= 2560; width += 160) all.push_back(width);
  return all;
}

std::vector<State> states_to_draw() {
  std::vector<State> all;
  for (Lens lens : lenses) {
    const State start = seen_as(lens);
    all.push_back(start);
    for (const Action& action :
         {Action{SetChip{"a100_40gb"}}, Action{SetChip{"h20"}}, Action{SetField{Field::count, 200000}},
          Action{SetField{Field::hours, 9999.9}}, Action{SetField{Field::price, 20}}, Action{UsePreset{"with-v3"}},
          Action{UsePreset{"nemotron-ultra-rl"}}, Action{MoveLine{{50000}}}})
      all.push_back(reduce(start, action, data()));
    State both = reduce(reduce(start, SetField{Field::count, 4096}, data()), SetField{Field::hours, 999.9}, data());
    all.push_back(reduce(both, CountStage{"v3", true}, data()));
  }
  return all;
}

const std::vector<std::string>& uses() {
  static const std::vector<std::string> all{"",      "chip",        "chip.list", "count",      "count.field", "hours",
                                            "price", "price.field", "line",      "line.field", "stage.v3"};
  return all;
}

// No two texts meet, and none leaves its column.
void check_texts(const Scene& scene, float left, float right) {
  std::vector<const Text*> texts;
  for (const Mark& mark : scene.marks)
    if (const Text* text = std::get_if<Text>(&mark)) texts.push_back(text);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    CAPTURE(texts[i]->words);
    const Box box = box_of(*texts[i]);
    CHECK(box.x >= left - 0.5f);
    CHECK(box.right() <= right + 0.5f);
    CHECK(texts[i]->font.size >= 12);
    for (std::size_t j = 0; j < i; ++j) {
      CAPTURE(texts[j]->words);
      CHECK_FALSE(meet(box, box_of(*texts[j])));
    }
  }
}

void check_targets(const Scene& scene, bool narrow) {
  std::set<std::string> ids;
  for (const Part& part : scene.parts) {
    CAPTURE(part.id);
    CHECK(ids.insert(part.id).second);
    CHECK_FALSE(part.words.empty());
    if (narrow && part.role() != PartRole::text) CHECK(part.box.h >= 44);
    for (const Part& other : scene.parts) {
      CAPTURE(other.id);
      const Box inner{other.box.x + 0.1f, other.box.y + 0.1f, other.box.w - 0.2f, other.box.h - 0.2f};
      if (narrow && &other != &part) CHECK_FALSE(meet(part.box, inner));
    }
  }
}

// What is drawn together on a page of this width, with the height it must have.
struct Block {
  Draw draw;
  float height;
  bool across;          // it goes across the page
  bool of_use = false;  // it depends on the control in use
};
std::vector<Block> blocks_of(float page) {
  const float sliders_height = 4 * slider_height(width_class(page), Room::screen);
  if (is_narrow(page))
    return {{draw_sliders, sliders_height, true},
            {draw_choices, choices_height, true},
            {draw_context, context_height(Room::screen), true, true}};
  return {{draw_sliders, sliders_height, false}, {draw_context, 168, false}, {draw_presets_and_views, 53, true}};
}

// One case in `every`, beside what the sweep leaves out.
void check_everywhere(std::size_t every) {
  Sweep sweep;
  std::size_t at = 0;
  for (const State& state : states_to_draw())
    for (const float page : page_widths())
      for (const std::string& in_use : uses()) {
        if ((!is_narrow(page) && !in_use.empty()) || at++ % every != 0 || sweep.skips()) continue;
        CAPTURE(page);
        CAPTURE(in_use);
        for (const Block& block : blocks_of(page)) {
          if (!in_use.empty() && !block.of_use) continue;
          const float column = block.across ? std::min(page, 1240.0f) : column_of(page);
          const DrawnPiece one = drawn(block.draw, state, page, column, in_use);
          CHECK(one.height == block.height);
          check_texts(one.scene, 100, 100 + column);
          check_targets(one.scene, is_narrow(page));
        }
      }
}

// Also where the words are broken into lines.
bool says(const Scene& scene, std::string_view words) {
  std::string all;
  for (const Mark& mark : scene.marks)
    if (const Text* text = std::get_if<Text>(&mark)) all += text->words + " ";
  return all.find(words) != std::string::npos;
}

std::vector<std::string> options_of(const Scene& scene, std::string_view id) {
  const Part* part = find_part(scene, id);
  REQUIRE(part);
  std::vector<std::string> ids;
  for (const Option& option : std::get<SelectPart>(part->is).options) ids.push_back(option.id);
  return ids;
}

}  // namespace

TEST_CASE("sliders, choices and context have their heights, no text meets another or leaves its column, at any width") {
  check_everywhere(1);
}

TEST_CASE("the same where every message is 40% longer, has no blanks or is written from right to left") {
  in_each_long_language([] { check_everywhere(7); });
}

TEST_CASE("in an article the sliders are as high as its frame has room for, and their texts keep apart") {
  for (const float page : {320.0f, 640.0f, 908.0f}) {
    const float column = is_narrow(page) ? page : 180;
    const DrawnPiece one = drawn(draw_sliders, state_after({}), page, column, "", Room::article);
    CHECK(one.height == 4 * slider_height(width_class(page), Room::article));
    check_texts(one.scene, 100, 100 + column);
    for (const std::string& in_use : uses())
      if (is_narrow(page)) {
        const DrawnPiece below = drawn(draw_context, state_after({}), page, page, in_use, Room::article);
        CHECK(below.height == context_height(Room::article));
        for (const Part& part : below.scene.parts) CHECK(part.box.bottom() <= 200 + below.height);
      }
  }
}

TEST_CASE("the four tracks of a phone are one below the other, as long as each other, and no value moves them") {
  const Box track = handle_of(*find_part(drawn(draw_sliders, state_after({}), 358, 358).scene, "chip"))->track;
  CHECK(track.w > 140);
  for (const State& state : states_to_draw()) {
    const Scene scene = drawn(draw_sliders, state, 358, 358).scene;
    for (const char* id : {"chip", "count", "hours", "price"}) {
      const Box& own = handle_of(*find_part(scene, id))->track;
      CHECK(own.x == track.x);
      CHECK(own.w == track.w);
    }
  }
}

TEST_CASE("nothing is cut: no text of sliders, choices and context ends in an ellipsis from 288 px on") {
  for (const State& state : {state_after({}), state_after({UsePreset{"with-v3"}}), state_after({SetChip{"a100"}}),
                             state_after({SetField{Field::count, 4096}, SetField{Field::hours, 400}})})
    for (const Lens lens : lenses)
      for (const float page : {288.0f, 358.0f, 600.0f, 900.0f, 1240.0f})
        for (const std::string& in_use : uses())
          for (const Block& block : blocks_of(page)) {
            CAPTURE(page);
            CAPTURE(in_use);
            const float column = block.across ? page : column_of(page);
            const Scene scene = drawn(block.draw, seen_as(lens, state), page, column, in_use).scene;
            for (const Mark& mark : scene.marks)
              if (const Text* text = std::get_if<Text>(&mark)) {
                CAPTURE(text->words);
                CHECK(text->words.find("…") == text->words.npos);
              }
          }
}

TEST_CASE("on phones a track says what is known of its places while its slider is in use, elsewhere always") {
  // Signs of chips, and bands of quoted prices, besides the four thumbs.
  const auto known = [](float page, const std::string& in_use) {
    const Scene scene = drawn(draw_sliders, state_after({}), page, 358, in_use).scene;
    std::ptrdiff_t signs = -4, bands = 0;
    for (const Mark& mark : scene.marks) {
      if (const Symbol* symbol = std::get_if<Symbol>(&mark)) signs += symbol->centre.x > 20;
      if (const Rectangle* band = std::get_if<Rectangle>(&mark)) bands += band->fill == Role::rival;
    }
    return std::pair(signs, bands);
  };
  CHECK(known(390, "") == std::pair<std::ptrdiff_t, std::ptrdiff_t>(0, 0));
  CHECK(known(390, "count") == std::pair<std::ptrdiff_t, std::ptrdiff_t>(0, 0));
  CHECK(known(390, "price") == std::pair<std::ptrdiff_t, std::ptrdiff_t>(0, 1));
  CHECK(known(390, "price.field") == std::pair<std::ptrdiff_t, std::ptrdiff_t>(0, 1));
  const auto chips = static_cast<std::ptrdiff_t>(known(390, "chip").first);
  CHECK(chips > 5);
  CHECK(known(390, "chip.list").first == chips);
  CHECK(known(1240, "").first >= chips);
  CHECK(known(1240, "").second == 1);
}

TEST_CASE("the chip's line says what its sign on the track means, on every page that has room for it") {
  for (const Chip& chip : data().chips)
    for (const auto& one : {std::pair<Draw, float>{draw_sliders, 1240}, {draw_context, 358}}) {
      const Draw& draw = one.first;
      const float page = one.second;
      CAPTURE(chip.id);
      CAPTURE(page);
      State state = state_after({SetChip{chip.id}});
      state.hours_chip = chip.id;  // so that nothing is offered beside it
      const Scene scene = drawn(draw, state, page, 358, "chip").scene;
      CHECK(says(scene, chip.line.substr(0, chip.line.find(' '))));
      const bool told = says(scene, "barred") || says(scene, "rules not known") || says(scene, "rules changed");
      CHECK((told || page > 600));
      bool sign = false;
      for (const Mark& mark : scene.marks)
        if (const Symbol* symbol = std::get_if<Symbol>(&mark); symbol && symbol->centre.x < 105)
          sign |= (symbol->shape == explainer::Shape::ring) == !chip.barred_from.empty();
      CHECK(sign);
    }
}

TEST_CASE(
    "what belongs to the control in use of a phone stands below, and the note and its offer where it is pressing") {
  const State start = state_after({});
  const auto below = [](const State& state, const std::string& in_use) {
    return drawn(draw_context, state, 358, 358, in_use).scene;
  };
  CHECK(says(below(start, "chip"), "H800: made for China, 2023; barred from export to"));
  CHECK(says(below(start, "count"), "512 (R1), 2,048 (V3) and 16,384"));
  CHECK(says(below(start, "hours.field"), "80 (last run)"));
  CHECK(says(below(start, "price"), "assumed in the paper; quoted: $3.42"));
  CHECK(find_part(below(start, "price"), "quote"));
  CHECK_FALSE(find_part(below(state_after({SetField{Field::price, 3.42}}), "price.field"), "quote"));
  CHECK(find_part(below(state_after({SetChip{"h20"}}), "price"), "quote.none"));
  CHECK(find_part(below(start, "line"), "unknown"));
  for (const char* none : {"", "stage.v3", "preset.default"}) {
    CAPTURE(none);
    CHECK(says(below(start, none), "41,000 chip-hours"));
    CHECK(below(start, none).parts.empty());
  }
  const State other_chip = state_after({SetChip{"a100"}});
  for (const char* in_use : {"", "chip", "stage.v3", "count"}) CHECK(find_part(below(other_chip, in_use), "same-work"));
  const State stopped = state_after({MoveLine{{50000}}});
  CHECK(says(below(stopped, "line"), "the other lines alone cost"));
  CHECK(find_part(below(stopped, "line"), "unknown"));
}

TEST_CASE(
    "starting points, lenses and pictures are chosen from lists of a phone, and from words where they have room") {
  const Scene phone = drawn(draw_choices, state_after({}), 358, 358).scene;
  CHECK(options_of(phone, "presets").size() == data().presets.size());
  CHECK(options_of(phone, "views").size() == pictures.size());
  CHECK(options_of(phone, "lens").size() == lenses.size());
  CHECK(find_part(phone, "presets")->value == "default");
  CHECK(says(phone, "Bill and rivals"));
  const Scene own = drawn(draw_choices, state_after({SetField{Field::count, 600}}), 358, 358).scene;
  CHECK(says(own, "Your own"));
  CHECK(find_part(own, "presets")->value == options_of(own, "presets").back());
  const Scene work = drawn(draw_choices, seen_as(Lens::work), 358, 358).scene;
  CHECK(find_part(work, "lens")->value == seen_as(Lens::work).work_chip);
  const std::vector<std::string> options = options_of(work, "lens");
  CHECK(std::find(options.begin(), options.end(), "a100") != options.end());
  struct Case {
    float width;
    const char *presets, *views;
  };
  for (const Case& one :
       {Case{400, "presets", "views"}, Case{780, "presets", "view.area"}, Case{1240, "preset.default", "view.area"}}) {
    const float width = one.width;
    const Scene scene = drawn(draw_presets_and_views, state_after({}), std::max(width, 600.0f), width).scene;
    CAPTURE(width);
    CHECK(find_part(scene, one.presets));
    CHECK(find_part(scene, one.views));
  }
}
