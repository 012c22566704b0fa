#include "r1cost/steps.h"

#include <doctest/doctest.h>

#include "figures.h"

using namespace r1cost;

namespace {

const CountedStep& step(const std::vector<CountedStep>& all, const std::string& id) {
  for (const CountedStep& one : all)
    if (one.id == id) return one;
  FAIL("no step called ", id);
  return all.front();
}

}  // namespace

TEST_CASE("from the 80 hours to V3, as published") {
  const auto all = steps(data(), scenario_of(*find_preset(data(), "r1-published")), {});
  CHECK(step(all, "run").total.likely == Usd{82000});
  CHECK(step(all, "r1-zero").total.likely == Usd{284000});
  CHECK(step(all, "data").total.likely == Usd{294000});
  CHECK(step(all, "data").total.low == step(all, "data").total.high);
  // V3 is off: it has a figure of its own, and does not enter the total.
  CHECK_FALSE(step(all, "v3").on);
  CHECK(step(all, "v3").itself.likely == Usd{5576000});
  CHECK(step(all, "v3").total.likely == Usd{294000});
  for (std::size_t i = 0; i < data().stages.size(); ++i) CHECK(all[i + 1].id == data().stages[i].id);
}

TEST_CASE("an unknown is never zero: it adds nothing, and what follows is a lower bound") {
  Scenario scenario;
  scenario.also = {"r1-zero", "data", "v3", "failed"};
  auto all = steps(data(), scenario, {});
  CHECK_FALSE(step(all, "v3").at_least);
  CHECK_FALSE(step(all, "failed").itself.likely);
  CHECK(step(all, "failed").at_least);
  CHECK(step(all, "failed").total.likely == Usd{5869920});
  scenario.assumed.failed = 2;
  all = steps(data(), scenario, {});
  CHECK(step(all, "failed").multiplier == 2);
  CHECK(step(all, "failed").itself.likely == Usd{5869920});
  CHECK_FALSE(step(all, "failed").at_least);
}

TEST_CASE("every step has its ends, and utilisation works the other way round") {
  Doubts doubts;
  doubts[Field::price] = Spread{1, 2, 4};
  auto all = steps(data(), Scenario{}, doubts);
  CHECK(step(all, "data").total.low == Usd{146960});
  CHECK(step(all, "data").total.high == Usd{587840});
  doubts = {};
  doubts[Field::utilisation] = Spread{0.25, 0.5, 1};
  Scenario scenario;
  scenario.assumed.utilisation = 0.5;
  all = steps(data(), scenario, doubts);
  CHECK(step(all, "run").itself.low == Usd{40960});
  CHECK(step(all, "run").itself.likely == Usd{81920});
  CHECK(step(all, "run").itself.high == Usd{163840});
}

TEST_CASE("buying and the whole programme stand instead of the sum, each as its source has it") {
  const auto all = steps(data(), Scenario{}, {});
  const CountedStep& cluster = step(all, "cluster");
  CHECK(cluster.counting == Counting::instead);
  CHECK(cluster.itself.likely->value == doctest::Approx(512 * 34819 / 0.81));
  CHECK(*cluster.itself.low <= *cluster.itself.likely);
  CHECK(*cluster.itself.high > *cluster.itself.likely);
  int programmes = 0;
  for (const CountedStep& one : all)
    if (one.counting == Counting::instead && one.id != "cluster") {
      ++programmes;
      const Budget* budget = find_budget(data(), one.id);
      REQUIRE(budget);
      CHECK(budget->scope == Scope::programme);
      CHECK(one.itself.likely == budget->likely);
    }
  CHECK(programmes == 2);
  // With V3 counted the cluster is V3's.
  Scenario with_v3;
  with_v3.also.push_back("v3");
  CHECK(step(steps(data(), with_v3, {}), "cluster").itself.likely->value == doctest::Approx(2048 * 34819 / 0.81));
}
