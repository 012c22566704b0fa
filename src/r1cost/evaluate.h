// The answer to a scenario: what the run costs, line by line, and how the total compares to every published budget.
//
// Renting costs chip-hours x price, with chip-hours = count x hours or as printed, and one price for the whole bill.
// Source: DeepSeek-R1, Table 7, and DeepSeek-V3, Table 1 (see assets/data). The other lenses use the same chip-hours
// (r1cost/lens.h). Evaluation cannot fail: every scenario within its ranges has an answer with every valid dataset.
// failure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "r1cost/lens.h"

namespace r1cost {

// One line of the bill. Hours and dollars are absent if the hours were never published and the reader assumes none.
struct Line {
  std::string id;  // "run" for the line that the sliders set, else Stage::id
  bool counted = true;
  bool published = true;  // the hours come from the reader or from a source, and are not assumed
  std::optional<ChipHours> chip_hours;
  std::optional<Usd> usd;
};

// The respects in which two figures count different things.
struct Unlike {
  bool scope = false;
  bool lines = false;    // different lines of DeepSeek's runs; checked only if the scope is the same
  bool method = false;   // the way of putting dollars on the hours
  bool unknown = false;  // a counted line was never published
  bool failed = false;   // only one of the two counts failed runs
  friend bool operator==(const Unlike&, const Unlike&) = default;
};
// The respects as files name them, "scope, method"; empty if the two figures count the same things.
std::string names(const Unlike&);

// A budget compared with the reader's total.
struct Ratio {
  std::string_view budget;  // Budget::id; valid as long as the dataset
  // The budget's dollars; the reader's price x its hours if it publishes hours only.
  std::optional<Usd> low, likely, high;
  std::optional<double> times_low, times_likely, times_high;  // the budget over the reader's total
  // Whether both count the same things: same scope, same method, nothing unknown, failed runs in both or in neither,
  // and, for DeepSeek's own figures beside a bill of R1's runs, the same lines.
  bool like = false;
  Unlike unlike;  // the reasons, if `like` is false
};

// A bill, its value through every lens, and its comparison with every budget.
struct Answer {
  std::vector<Line> lines;      // the run first, then the stages in the dataset's order
  ChipHours chip_hours;         // of the counted lines that are known
  Usd usd;                      // of the counted lines whose hours are known, as are `chip_hours`
  bool at_least = false;        // a counted line was never published, so the total is a lower bound
  bool other_model = false;     // the run is a preset's run of another model than R1, with no line of R1's beside it
  bool failed_assumed = false;  // failed runs are counted, with the reader's own multiplier
  Scope scope = Scope::one_stage;
  // The same scenario through the other lenses. Absent: an input is not known (Inputs shows which).
  std::optional<OwnedCost> owned;       // the same chip-hours on machines that one owns
  std::optional<Usd> cluster;           // buying the largest cluster that a counted line used
  std::optional<KilowattHours> energy;  // chip-hours x TDP x server factor x average draw x PUE
  std::optional<Usd> energy_usd;
  std::optional<Kilograms> carbon;
  std::optional<Operations> work;  // at the chip's BF16 peak and the assumed utilisation
  std::vector<Ratio> ratios;       // one for each budget, in the dataset's order
};

// `method` says how `price` puts dollars on the hours. It decides which budgets count the same things
// (r1cost/convert.h).
Answer evaluate(const Dataset&, const Scenario&, Method method = Method::rental);

// The same answer without `ratios`, which is faster if only the bill is wanted.
Answer bill(const Dataset&, const Scenario&);

// The same result as evaluate(), to the last bit, from an answer at any other price and with any other budgets: the
// known hours are only priced and compared again. Chips, stages and constants must be those of that answer.
Answer repriced(Answer, const Dataset&, const Scenario&, Method method = Method::rental);

// How many answers and bills this process has computed in full; an answer's own bill counts as well. Tests use it to
// check that one move of a control computes one answer.
struct Tally {
  long answers = 0, bills = 0;
};
Tally tally();

}  // namespace r1cost
