#include "data/numbers.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <random>

#include "r1cost/bits.h"
#include "words/format.h"

using namespace explainer;

TEST_CASE("a zero is zero, whatever its exponent") {
  for (const char* text : {"0e66", "0E0", "-0e5", "0e-66", "0.000000000000000000000000000000000000", "0.0"}) {
    CAPTURE(text);
    REQUIRE(number_of(text));
    CHECK(*number_of(text) == 0);
  }
  for (const char* text : {"0e", "0e+", "e5", "00e5", "0.", "0.e5", "00", "0.0.0"}) CHECK_FALSE(number_of(text));
  CHECK(*number_of("10e2") == 1000);
  CHECK(*number_of("0.5e1") == 5);
  CHECK(*number_of("0.00000000000000000000000000000000001") == 1e-35);
  CHECK(*typed_number("0e66") == 0);
}

TEST_CASE("the shortest text of a number reads back as the same bits") {
  std::mt19937_64 random(147000);
  int tried = 0;
  while (tried < 20000) {
    const double value = r1cost::same_bits<double>(random());
    if (!std::isfinite(value)) continue;
    ++tried;
    const auto back = number_of(shortest(value));
    REQUIRE(back);
    CHECK(r1cost::same_bits<std::uint64_t>(*back) == r1cost::same_bits<std::uint64_t>(value));
  }
  CHECK(shortest(81920) == "81920");
  CHECK(shortest(0.1) == "0.1");
}

TEST_CASE("what is no JSON number is refused") {
  for (const char* text : {"", "abc", "1e999", "NaN", "Infinity", "0x10", "1 2", "--1", "1.", ".5", "[1]"})
    CHECK_FALSE(number_of(text));
}

TEST_CASE("numbers are read as people type them") {
  CHECK(typed_number("512") == 512);
  CHECK(typed_number("  $2.00 ") == 2);
  CHECK(typed_number("30,840,000") == 30840000);
  CHECK(typed_number("1.5M") == 1500000);
  CHECK(typed_number("41K") == 41000);
  CHECK(typed_number(".5") == 0.5);
  CHECK(typed_number("007") == 7);
  CHECK(typed_number("3.") == 3);
  CHECK(typed_number("-5") == -5);
  CHECK(typed_number("1e30") == 1e30);
}

TEST_CASE("what nobody can mean as a number is refused") {
  for (const char* text : {"abc", "", " ", "$", "NaN", "inf", "1e400", "12x", "K", "5KK", "1e308B"})
    CHECK_FALSE(typed_number(text));
  CHECK_FALSE(typed_number(std::string(100000, '9')));
}

TEST_CASE("numbers are grouped by three and rounded half up") {
  CHECK(grouped(2788000) == "2,788,000");
  CHECK(grouped(243.06, 1) == "243.1");
  CHECK(grouped(0.5) == "1");
  CHECK(grouped(0) == "0");
  CHECK(grouped(-0.2) == "0");
  CHECK(grouped(-1234.5, 1) == "-1,234.5");
  CHECK(grouped(0.05, 2) == "0.05");
  CHECK(grouped((2.07 + 2.28) / 2, 2) == "2.18");
  CHECK(grouped(3.575, 2) == "3.58");
  CHECK(grouped(1.005, 2) == "1.01");
  CHECK(grouped(2.1749, 2) == "2.17");
  CHECK(grouped(1e300) == "1e300");
}
