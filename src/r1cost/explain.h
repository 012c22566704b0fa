// Where a figure comes from, as a small tree: a value is given by a source, or made of others by an operation.
//
// `recompute` does the tree's arithmetic again and gives the figure, bit by bit: nothing else went into it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "r1cost/evaluate.h"

namespace r1cost {

// ten_to: 10 to the power of its one operand.
enum class Operation { given, sum, difference, product, quotient, ten_to };
enum class Unit {
  chips,
  hours,
  chip_hours,
  usd,
  usd_per_chip_hour,
  usd_per_chip,
  usd_per_kilowatt_hour,
  watts,
  kilowatt_hours,
  kilograms,
  kilograms_per_kilowatt_hour,
  years,
  operations,
  number
};

struct Explanation {
  Operation operation = Operation::given;
  Unit unit = Unit::number;
  double value = 0;
  std::string what;                   // "the last run", "price"
  std::string source;                 // of a given value: title of its source, or empty for the reader's own
  std::vector<Explanation> operands;  // of an operation, in order
};

// `figure` is one of:
//
// - total, chip-hours, run, own, cluster, energy (kWh), energy-usd, carbon, work, the id of a counted stage: of the
//   answer
// - ratio:ID, ratio-low:ID, ratio-high:ID: a budget's dollars over the bill as the budget counts (r1cost/convert.h)
// - converted:ID: that bill itself
// - training:ID: the operations that training a budget's model takes (r1cost/work.h)
// - same-work:CHIP: the hours of the run's work on another chip, at its BF16 peak
//
// nullopt: there is no such figure, or what it needs was never published.
std::optional<Explanation> explain(const Dataset&, const Scenario&, std::string_view figure);

// The names of all figures that this scenario has an explanation for.
std::vector<std::string> explained_figures(const Dataset&, const Scenario&);

double recompute(const Explanation&);

}  // namespace r1cost
