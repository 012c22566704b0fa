// Like beside like: the reader's bill turned, step by step, into what a published figure counts, or why that cannot be.
//
// A figure's scope says which runs it counts, its method how it puts a price on them.
//
// - One of DeepSeek's own figures: exactly the lines that it counts (Budget::counts).
// - One stage to whole run: the base model's run is counted in. Whole run to one stage: it is left out.
// - Lines that were never published are left out: no figure of a run counts failed ones, unless it says so.
// - Rental to amortised: the same chip-hours on owned machines (r1cost/own.h).
// - Rental to acquisition: buying, for good, the largest cluster that a counted line ran on.
//
// Ours are dollars of the day; a source may have adjusted its own for inflation (its row says so).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "r1cost/evaluate.h"

namespace r1cost {

enum class Conversion { leave_out, count_in, own, buy };

struct ConversionStep {
  Conversion what;
  std::string stage;  // Stage::id, of leave_out and count_in
  Usd after;          // the bill after this step
};

enum class Obstacle {
  none,
  programme,       // it counts what a firm spends in all; nothing of that kind was published run by run
  experiments,     // it counts experiments and failed runs; for R1 none were published
  line,            // it is one of the bill's own lines, or a part of one: it does not count the run
  other_scope,     // it counts something else than runs of a model
  method_unknown,  // its source does not say how it was reckoned
  stage_unknown,   // it counts a base model's run, of which no hours are known here
  price_unknown    // no purchase price or no power is known for the chip
};

// "none", "programme", "other-scope", ...: in JSON.
std::string_view name(Obstacle);
std::string_view name(Conversion);  // "leave-out", "count-in", "own", "buy"

struct Converted {
  Obstacle obstacle = Obstacle::none;
  std::vector<ConversionStep> steps;  // none where both already count the same things
  Scenario scenario;                  // ours with their scope; meaningless if there is an obstacle
  Usd usd;                            // ours as theirs counts it; meaningless if there is an obstacle
  std::optional<double> times_low, times_likely, times_high;  // theirs over that; absent if there is an obstacle
};

// `answer` is evaluate(data, scenario), `budget` one of the dataset's, or a copy of it that says something else.
Converted convert(const Dataset&, const Scenario&, const Answer&, const Budget&);

}  // namespace r1cost
