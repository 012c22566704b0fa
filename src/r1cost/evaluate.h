// The answer to a scenario: what it costs, what makes it up, and how it stands to every published budget.
//
// Formula: chip-hours = count x hours (or as printed); dollars = chip-hours x price. The price is one for the whole
// bill. Source of the rule: DeepSeek-R1, Table 7, and DeepSeek-V3, Table 1 (see assets/data). Total: any clamped
// scenario over any read dataset has an answer; there is no failure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "r1cost/dataset.h"
#include "r1cost/scenario.h"

namespace r1cost {

// One line of the bill. Hours and dollars are absent where the hours were never published.
struct Line {
  std::string id;  // "run" for the sliders' own line, else Stage::id
  bool counted = true;
  std::optional<ChipHours> chip_hours;
  std::optional<Usd> usd;
};

// A budget against the reader's total: how many times as much.
struct Ratio {
  std::string budget;                    // Budget::id
  std::optional<Usd> low, likely, high;  // the budget's dollars (at the reader's price where it is derived so)
  std::optional<double> times_low, times_likely, times_high;  // the same over the total
  bool like = false;   // both count the same things: same scope, same method, and no unknown line is counted
  std::string unlike;  // if not, why: "scope", "method", "scope, method" or "unknown"
};

struct Answer {
  std::vector<Line> lines;  // the run first, then the stages in the dataset's order
  ChipHours chip_hours;     // of the counted lines that are known
  Usd usd;
  bool at_least = false;  // a counted line was never published: the total is a lower bound
  Scope scope = Scope::one_stage;
  std::optional<KilowattHours> energy;  // chip-hours x TDP x server factor x average draw x PUE; absent: TDP unknown
  std::vector<Ratio> ratios;            // in the dataset's order
};

Answer evaluate(const Dataset&, const Scenario&);

}  // namespace r1cost
