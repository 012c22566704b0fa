// What the reader has set: one small value that every picture, table and sentence is made from. r1cost/fields.h has the
// names and ranges of its fields.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "r1cost/dataset.h"
#include "r1cost/fields.h"

namespace r1cost {

// The reader's assumptions, each within its field's range. Absent: the dataset's value holds.
struct Assumptions {
  std::optional<double> failed;       // chip-hours of all runs, failed ones included, over those of the runs that count
  std::optional<double> utilisation;  // share of the dense peak that the run reaches
  std::optional<double> held;         // years from buying the chips to the run
  std::optional<double> chip_price;   // dollars, with the chip's share of a server
  std::optional<double> electricity;  // dollars per kilowatt-hour
  std::optional<double> pue;          // power usage effectiveness: building power over server power
  std::optional<double> grid;         // kilograms of CO2 equivalents per kilowatt-hour
  std::optional<double> server_factor;  // server power per chip over the chip's own design power
  std::optional<double> average_draw;   // average over peak power of a server
  std::optional<double> trend;          // orders of magnitude a year by which the price of equal performance falls
  std::optional<double> interconnect;   // share of the whole cluster's cost

  friend bool operator==(const Assumptions&, const Assumptions&) = default;
};

// A run, what else is counted, and the reader's assumptions. The defaults are R1's last run as the news reported
// it, with R1-Zero and the training data counted as well.
struct Scenario {
  std::string chip = "h800";  // Chip::id
  Chips count{512};
  Hours hours{80};
  UsdPerChipHour price{2.00};
  std::vector<std::string> also{"r1-zero", "data"};  // Stage::id of the other counted stages
  // Chip-hours of the run as its source prints them, instead of count x hours. Setting count or hours removes this
  // value.
  std::optional<ChipHours> printed;
  Assumptions assumed;

  friend bool operator==(const Scenario&, const Scenario&) = default;
};

// The value of one of the three fields that always have one. For an assumption: the reader's value, or 0 if there is
// none.
double value_of(const Scenario&, Field);
std::optional<double>& assumption(Assumptions&, Field);  // only for fields for which is_assumption() holds
const std::optional<double>& assumption(const Assumptions&, Field);

// The nearest value that the field can have: within its range and on its step. NaN gives the low end.
double clamped(Field, double value);

// The scenario with one field set to the clamped value. Setting count or hours removes `printed`.
Scenario with(Scenario, Field, double value);

// A value's place on the field's scale, from 0 at the low end to 1 at the high end, and the value at a place.
// value_at() rounds to three significant digits and to the field's step, so that a slider shows numbers that people
// would write.
double position_of(Field, double value);
double value_at(Field, double position);

// The values at which the arrow keys stop, ascending: the series 1, 1.5, 2, 3, 4, 5, 6, 8 over the range, and `added`.
std::vector<double> stops(Field, const std::vector<double>& added);

// Whether the scenario counts the stage with this id.
bool counts(const Scenario&, std::string_view stage_id);
// The preset's settings as a scenario without assumptions.
Scenario scenario_of(const Preset&);

// The scenario with the failed-runs stage counted, so that the reader's multiplier for failed runs takes effect.
Scenario with_failed_runs(const Dataset&, Scenario);

}  // namespace r1cost
