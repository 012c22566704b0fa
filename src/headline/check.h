// Does a headline multiply out? Chips times hours times a price beside the dollars it gives, the published stages that
// make up the rest where they do, and the figures that the dataset holds of a model that is named.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "headline/headline.h"
#include "r1cost/scenario.h"

namespace explainer {

// A number and how far its rounding reaches.
struct Rounded {
  double value = 0, low = 0, high = 0;
};

// A figure of the model that is named, which the stated amount is, or is a power of ten times: likely a misprint.
struct HeldFigure {
  const r1cost::Budget* row = nullptr;
  double times = 1;
};

struct CheckedAmount {
  FoundQuantity stated;            // dollars
  bool multiplies_out = false;     // with what the text gives, as far as rounding goes
  std::vector<std::string> also;   // Stage::id: with these it does; the fewest that do
  r1cost::Usd with_also;           // what the run and these stages come to
  r1cost::UsdPerChipHour implied;  // the price at which it would multiply out
  std::optional<HeldFigure> held;
  bool of_another_model = false;  // than the one whose chips and hours are given
};

// does_not: it was read wholly, and does not multiply out. in_part: it does not as far as it was read, but something in
// it was not understood or can be read in several ways. too_little: there is nothing to multiply, or nothing to compare
// with.
enum class CheckVerdict { multiplies_out, does_not, in_part, too_little };

struct CheckedText {
  FoundInText found;
  r1cost::Scenario scenario;  // what the text says of a run, alone; the rest as a reader starts
  // As read: each first of its kind in the text, of times the one in hours, unless another one multiplies out.
  std::optional<FoundQuantity> chips, hours, chip_hours, price;
  bool price_of_all = false;             // the price as stated is that of all chips together
  bool several = false;                  // more than one number of a kind is given, which differ
  std::optional<Rounded> work;           // chip-hours: chips times hours, else as stated; nullopt: cannot be multiplied
  bool work_agrees = true;               // chips times hours with the chip-hours stated, where both are
  Rounded cost;                          // work times the price
  std::vector<CheckedAmount> usd;        // every amount of dollars
  const r1cost::Claim* claim = nullptr;  // that names the same and the same dollars, where no model is known
  bool nothing_to_check() const;
  bool adds_up() const;
  CheckVerdict verdict() const;
};

// The price of the dataset's first preset stands in for one that the text does not give.
CheckedText check_text(std::string_view, const r1cost::Dataset&);

}  // namespace explainer
