// Compares like with like: changes the reader's bill step by step into what a published figure counts, or says why that
// is impossible.
//
// A figure's scope says which runs it counts; its method says how it puts a price on them. The conversion follows these
// rules:
//
// - For one of DeepSeek's own figures, the bill keeps exactly the lines that the figure counts (Budget::counts).
// - From one stage to a whole run, the base model's run is added. From a whole run to one stage, it is removed.
// - Lines that were never published are removed: a figure of a run counts no failed runs unless it says so.
// - From rental to amortised cost, the same chip-hours are priced on owned machines (r1cost/own.h).
// - From rental to acquisition, the price is that of buying the largest cluster that a counted line used.
//
// The reader's bill is in dollars of the day. A source may have adjusted its figure for inflation; its row says so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "r1cost/evaluate.h"

namespace r1cost {

// One kind of step: remove a line, add a line, price as owned hardware, or price as a purchase.
enum class Conversion { leave_out, count_in, own, buy };

// One step of a conversion, with the bill that it leads to.
struct ConversionStep {
  Conversion what;
  std::string stage;  // Stage::id of the line that leave_out or count_in changes; else empty
  Usd after;          // the bill after this step
};

// Why a bill cannot be converted to what a figure counts.
enum class Obstacle {
  none,
  programme,       // the figure is a firm's whole spending, of which no single runs were published
  experiments,     // the figure counts experiments and failed runs, and none were published for R1
  line,            // the figure is a line of the bill, or a part of one, and so does not count the run
  other_scope,     // the figure covers something other than runs of a model
  method_unknown,  // the source does not say how the figure was computed
  stage_unknown,   // the figure counts a base model's run whose hours are not known
  price_unknown    // the chip's purchase price or its power is not known
};

// The names in JSON: "none", "programme", "other-scope" and so on.
std::string_view name(Obstacle);
std::string_view name(Conversion);  // "leave-out", "count-in", "own", "buy"

// The result of a conversion: the obstacle, or the steps and the converted bill.
struct Converted {
  Obstacle obstacle = Obstacle::none;
  std::vector<ConversionStep> steps;  // empty if the bill and the figure already count the same things
  Scenario scenario;  // the reader's scenario with the figure's scope; meaningless if there is an obstacle
  Usd usd;            // the reader's bill as the figure counts; meaningless if there is an obstacle
  std::optional<double> times_low, times_likely, times_high;  // the figure over `usd`; absent if there is an obstacle
};

// The answer must be that of evaluate() for this scenario. The budget is one of the dataset's, or a changed copy of
// one.
Converted convert(const Dataset&, const Scenario&, const Answer&, const Budget&);

}  // namespace r1cost
