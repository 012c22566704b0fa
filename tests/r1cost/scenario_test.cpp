#include "r1cost/scenario.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace r1cost;

TEST_CASE("each field of the table stands at its own place") {
  for (std::size_t i = 0; i < fields.size(); ++i) CHECK(static_cast<std::size_t>(fields[i].field) == i);
  CHECK(field_named("hours") == Field::hours);
  CHECK_FALSE(field_named("minutes"));
}

TEST_CASE("values are clamped to the range and to the step, and nonsense to the low end") {
  CHECK(clamped(Field::count, 512.4) == 512);
  CHECK(clamped(Field::count, 0) == 1);
  CHECK(clamped(Field::count, -5) == 1);
  CHECK(clamped(Field::count, 1e30) == 200000);
  CHECK(clamped(Field::hours, 243.06) == 243.1);
  CHECK(clamped(Field::price, 3.4199) == 3.42);
  CHECK(clamped(Field::price, std::numeric_limits<double>::quiet_NaN()) == 0.10);
  CHECK(clamped(Field::price, std::numeric_limits<double>::infinity()) == 20);
  CHECK(clamped(Field::price, -std::numeric_limits<double>::infinity()) == 0.10);
}

TEST_CASE("setting count or hours leaves the printed hours, setting the price keeps them") {
  Scenario scenario;
  scenario.printed = ChipHours{41000};
  CHECK(with(scenario, Field::price, 3).printed == ChipHours{41000});
  CHECK_FALSE(with(scenario, Field::count, 512).printed);
  CHECK_FALSE(with(scenario, Field::hours, 80).printed);
}

TEST_CASE("a slider's position leads back to its value, to three digits") {
  for (const FieldInfo& row : fields)
    for (double value : stops(row.field, {})) {
      const double back = value_at(row.field, position_of(row.field, value));
      CHECK(std::fabs(back - value) <= value * 0.005 + row.step / 2);
    }
  CHECK(position_of(Field::count, 1) == 0);
  CHECK(position_of(Field::count, 200000) == 1);
  CHECK(value_at(Field::count, -1) == 1);
  CHECK(value_at(Field::count, 2) == 200000);
  CHECK(value_at(Field::hours, std::numeric_limits<double>::quiet_NaN()) == 1);
}

TEST_CASE("the stops of the arrow keys ascend, lie in range, and take in what is added") {
  for (const FieldInfo& row : fields) {
    const auto all = stops(row.field, {row.low * 3.3});
    CHECK(all.front() == row.low);
    CHECK(all.back() == row.high);
    for (std::size_t i = 1; i < all.size(); ++i) CHECK(all[i - 1] < all[i]);
  }
  const auto counts = stops(Field::count, {512});
  CHECK(std::count(counts.begin(), counts.end(), 512) == 1);
}
