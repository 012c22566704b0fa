// Does a headline multiply out? Chips times hours times a price beside the dollars it gives, and the published stages
// that make up the rest where they do.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "r1cost/scenario.h"
#include "state/quantities_in.h"

namespace explainer {

// A number and how far its rounding reaches.
struct Rounded {
  double value = 0, low = 0, high = 0;
};

struct CheckedAmount {
  FoundQuantity stated;            // dollars
  bool multiplies_out = false;     // with what the text gives, as far as rounding goes
  std::vector<std::string> also;   // Stage::id: with these it does; the fewest that do
  r1cost::Usd with_also;           // what the run and these stages come to
  r1cost::UsdPerChipHour implied;  // the price at which it would multiply out
};

struct CheckedText {
  FoundInText found;
  r1cost::Scenario scenario;  // what the text says of a run, alone; the rest as a reader starts
  // Each first of its kind in the text, of times the one in hours.
  std::optional<FoundQuantity> chips, hours, chip_hours, price;
  std::optional<Rounded> work;     // chip-hours: chips times hours, else as stated; nullopt: cannot be multiplied
  bool work_agrees = true;         // chips times hours with the chip-hours stated, where both are
  Rounded cost;                    // work times the price
  std::vector<CheckedAmount> usd;  // every amount of dollars beside it
  bool nothing_to_check() const { return !work || (usd.empty() && (!chip_hours || !chips || !hours)); }
  bool adds_up() const;
};

// The price of the dataset's first preset stands in for one that the text does not give.
CheckedText check_text(std::string_view, const r1cost::Dataset&);

}  // namespace explainer
