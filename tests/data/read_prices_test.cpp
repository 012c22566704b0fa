#include "data/read_prices.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

using namespace explainer;
using namespace r1cost;

namespace {

std::vector<QuotedPrice> good_prices(const PricesOrProblems& read) {
  if (const auto* problems = std::get_if<std::vector<Problem>>(&read)) FAIL(to_words(problems->front()));
  return std::get<std::vector<QuotedPrice>>(read);
}

// The table as the repository has it.
std::vector<QuotedPrice> published_prices() {
  std::ifstream file(TESTS_DIR "/../assets/prices.json");
  std::stringstream text;
  text << file.rdbuf();
  const std::string all = text.str();
  REQUIRE(all != "");
  return good_prices(read_prices({"prices.json", all}));
}

constexpr const char* three_prices = R"({"sources": {"a": {"title": "A list", "publisher": "A"}}, "prices": [
  {"chip": "h100", "date": "2026-09-25", "usd": 3, "provider": "B", "source": "a"},
  {"chip": "h100", "date": "2026-09", "usd": 2, "provider": "C", "source": "a"},
  {"chip": "h100", "date": "2026", "usd": 9, "provider": "D", "source": "a"},
  {"chip": "h100", "date": "2026-10-01", "usd": 7, "provider": "E", "source": "a"}]})";

}  // namespace

TEST_CASE("a month's prices: how many, lowest, middle and highest; those of a year alone are of no month") {
  const auto prices = good_prices(read_prices({"", three_prices}));
  const auto september = prices_of(prices, "h100", "2026-09");
  REQUIRE(september);
  CHECK(september->prices.size() == 2);
  CHECK(september->low.value == 2);
  CHECK(september->middle.value == 2.5);
  CHECK(september->high.value == 3);
  CHECK(newest_month(prices, "h100") == "2026-09");  // October has one price only
  CHECK_FALSE(prices_of(prices, "h100", "2026-08"));
  CHECK(newest_month(prices, "a100") == "");
}

TEST_CASE("a broken table of prices is refused with the place") {
  for (const auto& [text, place] : std::vector<std::pair<std::string, std::string>>{
           {"[", ""},
           {R"({"prices": [{"chip": "h100", "date": "2026-13", "usd": 3, "provider": "B", "source": "a"}]})",
            "/prices/0/date"},
           {R"({"prices": [{"chip": "h100", "date": "2026-12", "usd": -3, "provider": "B", "source": "a"}]})",
            "/prices/0/usd"},
           {R"({"prices": [{"chip": "h100", "date": "2026-12", "usd": 3, "provider": "B", "source": "nobody"}]})",
            "/prices/0/source"}}) {
    const auto read = read_prices({"", text});
    const auto* problems = std::get_if<std::vector<Problem>>(&read);
    REQUIRE(problems);
    CHECK(problems->front().pointer == place);
  }
}

TEST_CASE("the dataset's quotes of a chip are those of the newest month with at least two, and name that month") {
  const auto prices = published_prices();
  int held = 0;
  for (const Chip& chip : built_in_dataset().chips) {
    CAPTURE(chip.id);
    const auto month = prices_of(prices, chip.id, newest_month(prices, chip.id));
    if (!month || month->prices.size() < 2) continue;
    ++held;
    REQUIRE(chip.quote_low);
    CHECK(chip.quote_month == newest_month(prices, chip.id));
    CHECK(chip.quote_low->value == doctest::Approx(month->low.value));
    CHECK(chip.quote_likely->value == doctest::Approx(month->middle.value).epsilon(0.001));
    CHECK(chip.quote_high->value == doctest::Approx(month->high.value));
  }
  CHECK(held >= 12);
}

TEST_CASE("every chip with a price says of which month it is, but for an index of a year") {
  for (const Chip& chip : built_in_dataset().chips) {
    CAPTURE(chip.id);
    CHECK((chip.quote_month.empty() || chip.quote_likely));
    if (chip.quote_likely && chip.id != "b300") CHECK(chip.quote_month.size() == 7);
  }
}
