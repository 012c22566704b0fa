// What the news gave of R1's last run, asked of the installed library: 512 chips for 80 hours at $2 are $81,920. And
// every header that is installed, each without any other's help.
#include <r1cost/budget.h>
#include <r1cost/chip.h>
#include <r1cost/claim.h>
#include <r1cost/constants.h>
#include <r1cost/convert.h>
#include <r1cost/dataset.h>
#include <r1cost/describe.h>
#include <r1cost/doubt.h>
#include <r1cost/energy.h>
#include <r1cost/evaluate.h>
#include <r1cost/explain.h>
#include <r1cost/fields.h>
#include <r1cost/figures.h>
#include <r1cost/lens.h>
#include <r1cost/order_statistics.h>
#include <r1cost/own.h>
#include <r1cost/run_rows.h>
#include <r1cost/scenario.h>
#include <r1cost/solve.h>
#include <r1cost/source.h>
#include <r1cost/split.h>
#include <r1cost/spread.h>
#include <r1cost/steps.h>
#include <r1cost/units.h>
#include <r1cost/work.h>

#include <cstdio>
#include <cstdlib>
#include <new>

// Every allocation is counted: the engine's scalar paths make none.
namespace {
long allocations = 0;
}
void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) return memory;
  std::abort();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

using namespace r1cost;

// Every lens, and backwards, of one scenario: a number that depends on all of them.
double scalar_paths(const Dataset& data, const Scenario& scenario) {
  Inputs in = inputs_of(data, scenario);
  set(in, Field::pue, 1.2);
  double sum = 0;
  for (Lens lens : {Lens::rent, Lens::own, Lens::buy, Lens::energy, Lens::carbon}) sum += value(lens, in).value_or(0);
  for (Field unknown : {Field::count, Field::hours, Field::price, Field::failed, Field::utilisation})
    sum += solve(data, scenario, unknown, Usd{1e6}).value;
  sum += same_work(Hours{80}, {data.chips[0]}, {data.chips[0]}).value_or(Hours{}).value;
  return sum + operations(ChipHours{1}, 989, 0.4).value + training_operations(37e9, 14.8e12).value;
}

}  // namespace

int main() {
  Dataset data;
  const Answer answer = evaluate(data, Scenario{});
  Doubts doubts;
  doubts[Field::price] = Spread{1, 2, 4};
  const std::optional<Percentiles> spread = doubt_in_closed_form(data, Scenario{}, doubts, Lens::rent);
  const Solution doubled = solve(data, Scenario{}, Field::hours, Usd{163840});
  std::printf("%.0f dollars, %.0f to %.0f with the price in doubt; twice that in %.0f hours\n", answer.usd.value,
              spread ? spread->p5 : 0, spread ? spread->p95 : 0, doubled.value);

  Chip chip;
  chip.id = "h800";
  chip.tdp = Watts{700};
  chip.bf16_tflops = 989;
  data.chips.push_back(chip);
  data.work.utilisation = 0.375;
  const Scenario scenario;
  const long before = allocations;
  const double sum = scalar_paths(data, scenario);
  const long made = allocations - before;
  std::printf("%ld allocations in the scalar paths (%g)\n", made, sum);
  if (made != 0) return 1;
  return answer.usd == Usd{81920} && spread && doubled.value == 160 ? 0 : 1;
}
