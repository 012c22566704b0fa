#include "views/area.h"

#include <doctest/doctest.h>

#include <cmath>

#include "data/numbers.h"
#include "pages.h"
#include "views/area_span.h"
#include "views/words.h"

using namespace explainer;
using namespace r1cost;

TEST_CASE("the area map shows the engine's own numbers, and its areas are chip-hours, at every width") {
  for (float width : one_width_of_each_class)
    for (const std::pair<double, double>& run : {std::pair{512.0, 80.0}, {2.0, 3.0}, {2048.0, 1300.0}, {2e5, 1e4}}) {
      const double count = run.first, hours = run.second;
      State state = reduce(showing(Picture::area), SetField{Field::count, count}, data());
      state = reduce(state, SetField{Field::hours, hours}, data());
      const Scene scene = scene_of(state, width);
      const Part& corner = *find_part(scene, "area.run");
      CAPTURE(width);
      CAPTURE(count);
      CHECK(corner.value.find(chip_hours(ChipHours{count * hours})) != std::string::npos);
      CHECK(corner.value.find(money(evaluate(data(), state.scenario).usd)) != std::string::npos);
      // From the origin to the thumb: this share of both axes.
      const AreaSpan span = span_of(state, data());
      CHECK(handle_of(corner)->at == doctest::Approx(hours / span.hours.value).epsilon(0.001));
      CHECK(handle_of(corner)->up == doctest::Approx(count / span.count.value).epsilon(0.001));
      CHECK(within(span, Chips{count}, Hours{hours}));
      const Point thumb = thumb_of(*handle_of(corner));
      CHECK(holds(Box{corner.box.x - 1, corner.box.y - 1, corner.box.w + 2, corner.box.h + 2}, thumb));
    }
}

TEST_CASE("a reader finds the map beside V3; runs outside it say so, and V3 comes in with its switch") {
  CHECK(find_part(scene_of(showing(Picture::area)), "area.v3")->value.find("outside") == std::string::npos);
  const State state = reduce(showing(Picture::area), ShowOnMap{""}, data());
  CHECK(find_part(scene_of(state), "area.v3")->value.find("It lies outside: the map would have to be") !=
        std::string::npos);
  const State with_v3 = reduce(state, CountStage{"v3", true}, data());
  CHECK(find_part(scene_of(with_v3), "area.v3")->value.find("Too large") == std::string::npos);
  CHECK(span_of(with_v3, data()).count.value >= 2048);
  // What has no chip count has no shape, and is said.
  CHECK(find_part(scene_of(state), "area.data")->value.find("no shape") != std::string::npos);
}

TEST_CASE("the corner sets both, an edge one of them, and the map stands still until it is let go") {
  const State start = showing(Picture::area);
  const AreaSpan span = span_of(start, data());
  State state = after(slide_to("area.run", 0.5, start, data(), 0.25), start);
  CHECK(state.scenario.hours.value == span.hours.value / 2);
  CHECK(state.scenario.count.value == span.count.value / 4);
  CHECK(span_of(state, data()) == span);
  state = after(slide_to("area.run", 1, state, data(), 1), state);
  CHECK(span_of(state, data()) == span);
  state = reduce(state, Settle{}, data());
  CHECK(span_of(state, data()).hours > span.hours);
  const State wider = after(slide_to("area.hours", 0.8, start, data(), 0.1), start);
  CHECK(wider.scenario.hours.value == span.hours.value * 0.8);
  CHECK(wider.scenario.count == start.scenario.count);
  const State taller = after(slide_to("area.count", 0.8, start, data()), start);
  CHECK(taller.scenario.count.value == span.count.value * 0.8);
  CHECK(taller.scenario.hours == start.scenario.hours);
  // At its far end a run is no larger than the slider lets it be, and no smaller than one chip for an hour.
  const State least = after(slide_to("area.run", 0, start, data(), 0), start);
  CHECK(least.scenario.count.value == 1);
  CHECK(least.scenario.hours.value == 1);
}

TEST_CASE("a printed run keeps its hours while its corner stays, and loses them when it moves") {
  const State state = reduce(showing(Picture::area), UsePreset{"r1-published"}, data());
  REQUIRE(state.scenario.printed);
  const State same = reduce(state, SetRun{state.scenario.count, state.scenario.hours}, data());
  CHECK(same.scenario.printed == state.scenario.printed);
  CHECK_FALSE(reduce(state, SetRun{Chips{600}, state.scenario.hours}, data()).scenario.printed);
}

TEST_CASE(
    "a curve of equal cost, pressed, makes the run cost that by other hours; arrow keys step the corner and the "
    "edges") {
  const State start = showing(Picture::area);
  const Scene scene = scene_of(start);
  int curves = 0;
  for (const Part& part : scene.parts) {
    if (!part.id.starts_with("area.cost.")) continue;
    ++curves;
    const double wanted = *number_of(part.id.substr(10));
    const State state = after(press(part.id, start, data()), start);
    CHECK(state.scenario.count == start.scenario.count);
    const double run = evaluate(data(), state.scenario).lines.front().usd->value;
    CHECK(std::fabs(run / wanted - 1) < 0.005);
  }
  CHECK(curves >= 2);
  for (const char* part : {"area.run", "area.hours", "area.count"}) {
    const Stops stops = stops_of(part, start, data());
    const State state = after(step_to(part, stops.here + 1, start, data()), start);
    CHECK(state.scenario != start.scenario);
  }
  CHECK(std::holds_alternative<Refusal>(press("area.cost.nothing", start, data())));
}
