// The same bits on every machine: a hash over the answers to 10,000 scenarios, printed and compared to what it must be.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <iostream>

#include "r1cost/bits.h"
#include "r1cost/convert.h"
#include "r1cost/doubt.h"
#include "r1cost/evaluate.h"
#include "r1cost/explain.h"
#include "r1cost/own.h"
#include "r1cost/solve.h"
#include "r1cost/split.h"
#include "r1cost/steps.h"
#include "r1cost/work.h"
#include "small_dataset.h"
#include "views/dollar_axis.h"

using namespace r1cost;

namespace {

// FNV-1a over the bytes of doubles.
struct Hash {
  std::uint64_t value = 0xcbf29ce484222325;
  void add(double number) {
    const auto bits = same_bits<std::uint64_t>(number);
    for (int i = 0; i < 8; ++i) value = (value ^ (bits >> (8 * i) & 0xff)) * 0x100000001b3;
  }
  template <class Optional>
  void add_optional(const Optional& quantity) {
    add(quantity ? quantity->value : -1);
  }
};

// SplitMix64: the standard library's distributions are not the same everywhere.
struct Random {
  std::uint64_t state;
  double next() {
    std::uint64_t z = state += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1p-53;
  }
};

std::uint64_t hash_of_answers(const Dataset& data) {
  Hash hash;
  Random random{294000};
  for (int i = 0; i < 10000; ++i) {
    Scenario scenario;
    scenario.chip = data.chips[static_cast<std::size_t>(random.next() * 3)].id;
    for (const FieldInfo& row : sliders) scenario = with(scenario, row.field, value_at(row.field, random.next()));
    scenario.also.clear();
    for (const Stage& stage : data.stages)
      if (random.next() < 0.5) scenario.also.push_back(stage.id);
    const Answer answer = evaluate(data, scenario);
    hash.add(answer.chip_hours.value);
    hash.add(answer.usd.value);
    hash.add_optional(answer.energy);
    for (const Line& line : answer.lines) hash.add_optional(line.usd);
    for (const Ratio& ratio : answer.ratios) hash.add(ratio.times_likely.value_or(-1));
    for (const FieldInfo& row : sliders) {
      hash.add(position_of(row.field, value_of(scenario, row.field)));
      hash.add(solve(data, scenario, row.field, {1e6}).value);
    }
    hash.add(explainer::position_on(explainer::DollarAxis{}, answer.usd));
    hash.add(explainer::amount_at(explainer::DollarAxis{}, random.next()).value);
  }
  return hash.value;
}

// The other public functions, over scenarios of the same kind.
std::uint64_t hash_of_the_rest(const Dataset& data) {
  Hash hash;
  Random random{81920};
  const auto scenario = [&] {
    Scenario some;
    for (const FieldInfo& row : sliders) some = with(some, row.field, value_at(row.field, random.next()));
    some.also.clear();
    for (const Stage& stage : data.stages)
      if (random.next() < 0.5) some.also.push_back(stage.id);
    return some;
  };
  for (int i = 0; i < 10000; ++i) {
    const Scenario a = scenario(), b = scenario();
    const Split parts = split(data, a, b);
    for (double factor : {parts.price, parts.count, parts.hours, parts.failed, parts.stages, parts.whole})
      hash.add(factor);
    const double low = 0.1 + random.next(), likely = low + random.next(), high = likely + random.next();
    hash.add(quantile({low, likely, high}, 0.001 + 0.998 * random.next()));
    OwnedRun run;
    run.count = a.count;
    run.chip_hours = a.count * a.hours;
    run.price = UsdPerChip{1000 + 40000 * random.next()};
    run.held = Years{4 * random.next()};
    run.tdp = Watts{700};
    run.energy = data.energy;
    run.electricity = UsdPerKilowattHour{0.05 + random.next() / 10};
    const OwnedCost cost = own(run, {0.14, 8766, 0.19});
    for (double value : {cost.price_at_start.value, cost.hardware.value, cost.interconnect.value, cost.energy.value,
                         cost.total.value, cost.per_chip_hour.value, buy(a.count, run.price, {0.14, 8766, 0.19}).value})
      hash.add(value);
    Chip from, to;
    from.bf16_tflops = 100 + 900 * random.next();
    to.bf16_tflops = 100 + 900 * random.next();
    hash.add(same_work(a.hours, {from}, {to})->value);
    if (const auto node = explain(data, a, "total")) hash.add(recompute(*node));
    Scenario assumed = with_failed_runs(data, a);
    for (const FieldInfo& row : fields)
      if (is_assumption(row.field)) assumed = with(assumed, row.field, value_at(row.field, random.next()));
    const Inputs in = inputs_of(data, assumed);
    for (Lens lens : {Lens::rent, Lens::own, Lens::buy, Lens::energy, Lens::carbon})
      hash.add(value(lens, in).value_or(-1));
    for (Field unknown : {Field::failed, Field::utilisation}) {
      const Solution found = solve(data, assumed, unknown, {1e6});
      for (double number : {found.value, found.lowest.value, found.highest.value}) hash.add(number);
    }
    const Answer answer = evaluate(data, assumed);
    hash.add_optional(answer.energy_usd);
    hash.add_optional(answer.work);
    for (const Budget& budget : data.budgets) {
      const Converted converted = convert(data, assumed, answer, budget);
      hash.add(converted.usd.value);
      hash.add(converted.times_likely.value_or(-1));
    }
    hash.add(utilisation_of(training_operations(1e9 * likely, 1e12), ChipHours{1e5 * high}, 989));
    if (i % 100 != 0) continue;
    for (const CountedStep& step : steps(data, assumed, {})) hash.add_optional(step.total.likely);
    for (const Run& point : runs_that_cost(data, a, {1e6}, 7)) hash.add(point.count.value);
    Doubts doubts;
    doubts[Field::price] = Spread{low, likely, high};
    doubts[Field::hours] = Spread{a.hours.value, 2 * a.hours.value, 3 * a.hours.value};
    const Percentiles found = *doubt(data, a, doubts, Lens::rent, 101, static_cast<std::uint64_t>(i));
    for (double amount : {found.p5, found.p50, found.p95}) hash.add(amount);
    for (const Sensitivity& bar : sensitivities(data, a, doubts, Lens::rent)) hash.add(bar.variance_share);
    doubts[Field::held] = Spread{0, low, high, Shape::triangular};
    doubts[Field::pue] = Spread{1, 1.25, 1.5, Shape::uniform};
    doubts[Field::electricity] = Spread{low / 10, likely / 10, high / 10};
    doubts[Field::trend] = Spread{0.1, 0.14, 0.2};
    doubts[Field::server_factor] = Spread{1.5, 1.8, 2.2, Shape::triangular};
    for (Lens lens : {Lens::own, Lens::carbon})
      if (const auto spread = doubt(data, a, doubts, lens, 101, 7)) hash.add(spread->p95);
    if (const auto exact = doubt_in_closed_form(data, a, {}, Lens::energy)) hash.add(exact->p50);
  }
  return hash.value;
}

}  // namespace

TEST_CASE("splits, spreads, lenses, conversions, steps, work and explanations have the same bits everywhere") {
  const std::uint64_t hash = hash_of_the_rest(small_dataset());
  std::cout << "hash of the rest of the engine: " << std::hex << hash << std::dec << "\n";
  CHECK(hash == 0x5b19e524e3ca4ed7);
}

TEST_CASE("10,000 answers have the same bits everywhere") {
  const std::uint64_t hash = hash_of_answers(small_dataset());
  std::cout << "hash of 10,000 answers: " << std::hex << hash << std::dec << "\n";
  CHECK(hash == 0xe0c597d6184c2950);
}

TEST_CASE("one constant changed by one unit in the last place changes the hash") {
  const std::uint64_t before = hash_of_answers(small_dataset());
  Dataset changed = small_dataset();
  changed.energy.average_draw = std::nextafter(changed.energy.average_draw, 1.0);
  CHECK(hash_of_answers(changed) != before);
  changed = small_dataset();
  changed.budgets[1].likely = Usd{std::nextafter(changed.budgets[1].likely->value, 1e9)};
  CHECK(hash_of_answers(changed) != before);
  changed = small_dataset();
  changed.stages[2].chip_hours = ChipHours{std::nextafter(changed.stages[2].chip_hours->value, 1e9)};
  CHECK(hash_of_answers(changed) != before);
}
