// How fast the engine is: answers with every lens and every budget, Monte Carlo samples, and how answers grow with the
// rows of a dataset. Prints one JSON object; tests/bench/run.mjs sets it beside the same program compiled to wasm.
#include <chrono>
#include <cstdio>
#include <string>

#include "data/read_dataset.h"
#include "r1cost/doubt.h"
#include "r1cost/evaluate.h"

namespace {

using namespace r1cost;
using Clock = std::chrono::steady_clock;

double checksum = 0;

// Calls `work`, which does `each` pieces of work, for at least a second after a warm-up; pieces a second.
template <class Work>
double pieces_a_second(double each, Work work) {
  for (int i = 0; i < 20; ++i) work(i);
  double done = 0, seconds = 0;
  const auto start = Clock::now();
  for (int i = 0; seconds < 1; ++i) {
    work(i);
    done += each;
    seconds = std::chrono::duration<double>(Clock::now() - start).count();
  }
  return done / seconds;
}

double answers_a_second(const Dataset& data, int at_once) {
  Scenario scenario;
  return pieces_a_second(at_once, [&](int i) {
    for (int k = 0; k < at_once; ++k) {
      scenario.count = {static_cast<double>(1 + (i + k) % 2048)};
      const Answer answer = evaluate(data, scenario);
      checksum += answer.usd.value + answer.owned->total.value + answer.ratios.back().likely.value_or(Usd{}).value;
    }
  });
}

// The dataset with so many budgets, its own over and over.
Dataset with_budgets(const Dataset& data, std::size_t count) {
  Dataset grown = data;
  grown.budgets.clear();
  for (std::size_t i = 0; i < count; ++i) grown.budgets.push_back(data.budgets[i % data.budgets.size()]);
  return grown;
}

// The same model as tests/bench/monte_carlo.mjs.
Doubts model() {
  Doubts doubts;
  doubts[Field::count] = Spread{256, 512, 1024};
  doubts[Field::hours] = Spread{60, 80, 120};
  doubts[Field::price] = Spread{1, 2, 12.29};
  return doubts;
}

}  // namespace

int main() {
  const Dataset& data = explainer::built_in_dataset();
  const double fifty = answers_a_second(with_budgets(data, 50), 1000);
  constexpr std::size_t samples = 100'000;
  const double sampled = pieces_a_second(samples, [&](int i) {
    checksum += doubt(data, Scenario{}, model(), Lens::rent, samples, static_cast<std::uint64_t>(i))->p50;
  });
  const Percentiles many = *doubt(data, Scenario{}, model(), Lens::rent, 2'000'000, 1);
  std::printf("{\"answers_50\": %.0f, \"samples\": %.0f, \"p5\": %.1f, \"p50\": %.1f, \"p95\": %.1f, \"budgets\": {",
              fifty, sampled, many.p5, many.p50, many.p95);
  for (const std::size_t rows : {10u, 1'000u, 100'000u})
    std::printf("%s\"%zu\": %.1f", rows == 10 ? "" : ", ", rows,
                answers_a_second(with_budgets(data, rows), rows > 10'000 ? 1 : 100));
  std::printf("}, \"checksum\": %.0f}\n", checksum);
  return 0;
}
