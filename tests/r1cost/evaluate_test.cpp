#include "r1cost/evaluate.h"

#include <doctest/doctest.h>

#include "data/read_dataset.h"
#include "small_dataset.h"

using namespace r1cost;
using explainer::built_in_dataset;

namespace {

Answer answer_of(const char* preset) {
  const Dataset& data = built_in_dataset();
  const Preset* found = find_preset(data, preset);
  REQUIRE(found);
  return evaluate(data, scenario_of(*found));
}

Usd dollars_of(const Answer& answer, const char* line) {
  for (const Line& row : answer.lines)
    if (row.id == line) return row.usd.value_or(Usd{-1});
  return {-1};
}

}  // namespace

TEST_CASE("R1's table is reproduced: 101K + 5K + 41K hours, $202K + $10K + $82K, 147K and $294,000") {
  const Answer answer = answer_of("r1-published");
  CHECK(answer.chip_hours == ChipHours{147000});
  CHECK(answer.usd == Usd{294000});
  CHECK(dollars_of(answer, "run") == Usd{82000});
  CHECK(dollars_of(answer, "r1-zero") == Usd{202000});
  CHECK(dollars_of(answer, "data") == Usd{10000});
  CHECK_FALSE(answer.at_least);
}

TEST_CASE("V3's table is reproduced: 2,664K + 119K + 5K = 2,788K hours, $5.328M + $0.238M + $0.010M = $5.576M") {
  const UsdPerChipHour assumed{2};
  const ChipHours parts[] = {{2664000}, {119000}, {5000}};
  const double dollars[] = {5.328e6, 0.238e6, 0.010e6};
  ChipHours sum;
  for (int i = 0; i < 3; ++i) {
    CHECK(parts[i] * assumed == Usd{dollars[i]});
    sum += parts[i];
  }
  const Stage* v3 = find_stage(built_in_dataset(), "v3");
  REQUIRE(v3);
  CHECK(v3->chip_hours == sum);
  CHECK(sum * assumed == Usd{5576000});
}

TEST_CASE("the 80 hours in the news do not make $294,000") {
  const Answer answer = answer_of("only-80-hours");
  CHECK(answer.chip_hours == ChipHours{40960});
  CHECK(answer.usd == Usd{81920});
}

TEST_CASE("the default state is $293,920, and with V3 beneath R1 as published it is $5.870M") {
  const Dataset& data = built_in_dataset();
  REQUIRE_FALSE(data.presets.empty());
  const Answer start = evaluate(data, scenario_of(data.presets.front()));
  CHECK(start.chip_hours == ChipHours{146960});
  CHECK(start.usd == Usd{293920});
  Scenario with_v3 = scenario_of(*find_preset(data, "r1-published"));
  with_v3.also.push_back("v3");
  CHECK(evaluate(data, with_v3).usd == Usd{5870000});
  CHECK(evaluate(data, with_v3).scope == Scope::whole_run);
}

TEST_CASE("at the one H800 quote the same hours cost $503K, at a big cloud's list price $1.81M") {
  Scenario scenario = scenario_of(*find_preset(built_in_dataset(), "r1-published"));
  scenario.price = {3.42};
  CHECK(evaluate(built_in_dataset(), scenario).usd.value == doctest::Approx(502740));
  scenario.price = {12.29};
  CHECK(evaluate(built_in_dataset(), scenario).usd.value == doctest::Approx(1806630));
}

TEST_CASE("what was never published makes the total a lower bound, and no ratio is like for like any more") {
  const Dataset data = small_dataset();
  Scenario scenario;
  const Answer before = evaluate(data, scenario);
  scenario.also.push_back("failed");
  const Answer after = evaluate(data, scenario);
  CHECK(after.usd == before.usd);
  CHECK(after.at_least);
  CHECK_FALSE(before.at_least);
  CHECK(before.ratios[0].like);
  CHECK_FALSE(after.ratios[0].like);
  CHECK(names(after.ratios[0].unlike) == "unknown");
}

TEST_CASE("a ratio is like for like only where scope and method agree") {
  const Dataset data = small_dataset();
  Scenario scenario;
  CHECK(names(evaluate(data, scenario).ratios[1].unlike) == "scope");
  CHECK(names(evaluate(data, scenario).ratios[2].unlike) == "scope, method");
  scenario.also = {"v3"};
  CHECK(evaluate(data, scenario).ratios[1].like);
  CHECK(names(evaluate(data, scenario).ratios[2].unlike) == "method");
}

TEST_CASE("a figure derived from published hours follows the reader's price; a published one does not") {
  const Dataset data = small_dataset();
  Scenario scenario;
  scenario.price = {3};
  const Answer answer = evaluate(data, scenario);
  CHECK(answer.ratios[3].likely == Usd{420000});
  CHECK(answer.ratios[0].likely == Usd{294000});
}

TEST_CASE("energy is chip-hours by the power of chip, server and building") {
  const Dataset data = small_dataset();
  const Answer answer = evaluate(data, Scenario{});
  REQUIRE(answer.energy);
  CHECK(answer.energy->value == doctest::Approx(146960 * 0.7 * 1.821429 * 0.75 * 1.25));
}

TEST_CASE("priced anew, beside whatever figures, an answer is what evaluate says of that price, to the last bit") {
  const Dataset& data = built_in_dataset();
  Dataset fewer = data;
  fewer.budgets.erase(fewer.budgets.begin(), fewer.budgets.begin() + 3);
  for (const Preset& preset : data.presets)
    for (const bool failed : {false, true})
      for (const double price : {0.1, 1.37, 2.0, 19.99}) {
        Scenario scenario = scenario_of(preset);
        if (failed) scenario = with_failed_runs(data, with(scenario, Field::failed, 2.3));
        const Answer before = evaluate(data, scenario);
        scenario = with(scenario, Field::price, price);
        for (const Dataset* figures : {&data, static_cast<const Dataset*>(&fewer)})
          for (const Method method : {Method::rental, Method::amortised}) {
            const Answer wanted = evaluate(*figures, scenario, method);
            const Answer got = repriced(before, *figures, scenario, method);
            CHECK(got.usd == wanted.usd);
            REQUIRE(got.lines.size() == wanted.lines.size());
            for (std::size_t i = 0; i < got.lines.size(); ++i) CHECK(got.lines[i].usd == wanted.lines[i].usd);
            REQUIRE(got.ratios.size() == wanted.ratios.size());
            for (std::size_t i = 0; i < got.ratios.size(); ++i) {
              CHECK(got.ratios[i].budget == wanted.ratios[i].budget);
              CHECK(got.ratios[i].low == wanted.ratios[i].low);
              CHECK(got.ratios[i].likely == wanted.ratios[i].likely);
              CHECK(got.ratios[i].high == wanted.ratios[i].high);
              CHECK(got.ratios[i].times_likely == wanted.ratios[i].times_likely);
              CHECK(got.ratios[i].unlike == wanted.ratios[i].unlike);
            }
            // What no price changes.
            CHECK(got.chip_hours == wanted.chip_hours);
            CHECK(got.owned.has_value() == wanted.owned.has_value());
            if (got.owned) CHECK(got.owned->total == wanted.owned->total);
            CHECK(got.energy == wanted.energy);
            CHECK(got.work == wanted.work);
          }
      }
}
