#include "r1cost/split.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "data/read_dataset.h"
#include "r1cost/exact_math.h"

using namespace r1cost;

TEST_CASE("the factors multiply back to the whole, over random pairs of scenarios") {
  const Dataset& data = explainer::built_in_dataset();
  std::mt19937_64 random(11);
  const auto scenario = [&] {
    const auto share = [&] { return static_cast<double>(random() % 10001) / 10000; };
    Scenario some;
    for (const FieldInfo& row : fields) some = with(some, row.field, value_at(row.field, share()));
    some.also.clear();
    for (const Stage& stage : data.stages)
      if (random() % 2) some.also.push_back(stage.id);
    if (random() % 5 == 0) some.printed = ChipHours{41000};
    return some;
  };
  for (int i = 0; i < 2000; ++i) {
    const Scenario a = scenario(), b = scenario();
    const Split found = split(data, a, b);
    const double logs = exact_log(found.price) + exact_log(found.count) + exact_log(found.hours) +
                        exact_log(found.failed) + exact_log(found.stages);
    CHECK(logs == doctest::Approx(exact_log(found.whole)).epsilon(1e-9));
    // Each change made in turn is a bill that can be looked at.
    if (a.printed || b.printed) continue;
    Scenario now = a;
    const auto changed = [&](Field field) {
      const Usd old = bill(data, now).usd;
      now = with(now, field, value_of(b, field));
      return bill(data, now).usd / old;
    };
    CHECK(found.price == doctest::Approx(changed(Field::price)));
    CHECK(found.count == doctest::Approx(changed(Field::count)));
    CHECK(found.hours == doctest::Approx(changed(Field::hours)));
  }
}

TEST_CASE("failed runs are a factor of their own, and leave the others as they are") {
  const Dataset& data = explainer::built_in_dataset();
  Scenario a;
  a.also.clear();
  a.assumed.failed = 2;
  a = with_failed_runs(data, a);
  const Scenario b = with(a, Field::count, 1024);
  CHECK(split(data, a, b).count == doctest::Approx(2));
  CHECK(split(data, a, b).failed == 1);
  CHECK(split(data, a, b).stages == doctest::Approx(1));
  CHECK(split(data, a, with(a, Field::failed, 3)).failed == 1.5);
}

TEST_CASE("what did not change is no factor; what alone changed is the whole one") {
  const Dataset& data = explainer::built_in_dataset();
  Scenario a, b;
  b.price = UsdPerChipHour{3};
  CHECK(split(data, a, b).price == 1.5);
  CHECK(split(data, a, b).count == 1);
  CHECK(split(data, a, b).stages == 1);
  a.also.clear();
  b = a;
  b.count = Chips{1024};
  CHECK(split(data, a, b).count == doctest::Approx(2));
  CHECK(split(data, a, b).stages == doctest::Approx(1));
  // Counting V3 as well makes the bill 72 times as high, all by what is counted.
  b = a;
  b.also = {"r1-zero", "data", "v3"};
  CHECK(split(data, a, b).stages == split(data, a, b).whole);
  CHECK(split(data, a, b).whole == doctest::Approx(71.65).epsilon(0.001));
}
