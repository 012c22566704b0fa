// How fast pictures are made: from a changed state over its answer to the scene, of datasets with 10, 100 and 1,000
// rows on the first screen, beside the engine's answer alone. Prints one JSON object; tests/bench/views.mjs makes
// tables of it.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "data/read_dataset.h"
#include "r1cost/evaluate.h"
#include "views/page.h"

namespace {

using namespace explainer;
using Clock = std::chrono::steady_clock;

double checksum = 0;

// The built-in dataset with so many rows, its own over and over, each a row of the first screen by itself.
r1cost::Dataset with_rows(const r1cost::Dataset& data, std::size_t rows) {
  r1cost::Dataset grown = data;
  grown.budgets.clear();
  for (std::size_t i = 0; i < rows; ++i) {
    r1cost::Budget budget = data.budgets[i % data.budgets.size()];
    budget.id += "-" + std::to_string(i);
    budget.row = budget.id;
    budget.featured = true;
    budget.parts.clear();  // they name other rows
    grown.budgets.push_back(budget);
  }
  return grown;
}

struct Times {
  double median = 0, worst = 0;  // microseconds
};

// Each call is timed by itself, for half a second after a warm-up; slow ones at least nine times.
template <class Work>
Times times_of(Work work) {
  std::vector<double> times;
  double all = 0;
  for (int i = 0; i < 3; ++i) work(i);
  for (int i = 0; all < 5e5 || times.size() < 9; ++i) {
    const auto start = Clock::now();
    work(i);
    times.push_back(std::chrono::duration<double, std::micro>(Clock::now() - start).count());
    all += times.back();
  }
  std::sort(times.begin(), times.end());
  return {times[times.size() / 2], times.back()};
}

void print(const Times& times) { std::printf("{\"median\": %.3f, \"worst\": %.3f}", times.median, times.worst); }

State dragged(const State& state, int i, const r1cost::Dataset& data) {
  return reduce(state, SetField{r1cost::Field::count, static_cast<double>(1 + i % 2048)}, data);
}

}  // namespace

int main() {
  const char* comma = "";
  std::printf("{");
  for (const std::size_t rows : {10u, 100u, 1'000u}) {
    const r1cost::Dataset data = with_rows(built_in_dataset(), rows);
    const State start = starting_state(data);
    std::printf("%s\"%zu\": {\"evaluate\": ", comma, rows);
    print(times_of([&](int i) { checksum += r1cost::evaluate(data, dragged(start, i, data).scenario).usd.value; }));
    for (const Picture picture : pictures) {
      const State state = reduce(start, ShowPicture{picture}, data);
      std::printf(", \"%s\": ", std::string(name(picture)).c_str());
      print(times_of([&](int i) {
        const State now = dragged(state, i, data);
        const Scene scene = page(now, r1cost::evaluate(data, now.scenario), data, Looks{});
        checksum += scene.height + static_cast<double>(scene.marks.size());
      }));
    }
    std::printf("}");
    comma = ", ";
  }
  std::printf(", \"checksum\": %.0f}\n", checksum);
  return 0;
}
