#include "views/compared.h"

#include <doctest/doctest.h>

#include <random>

#include "pages.h"
#include "r1cost/split.h"
#include "views/figure.h"
#include "views/words.h"

using namespace explainer;
using namespace r1cost;

namespace {

std::string value_of_part(const State& state, const std::string& id) {
  const Scene scene = scene_of(state);
  const Part* found = find_part(scene, id);
  return found ? found->value + found->words : "no such part";
}

State with_itself() { return reduce(showing(Picture::compared), Keep{}, data()); }

}  // namespace

TEST_CASE(
    "a reader who has pinned nothing finds the bill beside the one that counts V3; that one beside R1 as published") {
  const State start = showing(Picture::compared);
  CHECK_FALSE(start.kept);
  const Scenario with_v3 = scenario_of(*find_preset(data(), "with-v3"));
  CHECK(compared_with(start, data()) == with_v3);
  const Split parts = split(data(), with_v3, start.scenario);
  for (const char* factor : {"price", "count", "hours", "failed"})
    CHECK(value_of_part(start, std::string("compared.") + factor).find("unchanged") == 0);
  CHECK(value_of_part(start, "compared.stages") == "without V3: " + effect_words(parts.stages) + "What is counted");
  CHECK(effect_words(parts.stages) == "1/20");
  CHECK(value_of_part(start, "compared.verdict").find("≠ On the sliders: 1/20 as much as the other, but one is for") ==
        0);
  // Of every bill something is told that it does not say itself.
  for (const Preset& preset : data().presets) {
    const State state = reduce(start, UsePreset{preset.id}, data());
    CHECK(compared_with(state, data()) ==
          scenario_of(*find_preset(data(), preset.id == "with-v3" ? "r1-published" : "with-v3")));
  }
  // What was pinned stays, also where it is the bill itself.
  const State pinned = reduce(reduce(start, CompareWith{"with-v3"}, data()), UsePreset{"with-v3"}, data());
  CHECK(compared_with(pinned, data()) == with_v3);
}

TEST_CASE("compared with another model's run of the same kind, the bill is as like as the ladder says") {
  const State state = reduce(showing(Picture::compared), CompareWith{"nemotron-ultra-rl"}, data());
  const Split parts = split(data(), *state.kept, state.scenario);
  for (const auto& [factor, times] : {std::pair{"count", parts.count}, std::pair{"hours", parts.hours}}) {
    CHECK(times < 0.99);
    CHECK(value_of_part(state, std::string("compared.") + factor).find(": " + effect_words(times)) !=
          std::string::npos);
  }
  CHECK(value_of_part(state, "compared.stages") ==
        "with R1-Zero, making training data: " + effect_words(parts.stages) + "What is counted");
  CHECK(value_of_part(state, "compared.verdict").find("On the sliders: " + effect_words(293920.0 / 280000)) == 0);
  CHECK(value_of_part(state, "compared.verdict").find("Both are one stage of training, of two models.") !=
        std::string::npos);
}

TEST_CASE(
    "compared with the run alone what is counted makes all of the difference; a file leaves out what makes none") {
  const State start = reduce(showing(Picture::compared), CompareWith{"only-80-hours"}, data());
  for (const char* factor : {"price", "count", "hours", "failed"})
    CHECK(value_of_part(start, std::string("compared.") + factor).find("unchanged") == 0);
  const double whole = 293920.0 / 81920;
  CHECK(value_of_part(start, "compared.stages") ==
        "with R1-Zero, making training data: " + effect_words(whole) + "What is counted");
  CHECK(value_of_part(start, "compared.verdict").find("≠ On the sliders: " + effect_words(whole) + " as much") == 0);
  const Figure file = figure(start, evaluate(data(), start.scenario), data(), Looks{});
  CHECK(file.title == "How $81,920 becomes $293,920");
  for (const char* factor : {"price", "count", "hours", "failed"})
    CHECK_FALSE(find_part(file.scene, std::string("compared.") + factor));
  CHECK(find_part(file.scene, "compared.stages"));
  CHECK(find_part(file.scene, "compared.verdict")
            ->words.find("The same in both: price per chip-hour ($2.00), chips (512), "
                         "hours (80).") != std::string::npos);
}

TEST_CASE("a chip without a figure through the lens is not compared through it; rented it is") {
  State state = reduce(showing(Picture::compared), SetChip{"tpu_v4"}, data());
  state = reduce(reduce(state, Keep{}, data()), SetChip{"h800"}, data());
  CHECK(value_of_part(state, "compared.verdict").find("≠") != 0);
  state = reduce(state, SeeAs{Lens::energy}, data());
  CHECK(value_of_part(state, "compared.verdict").find("cannot be compared") != std::string::npos);
  CHECK(value_of_part(state, "compared.price") == "no such part");
  CHECK(scene_of(state).height == scene_of(showing(Picture::compared)).height);
}

TEST_CASE("a scenario compared with itself: nothing has changed") {
  const State same = with_itself();
  for (const char* factor : {"price", "count", "hours", "stages", "failed"})
    CHECK(value_of_part(same, std::string("compared.") + factor).find("unchanged") == 0);
  CHECK(value_of_part(same, "compared.verdict").find("Both come to the same.") == 0);
}

TEST_CASE("the factors shown are the engine's, and a bill of other lines is not said to be like") {
  State state = reduce(with_itself(), SetField{Field::price, 3.42}, data());
  state = reduce(state, SetField{Field::count, 1024}, data());
  const Split parts = split(data(), *state.kept, state.scenario);
  CHECK(value_of_part(state, "compared.price").find("$2.00 to $3.42: " + effect_words(parts.price)) == 0);
  CHECK(value_of_part(state, "compared.count").find("512 to 1,024: " + effect_words(parts.count)) == 0);
  CHECK(value_of_part(state, "compared.after").find(money(evaluate(data(), state.scenario).usd)) != std::string::npos);
  CHECK(value_of_part(state, "compared.verdict").find("≠") == std::string::npos);
  state = reduce(state, CountStage{"v3", true}, data());
  CHECK(value_of_part(state, "compared.verdict").find("≠") == 0);
}

TEST_CASE("the one on the sliders is kept, and a preset chosen instead; what is not in the list is refused") {
  State state = reduce(showing(Picture::compared), SetField{Field::hours, 100}, data());
  const State listed = after(choose("compared.with", "now", state, data()), state);
  state = after(press("compared.keep", state, data()), state);
  CHECK(state.kept == state.scenario);
  CHECK(listed.kept == state.kept);
  CHECK(find_part(scene_of(state), "compared.with")->value == "kept");
  state = after(choose("compared.with", "with-v3", state, data()), state);
  CHECK(state.kept == scenario_of(*find_preset(data(), "with-v3")));
  CHECK(find_part(scene_of(state), "compared.with")->value == "with-v3");
  CHECK(std::holds_alternative<Refusal>(choose("compared.with", "nothing", state, data())));
}

TEST_CASE("how many times one total is the other stands once a row, at its right end, as 13× or 1/15") {
  for (const char* with : {"with-v3", "only-80-hours", "nemotron-ultra-rl"})
    for (const float width : one_width_of_each_class) {
      const State state = reduce(showing(Picture::compared), CompareWith{with}, data());
      const Scene scene = scene_of(state, width);
      float right = 0;
      for (const Part& part : scene.parts) {
        if (control_of(part.id).kind != ControlKind::compared_factor) continue;
        std::size_t ratios = 0;
        for (std::size_t i = part.first_mark; i < part.last_mark; ++i) {
          const Text* text = std::get_if<Text>(&scene.marks[i]);
          if (!text || text->align != Align::right) continue;
          ++ratios;
          if (right == 0) right = text->at.x;
          CHECK(text->at.x == right);
          CHECK_FALSE(text->words.starts_with("0.0"));
        }
        CAPTURE(part.id);
        CHECK(ratios == 1);
      }
      CHECK(right > 0);
    }
}
