#include "r1cost/lens.h"

#include <doctest/doctest.h>

#include "figures.h"
#include "r1cost/doubt.h"
#include "r1cost/evaluate.h"
#include "r1cost/work.h"

using namespace r1cost;

TEST_CASE("inputs are the chip's and its family's, or what the reader assumes") {
  Scenario scenario;
  Inputs in = inputs_of(data(), scenario);
  CHECK(in.chip_price == find_chip(data(), "h800")->purchase->likely);
  CHECK(in.others.value == 106000);
  CHECK(in.energy.server_factor == 1.8);  // "other GPU" of the rule: only H100, A100 and V100 have their own
  CHECK(in.held.value == 1);
  scenario.chip = "v100";
  in = inputs_of(data(), scenario);
  const Chip& v100 = *find_chip(data(), "v100");
  CHECK(in.chip_price->value ==
        v100.purchase->likely.value * v100.server_overhead.value_or(data().ownership.server_overhead));
  scenario.assumed = {1.5, 0.4, 2, 12345, 0.1, 1.4, 0.02};
  in = inputs_of(data(), scenario);
  CHECK(in.failed == 1);  // nothing that it multiplies is counted
  CHECK(in.utilisation == 0.4);
  CHECK(in.held.value == 2);
  CHECK(in.chip_price->value == 12345);
  CHECK(in.electricity.value == 0.1);
  CHECK(in.energy.usage_effectiveness == 1.4);
  CHECK(in.grid->value == 0.02);
  CHECK(inputs_of(data(), with_failed_runs(data(), scenario)).failed == 1.5);
  scenario.chip = "trainium2";
  scenario.assumed.chip_price.reset();
  CHECK_FALSE(inputs_of(data(), scenario).chip_price);
  CHECK_FALSE(value(Lens::own, inputs_of(data(), scenario)));
  CHECK_FALSE(value(Lens::buy, inputs_of(data(), scenario)));
}

TEST_CASE("every lens's value is the answer's") {
  for (const char* chip : {"h800", "a100", "tpu_v4"}) {
    Scenario scenario;
    scenario.chip = chip;
    scenario.assumed.failed = 1.25;
    scenario = with_failed_runs(data(), scenario);
    const Answer answer = evaluate(data(), scenario);
    const Inputs in = inputs_of(data(), scenario);
    CHECK(known_hours(in).value == doctest::Approx(answer.chip_hours.value));
    const auto same = [&](Lens lens, bool known, double stated) {
      CHECK(value(lens, in).has_value() == known);
      if (known) CHECK(*value(lens, in) == doctest::Approx(stated));
    };
    same(Lens::rent, true, answer.usd.value);
    same(Lens::own, answer.owned.has_value(), answer.owned ? answer.owned->total.value : 0);
    same(Lens::buy, answer.cluster.has_value(), answer.cluster.value_or(Usd{}).value);
    same(Lens::energy, answer.energy.has_value(), answer.energy.value_or(KilowattHours{}).value);
    same(Lens::carbon, answer.carbon.has_value(), answer.carbon.value_or(Kilograms{}).value);
  }
}

TEST_CASE("the 80 hours by hand, in every lens") {
  Scenario scenario;
  scenario.also.clear();
  const Answer answer = evaluate(data(), scenario);
  // 700 W x 1.8 x 0.75 x 1.25 = 1,181.25 W; x 40,960 h
  CHECK(answer.energy->value == doctest::Approx(700 * 1.8 * 0.75 * 1.25 * 40960 / 1000));
  CHECK(answer.carbon->value == doctest::Approx(answer.energy->value * 0.414));
  CHECK(answer.energy_usd->value == doctest::Approx(answer.energy->value * 0.0826));
  CHECK(answer.cluster->value == doctest::Approx(512 * 34819 / 0.81));
  CHECK(answer.work->value == doctest::Approx(40960 * 3600.0 * 989e12 * 0.375));
}

TEST_CASE("failed runs are unknown until the reader assumes a multiplier, and then a line of their own") {
  Scenario scenario;
  scenario.also.push_back("failed");
  Answer answer = evaluate(data(), scenario);
  CHECK(answer.at_least);
  CHECK(answer.usd.value == 293920);
  CHECK_FALSE(answer.lines.back().usd);
  scenario.assumed.failed = 1.5;
  answer = evaluate(data(), scenario);
  CHECK_FALSE(answer.at_least);
  CHECK(answer.failed_assumed);
  CHECK(answer.usd.value == 293920 * 1.5);
  CHECK(answer.lines.back().usd->value == 293920 * 0.5);
  for (const Ratio& ratio : answer.ratios) CHECK_FALSE(ratio.like);  // no published figure counts failed runs
  scenario.also.pop_back();
  CHECK(evaluate(data(), scenario).usd.value == 293920);
}

TEST_CASE("the same work is reckoned at the price of its hours on the other chip, and no name alone asks for it") {
  Inputs in = inputs_of(data(), Scenario{});
  const Worker here{*find_chip(data(), "h800")}, there{*find_chip(data(), "a100")};
  in.price = in.price * same_work(Hours{1}, here, there)->value;
  CHECK(*value(Lens::work, in) == doctest::Approx(293920.0 * 989 / 312));
  Doubts doubts;
  doubts[Field::price] = Spread{4, in.price.value, 10, Shape::log_normal};
  CHECK(doubt(data(), Scenario{}, doubts, Lens::work, 1000, 1)->p50 ==
        doubt(data(), Scenario{}, doubts, Lens::rent, 1000, 1)->p50);
  CHECK_FALSE(lens_named("work"));
  CHECK_FALSE(lens_named("none"));
  for (const Lens lens : {Lens::rent, Lens::own, Lens::buy, Lens::energy, Lens::carbon})
    CHECK(lens_named(name(lens)) == lens);
}
