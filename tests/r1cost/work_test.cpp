#include "r1cost/work.h"

#include <doctest/doctest.h>

#include "data/read_dataset.h"

using namespace r1cost;

namespace {

Hours moved(const char* from, const char* to, double hours) {
  const Dataset& data = explainer::built_in_dataset();
  return *same_work({hours}, {*find_chip(data, from)}, {*find_chip(data, to)});
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
  CHECK_FALSE(same_work({80}, {known}, {unknown}));
  CHECK_FALSE(same_work({80}, {unknown}, {known}));
  known.bf16_tflops = 0;
  CHECK_FALSE(same_work({80}, {known}, {known}));
}

TEST_CASE("at another precision other peaks count, and a chip without it has no answer") {
  const Dataset& data = explainer::built_in_dataset();
  const Chip &h800 = *find_chip(data, "h800"), &a100 = *find_chip(data, "a100"), &b200 = *find_chip(data, "b200");
  CHECK_FALSE(same_work({80}, {h800, Precision::fp8}, {a100, Precision::fp8}));  // the A100 has no FP8
  CHECK(same_work({80}, {h800, Precision::fp8}, {b200, Precision::fp8})->value ==
        80 * *h800.fp8_tflops / *b200.fp8_tflops);
  // A run in FP8 on the one takes an A100, which has none, its BF16.
  CHECK(same_work({80}, {h800, Precision::fp8}, {a100, Precision::bf16})->value ==
        80 * *h800.fp8_tflops / *a100.bf16_tflops);
  CHECK(precision_named("fp8") == Precision::fp8);
  CHECK_FALSE(precision_named("fp4"));
}

TEST_CASE("half the utilisation takes twice the hours") {
  const Chip& h800 = *find_chip(explainer::built_in_dataset(), "h800");
  CHECK(same_work({80}, {h800, Precision::bf16, 0.4}, {h800, Precision::bf16, 0.2})->value == 160);
  CHECK_FALSE(same_work({80}, {h800, Precision::bf16, 0.4}, {h800, Precision::bf16, 0}));
}

TEST_CASE(
    "V3's work, both ways: 37 billion active parameters times 14.8 trillion tokens, and 2.664 million H800-hours") {
  const Operations from_model = training_operations(37e9, 14.8e12);
  CHECK(from_model.value == doctest::Approx(3.2856e24));
  const double reached = utilisation_of(from_model, ChipHours{2664000}, 989);
  CHECK(reached == doctest::Approx(0.3464).epsilon(0.001));
  CHECK(operations(ChipHours{2664000}, 989, reached).value == doctest::Approx(from_model.value));
}
