#include "r1cost/own.h"

#include <doctest/doctest.h>

#include "data/read_dataset.h"

using namespace r1cost;

namespace {

const OwnershipRule rule{0.14, 8766, 0.19};

OwnedRun run_of(double years) {
  OwnedRun run;
  run.count = Chips{1000};
  run.chip_hours = ChipHours{1e6};
  run.price = UsdPerChip{30000};
  run.held = Years{years};
  run.tdp = Watts{700};
  run.energy.server_factor = 2;
  run.energy.average_draw = 0.5;
  run.energy.usage_effectiveness = 1.5;
  run.electricity = UsdPerKilowattHour{0.1};
  return run;
}

}  // namespace

TEST_CASE("electricity is power at the meter times chip-hours") {
  CHECK(power_per_chip(Watts{700}, run_of(0).energy).value == 1050);
  CHECK(electricity(ChipHours{1e6}, Watts{700}, run_of(0).energy).value == 1.05e6);
}

TEST_CASE("owned hardware loses 0.14 orders of magnitude a year, and a run uses up its hours of that") {
  const OwnedCost fresh = own(run_of(0), rule), old = own(run_of(1 / 0.14), rule);
  CHECK(fresh.price_at_start.value == 30000);
  CHECK(old.price_at_start.value == doctest::Approx(3000));
  CHECK(fresh.hardware.value == doctest::Approx(30000 * 0.14 * 2.302585093 / 8766 * 1e6));
  CHECK(fresh.interconnect / fresh.hardware == doctest::Approx(0.19 / 0.81));
  CHECK(fresh.energy.value == doctest::Approx(105000));
  CHECK(fresh.total.value == (fresh.hardware + fresh.interconnect + fresh.energy).value);
  CHECK(fresh.per_chip_hour.value == fresh.total.value / 1e6);
}

TEST_CASE("no chip-hours cost nothing, and divide nothing") {
  OwnedRun run = run_of(0);
  run.chip_hours = ChipHours{0};
  CHECK(own(run, rule).total.value == 0);
  CHECK(own(run, rule).per_chip_hour.value == 0);
}

TEST_CASE("interconnect is a share of the whole cluster") {
  CHECK(buy(Chips{25000}, UsdPerChip{24875}, rule).value == doctest::Approx(767746913.58));
}
