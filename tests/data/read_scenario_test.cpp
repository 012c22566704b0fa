#include "data/read_scenario.h"

#include <doctest/doctest.h>

#include "small_dataset.h"

using namespace explainer;
using namespace r1cost;

namespace {

Scenario good(std::string_view text) {
  const ScenarioOrProblems read = read_scenario({"s", text}, small_dataset());
  REQUIRE(std::holds_alternative<DoubtedScenario>(read));
  return std::get<DoubtedScenario>(read).scenario;
}

std::string problem(std::string_view text) {
  const ScenarioOrProblems read = read_scenario({"s", text}, small_dataset());
  REQUIRE(std::holds_alternative<std::vector<Problem>>(read));
  return to_words(std::get<std::vector<Problem>>(read).front());
}

}  // namespace

TEST_CASE("a scenario as JSON: what is left out is the starting state's, or the preset's") {
  CHECK(good("{}") == Scenario{});
  CHECK(good(R"({"preset": "r1-published"})").printed == ChipHours{41000});
  const Scenario some = good(R"({"chip": "A100", "count": 1024, "hours": 80.5, "price": 3.42, "also": ["data"]})");
  CHECK(some.chip == "a100_80gb");
  CHECK(some.count.value == 1024);
  CHECK(some.hours.value == 80.5);
  CHECK(some.also == std::vector<std::string>{"data"});
  CHECK(good(R"({"preset": "r1-published", "hours": 80})").printed == std::nullopt);
}

TEST_CASE("what is no scenario is refused with its place") {
  CHECK(problem("") != "");
  CHECK(problem("[]").find("an object") != std::string::npos);
  CHECK(problem(R"({"count": 0})").find("s: /count: expected a number from 1 to 200000; found 0") != std::string::npos);
  CHECK(problem(R"({"count": 1.5})").find("whole number") != std::string::npos);
  CHECK(problem(R"({"price": 1e30})").find("/price") != std::string::npos);
  CHECK(problem(R"({"price": "two"})").find("/price") != std::string::npos);
  CHECK(problem(R"({"price": "99"})").find("out of range") != std::string::npos);
  CHECK(problem(R"({"count": "2.000"})").find("2 or 2,000? write 2 or 2000") != std::string::npos);
  CHECK(problem(R"({"printed": "much"})").find("write 41000 or 2.788M") != std::string::npos);
  CHECK(problem(R"({"chip": "h900"})").find("/chip: expected the id of a chip; found \"h900\"") != std::string::npos);
  CHECK(problem(R"({"also": ["nothing"]})").find("ids of stages") != std::string::npos);
  CHECK(problem(R"({"also": "data"})").find("an array") != std::string::npos);
  CHECK(problem(R"({"preset": "x"})").find("/preset") != std::string::npos);
  CHECK(problem(R"({"chips": 5})").find("/chips: expected no such key") != std::string::npos);
  CHECK(problem(R"({"count": 5, "count": 6})").find("each key once") != std::string::npos);
  CHECK(problem(std::string(100000, '[')) != "");
}

TEST_CASE("a text that holds a number is that number, as it is typed into a field") {
  const Scenario some = good(
      R"({"count": "1 024", "hours": "80,5", "price": "$3.42 per hour", "utilisation": "40%", "chip-price": "30K"})");
  CHECK(some.count.value == 1024);
  CHECK(some.hours.value == 80.5);
  CHECK(some.price.value == 3.42);
  CHECK(some.assumed.utilisation == 0.4);
  CHECK(some.assumed.chip_price == 30000);
  CHECK(good(R"({"printed": "41K"})").printed == ChipHours{41000});
  const ScenarioOrProblems read = read_scenario({"s", R"({"price": ["1,5", 2, "$12.29"]})"}, small_dataset());
  REQUIRE(std::holds_alternative<DoubtedScenario>(read));
  CHECK(std::get<DoubtedScenario>(read).doubts[Field::price]->low == 1.5);
}

TEST_CASE("assumptions are read like the run's own numbers, and a multiplier for failed runs counts them") {
  const Scenario some = good(R"({"failed": 1.5, "pue": 1.3, "chip-price": 30000, "also": []})");
  CHECK(some.assumed.failed == 1.5);
  CHECK(some.assumed.pue == 1.3);
  CHECK(some.assumed.chip_price == 30000);
  CHECK_FALSE(some.assumed.grid);
  CHECK(some.also == std::vector<std::string>{"failed"});
  CHECK(problem(R"({"pue": 0.9})").find("/pue: expected a number from 1 to 3") != std::string::npos);
}

TEST_CASE("a field in doubt is three numbers or a spread in words, and its likely value the scenario's own") {
  const ScenarioOrProblems read = read_scenario(
      {"s", R"({"price": [1, 2.5, 12.29], "held": "uniform:0..2", "hours": "70..80..100"})"}, small_dataset());
  REQUIRE(std::holds_alternative<DoubtedScenario>(read));
  const DoubtedScenario& all = std::get<DoubtedScenario>(read);
  CHECK(all.scenario.price.value == 2.5);
  CHECK(all.scenario.hours.value == 80);
  CHECK(all.scenario.assumed.held == 1);
  CHECK(all.doubts[Field::price]->high == 12.29);
  CHECK(all.doubts[Field::held]->shape == Shape::uniform);
  CHECK_FALSE(all.doubts[Field::count]);
  for (const char* wrong :
       {R"({"price": [1, 2]})", R"({"price": [3, 2, 1]})", R"({"price": [0.01, 2, 3]})", R"({"price": ["one", 2, 3]})",
        R"({"price": "many"})", R"({"price": {}})", R"({"price": []})"})
    CHECK(problem(wrong).find("price") != std::string::npos);
}
