#include "views/dollar_axis.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "small_dataset.h"

using namespace explainer;

TEST_CASE("the axis shows $10K to $10B and grows to take in any scenario or dataset") {
  auto data = small_dataset();
  r1cost::Scenario scenario;
  DollarAxis axis = dollar_axis(data, r1cost::evaluate(data, scenario));
  CHECK(axis.low_decade == 4);
  CHECK(axis.high_decade == 10);
  scenario.also.clear();
  scenario.count = {1};
  scenario.hours = {1};
  scenario.price = {0.1};
  CHECK(dollar_axis(data, r1cost::evaluate(data, scenario)).low_decade == -1);
  data.budgets[0].likely = r1cost::Usd{3e11};
  CHECK(dollar_axis(data, r1cost::evaluate(data, scenario)).high_decade == 12);
}

TEST_CASE("places and amounts lead to each other") {
  const DollarAxis axis;
  for (double usd : {1e4, 81920.0, 293920.0, 5.87e6, 1e10})
    CHECK(amount_at(axis, position_on(axis, {usd})).value == doctest::Approx(usd).epsilon(1e-12));
  CHECK(position_on(axis, {1}) == 0);
  CHECK(position_on(axis, {1e15}) == 1);
  CHECK(position_on(axis, {std::nan("")}) == 0);
}

TEST_CASE("the stops ascend and hold the present total") {
  const auto stops = stops_on(DollarAxis{}, {293920});
  for (std::size_t i = 1; i < stops.size(); ++i) CHECK(stops[i - 1] < stops[i]);
  CHECK(std::count(stops.begin(), stops.end(), 293920) == 1);
}

TEST_CASE("a part of the axis shows what lies between two amounts, marked by round numbers") {
  struct Ends {
    double low, high;
  };
  for (const Ends& ends : {Ends{231968.0, 293920.0}, Ends{293920.0, 293920.0}, Ends{81920.0, 5869920.0},
                           Ends{0.5, 3e12}, Ends{293000.0, 293001.0}}) {
    CAPTURE(ends.low);
    CAPTURE(ends.high);
    const DollarAxis axis = zoomed({}, {ends.low}, {ends.high});
    const double left = position_on(axis, {ends.low}), right = position_on(axis, {ends.high});
    CHECK(left > 0.1);
    CHECK(right < 0.9);
    if (ends.high / ends.low > 1.2) CHECK(right - left > 0.4);
    for (double position : {0.0, 0.3, 1.0})
      CHECK(position_on(axis, amount_at(axis, position)) == doctest::Approx(position));
    const auto marks = marks_of(axis);
    CHECK(marks.size() >= 2);
    CHECK(marks.size() <= 20);
    for (const r1cost::Usd mark : marks) {
      CHECK(mark.value >= amount_at(axis, 0).value);
      CHECK(mark.value <= amount_at(axis, 1).value);
    }
  }
  // A linear one begins at 0, and what has no logarithm leaves the axis as it is.
  CHECK(position_on(zoomed({.linear = true}, {250000}, {500000}), {250000}) == doctest::Approx(0.5));
  CHECK(zoomed({}, {0}, {10}).low_decade == 4);
}
