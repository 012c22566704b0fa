// The numbers that a reader can set.
//
// Sliders, page controls, command-line flags, link keys, embed options, JSON names and error messages all use this one
// table, so a field has the same name and the same range everywhere.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace r1cost {

// The numbers that readers can set, in the order of the table `fields`.
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
// How a slider spreads the values of a field along its track.
enum class Scale { logarithmic, linear };

// The name, unit and range of one field.
struct FieldInfo {
  Field field;
  std::string_view name;   // used as flag, key and id: "count"
  std::string_view label;  // for people: "Chips"
  std::string_view unit;   // "chips", "hours", "dollars per chip-hour"
  double low, high;        // the range, both ends included
  double step;             // values are multiples of it: 1 chip, 0.1 hours, 0.01 dollars
  Scale scale;             // how a slider spreads the values
};

// The table of all fields, in the order of the enumeration.
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
// The first three fields describe the run and always have a value. The others are assumptions: the dataset's value
// holds until the reader sets one.
inline constexpr std::span<const FieldInfo, 3> sliders{fields.data(), 3};

// The field's row of the table.
constexpr const FieldInfo& info(Field field) { return fields[static_cast<std::size_t>(field)]; }
// Whether the field is an assumption, for which the dataset may have a value, and not one of the run's three own
// numbers.
constexpr bool is_assumption(Field field) { return static_cast<std::size_t>(field) >= sliders.size(); }
// The field with this name; nullopt: no field has it.
std::optional<Field> field_named(std::string_view name);

}  // namespace r1cost
