#include "r1cost/same_work.h"

#include <doctest/doctest.h>

#include "data/read_dataset.h"

using namespace r1cost;

namespace {

Hours moved(const char* from, const char* to, double hours) {
  const Dataset& data = explainer::built_in_dataset();
  return *same_work(*find_chip(data, from), *find_chip(data, to), {hours});
}

}  // namespace

TEST_CASE("the same work takes as many times longer as the other chip's peak is lower") {
  CHECK(moved("h800", "h800", 80).value == 80);
  // The H800 has the H100's arithmetic, 989 TFLOP/s; the A100's dense BF16 peak is 312, as their data sheets print.
  CHECK(moved("h800", "h100", 80).value == doctest::Approx(80).epsilon(0.001));
  CHECK(moved("h800", "a100", 80).value == 80 * 989.0 / 312);
  CHECK(moved("a100", "h800", 80 * 989.0 / 312).value == doctest::Approx(80));
}

TEST_CASE("a chip without a published peak gives no answer") {
  Chip known, unknown;
  known.bf16_tflops = 100;
  CHECK_FALSE(same_work(known, unknown, {80}));
  CHECK_FALSE(same_work(unknown, known, {80}));
  known.bf16_tflops = 0;
  CHECK_FALSE(same_work(known, known, {80}));
}
