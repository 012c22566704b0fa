#include "r1cost/spread.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace r1cost;

TEST_CASE("a sampler for many draws is off from the exact quantile by less than 2 in 1,000, even a thousandfold wide") {
  for (const Spread& spread : {Spread{1, 2, 12.29}, Spread{60, 80, 81}, Spread{0.001, 1, 1000}, Spread{3, 3, 3},
                               Spread{1, 2, 3, Shape::uniform}, Spread{0, 1, 4, Shape::triangular}}) {
    const Sampler many(spread, 1'000'000), few(spread, 10);
    double before = 0;
    for (int i = 1; i < 100'000; ++i) {
      const double share = i / 100'000.0, exact = quantile(spread, share), drawn = many(share);
      CHECK(std::fabs(drawn - exact) <= 2e-3 * exact);
      CHECK(few(share) == exact);
      CHECK(drawn >= before);
      before = drawn;
    }
  }
}
