#include "data/doctor.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "data/read_dataset.h"
#include "figures.h"

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

TEST_CASE("a change of a row that there is not, one that is there twice, and editions out of order are found") {
  Dataset data = built_in_dataset();
  REQUIRE(data.changes.size() > 2);
  CHECK(examine_changes(data).empty());
  const std::string name = "changes/" + data.edition + "/";
  data.changes[0] = {data.edition, "budgets/none", false, "Why."};
  CHECK(has(found(data, data.edition), name + "budgets/none: is of a row that there is not"));
  for (const char* row : {"story/8", "presets/with-v3", "landmarks/0"}) {
    data.changes[0].row = row;
    CHECK(examine_changes(data).size() == (has(found(data), name + "story/8: is there twice") ? 1 : 0));
  }
  data.changes[0].row = data.changes[1].row;
  CHECK(has(found(data), name + data.changes[1].row + ": is there twice"));
  data = built_in_dataset();
  data.changes.back().edition = "2999-01-01";
  CHECK(has(found(data), ": stands below an older edition, "));
}

TEST_CASE("a dispute of one side, of claims that there are not, or with one claim on both sides is found") {
  Dataset data = built_in_dataset();
  REQUIRE_FALSE(data.disputes.empty());
  Dispute& dispute = data.disputes.front();
  const Dispute good = dispute;
  dispute.answers.clear();
  CHECK(has(found(data), "disputes/" + good.id + ": has one side only"));
  dispute.answers = {"nobody"};
  CHECK(has(found(data), "disputes/" + good.id + ": names a claim “nobody” that there is not"));
  dispute.answers = good.claims;
  CHECK(has(found(data), "disputes/" + good.id + ": names the claim “" + good.claims.front() + "” twice"));
  dispute = good;
  CHECK(found(data) == "");
}

TEST_CASE("a price older than a year is old, not wrong, and so is a side of a dispute") {
  Dataset data = built_in_dataset();
  int old = 0;
  for (const Finding& finding : examine(data, "2040-01-01")) old += !finding.wrong;
  CHECK(old >= 5);
  for (Chip& chip : data.chips) {
    chip.quote_source.date = "2039-06-01";
    if (chip.purchase) chip.purchase->source.date = "2039-06-01";
  }
  for (Claim& claim : data.claims) claim.source.date = "2039-06-01";
  for (const Finding& finding : examine(data, "2040-01-01")) CHECK(finding.wrong);
}

TEST_CASE("sums that should match, and ratios that texts state, are reckoned again") {
  Dataset data = built_in_dataset();
  const auto budget = [&](const std::string& id) -> Budget& {
    for (Budget& row : data.budgets)
      if (row.id == id) return row;
    FAIL("no budget ", id);
    return data.budgets.front();
  };
  CHECK_FALSE(budget("v3").parts.empty());
  CHECK(budget("gpt4-epoch-acquisition").quoted_ratio);
  budget("v3").chip_hours = ChipHours{2888000};
  CHECK(has(found(data), "budgets/v3: its parts make 2,788,000 chip-hours, not 2,888,000"));
  budget("v3").chip_hours = ChipHours{2788000};
  budget("r1-last-run").likely = Usd{92000};
  CHECK(has(found(data), "budgets/r1: its parts make $304,000, not $294,000"));
  budget("r1-last-run").likely = Usd{82000};
  CHECK(found(data) == "");
  budget("gpt4-epoch-acquisition").quoted_ratio->times = 25;
  CHECK(has(found(data), "quotes 25 times “gpt4-epoch-amortised”; the figures make 19.12"));
}

TEST_CASE("chips: purchase prices in order and dated, export events in order of date and not to come") {
  Dataset data = built_in_dataset();
  Chip& h800 = *std::find_if(data.chips.begin(), data.chips.end(), [](const Chip& row) { return row.id == "h800"; });
  REQUIRE(h800.export_events.size() >= 2);
  h800.purchase->low = UsdPerChip{90000};
  CHECK(has(found(data), "chips/h800: purchase prices: low, likely and high"));
  std::swap(h800.export_events.front(), h800.export_events.back());
  CHECK(has(found(data), "export events are not in order"));
  h800.export_events[0].date = "2031-01-01";
  CHECK(has(found(data), "an export event of 2031-01-01, after 2026-11-24"));
}
