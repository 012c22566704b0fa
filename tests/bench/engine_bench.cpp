// How many scenarios the engine answers in a second, with every budget of the published dataset. Prints one JSON
// object; tests/bench/run.mjs sets it beside the same program compiled to wasm.
#include <chrono>
#include <cstdio>

#include "data/read_dataset.h"
#include "r1cost/evaluate.h"

int main() {
  using namespace r1cost;
  using Clock = std::chrono::steady_clock;
  const Dataset& data = explainer::built_in_dataset();
  Scenario scenario;
  double checksum = 0;
  long done = 0;
  const auto start = Clock::now();
  double seconds = 0;
  while (seconds < 1) {
    for (int i = 0; i < 2000; ++i, ++done) {
      scenario.count = {static_cast<double>(1 + done % 2048)};
      const Answer answer = evaluate(data, scenario);
      checksum += answer.usd.value + *answer.ratios.back().times_likely;
    }
    seconds = std::chrono::duration<double>(Clock::now() - start).count();
  }
  std::printf("{\"evaluations\": %ld, \"seconds\": %.3f, \"budgets\": %zu, \"checksum\": %.0f}\n", done, seconds,
              data.budgets.size(), checksum);
  return 0;
}
