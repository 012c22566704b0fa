#include "layout/round_numbers.h"

#include <doctest/doctest.h>

using namespace explainer;

TEST_CASE("an axis ends at a number that leaves a fifth of room, and not much more") {
  for (double value = 1; value < 1e7; value *= 1.07) {
    CAPTURE(value);
    CHECK(round_end(value) >= value * 1.2);
    CHECK(round_end(value) <= value * 1.7);
  }
}

TEST_CASE("the numbers on an axis are few, alike in distance, and begin at 0") {
  for (double value = 0.01; value < 1e7; value *= 1.07) {
    CAPTURE(value);
    const std::vector<double> marks = round_marks(round_end(value));
    REQUIRE(marks.size() >= 3);
    CHECK(marks.size() <= 6);
    CHECK(marks.front() == 0);
    CHECK(marks.back() <= round_end(value) * 1.001);
    CHECK(marks[2] - marks[1] == doctest::Approx(marks[1]));
  }
}

TEST_CASE("round numbers between two others") {
  CHECK(round_numbers(2, 60) == std::vector<double>{2, 3, 5, 10, 20, 30, 50});
  CHECK(round_numbers(0.1, 1) == std::vector<double>{1});
  CHECK(round_numbers(6, 9).empty());
}
