#include "r1cost/exact_math.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <random>

#include "r1cost/bits.h"

using namespace r1cost;

namespace {

long long units_apart(double a, double b) {
  return std::llabs(same_bits<std::int64_t>(a) - same_bits<std::int64_t>(b));
}

}  // namespace

TEST_CASE("the logarithm is within two units in the last place over the whole range of sliders and dollars") {
  std::mt19937_64 random(294000);
  std::uniform_real_distribution<double> exponent(-40, 40), near_one(0.6, 1.5);
  for (int i = 0; i < 200000; ++i) {
    const double x = std::exp(exponent(random)), y = near_one(random);
    REQUIRE(units_apart(exact_log(x), std::log(x)) <= 2);
    REQUIRE(units_apart(exact_log(y), std::log(y)) <= 2);
  }
}

TEST_CASE("the exponential is within two units in the last place") {
  std::mt19937_64 random(81920);
  std::uniform_real_distribution<double> exponent(-40, 40);
  for (int i = 0; i < 200000; ++i) {
    const double x = exponent(random);
    REQUIRE(units_apart(exact_exp(x), std::exp(x)) <= 2);
  }
}

TEST_CASE("well-known values come out whole") {
  CHECK(exact_log(1) == 0);
  CHECK(exact_exp(0) == 1);
  CHECK(exact_log10(1000) == 3);
}
