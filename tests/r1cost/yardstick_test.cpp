#include "r1cost/yardstick.h"

#include <doctest/doctest.h>

#include "data/read_dataset.h"
#include "r1cost/evaluate.h"

using namespace r1cost;

TEST_CASE("at one yardstick every run with public hours costs its hours at the reader's price, whatever was reported") {
  const Dataset derived = at_one_yardstick(explainer::built_in_dataset(), 6, 10);
  CHECK(derived.budgets.size() >= 20);
  for (double price : {0.5, 2.0, 12.29}) {
    const Answer answer = evaluate(derived, with(Scenario{}, Field::price, price));
    for (std::size_t i = 0; i < derived.budgets.size(); ++i) {
      CAPTURE(derived.budgets[i].id);
      REQUIRE(answer.ratios[i].likely);
      CHECK(answer.ratios[i].likely->value == derived.budgets[i].chip_hours->value * price);
      CHECK_FALSE(answer.ratios[i].low);
      if (i > 0) CHECK(*derived.budgets[i].chip_hours <= *derived.budgets[i - 1].chip_hours);
    }
  }
}

TEST_CASE("estimated hours are no public hours, and no run stands there twice") {
  const Dataset& data = explainer::built_in_dataset();
  const auto runs = measured_runs(data);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    CHECK(runs[i]->kind != Kind::estimate);
    for (std::size_t j = 0; j < i; ++j) CHECK(runs[i]->name != runs[j]->name);
  }
}
