// What sellers asked for an hour of a chip on demand, each with its day: the form of assets/prices.json. The dataset's
// own quotes of a chip are those of the newest month that has two (a test holds them to it); the page carries no more.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "data/read_dataset.h"

namespace explainer {

struct QuotedPrice {
  std::string chip;  // Chip::id
  std::string date;  // ISO 8601: a day, a month or a year; what is known and no more
  r1cost::UsdPerChipHour price;
  std::string provider;  // "Lambda"
  std::string note;      // of what size or place, where that matters
  r1cost::Source source;
};

using PricesOrProblems = std::variant<std::vector<QuotedPrice>, std::vector<Problem>>;

// At most the first ten problems.
PricesOrProblems read_prices(const File&);

// Of one chip in one month: how many prices, and the lowest, the middle and the highest. The middle of an even number
// is halfway between the two in the middle.
struct MonthOfPrices {
  std::vector<QuotedPrice> prices;  // from the lowest to the highest
  r1cost::UsdPerChipHour low, middle, high;
};

// `month` as in "2026-09". nullopt: no price of that month.
std::optional<MonthOfPrices> prices_of(const std::vector<QuotedPrice>&, const std::string& chip,
                                       const std::string& month);

// The newest month with at least two prices of this chip; else the newest with one; empty: none has a month.
std::string newest_month(const std::vector<QuotedPrice>&, const std::string& chip);

}  // namespace explainer
