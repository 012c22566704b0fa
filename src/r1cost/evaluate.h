// The answer to a scenario: what it costs, what makes it up, and how it stands to every published budget.
//
// Renting: chip-hours = count x hours (or as printed); dollars = chip-hours x price. The price is one for the whole
// bill. Source of the rule: DeepSeek-R1, Table 7, and DeepSeek-V3, Table 1 (see assets/data). The other lenses are over
// the same chip-hours (see r1cost/lens.h). Total: any clamped scenario over any read dataset has an answer; there is no
// failure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "r1cost/lens.h"

namespace r1cost {

// One line of the bill. Hours and dollars are absent where the hours were never published and none are assumed.
struct Line {
  std::string id;  // "run" for the sliders' own line, else Stage::id
  bool counted = true;
  bool published = true;  // its hours are the reader's own or a source's, not assumed
  std::optional<ChipHours> chip_hours;
  std::optional<Usd> usd;
};

// In what two figures do not count the same things.
struct Unlike {
  bool scope = false;
  bool lines = false;    // of DeepSeek's runs; only where the scope is the same
  bool method = false;   // by which dollars are put on the hours
  bool unknown = false;  // a counted line was never published
  bool failed = false;   // one of them counts failed runs
  friend bool operator==(const Unlike&, const Unlike&) = default;
};
// As files call it: "scope, method"; empty where there is nothing.
std::string names(const Unlike&);

// A budget against the reader's total: how many times as much.
struct Ratio {
  std::string_view budget;               // Budget::id; good while the dataset is
  std::optional<Usd> low, likely, high;  // the budget's dollars (at the reader's price where it is derived so)
  std::optional<double> times_low, times_likely, times_high;  // the same over the total
  // Both count the same things: same scope, same method, nothing unknown, failed runs in both or in neither, and, of
  // DeepSeek's own figures beside a bill of its runs, the same lines.
  bool like = false;
  Unlike unlike;  // if not, why
};

struct Answer {
  std::vector<Line> lines;  // the run first, then the stages in the dataset's order
  ChipHours chip_hours;     // of the counted lines that are known
  Usd usd;
  bool at_least = false;        // a counted line was never published: the total is a lower bound
  bool other_model = false;     // a preset's run of another model than R1, and nothing of R1's beside it
  bool failed_assumed = false;  // failed runs are counted, by the reader's own multiplier
  Scope scope = Scope::one_stage;
  // Through the other lenses; absent: an input is not known (Inputs says which).
  std::optional<OwnedCost> owned;       // the same chip-hours on one's own machines
  std::optional<Usd> cluster;           // buying the largest cluster of the counted lines
  std::optional<KilowattHours> energy;  // chip-hours x TDP x server factor x average draw x PUE
  std::optional<Usd> energy_usd;
  std::optional<Kilograms> carbon;
  std::optional<Operations> work;  // at the chip's BF16 peak and the utilisation assumed
  std::vector<Ratio> ratios;       // in the dataset's order
};

// `method` says how the price puts dollars on the hours, and so which figures count alike: see r1cost/convert.h.
Answer evaluate(const Dataset&, const Scenario&, Method method = Method::rental);

// The same without `ratios`: faster where only the bill is wanted.
Answer bill(const Dataset&, const Scenario&);

// What evaluate says of the scenario, to the last bit, from its answer at whatever other price and beside whatever
// other budgets: the same hours, priced and compared anew. Chips, stages and constants have to be those of that answer.
Answer repriced(Answer, const Dataset&, const Scenario&, Method method = Method::rental);

// How many answers and how many bills have been reckoned from the ground up, an answer's own bill among them.
// Tests hold by them that one move of a control reckons one answer.
struct Tally {
  long answers = 0, bills = 0;
};
Tally tally();

}  // namespace r1cost
