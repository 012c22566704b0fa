// Checks whether a headline multiplies out: chips times hours times a price against its dollars. It also finds the
// published stages that make up a difference, and the dataset's figures for a model that the headline names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "headline/headline.h"
#include "r1cost/scenario.h"

namespace explainer {

// A number and the range that its rounding covers.
struct Rounded {
  double value = 0, low = 0, high = 0;
};

// A figure of the named model that the stated amount equals, or differs from by a power of ten, which is probably a
// misprint.
struct HeldFigure {
  const r1cost::Budget* row = nullptr;
  double times = 1;
};

struct CheckedAmount {
  FoundQuantity stated;            // the amount in dollars
  bool multiplies_out = false;     // whether the text's numbers give the amount, within their rounding
  std::vector<std::string> also;   // Stage::id of the fewest stages with which it multiplies out
  r1cost::Usd with_also;           // the cost of the run and these stages
  r1cost::UsdPerChipHour implied;  // the price at which the run would cost the amount
  std::optional<HeldFigure> held;
  bool of_another_model = false;  // it belongs to another model than the given chips and hours
};

// does_not: everything was understood and it does not multiply out. in_part: it does not, but some of it was not
// understood or can be read in several ways. too_little: there is nothing to multiply or nothing to compare with.
enum class CheckVerdict { multiplies_out, does_not, in_part, too_little };

struct CheckedText {
  FoundInText found;
  r1cost::Scenario scenario;  // the run that the text describes; the rest as readers start
  // The numbers as read: the first of each kind in the text (of times the first in hours), unless others multiply out.
  std::optional<FoundQuantity> chips, hours, chip_hours, price;
  bool price_of_all = false;             // the stated price is for all chips together
  bool several = false;                  // the text gives several different numbers of one kind
  std::optional<Rounded> work;           // chip-hours: chips times hours, else as stated; nullopt: cannot be computed
  bool work_agrees = true;               // whether chips times hours gives the stated chip-hours, if both are stated
  Rounded cost;                          // work times the price
  std::vector<CheckedAmount> usd;        // every amount of dollars
  const r1cost::Claim* claim = nullptr;  // a claim about the same subject and amount, if no model is known
  bool nothing_to_check() const;
  bool adds_up() const;
  CheckVerdict verdict() const;
};

// If the text gives no price, that of the dataset's first preset is used.
CheckedText check_text(std::string_view, const r1cost::Dataset&);

}  // namespace explainer
