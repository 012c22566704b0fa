// Quantities that cannot be mixed up: dollars are not chip-hours, and a price times chip-hours is dollars.
//
// Each unit is a type of its own that holds one double. Only meaningful products and quotients exist; any other mixture
// does not compile. The engine makes finite values only, and its results are not negative.
#pragma once

#include <compare>

namespace r1cost {

template <class Unit>
struct Quantity {
  double value = 0;

  friend constexpr auto operator<=>(const Quantity&, const Quantity&) = default;
  friend constexpr Quantity operator+(Quantity a, Quantity b) { return {a.value + b.value}; }
  friend constexpr Quantity operator-(Quantity a, Quantity b) { return {a.value - b.value}; }
  friend constexpr Quantity operator*(Quantity a, double factor) { return {a.value * factor}; }
  // The quotient of two amounts in the same unit is a plain number: a ratio.
  friend constexpr double operator/(Quantity a, Quantity b) { return a.value / b.value; }
  constexpr Quantity& operator+=(Quantity other) {
    value += other.value;
    return *this;
  }
};

using Usd = Quantity<struct UsdUnit>;                        // US dollars of the day, not adjusted for inflation
using Chips = Quantity<struct ChipsUnit>;                    // accelerators working at the same time
using Hours = Quantity<struct HoursUnit>;                    // wall-clock hours
using ChipHours = Quantity<struct ChipHoursUnit>;            // one chip for one hour ("GPU hours")
using UsdPerChipHour = Quantity<struct UsdPerChipHourUnit>;  // rental price of one chip for one hour
using Watts = Quantity<struct WattsUnit>;
using KilowattHours = Quantity<struct KilowattHoursUnit>;
using UsdPerChip = Quantity<struct UsdPerChipUnit>;  // purchase price of one chip, alone or with its share of a server
using UsdPerKilowattHour = Quantity<struct UsdPerKilowattHourUnit>;
using Years = Quantity<struct YearsUnit>;          // of 365.25 days
using Kilograms = Quantity<struct KilogramsUnit>;  // of CO2 equivalents
using KilogramsPerKilowattHour = Quantity<struct KilogramsPerKilowattHourUnit>;
using Operations = Quantity<struct OperationsUnit>;  // floating-point additions and multiplications ("FLOP")

constexpr ChipHours operator*(Chips chips, Hours hours) { return {chips.value * hours.value}; }
constexpr Usd operator*(ChipHours hours, UsdPerChipHour price) { return {hours.value * price.value}; }
constexpr ChipHours operator/(Usd amount, UsdPerChipHour price) { return {amount.value / price.value}; }
constexpr UsdPerChipHour operator/(Usd amount, ChipHours hours) { return {amount.value / hours.value}; }
constexpr Hours operator/(ChipHours work, Chips chips) { return {work.value / chips.value}; }
constexpr Chips operator/(ChipHours work, Hours hours) { return {work.value / hours.value}; }
// `per_chip` is the power of one chip with its share of the server and the building.
constexpr KilowattHours operator*(Watts per_chip, ChipHours hours) { return {per_chip.value * hours.value / 1000}; }

constexpr Usd operator*(Chips chips, UsdPerChip price) { return {chips.value * price.value}; }
constexpr Usd operator*(KilowattHours energy, UsdPerKilowattHour price) { return {energy.value * price.value}; }
constexpr Kilograms operator*(KilowattHours energy, KilogramsPerKilowattHour factor) {
  return {energy.value * factor.value};
}

}  // namespace r1cost
