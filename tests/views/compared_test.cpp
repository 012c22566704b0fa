#include "views/compared.h"

#include <doctest/doctest.h>

#include <random>

#include "data/read_dataset.h"
#include "r1cost/split.h"
#include "state/command.h"
#include "views/page.h"
#include "views/words.h"

using namespace explainer;
using namespace r1cost;

namespace {

const Dataset& data() { return built_in_dataset(); }

Scene scene_of(const State& state, float width = 1240) {
  Looks looks;
  looks.width = width;
  return page(state, evaluate(data(), state.scenario), data(), looks);
}

std::string value_of_part(const State& state, const std::string& id) {
  const Scene scene = scene_of(state);
  const Part* found = find_part(scene, id);
  return found ? found->value + found->words : "no such part";
}

State compared_state() { return reduce(starting_state(data()), ShowPicture{Picture::compared}, data()); }

}  // namespace

TEST_CASE("the scenario a reader starts with is compared with itself: nothing has changed") {
  for (const char* factor : {"price", "count", "hours", "stages", "failed"})
    CHECK(value_of_part(compared_state(), std::string("compared.") + factor).find("unchanged") == 0);
  CHECK(value_of_part(compared_state(), "compared.verdict").find("Both come to the same.") == 0);
}

TEST_CASE("the factors shown are the engine's, and a bill of other lines is not said to be like") {
  State state = reduce(compared_state(), SetField{Field::price, 3.42}, data());
  state = reduce(state, SetField{Field::count, 1024}, data());
  const Split parts = split(data(), state.kept, state.scenario);
  CHECK(value_of_part(state, "compared.price").find("$2.00 to $3.42: " + times(parts.price)) == 0);
  CHECK(value_of_part(state, "compared.count").find("512 to 1,024: " + times(parts.count)) == 0);
  CHECK(value_of_part(state, "compared.after").find(money(evaluate(data(), state.scenario).usd)) != std::string::npos);
  CHECK(value_of_part(state, "compared.verdict").find("≠") == std::string::npos);
  state = reduce(state, CountStage{"v3", true}, data());
  CHECK(value_of_part(state, "compared.verdict").find("≠") == 0);
}

TEST_CASE("the one on the sliders is kept, and a preset chosen instead; what is not in the list is refused") {
  State state = reduce(compared_state(), SetField{Field::hours, 100}, data());
  state = reduce(state, std::get<Action>(press("compared.keep", state, data())), data());
  CHECK(state.kept == state.scenario);
  CHECK(find_part(scene_of(state), "compared.with")->value == "kept");
  state = reduce(state, std::get<Action>(choose("compared.with", "with-v3", state, data())), data());
  CHECK(state.kept == scenario_of(*find_preset(data(), "with-v3")));
  CHECK(find_part(scene_of(state), "compared.with")->value == "with-v3");
  CHECK(std::holds_alternative<Refusal>(choose("compared.with", "nothing", state, data())));
}
