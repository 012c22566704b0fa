#include <doctest/doctest.h>

#include "small_dataset.h"
#include "state/state.h"

using namespace explainer;
using r1cost::Field;

TEST_CASE("a reader starts at the dataset's first preset") {
  const auto data = small_dataset();
  CHECK(preset_of(starting_state(data).scenario, data) == "default");
}

TEST_CASE("values are clamped and unknown ids change nothing") {
  const auto data = small_dataset();
  const State start = starting_state(data);
  CHECK(reduce(start, SetField{Field::count, 1e30}, data).scenario.count == r1cost::Chips{200000});
  CHECK(reduce(start, SetChip{"no such chip"}, data).scenario == start.scenario);
  CHECK(reduce(start, CountStage{"no such stage", true}, data).scenario == start.scenario);
  CHECK(reduce(start, UsePreset{"no such preset"}, data).scenario == start.scenario);
}

TEST_CASE("another chip keeps the price until its quote is taken") {
  const auto data = small_dataset();
  const State chosen = reduce(starting_state(data), SetChip{"A100"}, data);
  CHECK(chosen.scenario.chip == "a100_80gb");
  CHECK(chosen.scenario.price == r1cost::UsdPerChipHour{2});
  CHECK(reduce(chosen, TakeQuote{}, data).scenario.price == r1cost::UsdPerChipHour{1.92});
  const State without = reduce(starting_state(data), SetChip{"h100"}, data);
  CHECK(reduce(without, TakeQuote{}, data).scenario == without.scenario);
}

TEST_CASE("switching a stage off and on again gives the same bill, in the bill's order") {
  const auto data = small_dataset();
  State state = starting_state(data);
  state = reduce(state, CountStage{"r1-zero", false}, data);
  CHECK(state.scenario.also == std::vector<std::string>{"data"});
  state = reduce(state, CountStage{"r1-zero", true}, data);
  CHECK(state.scenario == starting_state(data).scenario);
}

TEST_CASE("R1 as published is left by touching count or hours, not by the price") {
  const auto data = small_dataset();
  const State published = reduce(starting_state(data), UsePreset{"r1-published"}, data);
  CHECK(published.scenario.printed == r1cost::ChipHours{41000});
  CHECK(reduce(published, SetField{Field::price, 3}, data).scenario.printed);
  CHECK_FALSE(reduce(published, SetField{Field::hours, 80}, data).scenario.printed);
}

TEST_CASE("the line moves what was chosen to follow, and says when it cannot") {
  const auto data = small_dataset();
  State state = starting_state(data);
  for (Field unknown : {Field::count, Field::hours, Field::price}) {
    state = reduce(starting_state(data), SolveFor{unknown}, data);
    const State moved = reduce(state, MoveLine{{1e6}}, data);
    CHECK_FALSE(moved.line_stop);
    for (Field other : {Field::count, Field::hours, Field::price})
      CHECK((value_of(moved.scenario, other) != value_of(state.scenario, other)) == (other == unknown));
  }
  const State stopped = reduce(reduce(starting_state(data), SolveFor{Field::hours}, data), MoveLine{{50000}}, data);
  REQUIRE(stopped.line_stop);
  CHECK(stopped.line_stop->limit == r1cost::Limit::other_lines);
  CHECK_FALSE(reduce(stopped, SetField{Field::price, 2}, data).line_stop);
}

TEST_CASE("a run is another one by two sliders and its work, or by its size alone, and not by what R1's would cost") {
  auto data = small_dataset();
  data.chips[0].bf16_tflops = 312;  // a100_80gb
  data.chips[1].bf16_tflops = 989;  // h800
  const auto left = [&](std::initializer_list<Action> actions) {
    State state = starting_state(data);
    for (const Action& action : actions) state = reduce(state, action, data);
    return left_over(state, data).size();
  };
  const SetField count{Field::count, 2000}, hours{Field::hours, 500};
  CHECK(left({}) == 0);
  CHECK(left({hours}) == 0);
  CHECK(left({count}) == 0);
  CHECK(left({SetField{Field::price, 20}}) == 0);
  CHECK(left({SetChip{"a100_80gb"}}) == 0);
  CHECK(left({SetChip{"a100_80gb"}, KeepWork{}}) == 0);
  CHECK(left({SetField{Field::count, 1024}, SetField{Field::hours, 40}}) == 0);
  CHECK(left({UsePreset{"r1-published"}}) == 0);
  CHECK(left({count, hours}) == 2);
  CHECK(left({hours, SetChip{"a100_80gb"}, count}) == 2);
  CHECK(left({count, hours, SetChip{"a100_80gb"}}) == 2);
  CHECK(left({SetField{Field::hours, 9000}}) == 2);
  CHECK(left({count, hours, LeaveFirstRun{}}) == 0);
  CHECK(left({count, hours, CountStage{"v3", true}}) == 3);
  CHECK(left({count, hours, CountStage{"data", false}}) == 1);
  // What was never published stays as it is.
  State state = starting_state(data);
  for (const Action& action :
       {Action{count}, Action{hours}, Action{CountStage{"failed", true}}, Action{LeaveFirstRun{}}})
    state = reduce(state, action, data);
  CHECK(state.scenario.also == std::vector<std::string>{"failed"});
}

TEST_CASE("after another chip: same hours, or same work?") {
  auto data = small_dataset();
  data.chips[0].bf16_tflops = 312;  // a100_80gb
  data.chips[1].bf16_tflops = 989;  // h800
  const State start = starting_state(data);
  CHECK_FALSE(same_work_offer(start, data));
  const State chosen = reduce(start, SetChip{"a100_80gb"}, data);
  CHECK(chosen.scenario.hours == start.scenario.hours);
  REQUIRE(same_work_offer(chosen, data));
  CHECK(same_work_offer(chosen, data)->from == "h800");
  CHECK(same_work_offer(chosen, data)->hours == r1cost::Hours{253.6});  // 80 x 989 / 312
  // The price, a switch and a glance at a third chip do not answer the question.
  CHECK(same_work_offer(reduce(chosen, SetField{Field::price, 3}, data), data));
  CHECK_FALSE(same_work_offer(reduce(chosen, SetChip{"h100_sxm"}, data), data));  // no peak is known
  CHECK(same_work_offer(reduce(reduce(chosen, SetChip{"h100_sxm"}, data), SetChip{"a100_80gb"}, data), data)->from ==
        "h800");
  // The work is kept, or the hours are set anew: both answer it.
  const State kept = reduce(chosen, KeepWork{}, data);
  CHECK(kept.scenario.hours == r1cost::Hours{253.6});
  CHECK_FALSE(same_work_offer(kept, data));
  CHECK_FALSE(same_work_offer(reduce(chosen, SetField{Field::hours, 80}, data), data));
  CHECK_FALSE(same_work_offer(reduce(chosen, UsePreset{"default"}, data), data));
  // Back on the first chip nothing is asked.
  CHECK_FALSE(same_work_offer(reduce(chosen, SetChip{"h800"}, data), data));
}

TEST_CASE("the same work of printed hours, and work that no slider holds") {
  auto data = small_dataset();
  data.chips[0].bf16_tflops = 312;
  data.chips[1].bf16_tflops = 989;
  const State printed =
      reduce(reduce(starting_state(data), UsePreset{"r1-published"}, data), SetChip{"a100_80gb"}, data);
  CHECK(reduce(printed, KeepWork{}, data).scenario.hours == r1cost::Hours{253.8});  // 41,000 / 512 x 989 / 312
  const State longest =
      reduce(reduce(starting_state(data), SetField{Field::hours, 9000}, data), SetChip{"a100_80gb"}, data);
  REQUIRE(same_work_offer(longest, data));
  CHECK_FALSE(same_work_offer(longest, data)->fits);
  CHECK(reduce(longest, KeepWork{}, data).scenario == longest.scenario);
}
