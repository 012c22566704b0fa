// What the reader has set: one small value that every picture, table and sentence is made from.
//
// `fields` is the one table behind sliders, page controls, command-line flags, link keys, embed options, JSON names and
// error messages: the same word and the same range everywhere.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "r1cost/dataset.h"

namespace r1cost {

enum class Field {
  count,
  hours,
  price,
  failed,
  utilisation,
  held,
  chip_price,
  electricity,
  pue,
  grid,
  server_factor,
  average_draw,
  trend,
  interconnect
};
enum class Scale { logarithmic, linear };

struct FieldInfo {
  Field field;
  std::string_view name;   // "count": flag, key, id
  std::string_view label;  // "Chips": for people
  std::string_view unit;   // "chips", "hours", "dollars per chip-hour"
  double low, high;        // inclusive range
  double step;             // values are multiples of it: 1 chip, 0.1 hours, 0.01 dollars
  Scale scale;             // of a slider
};

inline constexpr std::array<FieldInfo, 14> fields{{
    {Field::count, "count", "Chips", "chips", 1, 200000, 1, Scale::logarithmic},
    {Field::hours, "hours", "Hours", "hours", 1, 10000, 0.1, Scale::logarithmic},
    {Field::price, "price", "Price per chip-hour", "dollars per chip-hour", 0.10, 20, 0.01, Scale::logarithmic},
    {Field::failed, "failed", "All runs over those that count", "times", 1, 50, 0.01, Scale::logarithmic},
    {Field::utilisation, "utilisation", "Utilisation", "share of the dense peak", 0.01, 1, 0.001, Scale::logarithmic},
    {Field::held, "held", "Held before the run", "years", 0, 10, 1e-6, Scale::linear},
    {Field::chip_price, "chip-price", "Price of a chip with its share of a server", "dollars", 100, 1e6, 0.01,
     Scale::logarithmic},
    {Field::electricity, "electricity", "Price of electricity", "dollars per kilowatt-hour", 0.001, 10, 0.0001,
     Scale::logarithmic},
    {Field::pue, "pue", "Building power over server power", "times", 1, 3, 0.0001, Scale::linear},
    {Field::grid, "grid", "Emissions of electricity", "kg CO2e per kilowatt-hour", 0, 2, 0.0001, Scale::linear},
    {Field::server_factor, "server-factor", "Server power over chip power", "times", 1, 10, 1e-6, Scale::linear},
    {Field::average_draw, "average-draw", "Average power over peak power", "share of the peak", 0.01, 1, 0.0001,
     Scale::linear},
    {Field::trend, "trend", "Fall of hardware prices", "orders of magnitude a year", 0.01, 0.3, 0.0001, Scale::linear},
    {Field::interconnect, "interconnect", "Interconnect", "share of the cluster's cost", 0, 0.9, 0.0001, Scale::linear},
}};
// The first three are what a run is made of: they always have a value. The rest are assumptions: a reader may make
// them, else the dataset's hold.
inline constexpr std::span<const FieldInfo, 3> sliders{fields.data(), 3};

constexpr const FieldInfo& info(Field field) { return fields[static_cast<std::size_t>(field)]; }
constexpr bool is_assumption(Field field) { return static_cast<std::size_t>(field) >= sliders.size(); }
std::optional<Field> field_named(std::string_view name);

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
