// The same bits on every machine: a hash over the answers to 10,000 scenarios, printed and compared to what it must be.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <iostream>

#include "r1cost/bits.h"
#include "r1cost/evaluate.h"
#include "r1cost/solve.h"
#include "small_dataset.h"
#include "state/dollar_axis.h"

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
    for (const FieldInfo& row : fields) scenario = with(scenario, row.field, value_at(row.field, random.next()));
    scenario.also.clear();
    for (const Stage& stage : data.stages)
      if (random.next() < 0.5) scenario.also.push_back(stage.id);
    const Answer answer = evaluate(data, scenario);
    hash.add(answer.chip_hours.value);
    hash.add(answer.usd.value);
    hash.add_optional(answer.energy);
    for (const Line& line : answer.lines) hash.add_optional(line.usd);
    for (const Ratio& ratio : answer.ratios) hash.add(ratio.times_likely.value_or(-1));
    for (const FieldInfo& row : fields) {
      hash.add(position_of(row.field, value_of(scenario, row.field)));
      hash.add(solve(data, scenario, row.field, {1e6}).value);
    }
    hash.add(explainer::position_on(explainer::DollarAxis{}, answer.usd));
    hash.add(explainer::amount_at(explainer::DollarAxis{}, random.next()).value);
  }
  return hash.value;
}

}  // namespace

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
