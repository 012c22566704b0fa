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
    for (const FieldInfo& row : fields) scenario = with(scenario, row.field, value_at(row.field, position(random)));
    const Usd target{std::pow(10.0, target_digits(random))};
    for (const FieldInfo& row : fields) {
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
