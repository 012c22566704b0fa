#include "views/amounts.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "says/amount.h"

namespace explainer {
namespace {

using namespace r1cost;

// Adds a decimal if the summed lines need one: "173.7".
std::string summed(double units) {
  if (units < 99.95) return three_digits(units);
  const double tenths = std::floor(units * 10 + 0.5);
  return grouped(units, tenths == std::floor(tenths / 10) * 10 ? 0 : 1);
}

std::string energy_amount(double kilowatt_hours) {
  if (kilowatt_hours < 999.5) return say(says::amount_kwh{three_digits(kilowatt_hours)});
  if (kilowatt_hours < 999.95e3) return say(says::amount_mwh{summed(kilowatt_hours / 1e3)});
  if (kilowatt_hours < 999.95e6) return say(says::amount_gwh{summed(kilowatt_hours / 1e6)});
  return say(says::amount_twh{summed(kilowatt_hours / 1e9)});
}

std::string carbon_amount(double kilograms) {
  if (kilograms < 999.5) return say(says::amount_kg_co2e{three_digits(kilograms)});
  if (kilograms < 999.95e3) return say(says::amount_t_co2e{summed(kilograms / 1e3)});
  if (kilograms < 9999.5e3) return say(says::amount_t_co2e{grouped(kilograms / 1e3)});
  if (kilograms < 999.5e6) return say(says::amount_t_co2e{grouped(two_digits(kilograms / 1e3, kilograms / 1e5))});
  return say(says::amount_million_t_co2e{three_digits(kilograms / 1e9)});
}

std::string energy_on_axis(double kilowatt_hours) {
  if (kilowatt_hours < 999.5) return say(says::amount_kwh{three_digits(kilowatt_hours)});
  if (kilowatt_hours < 999.5e3) return say(says::amount_mwh{three_digits(kilowatt_hours / 1e3)});
  if (kilowatt_hours < 999.5e6) return say(says::amount_gwh{three_digits(kilowatt_hours / 1e6)});
  return say(says::amount_twh{three_digits(kilowatt_hours / 1e9)});
}

std::string carbon_on_axis(double kilograms) {
  if (kilograms < 999.5) return say(says::amount_kg{three_digits(kilograms)});
  if (kilograms < 999.5e3) return say(says::amount_t{three_digits(kilograms / 1e3)});
  if (kilograms < 999.5e6) return say(says::amount_t{grouped(kilograms / 1e3)});
  return say(says::amount_million_t{three_digits(kilograms / 1e9)});
}

// How what is counted is written: an amount, one on an axis, one with every digit, and what a chip-hour counts.
struct UnitWords {
  Counts counts;
  std::string (*amount)(double units);
  std::string (*on_axis)(double units);
  MessagePlace in_full, rate;  // each with the number for its argument
};
// In the order of Counts, without dollars.
constexpr UnitWords units_written[]{
    {Counts::electricity, energy_amount, energy_on_axis, says::amount_kwh::message, says::amount_kwh::message},
    {Counts::emissions, carbon_amount, carbon_on_axis, says::amount_kg_co2e::message, says::amount_kg::message}};
constexpr std::size_t place_of_unit(Lens lens) { return static_cast<std::size_t>(row_of(lens).counts) - 1; }
static_assert(std::all_of(lens_rows.begin(), lens_rows.end(), [](const LensRow& row) {
  if (in_dollars(row.lens)) return true;
  const std::size_t place = place_of_unit(row.lens);
  return place < std::size(units_written) && units_written[place].counts == row.counts;
}));

// Of a lens that counts no dollars.
const UnitWords& unit_words(const Worth& worth) { return units_written[place_of_unit(worth.as)]; }

std::string with_number(MessagePlace message, const std::string& number) {
  const Given argument(number);
  return said(code_of(message), &argument);
}

}  // namespace

std::string times_digits(double ratio) { return grouped(ratio, ratio >= 9.95 ? 0 : ratio >= 0.995 ? 1 : 2); }

bool nearly_one(double ratio) { return ratio > 0.995 && ratio < 1.005; }

double two_digits(double value, double coarsest) {
  double unit = 1;
  while (value / unit >= 100 && unit * 10 <= coarsest) unit *= 10;
  return std::floor(value / unit + 0.5) * unit;
}

std::string amount(const Worth& worth, Usd usd) {
  // What one's own machines cost, and the same work elsewhere, is an estimate: three digits of it.
  if (reprices(worth.as) && usd.value >= 100) return money({two_digits(usd.value, usd.value / 100)});
  if (in_dollars(worth.as)) return money(usd);
  return unit_words(worth).amount(usd.value * worth.units_per_usd);
}

std::string axis_amount(const Worth& worth, Usd usd) {
  if (in_dollars(worth.as)) return axis_money(usd);
  const double units = usd.value * worth.units_per_usd;
  if (units == 0) return grouped(0);
  return unit_words(worth).on_axis(units);
}

std::string amount_in_full(const Worth& worth, Usd usd) {
  if (in_dollars(worth.as)) return in_full(usd);
  return with_number(unit_words(worth).in_full, grouped(usd.value * worth.units_per_usd, 1));
}

std::string rate_words(const Worth& worth) {
  // With the digits that make the product come out.
  if (in_dollars(worth.as)) return is_priced(worth.as) ? price(worth.rate) : dollars(grouped(worth.rate.value, 3));
  const double units = worth.rate.value * worth.units_per_usd;
  return with_number(unit_words(worth).rate, units < 9.9995 ? grouped(units, 3) : three_digits(units));
}

std::string field_words(Field field, double value) {
  switch (field) {
    case Field::count: return grouped(value);
    case Field::hours: return hours({value});
    case Field::price: return price({value});
    case Field::chip_price: return money({value});
    case Field::electricity: return dollars(plain_number(value));
    case Field::held: return say(says::amount_years{{plain_number(value), value}});
    case Field::grid: return say(says::amount_kg{plain_number(value)});
    case Field::utilisation:
    case Field::average_draw:
    case Field::interconnect: return say(says::amount_percent{plain_number(std::floor(value * 1000 + 0.5) / 10)});
    case Field::failed:
    case Field::pue:
    case Field::server_factor: return say(says::amount_times{plain_number(std::floor(value * 1000 + 0.5) / 1000)});
    case Field::trend: break;
  }
  return plain_number(value);
}

std::string chip_hours(ChipHours value) {
  const bool whole = std::floor(value.value + 0.5) == value.value || value.value >= 100;
  return say(says::amount_chip_hours{{grouped(value.value, whole ? 0 : 1), value.value}});
}

std::string hours(Hours value) { return grouped(value.value, std::floor(value.value) == value.value ? 0 : 1); }

std::string times(double ratio) {
  if (nearly_one(ratio)) return say(says::amount_same{});
  if (ratio < 0.0995) return say(says::amount_fraction{grouped(1 / ratio)});
  return say(says::amount_times{times_digits(ratio)});
}

std::string once() { return say(says::amount_times{grouped(1)}); }

std::string effect_words(double ratio) {
  const double hundredths = std::floor(ratio * 100 + 0.5);
  if (ratio <= 0.8 || ratio >= 1.25 || hundredths == 100) return times(ratio);
  return say(says::amount_times{plain_number(hundredths / 100)});
}

std::string factor(double ratio) { return nearly_one(ratio) ? say(says::amount_times{grouped(1, 1)}) : times(ratio); }

std::string amount_of(const Budget& budget, const Worth& worth, Usd usd) {
  return in_dollars(worth.as) && !budget.at_reader_price ? money(usd) : amount(worth, usd);
}

std::string figure(const Budget& budget, const Ratio& ratio, const Worth& worth) {
  const auto printed = [&](Usd usd) { return amount_of(budget, worth, usd); };
  if (ratio.likely && (!ratio.low || !ratio.high || *ratio.low == *ratio.high)) {
    if (budget.bound == Bound::more_than) return say(says::amount_more_than{printed(*ratio.likely)});
    if (budget.bound == Bound::less_than) return say(says::amount_less_than{printed(*ratio.likely)});
    return printed(*ratio.likely);
  }
  if (ratio.low && ratio.high) {
    if (*ratio.low == *ratio.high) return printed(*ratio.low);
    return say(says::amount_from_to{printed(*ratio.low), printed(*ratio.high)});
  }
  if (ratio.low) return say(says::amount_more_than{printed(*ratio.low)});
  if (ratio.high) return say(says::amount_less_than{printed(*ratio.high)});
  return ratio.likely ? printed(*ratio.likely) : say(says::amount_not_published{});
}

std::string ratio_words(const Budget& budget, const Ratio& ratio) {
  if (!ratio.times_likely && !ratio.times_low && !ratio.times_high) return "?";
  if (!ratio.like) return "≠";
  // Estimates and remarks are not known to four digits, so neither are their multiples.
  const bool rough = budget.kind != Kind::disclosure && budget.kind != Kind::derived;
  const auto rounded = [&](double value) { return rough && value >= 100 ? two_digits(value) : value; };
  if (ratio.times_likely) {
    const std::string words = times(rounded(*ratio.times_likely));
    if (budget.bound == Bound::more_than) return say(says::amount_over{words});
    if (budget.bound == Bound::less_than) return say(says::amount_under{words});
    return words;
  }
  if (!ratio.times_high) return say(says::amount_over{times(rounded(*ratio.times_low))});
  if (!ratio.times_low) return say(says::amount_under{times(rounded(*ratio.times_high))});
  const double low = rounded(*ratio.times_low);
  const std::string low_words = times(low), high_words = times(rounded(*ratio.times_high));
  if (low_words == high_words) return low_words;
  // The sign × follows the whole span: "68–170×".
  return say(says::amount_span{low < 0.0995 || nearly_one(low) ? low_words : times_digits(low), high_words});
}

std::string total_words(const Answer& answer, const Worth& worth) {
  const std::string total = amount(worth, answer.usd);
  return answer.at_least ? say(says::amount_at_least{total}) : total;
}

}  // namespace explainer
