#include "data/number_digits.h"

#include <doctest/doctest.h>

#include <string>

using namespace explainer;

namespace {

// "1234.5", "2.000?" where the point may stand between groups, "-" for what is no number.
std::string digits_in(std::string_view text) {
  const auto digits = digits_of(text);
  if (!digits) return "-";
  return digits->whole + (digits->fraction.empty() ? "" : "." + digits->fraction) + (digits->open ? "?" : "");
}

}  // namespace

TEST_CASE("the marks between digits say which of them stands before decimals") {
  const std::pair<const char*, const char*> written[] = {
      {"512", "512"},      {"1,234.5", "1234.5"},  {"1.234,5", "1234.5"},     {"30 840", "30840"},
      {"30'840", "30840"}, {"1,44,000", "144000"}, {"5.576.000", "5576000"},  {"3,42", "3.42"},
      {"3.42", "3.42"},    {"0,500", "0.500"},     {"1,234", "1234"},         {"2.000", "2.000?"},
      {"2.048", "2.048?"}, {".5", ".5"},           {"30 840,25", "30840.25"}, {"1'234'567.5", "1234567.5"},
      {"1.2.3", "-"},      {"12,34,56", "-"},      {"1,23,45", "-"},          {"", "-"},
      {".", "-"},          {"1 234'567", "-"}};
  for (const auto& one : written) {
    CAPTURE(one.first);
    CHECK(digits_in(one.first) == one.second);
  }
}

TEST_CASE("a number times a power of ten is rounded once") {
  CHECK(value_of({"5", "576"}, 6) == 5576000);
  CHECK(value_of({"0", "1"}, 3) == 100);
  CHECK(value_of({"007", ""}) == 7);
  CHECK(value_of({"", "5"}, 0, true) == -0.5);
  CHECK_FALSE(value_of({"1", ""}, 400));
}

TEST_CASE("words of scales and units mean the same in every form of theirs, and no other word means anything") {
  CHECK(tens_of("million") == 6);
  CHECK(tens_of("thousands") == 3);
  CHECK(tens_of("lakhs") == 5);
  CHECK(tens_of("mrd") == 9);
  for (const char* word : {"", "ms", "ks", "millionth", "hundred", "trill"}) CHECK_FALSE(tens_of(word));
  for (const char* word : {"gpu", "gpus", "chips", "cards", "tpus"}) CHECK(unit_word(word).unit == "chip");
  for (const char* word : {"h", "hr", "hrs", "hour", "hours"}) CHECK(unit_word(word).unit == "hour");
  for (const char* word : {"$", "usd", "us", "dollars"}) CHECK(unit_word(word).unit == "dollar");
  CHECK(unit_word("%").tens == -2);
  CHECK(unit_word("euros").unit == "euro");
}
