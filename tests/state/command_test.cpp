#include "state/command.h"
#include "views/slide.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "small_dataset.h"

using namespace explainer;
using r1cost::Field;

namespace {

State data_after(const Command& command, const State& state, const r1cost::Dataset& data) {
  REQUIRE(std::holds_alternative<Action>(command));
  return reduce(state, std::get<Action>(command), data);
}

std::string refusal(const Command& command) {
  REQUIRE(std::holds_alternative<Refusal>(command));
  return say(std::get<Refusal>(command).words);
}

}  // namespace

TEST_CASE("a slider holds at a landmark that is near") {
  const auto data = small_dataset();
  State state = starting_state(data);
  const double at = r1cost::position_of(Field::count, 512);
  CHECK(data_after(slide_to("count", at + 0.008, state, data), state, data).scenario.count.value == 512);
  CHECK(data_after(slide_to("count", at + 0.02, state, data), state, data).scenario.count.value != 512);
}

TEST_CASE("positions that are no positions lead to an end of the slider") {
  const auto data = small_dataset();
  State state = starting_state(data);
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (const char* part : {"chip", "count", "hours", "price", "line"})
    for (double position : {nan, -1e30, 1e30})
      CHECK(std::isfinite(
          r1cost::evaluate(data, data_after(slide_to(part, position, state, data), state, data).scenario).usd.value));
}

TEST_CASE("each stop of each slider is reached by stepping to it, and lies above the one before") {
  const auto data = small_dataset();
  State state = starting_state(data);
  for (const char* part : {"chip", "count", "hours", "price"}) {
    const Stops stops = stops_of(part, state, data);
    REQUIRE(stops.values.size() > 1);
    for (int i = 0; i < static_cast<int>(stops.values.size()); ++i) {
      const State moved = data_after(step_to(part, i, state, data), state, data);
      const Stops there = stops_of(part, moved, data);
      CHECK(there.values[static_cast<std::size_t>(there.here)] == stops.values[static_cast<std::size_t>(i)]);
    }
  }
}

TEST_CASE("the line's stops lead to within half a step of their dollars") {
  const auto data = small_dataset();
  State state = starting_state(data);
  const Stops stops = stops_of("line", state, data);
  const int here = stops.here;
  CHECK(stops.values[static_cast<std::size_t>(here)] == 293920);
  const State moved = data_after(step_to("line", here + 1, state, data), state, data);
  CHECK(std::fabs(r1cost::evaluate(data, moved.scenario).usd.value -
                  stops.values[static_cast<std::size_t>(here) + 1]) <= 512 * 0.1 * 2);
}

TEST_CASE("each press of an arrow key moves the line until it can move no further, whatever field follows") {
  const auto data = small_dataset();
  for (Field unknown : {Field::count, Field::hours, Field::price}) {
    for (const char* preset : {"default", "r1-published"}) {
      for (int direction : {-1, 1}) {
        State state = reduce(reduce(starting_state(data), UsePreset{preset}, data), SolveFor{unknown}, data);
        int presses = 0;
        for (;; ++presses) {
          REQUIRE(presses < 200);
          const double total = r1cost::evaluate(data, state.scenario).usd.value;
          const State moved =
              data_after(step_to("line", stops_of("line", state, data).here + direction, state, data), state, data);
          const double reached = r1cost::evaluate(data, moved.scenario).usd.value;
          CAPTURE(total);
          CHECK((reached - total) * direction >= 0);
          const double value = r1cost::value_of(state.scenario, unknown);
          const double end = direction > 0 ? r1cost::info(unknown).high : r1cost::info(unknown).low;
          state = moved;
          if (reached == total) {
            // Nothing moved: the field is at its end, or the dollar axis is.
            const Stops stops = stops_of("line", moved, data);
            const bool at_axis_end = stops.here == 0 || stops.here + 1 == static_cast<int>(stops.values.size());
            CHECK((value == end || at_axis_end));
            break;
          }
        }
        CHECK(presses > (direction > 0 ? 2 : 0));
      }
    }
  }
}

TEST_CASE("a typed value is taken, or refused with the field, the value and the range") {
  const auto data = small_dataset();
  State state = starting_state(data);
  CHECK(data_after(type_into("count.field", "2,048", state, data), state, data).scenario.count.value == 2048);
  CHECK(data_after(type_into("price.field", "$3.42", state, data), state, data).scenario.price.value == 3.42);
  CHECK(data_after(type_into("line.field", "1M", state, data), state, data).scenario.hours.value == 769.5);
  for (const char* text : {"abc", "-5", "0", "1e30", "NaN", "", "Infinity", "200001"}) {
    const std::string words = refusal(type_into("count.field", text, state, data));
    CHECK(words.find("Chips") != std::string::npos);
    CHECK(words.find(text) != std::string::npos);
    CHECK(words.find("from 1 to 200,000") != std::string::npos);
  }
  CHECK(refusal(type_into("price.field", "0", state, data)).find("from $0.10 to $20.00") != std::string::npos);
  CHECK(refusal(type_into("count.field", std::string(5000, '9'), state, data)).size() < 200);
}

TEST_CASE("switches, presets, quotes and lists answer; unknown parts are refused") {
  const auto data = small_dataset();
  State state = starting_state(data);
  CHECK(data_after(press("stage.v3", state, data), state, data).scenario.also.size() == 3);
  CHECK(data_after(press("stage.data", state, data), state, data).scenario.also.size() == 1);
  CHECK(data_after(press("preset.r1-published", state, data), state, data).scenario.printed);
  CHECK(std::holds_alternative<KeepWork>(std::get<Action>(press("same-work", state, data))));
  CHECK(data_after(press("quote", state, data), state, data).scenario.price.value == 3.42);
  CHECK(data_after(choose("chip.list", "h100_sxm", state, data), state, data).scenario.chip == "h100_sxm");
  CHECK(data_after(choose("unknown", "price", state, data), state, data).unknown == Field::price);
  CHECK(data_after(choose("presets", "r1-published", state, data), state, data).scenario.printed);
  CHECK(data_after(choose("views", "table", state, data), state, data).picture == Picture::table);
  for (const char* list : {"presets", "views"})
    for (const char* option : {"", "h900"}) refusal(choose(list, option, state, data));
  // The lens's list holds the chips of the same work where that is the lens.
  refusal(choose("lens", "h100_sxm", state, data));
  state.seen_as = Lens::work;
  CHECK(data_after(choose("lens", "h100_sxm", state, data), state, data).work_chip == "h100_sxm");
  state.seen_as = Lens::rent;
  refusal(choose("chip.list", "h900", state, data));
  refusal(choose("unknown", "minutes", state, data));
  refusal(press("stage.nothing", state, data));
  refusal(press("", state, data));
  refusal(slide_to("nothing", 0.5, state, data));
  refusal(step_to("nothing", 1, state, data));
  refusal(type_into("nothing", "1", state, data));
}
