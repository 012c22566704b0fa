// Explains a figure as a small tree: each value is given by a source or computed from other values by one operation.
//
// recompute() repeats the arithmetic of the tree and returns the figure bit by bit, which proves that the tree is
// complete.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "r1cost/evaluate.h"
#include "r1cost/figures.h"

namespace r1cost {

// What a value is computed by; ten_to is 10 to the power of its one operand.
enum class Operation { given, sum, difference, product, quotient, ten_to };
// The unit of an explained value.
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

// What a value is. A label that ends in _of refers to something with a name, which stands in Explanation::name.
enum class Label : std::uint8_t {
  total,
  run,
  run_as_printed,
  chips,
  hours,
  price_per_chip_hour,
  chip_hours_in_all,
  failed_over_counting,
  all_over_counting,
  counting,
  runs_that_count,
  power_per_chip,
  server_over_chip_power,
  average_over_peak_power,
  building_over_server_power,
  watt_hours,
  electricity,
  watts_in_kilowatt,
  price_of_electricity,
  emissions_of_electricity,
  emissions_of_grid,
  price_with_server_share,
  server_over_chip_price,
  share_of_servers,
  whole_cluster,
  share_of_interconnect,
  buying_the_cluster,
  servers,
  chips_of_largest_cluster,
  magnitudes_a_year,
  start_over_paid,
  magnitudes,
  held,
  used_up_in_hour,
  used_up_in_year,
  natural_logarithm_of_10,
  hours_in_year,
  hardware_used_up,
  price_at_start,
  interconnect,
  interconnect_over_servers,
  on_owned_machines,
  operations_counted,
  seconds_in_hour,
  operations_in_tera,
  utilisation,
  operations_of_training,
  operations_a_parameter,
  tokens,
  hours_times_peak,
  tdp_of,
  price_of,
  peak_of,
  tera_peak_of,
  active_parameters_of,
  same_work_of,
  over_bill_of,
  itself_of  // the named thing's own value: a stage or a budget
};

// A value, what it is, and the operation and operands that it is computed from.
struct Explanation {
  Operation operation = Operation::given;
  Unit unit = Unit::number;
  double value = 0;
  Label label = Label::total;
  std::string name;                   // for labels in _of: the chip, stage or budget, as the dataset names it
  std::string source;                 // for a given value: the title of its source; empty: the reader's own
  std::vector<Explanation> operands;  // for an operation: its operands in order
  bool assumed = false;               // a given value from the dataset that no source states
};

// The figures that can be explained. Most are parts of the answer. Those from `ratio` to `training` belong to a budget:
// its dollars over the bill as the budget counts (r1cost/convert.h), that bill itself, and the operations that training
// the budget's model takes (r1cost/work.h). `same_work` is the hours of the run's work on another chip at its BF16
// peak.
enum class Explained {
  total,
  chip_hours,
  run,
  own,
  cluster,
  energy,  // kWh
  energy_usd,
  carbon,
  work,
  ratio,  // from here to `training`: of a budget
  ratio_low,
  ratio_high,
  converted,
  training,
  same_work,  // of a chip
  stage       // a counted stage
};
// The names in files and commands. A stage has none here, since its own id names it.
inline constexpr std::array<std::string_view, 15> explained_names{
    "total", "chip-hours", "run",       "own",        "cluster",   "energy",   "energy-usd", "carbon",
    "work",  "ratio",      "ratio-low", "ratio-high", "converted", "training", "same-work"};

// The figures that every scenario has must be the reserved names, in the same order.
static_assert([] {
  for (std::size_t i = 0; i + 1 < reserved_names.size(); ++i)
    if (reserved_names[i] != explained_names[i]) return false;
  return true;
}());

// A figure to explain, with the id of the row that it belongs to if it belongs to one.
struct FigureAsked {
  Explained what = Explained::total;
  std::string id;  // of the budget, chip or stage
};
// Whether FigureAsked::id is that of a budget.
constexpr bool is_of_budget(Explained what) { return what >= Explained::ratio && what <= Explained::training; }
// Whether FigureAsked::id is needed at all: the id of a budget, chip or stage.
constexpr bool is_of_row(Explained what) { return what >= Explained::ratio; }

// Parses "total", "ratio:gpt4-epoch" or "v3"; nullopt: no figure has such a name. explain() checks whether the row
// exists.
std::optional<FigureAsked> figure_named(const Dataset&, std::string_view);
// The figure's name as figure_named() parses it.
std::string name(const FigureAsked&);

// nullopt: there is no such figure, or an input of it was never published.
std::optional<Explanation> explain(const Dataset&, const Scenario&, const FigureAsked&);
std::optional<Explanation> explain(const Dataset&, const Scenario&, std::string_view figure);

// The names of all figures that explain() can explain for this scenario.
std::vector<std::string> explained_figures(const Dataset&, const Scenario&);

// Repeats the arithmetic of the tree. The result equals the explained value bit by bit.
double recompute(const Explanation&);

}  // namespace r1cost
