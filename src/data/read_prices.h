// Reads what sellers asked for an hour of a chip on demand, day by day, from the format of assets/prices.json. The
// dataset itself quotes only the newest month with two prices (a test checks this), so that the page downloads no more.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "data/read_dataset.h"

namespace explainer {

struct QuotedPrice {
  std::string chip;  // Chip::id
  std::string date;  // ISO 8601: a day, a month or a year, as exactly as it is known
  r1cost::UsdPerChipHour price;
  std::string provider;  // "Lambda"
  std::string note;      // which size or place the price is for, if that matters
  r1cost::Source source;
};

using PricesOrProblems = std::variant<std::vector<QuotedPrice>, std::vector<Problem>>;

// The prices, or up to ten problems.
PricesOrProblems read_prices(const File&);

// The prices of one chip in one month and their lowest, median and highest. The median of an even number of prices is
// the mean of the two in the middle.
struct MonthOfPrices {
  std::vector<QuotedPrice> prices;  // in ascending order
  r1cost::UsdPerChipHour low, middle, high;
};

// `month` has the form "2026-09". nullopt: no price is from that month.
std::optional<MonthOfPrices> prices_of(const std::vector<QuotedPrice>&, const std::string& chip,
                                       const std::string& month);

// The newest month with at least two prices of this chip, or else the newest with one. Empty: no price has a month.
std::string newest_month(const std::vector<QuotedPrice>&, const std::string& chip);

}  // namespace explainer
