// Each kind of what does not fit its source, made in the published dataset, which has none of them.
#include "data/doctor_sources.h"

#include <doctest/doctest.h>

#include "data/dates.h"
#include "data/read_dataset.h"

using namespace explainer;
using namespace r1cost;

namespace {

// What is wrong and names this row; empty: nothing.
std::string wrong_with(const Dataset& data, const std::string& row) {
  std::vector<Finding> findings;
  examine_sources(data, "2026-11-30", findings);
  std::string words;
  for (const Finding& finding : findings)
    if (finding.wrong && finding.row == row) words += finding.words + "\n";
  return words;
}

Budget& budget_row(Dataset& data, const std::string& id) {
  for (Budget& row : data.budgets)
    if (row.id == id) return row;
  FAIL("no budget " << id);
  return data.budgets.front();
}

Claim& claim_row(Dataset& data, const std::string& id) {
  for (Claim& row : data.claims)
    if (row.id == id) return row;
  FAIL("no claim " << id);
  return data.claims.front();
}

bool speaks_of(const std::string& text, const char* word) { return text.find(word) != text.npos; }

}  // namespace

TEST_CASE("in the published dataset nothing is wrong with the sources") {
  std::vector<Finding> findings;
  examine_sources(built_in_dataset(), "2026-11-30", findings);
  for (const Finding& finding : findings) {
    CAPTURE(finding.row);
    CAPTURE(finding.words);
    CHECK_FALSE(finding.wrong);
  }
}

TEST_CASE("one address under two titles is found, but for a repository of many files") {
  Dataset data = built_in_dataset();
  budget_row(data, "gpt45-epoch").source.title = "OpenAI compute spend";
  CHECK(speaks_of(wrong_with(data, "budgets/gpt45-epoch") + wrong_with(data, "budgets/openai-2024"),
                  "has the address of"));
  data = built_in_dataset();
  budget_row(data, "gpt4-epoch-rental").source.title = "Another file of the repository";
  CHECK(wrong_with(data, "budgets/gpt4-epoch-rental") == "");
}

TEST_CASE("a quote under two sources is found") {
  Dataset data = built_in_dataset();
  budget_row(data, "grok4-epoch").source.quote = claim_row(data, "final-runs-a-tenth").source.quote;
  CHECK(speaks_of(wrong_with(data, "claims/final-runs-a-tenth"), "What did it take to train Grok 4?"));
}

TEST_CASE("percentiles and list prices are only spoken of where the source does") {
  Dataset data = built_in_dataset();
  Budget& row = budget_row(data, "gpt45-epoch");
  row.covers = "Low and high are the 10th and 90th percentiles.";
  CHECK(speaks_of(wrong_with(data, "budgets/gpt45-epoch"), "percentile"));
  row.source.quote = "a median of $400M (5th and 95th percentile)";
  CHECK(wrong_with(data, "budgets/gpt45-epoch") == "");
  Budget& bought = budget_row(data, "buy-512-h800");
  bought.line = "List prices, March 2025";
  CHECK(speaks_of(wrong_with(data, "budgets/buy-512-h800"), "list price"));
}

TEST_CASE("what is later than its source is found: in words, in export rules, in the month of quotes") {
  Dataset data = built_in_dataset();
  claim_row(data, "kimi-not-official").source.date = "2025-11-06";
  CHECK(speaks_of(wrong_with(data, "claims/kimi-not-official"), "2025-11-11"));
  for (Chip& chip : data.chips)
    if (chip.id == "h200") {
      chip.export_events.back().source.date = "2026-01";
      chip.quote_month = "2026-12";
    }
  CHECK(speaks_of(wrong_with(data, "chips/h200"), "2026-08-27"));
  CHECK(speaks_of(wrong_with(data, "chips/h200"), "2026-12"));
}

TEST_CASE("dates are found in English words, as far as they are told") {
  CHECK(dates_in("He answered on 11 November 2025, and in June 2026.") ==
        std::vector<std::string>{"2026-06", "2025-11-11"});
  CHECK(dates_in("the 3 May 2024 and May 2024 and in May, 2024 chips") ==
        std::vector<std::string>{"2024-05-03", "2024-05"});
  CHECK(dates_in("March on, 12 chips of 1999").empty());
  CHECK(is_after("2026-02-25", "2026-02-24"));
  CHECK_FALSE(is_after("2026-02", "2026-02-24"));
  CHECK(year_before("2026-02-24") == "2025-02-24");
}
