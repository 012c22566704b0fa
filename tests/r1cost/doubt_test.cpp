#include "r1cost/doubt.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "figures.h"

using namespace r1cost;

namespace {

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
  const Percentiles found = *doubt(data(), Scenario{}, {}, Lens::rent, 100, 1);
  CHECK(found.p5 == 293920);
  CHECK(found.p50 == 293920);
  CHECK(found.p95 == 293920);
  CHECK(sensitivities(data(), Scenario{}, {}, Lens::rent).empty());
}

TEST_CASE("sampling agrees with the formula within its error") {
  Doubts doubts;
  doubts[Field::count] = Spread{256, 512, 1024};
  doubts[Field::hours] = Spread{60, 80, 80 * 80 / 60.0};
  doubts[Field::price] = Spread{1, 2, 4};
  const auto exact = doubt_in_closed_form(data(), alone(), doubts, Lens::rent);
  REQUIRE(exact);
  CHECK(exact->p50 == doctest::Approx(81920));
  CHECK(exact->p95 / exact->p50 == doctest::Approx(exact->p50 / exact->p5));
  const Percentiles sampled = *doubt(data(), alone(), doubts, Lens::rent, 200'000, 7);
  CHECK(sampled.p5 == doctest::Approx(exact->p5).epsilon(0.01));
  CHECK(sampled.p50 == doctest::Approx(exact->p50).epsilon(0.01));
  CHECK(sampled.p95 == doctest::Approx(exact->p95).epsilon(0.01));
}

TEST_CASE("there is no formula with other lines on the bill, or with uneven sides") {
  Doubts doubts;
  doubts[Field::price] = Spread{1, 2, 4};
  CHECK(doubt_in_closed_form(data(), alone(), doubts, Lens::rent));
  CHECK(doubt_in_closed_form(data(), Scenario{}, doubts, Lens::rent));  // the price is a factor of every line
  doubts[Field::hours] = Spread{40, 80, 160};
  CHECK(doubt_in_closed_form(data(), alone(), doubts, Lens::rent));
  CHECK_FALSE(doubt_in_closed_form(data(), Scenario{}, doubts, Lens::rent));  // hours are of one line only
  doubts[Field::hours].reset();
  // One alone leads to the result's percentiles by its own, whatever its shape; two of them do only if symmetric.
  doubts[Field::price] = Spread{1, 2, 8};
  CHECK(doubt_in_closed_form(data(), alone(), doubts, Lens::rent)->p95 == doctest::Approx(8 * 40960));
  CHECK(doubt_in_closed_form(data(), Scenario{}, doubts, Lens::rent)->p5 == doctest::Approx(146960));
  doubts[Field::hours] = Spread{40, 80, 160};
  CHECK_FALSE(doubt_in_closed_form(data(), alone(), doubts, Lens::rent));
}

TEST_CASE("the same seed gives the same bits, another seed others") {
  Doubts doubts;
  doubts[Field::price] = Spread{1, 2, 12.29};
  const Percentiles a = *doubt(data(), Scenario{}, doubts, Lens::rent, 5000, 3),
                    b = *doubt(data(), Scenario{}, doubts, Lens::rent, 5000, 3);
  CHECK(a.p5 == b.p5);
  CHECK(a.p95 == b.p95);
  CHECK(doubt(data(), Scenario{}, doubts, Lens::rent, 5000, 4)->p95 != a.p95);
  // Known bits: native and WebAssembly must both give them.
  CHECK(a.p50 == doctest::Approx(293920).epsilon(0.05));
}

TEST_CASE("the tornado: widest first, ends are bills, shares add up") {
  Doubts doubts;
  doubts[Field::count] = Spread{400, 512, 600};
  doubts[Field::hours] = Spread{79, 80, 81};
  doubts[Field::price] = Spread{1, 2, 12.29};
  const auto bars = sensitivities(data(), Scenario{}, doubts, Lens::rent);
  REQUIRE(bars.size() == 3);
  CHECK(bars[0].assumption == Field::price);
  CHECK(bars[1].assumption == Field::count);
  CHECK(bars[2].assumption == Field::hours);
  CHECK(bars[0].at_low == 146960);
  CHECK(bars[0].at_high == doctest::Approx(146960 * 12.29));
  CHECK(bars[1].at_high == (600 * 80 + 106000) * 2);
  CHECK(bars[0].variance_share + bars[1].variance_share + bars[2].variance_share == doctest::Approx(1));
  CHECK(bars[0].variance_share > 0.95);
}

TEST_CASE("every assumption can be in doubt and moves the result of some lens") {
  Scenario scenario = alone();
  scenario.also = {"failed"};
  scenario.assumed.failed = 1.5;
  scenario.assumed.held = 2;
  for (const FieldInfo& row : fields) {
    CAPTURE(row.name);
    const double likely = *value_of(inputs_of(data(), scenario), row.field);
    Doubts doubts;
    doubts[row.field] = Spread{likely / 1.2, likely, likely * 1.2};
    int moved = 0;
    for (Lens lens : {Lens::rent, Lens::own, Lens::buy, Lens::energy, Lens::carbon}) {
      const std::vector<Sensitivity> bars = sensitivities(data(), scenario, doubts, lens);
      REQUIRE(bars.size() == 1);
      const auto found = doubt(data(), scenario, doubts, lens, 4'000, 3);
      REQUIRE(found);
      CHECK((bars[0].at_low != bars[0].at_high) == (found->p5 < found->p95));
      moved += bars[0].at_low != bars[0].at_high;
    }
    CHECK(moved > 0);
  }
}

TEST_CASE("a trend in doubt has no formula: faster falls leave less to use up, but use it up faster") {
  Scenario scenario = alone();
  scenario.assumed.held = 5;
  Doubts doubts;
  doubts[Field::trend] = Spread{0.02, 0.14, 0.9};
  CHECK_FALSE(doubt_in_closed_form(data(), scenario, doubts, Lens::own));
  const auto at = [&](double trend) { return bill(data(), with(scenario, Field::trend, trend)).owned->hardware.value; };
  CHECK(at(0.05) > at(0.02));
  CHECK(at(0.3) < at(0.05));
}

TEST_CASE("in every lens, wherever there is a formula, sampling agrees with it within its error") {
  Scenario scenario = alone();
  scenario.also = {"failed"};
  scenario.assumed.failed = 1.5;
  const auto around = [](double value, double factor) { return Spread{value / factor, value, value * factor}; };
  int with_formula = 0;
  for (Lens lens : {Lens::rent, Lens::own, Lens::buy, Lens::energy, Lens::carbon})
    for (const std::vector<Field>& fields_in_doubt :
         std::vector<std::vector<Field>>{{Field::count, Field::hours},
                                         {Field::hours, Field::failed, Field::price},
                                         {Field::utilisation},
                                         {Field::pue, Field::count},
                                         {Field::chip_price, Field::count},
                                         {Field::grid, Field::hours, Field::utilisation},
                                         {Field::electricity},
                                         {Field::server_factor, Field::hours},
                                         {Field::interconnect},
                                         {Field::average_draw}}) {
      Doubts doubts;
      for (Field field : fields_in_doubt) {
        const double value = *value_of(inputs_of(data(), scenario), field);
        doubts[field] = around(value, field == Field::pue            ? 1.05
                                      : field == Field::average_draw ? 1.05
                                      : field == Field::failed       ? 1.1
                                                                     : 1.4);
      }
      const auto exact = doubt_in_closed_form(data(), scenario, doubts, lens);
      const auto found = doubt(data(), scenario, doubts, lens, 40'000, 11);
      REQUIRE(found);
      if (!exact) continue;
      ++with_formula;
      CAPTURE(lens_names[static_cast<std::size_t>(lens)]);
      CAPTURE(info(fields_in_doubt.front()).name);
      CHECK(found->p5 == doctest::Approx(exact->p5).epsilon(0.02));
      CHECK(found->p50 == doctest::Approx(exact->p50).epsilon(0.02));
      CHECK(found->p95 == doctest::Approx(exact->p95).epsilon(0.02));
    }
  CHECK(with_formula >= 28);
}

TEST_CASE("uniform and triangular spreads end at their low and high") {
  const Spread uniform{1, 2, 3, Shape::uniform}, triangular{0, 1, 4, Shape::triangular};
  CHECK(quantile(uniform, 0.05) == doctest::Approx(1.1));
  CHECK(quantile(uniform, 0.5) == doctest::Approx(2));
  CHECK(quantile(triangular, 0.25) == doctest::Approx(1));  // a quarter of the triangle lies left of its top
  CHECK(quantile(triangular, 1e-12) == doctest::Approx(0).epsilon(1e-5));
  CHECK(quantile(triangular, 1 - 1e-12) == doctest::Approx(4).epsilon(1e-5));
  CHECK(problem_of({0, 1, 2, Shape::uniform}) == nullptr);
  CHECK(problem_of({-1, 1, 2, Shape::uniform}) != nullptr);
  Doubts doubts;
  doubts[Field::held] = Spread{0, 1, 2, Shape::uniform};
  const auto found = doubt(data(), alone(), doubts, Lens::own, 20'000, 1);
  REQUIRE(found);
  CHECK(found->p5 < found->p50);
  const auto exact = doubt_in_closed_form(data(), alone(), doubts, Lens::own);
  REQUIRE(exact);
  CHECK(exact->p5 == doctest::Approx(found->p5).epsilon(0.01));
  CHECK(exact->p95 == doctest::Approx(found->p95).epsilon(0.01));
}

TEST_CASE("shares and multipliers stay what they can be, however wide their spread") {
  Doubts doubts;
  doubts[Field::utilisation] = Spread{0.2, 0.5, 1};
  const auto found = doubt(data(), alone(), doubts, Lens::rent, 20'000, 1);
  REQUIRE(found);
  CHECK(found->p5 == doctest::Approx(81920 * 0.5).epsilon(0.01));  // at most the whole peak, half the hours
  const auto exact = doubt_in_closed_form(data(), alone(), doubts, Lens::rent);
  REQUIRE(exact);
  CHECK(exact->p5 == doctest::Approx(81920 * 0.5));
  CHECK(exact->p95 == doctest::Approx(81920 * 2.5));
}

TEST_CASE("a lens that is not known for a chip has no percentiles") {
  Scenario unknown;
  unknown.chip = "trainium2";
  CHECK_FALSE(doubt(data(), unknown, {}, Lens::own, 100, 1));
  CHECK(sensitivities(data(), unknown, {}, Lens::own).empty());
  CHECK(doubt(data(), unknown, {}, Lens::rent, 100, 1));
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
