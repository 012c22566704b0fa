#include "r1cost/footprint.h"

#include <doctest/doctest.h>

#include "figures.h"
#include "r1cost/yardstick.h"

using namespace r1cost;

TEST_CASE("what Meta published of its models stands, and not what another chip and grid would make of it") {
  struct Published {
    const char* id;
    double tonnes;
  };
  for (const Published& known :
       {Published{"llama31-reader", 8930}, Published{"llama31-70b-reader", 2040}, Published{"llama31-8b-reader", 420},
        Published{"llama3-70b-reader", 1900}, Published{"llama3-8b-reader", 390},
        Published{"llama2-70b-reader", 291.42}, Published{"llama2-13b-reader", 62.44},
        Published{"llama2-7b-reader", 31.22}, Published{"scout-reader", 1354}, Published{"maverick-reader", 645}}) {
    CAPTURE(known.id);
    const Budget* budget = find_budget(data(), known.id);
    REQUIRE(budget);
    CHECK(published_footprint(*budget, Lens::carbon).value() == doctest::Approx(known.tonnes * 1000));
    CHECK_FALSE(published_footprint(*budget, Lens::energy));
    CHECK_FALSE(published_footprint(*budget, Lens::rent));
    CHECK(budget->footprint->source.publisher == "Meta");
    CHECK_FALSE(budget->footprint->source.date.empty());
    CHECK_FALSE(budget->footprint->source.evidence.empty());
  }
  CHECK(published_footprint(*find_budget(data(), "bloom"), Lens::energy) == 433196.0);
}

TEST_CASE("a run's electricity is reckoned on the chip that it ran on, by hand for an A100 and an H100") {
  // 400 W x 2.03125 x 0.75 x 1.25 and 700 W x 1.821429 x 0.75 x 1.25, the dataset's constants of the two families.
  const double a100 = 0.4 * 2.03125 * 0.75 * 1.25, h100 = 0.7 * 1.821429 * 0.75 * 1.25;
  CHECK(reckoned_footprint(data(), *find_budget(data(), "llama2-70b-reader"), Lens::energy).value() ==
        doctest::Approx(1720320 * a100));
  CHECK(reckoned_footprint(data(), *find_budget(data(), "gpt-oss-reader"), Lens::energy).value() ==
        doctest::Approx(2100000 * h100));
  CHECK(reckoned_footprint(data(), *find_budget(data(), "gpt-oss-reader"), Lens::carbon).value() ==
        doctest::Approx(2100000 * h100 * 0.414));
  // Published electricity is better than reckoned.
  CHECK(reckoned_footprint(data(), *find_budget(data(), "bloom"), Lens::carbon).value() ==
        doctest::Approx(433196 * 0.414));
}

TEST_CASE("without chip, power, hours or grid nothing is reckoned, and the run is left out") {
  const Budget& run = *find_budget(data(), "gpt-oss-reader");
  Budget changed = run;
  changed.chip = "no such chip";
  CHECK_FALSE(reckoned_footprint(data(), changed, Lens::energy));
  changed.chip = "tpu_v4";  // its power is not known
  CHECK_FALSE(reckoned_footprint(data(), changed, Lens::energy));
  changed = run;
  changed.chip_hours.reset();
  CHECK_FALSE(reckoned_footprint(data(), changed, Lens::carbon));
  Dataset without = data();
  without.carbon.grid = {};
  CHECK_FALSE(reckoned_footprint(without, run, Lens::carbon));
  CHECK(reckoned_footprint(without, run, Lens::energy));
  without.energy.usage_effectiveness = 0;
  CHECK_FALSE(reckoned_footprint(without, run, Lens::energy));
  // Only what is published is left.
  const Dataset left = by_footprint(without, Lens::carbon, 2, 5, 9);
  CHECK(left.budgets.size() == 10);
  for (const Budget& budget : left.budgets) CHECK(budget.likely->value == budget.footprint->emissions->value / 2);
}

TEST_CASE("every run whose hours are public has electricity and emissions here, since its chip is known") {
  for (Lens lens : {Lens::energy, Lens::carbon})
    CHECK(by_footprint(data(), lens, 1, 5, 9).budgets.size() == measured_runs(data()).size());
}
