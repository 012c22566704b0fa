#include "state/history.h"

#include <doctest/doctest.h>

#include "data/read_dataset.h"
#include "random_state.h"
#include "small_dataset.h"

using namespace explainer;

TEST_CASE("undo and redo lead through the very states that there were") {
  const r1cost::Dataset& data = built_in_dataset();
  std::mt19937_64 random(7);
  for (int round = 0; round < 200; ++round) {
    History history;
    std::vector<State> all{starting_state(data)};
    for (int i = 0; i < 20; ++i) {
      remember(history, all.back());
      all.push_back(reduce(all.back(), random_action(random, data), data));
    }
    State state = all.back();
    for (std::size_t i = all.size() - 1; i > 0; --i) {
      REQUIRE(undo(history, state));
      REQUIRE(state == all[i - 1]);
    }
    CHECK_FALSE(undo(history, state));
    CHECK(state == all.front());
    for (std::size_t i = 1; i < all.size(); ++i) {
      REQUIRE(redo(history, state));
      REQUIRE(state == all[i]);
    }
    CHECK_FALSE(redo(history, state));
  }
}

TEST_CASE("a new step drops what had been taken back, and the oldest of too many goes first") {
  const auto data = small_dataset();
  History history;
  State state = starting_state(data);
  const auto hours = [&](double value) {
    remember(history, state);
    state = reduce(state, SetField{r1cost::Field::hours, value}, data);
  };
  hours(90);
  hours(100);
  REQUIRE(undo(history, state));
  hours(110);
  CHECK_FALSE(redo(history, state));
  CHECK(state.scenario.hours.value == 110);
  for (int i = 0; i < 150; ++i) hours(200 + i);
  CHECK(history.past.size() == longest_history);
  while (undo(history, state)) {}
  CHECK(state.scenario.hours.value == 249);
}
