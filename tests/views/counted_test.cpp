#include "views/counted.h"

#include <doctest/doctest.h>

#include "data/read_dataset.h"
#include "r1cost/steps.h"
#include "state/command.h"
#include "views/page.h"
#include "views/words.h"

using namespace explainer;
using namespace r1cost;

namespace {

const Dataset& data() { return built_in_dataset(); }

State counted_state() { return reduce(starting_state(data()), ShowPicture{Picture::counted}, data()); }

Scene scene_of(const State& state, float width = 1240) {
  Looks looks;
  looks.width = width;
  return page(state, evaluate(data(), state.scenario), data(), looks);
}

bool says(const Scene& scene, const std::string& part, const std::string& words) {
  const Part* found = find_part(scene, part);
  return found && found->value.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("what is counted shows the engine's own numbers, step by step, at every width and price") {
  for (float width : {320.0f, 768.0f, 1240.0f})
    for (double price : {0.1, 2.0, 12.29})
      for (const char* also : {"", "v3"}) {
        State state = reduce(counted_state(), SetField{Field::price, price}, data());
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
  State state = counted_state();
  state = reduce(state, std::get<Action>(press("counted.v3", state, data())), data());
  CHECK(counts(state.scenario, "v3"));
  CHECK(find_part(scene_of(state), "counted.v3")->on);
  state = reduce(state, std::get<Action>(press("counted.r1-zero", state, data())), data());
  CHECK_FALSE(counts(state.scenario, "r1-zero"));
  CHECK(std::holds_alternative<Refusal>(press("counted.nothing", state, data())));
  CHECK(std::holds_alternative<Refusal>(type_into("failed.field", "0.5", state, data())));
  state = reduce(state, std::get<Action>(type_into("failed.field", "1.5", state, data())), data());
  CHECK(counts(state.scenario, "failed"));
  const Answer answer = evaluate(data(), state.scenario);
  CHECK(answer.failed_assumed);
  CHECK(says(scene_of(state), "step.failed", money(*answer.lines.back().usd)));
  // Switched off and on again the multiplier is still the reader's.
  state = reduce(state, CountStage{"failed", false}, data());
  CHECK(find_part(scene_of(state), "failed.field")->text == "1.5");
}

TEST_CASE("an unknown step is a dotted gap, never a zero, and makes the total a lower bound") {
  const State state = reduce(counted_state(), CountStage{"failed", true}, data());
  const Scene scene = scene_of(state);
  CHECK(says(scene, "step.failed", "no published figure"));
  CHECK(says(scene, "step.failed", "makes ≥ $293,920"));
  bool dotted = false;
  for (const Mark& mark : scene.marks)
    if (const auto* line = std::get_if<explainer::Line>(&mark)) dotted = dotted || line->dotted;
  CHECK(dotted);
}

TEST_CASE("each step's card opens where it is shown") {
  const State state = counted_state();
  for (const Part& row : scene_of(state).parts) {
    if (row.role != PartRole::row) continue;
    Looks looks;
    looks.card = row.id;
    const Scene scene = page(state, evaluate(data(), state.scenario), data(), looks);
    CAPTURE(row.id);
    CHECK(find_part(scene, "card"));
  }
}
