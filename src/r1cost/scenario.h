// What the reader has set: one small value that every picture, table and sentence is made from.
//
// `fields` is the one table behind sliders, page controls, command-line flags, link keys, embed options, JSON names and
// error messages: the same word and the same range everywhere.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "r1cost/dataset.h"

namespace r1cost {

enum class Field { count, hours, price };

struct FieldInfo {
  Field field;
  std::string_view name;   // "count": flag, key, id
  std::string_view label;  // "Chips": for people
  std::string_view unit;   // "chips", "hours", "dollars per chip-hour"
  double low, high;        // inclusive range
  double step;             // values are multiples of it: 1 chip, 0.1 hours, 0.01 dollars
};

// Count 1 to 200,000; hours 1 to 10,000; price $0.10 to $20. All three have logarithmic scales.
inline constexpr std::array<FieldInfo, 3> fields{{
    {Field::count, "count", "Chips", "chips", 1, 200000, 1},
    {Field::hours, "hours", "Hours", "hours", 1, 10000, 0.1},
    {Field::price, "price", "Price per chip-hour", "dollars per chip-hour", 0.10, 20, 0.01},
}};

constexpr const FieldInfo& info(Field field) { return fields[static_cast<std::size_t>(field)]; }
std::optional<Field> field_named(std::string_view name);

struct Scenario {
  std::string chip = "h800";  // Chip::id
  Chips count{512};
  Hours hours{80};
  UsdPerChipHour price{2.00};
  std::vector<std::string> also{"r1-zero", "data"};  // Stage::id of what else is counted
  // Chip-hours of the run as printed by its source, instead of count x hours; left by setting count or hours.
  std::optional<ChipHours> printed;

  friend bool operator==(const Scenario&, const Scenario&) = default;
};

double value_of(const Scenario&, Field);

// The nearest value of the field: within its range and on its step. NaN gives the low end.
double clamped(Field, double value);

// The scenario with one field changed (clamped). Setting count or hours leaves `printed`.
Scenario with(Scenario, Field, double value);

// Where a value lies on the field's logarithmic scale: 0 at its low end, 1 at its high end; and back. The way back is
// rounded to three significant digits and the field's step, so that a slider shows numbers people would write.
double position_of(Field, double value);
double value_at(Field, double position);

// The stops of the arrow keys, ascending: a 1-1.5-2-3-4-5-6-8 series over the range, with the values given added.
std::vector<double> stops(Field, const std::vector<double>& added);

bool counts(const Scenario&, std::string_view stage_id);
Scenario scenario_of(const Preset&);

}  // namespace r1cost
