#include "views/counted.h"

#include <doctest/doctest.h>

#include "pages.h"
#include "r1cost/steps.h"
#include "views/words.h"

using namespace explainer;
using namespace r1cost;

namespace {

bool says(const Scene& scene, const std::string& part, const std::string& words) {
  const Part* found = find_part(scene, part);
  return found && found->value.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("what is counted shows the engine's own numbers, step by step, at every width and price") {
  for (float width : one_width_of_each_class)
    for (double price : {0.1, 2.0, 12.29})
      for (const char* also : {"", "v3"}) {
        State state = reduce(showing(Picture::counted), SetField{Field::price, price}, data());
        if (*also) state = reduce(state, CountStage{also, true}, data());
        const Scene scene = scene_of(state, width);
        for (const CountedStep& step : steps(data(), state.scenario, {})) {
          const std::string id = (step.counting == Counting::adds || step.id == "cluster" ? "step." : "row.") + step.id;
          CAPTURE(id);
          REQUIRE(find_part(scene, id));
          if (!step.itself.likely && !step.itself.low) CHECK(says(scene, id, "no published figure"));
          else if (step.itself.likely) CHECK(says(scene, id, money(*step.itself.likely)));
          if (step.counting == Counting::adds && step.on) CHECK(says(scene, id, "makes " + money(*step.total.likely)));
        }
      }
}

TEST_CASE("each step of what is counted can be switched, and the multiplier for failed runs typed, where it is shown") {
  State state = showing(Picture::counted);
  state = after(press("counted.v3", state, data()), state);
  CHECK(counts(state.scenario, "v3"));
  CHECK(is_on(*find_part(scene_of(state), "counted.v3")));
  state = after(press("counted.r1-zero", state, data()), state);
  CHECK_FALSE(counts(state.scenario, "r1-zero"));
  CHECK(std::holds_alternative<Refusal>(press("counted.nothing", state, data())));
  CHECK(std::holds_alternative<Refusal>(type_into("failed.field", "0.5", state, data())));
  state = after(type_into("failed.field", "1.5", state, data()), state);
  CHECK(counts(state.scenario, "failed"));
  const Answer answer = evaluate(data(), state.scenario);
  CHECK(answer.failed_assumed);
  CHECK(says(scene_of(state), "step.failed", money(*answer.lines.back().usd)));
  // Switched off and on again the multiplier is still the reader's.
  state = reduce(state, CountStage{"failed", false}, data());
  CHECK(std::get<FieldPart>(find_part(scene_of(state), "failed.field")->is).text == "1.5");
}

TEST_CASE("an unknown step is a dotted gap, never a zero, and makes the total a lower bound") {
  const State state = reduce(showing(Picture::counted), CountStage{"failed", true}, data());
  const Scene scene = scene_of(state);
  CHECK(says(scene, "step.failed", "no published figure"));
  CHECK(says(scene, "step.failed", "makes ≥ $293,920"));
  bool dotted = false;
  for (const Mark& mark : scene.marks)
    if (const auto* line = std::get_if<explainer::Line>(&mark)) dotted = dotted || line->dotted;
  CHECK(dotted);
}

TEST_CASE("each step's card opens where it is shown") {
  const State state = showing(Picture::counted);
  for (const Part& row : scene_of(state).parts) {
    if (row.role() != PartRole::row) continue;
    CAPTURE(row.id);
    CHECK(find_part(scene_of(state, 1240, row.id), "card"));
  }
}
