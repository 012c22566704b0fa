#include "r1cost/doubt.h"

#include <doctest/doctest.h>

#include <cmath>

#include "data/read_dataset.h"

using namespace r1cost;

namespace {

const Dataset& data() { return explainer::built_in_dataset(); }

Scenario alone() {
  Scenario scenario;
  scenario.also.clear();
  return scenario;
}

}  // namespace

TEST_CASE("the normal distribution's quantiles are those of the tables") {
  CHECK(normal_quantile(0.5) == doctest::Approx(0));
  CHECK(normal_quantile(0.95) == doctest::Approx(1.6448536269514722).epsilon(1e-8));
  CHECK(normal_quantile(0.05) == doctest::Approx(-normal_quantile(0.95)));
  CHECK(normal_quantile(0.001) == doctest::Approx(-3.090232306167813).epsilon(1e-8));
  CHECK(normal_quantile(0.975) == doctest::Approx(1.959963984540054).epsilon(1e-8));
}

TEST_CASE("a spread's low, likely and high are its percentiles, also where one side is wider") {
  const Spread spread{1, 2, 8};
  CHECK(quantile(spread, 0.05) == doctest::Approx(1).epsilon(1e-7));
  CHECK(quantile(spread, 0.5) == doctest::Approx(2).epsilon(1e-7));
  CHECK(quantile(spread, 0.95) == doctest::Approx(8).epsilon(1e-7));
  for (double share = 0.01; share < 0.98; share += 0.01)
    CHECK(quantile(spread, share) < quantile(spread, share + 0.01));
  CHECK(quantile({3, 3, 3}, 0.9) == 3);
}

TEST_CASE("without doubt the percentiles are the bill") {
  const Percentiles found = doubt(data(), Scenario{}, {}, 100, 1);
  CHECK(found.p5.value == 293920);
  CHECK(found.p50.value == 293920);
  CHECK(found.p95.value == 293920);
  CHECK(sensitivities(data(), Scenario{}, {}).empty());
}

TEST_CASE("sampling agrees with the formula within its error") {
  Doubts doubts;
  doubts.count = Spread{256, 512, 1024};
  doubts.hours = Spread{60, 80, 80 * 80 / 60.0};
  doubts.price = Spread{1, 2, 4};
  const auto exact = doubt_in_closed_form(data(), alone(), doubts);
  REQUIRE(exact);
  CHECK(exact->p50.value == doctest::Approx(81920));
  CHECK(exact->p95 / exact->p50 == doctest::Approx(exact->p50 / exact->p5));
  const Percentiles sampled = doubt(data(), alone(), doubts, 200'000, 7);
  CHECK(sampled.p5.value == doctest::Approx(exact->p5.value).epsilon(0.01));
  CHECK(sampled.p50.value == doctest::Approx(exact->p50.value).epsilon(0.01));
  CHECK(sampled.p95.value == doctest::Approx(exact->p95.value).epsilon(0.01));
}

TEST_CASE("there is no formula with other lines on the bill, or with uneven sides") {
  Doubts doubts;
  doubts.price = Spread{1, 2, 4};
  CHECK(doubt_in_closed_form(data(), alone(), doubts));
  CHECK_FALSE(doubt_in_closed_form(data(), Scenario{}, doubts));
  doubts.price = Spread{1, 2, 8};
  CHECK_FALSE(doubt_in_closed_form(data(), alone(), doubts));
}

TEST_CASE("the same seed gives the same bits, another seed others") {
  Doubts doubts;
  doubts.price = Spread{1, 2, 12.29};
  const Percentiles a = doubt(data(), Scenario{}, doubts, 5000, 3), b = doubt(data(), Scenario{}, doubts, 5000, 3);
  CHECK(a.p5 == b.p5);
  CHECK(a.p95 == b.p95);
  CHECK(doubt(data(), Scenario{}, doubts, 5000, 4).p95 != a.p95);
  // Known bits: native and WebAssembly must both give them.
  CHECK(a.p50.value == doctest::Approx(293920).epsilon(0.05));
}

TEST_CASE("the tornado: widest first, ends are bills, shares add up") {
  Doubts doubts;
  doubts.count = Spread{400, 512, 600};
  doubts.hours = Spread{79, 80, 81};
  doubts.price = Spread{1, 2, 12.29};
  const auto bars = sensitivities(data(), Scenario{}, doubts);
  REQUIRE(bars.size() == 3);
  CHECK(bars[0].assumption == Field::price);
  CHECK(bars[1].assumption == Field::count);
  CHECK(bars[2].assumption == Field::hours);
  CHECK(bars[0].at_low.value == 146960);
  CHECK(bars[0].at_high.value == doctest::Approx(146960 * 12.29));
  CHECK(bars[1].at_high.value == (600 * 80 + 106000) * 2);
  CHECK(bars[0].variance_share + bars[1].variance_share + bars[2].variance_share == doctest::Approx(1));
  CHECK(bars[0].variance_share > 0.95);
}

TEST_CASE("a spread that is none is refused with the reason") {
  CHECK(problem_of({1, 2, 3}) == nullptr);
  CHECK(problem_of({2, 2, 2}) == nullptr);
  CHECK(problem_of({3, 2, 1}) != nullptr);
  CHECK(problem_of({0, 1, 2}) != nullptr);
  CHECK(problem_of({-1, 1, 2}) != nullptr);
  CHECK(problem_of({1, std::nan(""), 2}) != nullptr);
  CHECK(problem_of({1, 2, INFINITY}) != nullptr);
}
