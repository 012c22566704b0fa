#include "data/doctor.h"

#include <doctest/doctest.h>

#include "data/read_dataset.h"

using namespace explainer;
using namespace r1cost;

namespace {

// What is found beyond what the published dataset already has.
std::string found(const Dataset& data, const std::string& as_of = "2026-11-24") {
  std::string words;
  for (const Finding& finding : examine(data, as_of))
    if (finding.wrong) words += finding.row + ": " + finding.words + "\n";
  return words;
}

bool has(const std::string& words, const std::string& part) { return words.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the published dataset has nothing wrong as of its edition") {
  const Dataset& data = built_in_dataset();
  CHECK(found(data, data.edition) == "");
}

TEST_CASE("each fault is found, named and alone") {
  const Dataset& good = built_in_dataset();
  Dataset data = good;
  data.budgets[0].low = Usd{5};
  data.budgets[0].high = Usd{4};
  CHECK(has(found(data), "budgets/" + data.budgets[0].id + ": dollars: low, likely and high"));
  data = good;
  data.budgets[3].source = {};
  CHECK(has(found(data), "has no source"));
  data = good;
  data.budgets[3].source.date = "2027-01-01";
  CHECK(has(found(data), "dated 2027-01-01, after 2026-11-24"));
  CHECK_FALSE(has(found(data, "2027-01-01"), "2027"));
  data = good;
  data.chips[0].source.quote = "a b c d e f g h i j k l m n o p q r s t u v w x y z";
  CHECK(has(found(data), "quotes 26 words"));
  data = good;
  for (Stage& stage : data.stages)
    if (stage.id == "r1-zero") stage.hours = Hours{100};
  CHECK(has(found(data), "stages/r1-zero: chip-hours are 101,000, but count times hours makes 51,200"));
  data = good;
  data.presets[0].price = UsdPerChipHour{99};
  CHECK(has(found(data), "price is 99, beyond its slider"));
  data = good;
  for (Budget& budget : data.budgets)
    if (budget.id == "gpt3-lambda") budget.chip_hours = ChipHours{10};
  CHECK(has(found(data), "$460,000.00 an hour, which nobody asks"));
}

TEST_CASE("a price older than a year is old, not wrong") {
  Dataset data = built_in_dataset();
  int old = 0;
  for (const Finding& finding : examine(data, "2040-01-01")) old += !finding.wrong;
  CHECK(old >= 5);
  for (Chip& chip : data.chips) chip.quote_source.date = "2039-06-01";
  for (const Finding& finding : examine(data, "2040-01-01")) CHECK(finding.wrong);
}
