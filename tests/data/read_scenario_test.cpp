#include "data/read_scenario.h"

#include <doctest/doctest.h>

#include "small_dataset.h"

using namespace explainer;
using namespace r1cost;

namespace {

Scenario good(std::string_view text) {
  const ScenarioOrProblems read = read_scenario({"s", text}, small_dataset());
  REQUIRE(std::holds_alternative<Scenario>(read));
  return std::get<Scenario>(read);
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
  CHECK(problem(R"({"price": "2"})").find("/price") != std::string::npos);
  CHECK(problem(R"({"chip": "h900"})").find("/chip: expected the id of a chip; found \"h900\"") != std::string::npos);
  CHECK(problem(R"({"also": ["nothing"]})").find("ids of stages") != std::string::npos);
  CHECK(problem(R"({"also": "data"})").find("an array") != std::string::npos);
  CHECK(problem(R"({"preset": "x"})").find("/preset") != std::string::npos);
  CHECK(problem(R"({"chips": 5})").find("/chips: expected no such key") != std::string::npos);
  CHECK(problem(R"({"count": 5, "count": 6})").find("each key once") != std::string::npos);
  CHECK(problem(std::string(100000, '[')) != "");
}
