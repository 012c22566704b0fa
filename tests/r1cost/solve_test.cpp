#include "r1cost/solve.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "small_dataset.h"

using namespace r1cost;

namespace {

Usd total_with(const Dataset& data, const Scenario& scenario, Field field, double value) {
  return evaluate(data, with(scenario, field, value)).usd;
}

}  // namespace

TEST_CASE("the solved value hits the target better than its neighbours one step away") {
  const Dataset data = small_dataset();
  std::mt19937_64 random(7);
  std::uniform_real_distribution<double> position(0.05, 0.95), target_digits(4.5, 9.5);
  int solved = 0;
  for (int i = 0; i < 3000; ++i) {
    Scenario scenario;
    for (const FieldInfo& row : sliders) scenario = with(scenario, row.field, value_at(row.field, position(random)));
    const Usd target{std::pow(10.0, target_digits(random))};
    for (const FieldInfo& row : sliders) {
      const Solution solution = solve(data, scenario, row.field, target);
      if (solution.limit != Limit::none) continue;
      ++solved;
      const double miss = std::fabs(total_with(data, scenario, row.field, solution.value).value - target.value);
      for (double step : {-row.step, row.step}) {
        const double other = total_with(data, scenario, row.field, solution.value + step).value;
        CHECK(miss <= std::fabs(other - target.value) * (1 + 1e-9));
      }
    }
  }
  CHECK(solved > 1000);
}

TEST_CASE("a line that the other lines hold up says so") {
  const Dataset data = small_dataset();
  const Solution solution = solve(data, Scenario{}, Field::hours, {100000});
  CHECK(solution.limit == Limit::other_lines);
  CHECK(solution.value == 1);
  CHECK(solution.others == Usd{212000});  // 106,000 hours at $2
  CHECK(solution.lowest == Usd{213024});  // and one hour of 512 chips
}

TEST_CASE("targets beyond the range say which end stops them") {
  const Dataset data = small_dataset();
  CHECK(solve(data, Scenario{}, Field::price, {1e9}).limit == Limit::range_high);
  CHECK(solve(data, Scenario{}, Field::price, {1}).limit == Limit::range_low);
  CHECK(solve(data, Scenario{}, Field::hours, {1e12}).limit == Limit::range_high);
  Scenario alone;
  alone.also.clear();
  CHECK(solve(data, alone, Field::hours, {1}).limit == Limit::range_low);
}

TEST_CASE("one million dollars from the default state") {
  const Dataset data = small_dataset();
  CHECK(solve(data, Scenario{}, Field::hours, {1e6}).value == 769.5);
  CHECK(solve(data, Scenario{}, Field::count, {1e6}).value == 4925);
  CHECK(solve(data, Scenario{}, Field::price, {1e6}).value == 6.80);
}

TEST_CASE("solving for the price keeps printed hours") {
  Scenario scenario;
  scenario.printed = ChipHours{41000};
  CHECK(solve(small_dataset(), scenario, Field::price, {502740}).value == 3.42);
}

TEST_CASE("backwards undoes forwards to the field's last step, for every unknown, over random scenarios") {
  const Dataset data = small_dataset();
  std::mt19937_64 random(11);
  std::uniform_real_distribution<double> position(0, 1);
  int undone = 0;
  for (int i = 0; i < 4000; ++i) {
    Scenario scenario;
    for (const FieldInfo& row : fields)
      if (!is_assumption(row.field) || random() % 3 == 0)
        scenario = with(scenario, row.field, value_at(row.field, position(random)));
    scenario.also.clear();
    for (const Stage& stage : data.stages)
      if (random() % 2) scenario.also.push_back(stage.id);
    if (random() % 4 == 0) scenario.printed = ChipHours{41000};
    for (const FieldInfo& row : fields) {
      if (!can_be_unknown(row.field)) continue;
      const double x = value_at(row.field, position(random));
      const Usd forward{*value(Lens::rent, inputs_with(data, scenario, row.field, x))};
      const Solution back = solve(data, scenario, row.field, forward);
      CAPTURE(row.name);
      CHECK(back.limit == Limit::none);
      CHECK(back.value == x);
      CHECK(back.total == forward);
      ++undone;
    }
  }
  CHECK(undone == 20000);
}

TEST_CASE("what the forward direction of count, hours and price is, evaluate says as well") {
  const Dataset data = small_dataset();
  Scenario scenario;
  scenario.assumed.failed = 1.5;
  scenario = with_failed_runs(data, scenario);
  for (const FieldInfo& row : sliders)
    CHECK(*value(Lens::rent, inputs_with(data, scenario, row.field, 3)) ==
          doctest::Approx(evaluate(data, with(scenario, row.field, 3)).usd.value));
}

TEST_CASE("failed runs and utilisation, backwards") {
  const Dataset data = small_dataset();
  CHECK(solve(data, Scenario{}, Field::failed, {587840}).value == 2);  // twice $293,920
  CHECK(solve(data, Scenario{}, Field::failed, {100000}).limit == Limit::range_low);
  CHECK(solve(data, Scenario{}, Field::failed, {1e9}).limit == Limit::range_high);
  Scenario alone;
  alone.also.clear();
  alone.assumed.utilisation = 0.5;
  CHECK(solve(data, alone, Field::utilisation, {163840}).value == 0.25);  // twice the hours at half the utilisation
  CHECK(solve(data, alone, Field::utilisation, {1}).limit == Limit::range_high);
  CHECK(solve(data, Scenario{}, Field::utilisation, {100000}).limit == Limit::other_lines);
  CHECK(solve(data, alone, Field::pue, {100000}).limit == Limit::no_effect);
}

TEST_CASE("every run on a curve of equal cost costs that, within both ranges, fewest hours first") {
  const Dataset data = small_dataset();
  for (double target : {2.5e5, 1e6, 78.4e6, 2e9}) {
    const std::vector<Run> curve = runs_that_cost(data, Scenario{}, {target}, 33);
    REQUIRE(curve.size() == 33);
    for (std::size_t i = 0; i < curve.size(); ++i) {
      CHECK((106000 + (curve[i].count * curve[i].hours).value) * 2 == doctest::Approx(target).epsilon(1e-12));
      CHECK(curve[i].hours.value >= 1);
      CHECK(curve[i].hours.value <= 10000);
      CHECK(curve[i].count.value >= 1 - 1e-12);
      CHECK(curve[i].count.value <= 200000 * (1 + 1e-12));
      if (i > 0) CHECK(curve[i - 1].hours < curve[i].hours);
    }
  }
  CHECK(runs_that_cost(data, Scenario{}, {212000}, 10).empty());  // the other lines cost it all
  CHECK(runs_that_cost(data, Scenario{}, {1e12}, 10).empty());
}

TEST_CASE("a target that no step makes to the cent is not called met, and one that a step makes is") {
  const Dataset data = small_dataset();
  Scenario alone;
  alone.also.clear();
  for (const FieldInfo& row : sliders)
    for (double dollars : {81920.0, 100000.0, 1e6, 1e7, 294000.0}) {
      const Solution found = solve(data, alone, row.field, {dollars});
      CHECK(found.exact == (std::fabs(total_with(data, alone, row.field, found.value).value - dollars) < 0.005));
    }
  CHECK(solve(data, alone, Field::hours, {81920}).exact);
  const Solution ten_million = solve(data, alone, Field::hours, {1e7});
  CHECK(ten_million.limit == Limit::none);
  CHECK_FALSE(ten_million.exact);
  CHECK(ten_million.total.value == doctest::Approx(9.99997e6).epsilon(1e-5));
  CHECK_FALSE(solve(data, alone, Field::hours, {1}).exact);
}
