// What the reader has set: one small value that every picture, table and sentence is made from.
// The fields' names and ranges are in r1cost/fields.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "r1cost/dataset.h"
#include "r1cost/fields.h"

namespace r1cost {

// What the reader assumes beside the run, each within its field's range; absent: as the dataset has it.
struct Assumptions {
  std::optional<double> failed;         // chip-hours of all runs, failed ones too, over those of the runs that count
  std::optional<double> utilisation;    // share of the dense peak that the run reaches
  std::optional<double> held;           // years from buying the chips to the run
  std::optional<double> chip_price;     // dollars, with the chip's share of a server
  std::optional<double> electricity;    // dollars per kilowatt-hour
  std::optional<double> pue;            // power usage effectiveness: building power over server power
  std::optional<double> grid;           // kilograms of CO2 equivalents per kilowatt-hour
  std::optional<double> server_factor;  // server power per chip over the chip's own design power
  std::optional<double> average_draw;   // average over peak power of a server
  std::optional<double> trend;          // orders of magnitude a year by which hardware of one performance gets cheaper
  std::optional<double> interconnect;   // share of what the whole cluster costs

  friend bool operator==(const Assumptions&, const Assumptions&) = default;
};

struct Scenario {
  std::string chip = "h800";  // Chip::id
  Chips count{512};
  Hours hours{80};
  UsdPerChipHour price{2.00};
  std::vector<std::string> also{"r1-zero", "data"};  // Stage::id of what else is counted
  // Chip-hours of the run as printed by its source, instead of count x hours; left by setting count or hours.
  std::optional<ChipHours> printed;
  Assumptions assumed;

  friend bool operator==(const Scenario&, const Scenario&) = default;
};

// Of one of the three that always have a value; of an assumption: what the reader made it, or 0.
double value_of(const Scenario&, Field);
std::optional<double>& assumption(Assumptions&, Field);  // of a field that is_assumption
const std::optional<double>& assumption(const Assumptions&, Field);

// The nearest value of the field: within its range and on its step. NaN gives the low end.
double clamped(Field, double value);

// The scenario with one field changed (clamped). Setting count or hours leaves `printed`.
Scenario with(Scenario, Field, double value);

// Where a value lies on the field's scale: 0 at its low end, 1 at its high end; and back. The way back is
// rounded to three significant digits and the field's step, so that a slider shows numbers people would write.
double position_of(Field, double value);
double value_at(Field, double position);

// The stops of the arrow keys, ascending: a 1-1.5-2-3-4-5-6-8 series over the range, with the values given added.
std::vector<double> stops(Field, const std::vector<double>& added);

bool counts(const Scenario&, std::string_view stage_id);
Scenario scenario_of(const Preset&);

// The scenario with the stage counted that the multiplier for failed runs is of, so that it takes effect.
Scenario with_failed_runs(const Dataset&, Scenario);

}  // namespace r1cost
