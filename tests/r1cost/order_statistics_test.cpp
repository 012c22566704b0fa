#include "r1cost/order_statistics.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace r1cost;

namespace {

double by_sorting(std::vector<double> numbers, double share) {
  std::sort(numbers.begin(), numbers.end());
  const double place = share * static_cast<double>(numbers.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const double low = numbers[below], high = numbers[std::min(below + 1, numbers.size() - 1)];
  return low + (place - static_cast<double>(below)) * (high - low);
}

}  // namespace

TEST_CASE("quantiles are those of the sorted numbers, whatever the numbers are") {
  std::mt19937_64 random(3);
  for (int round = 0; round < 400; ++round) {
    std::vector<double> numbers(1 + random() % 3000);
    for (double& number : numbers) {
      const double share = static_cast<double>(random() % 1000001) / 1000000;
      switch (round % 5) {
        case 0: number = share; break;
        case 1: number = std::exp(40 * share - 20); break;
        case 2: number = random() % 3 ? 5 : 0; break;
        case 3: number = 1e300 * share; break;
        default: number = 293920 + share * 1e-6; break;
      }
    }
    const std::vector<double> shares{0, 0.05, 0.5, 0.95, 1};
    const std::vector<double> found = quantiles_of(numbers, shares);
    for (std::size_t i = 0; i < shares.size(); ++i) CHECK(found[i] == by_sorting(numbers, shares[i]));
  }
}
