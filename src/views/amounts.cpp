#include "views/amounts.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>

#include "says/amount.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr double thousand = 1e3, million = 1e6, billion = 1e9;
constexpr double in_tenths = 10, in_hundredths = 100, in_thousandths = 1000;  // the parts that a number is rounded to
constexpr double three_figures = 100;  // from here on a number has no decimals, or is rounded to fewer digits
constexpr int usual_digits = 3, summed_digits = 4;
constexpr double a_little = 0.25;  // a factor that is nearer to 1 is written with more digits

double whole(double value) { return std::floor(value + 0.5); }

// From which value on a number of so many digits reads as that round one: from 999.5 on, three digits read as 1,000.
constexpr double reads_as(double round, int digits) {
  double last = round / 2;
  for (int i = 0; i < digits; ++i) last /= 10;
  return round - last;
}

std::string with_number(MessagePlace message, const std::string& number) {
  const Given argument(number);
  return said(code_of(message), &argument);
}

// Adds a decimal if the summed lines need one: "173.7".
std::string summed(double units) {
  if (units < reads_as(three_figures, usual_digits)) return three_digits(units);
  const double rounded = whole(units * in_tenths) / in_tenths;
  return grouped(rounded, rounded == std::floor(rounded) ? 0 : 1);
}

std::string all_digits(double units) { return grouped(units); }

// Up to four digits, then three.
std::string many_tonnes(double tonnes) {
  return grouped(tonnes < 10 * thousand ? tonnes : two_digits(tonnes, tonnes / three_figures));
}

// From where on amounts are counted in a larger unit, or written with other digits.
struct UnitStep {
  double from, unit;
  MessagePlace words;
  std::string (*number)(double) = three_digits;
  int digits = usual_digits;  // those that decide whether the next step is reached
};
constexpr UnitStep energy_amounts[]{{0, 1, says::amount_kwh::message},
                                    {thousand, thousand, says::amount_mwh::message, summed, summed_digits},
                                    {million, million, says::amount_gwh::message, summed, summed_digits},
                                    {billion, billion, says::amount_twh::message, summed}};
constexpr UnitStep energy_on_axis[]{{0, 1, says::amount_kwh::message},
                                    {thousand, thousand, says::amount_mwh::message},
                                    {million, million, says::amount_gwh::message},
                                    {billion, billion, says::amount_twh::message}};
constexpr UnitStep carbon_amounts[]{{0, 1, says::amount_kg_co2e::message},
                                    {thousand, thousand, says::amount_t_co2e::message, summed, summed_digits},
                                    {million, thousand, says::amount_t_co2e::message, many_tonnes},
                                    {billion, billion, says::amount_million_t_co2e::message}};
constexpr UnitStep carbon_on_axis[]{{0, 1, says::amount_kg::message},
                                    {thousand, thousand, says::amount_t::message},
                                    {million, thousand, says::amount_t::message, all_digits},
                                    {billion, billion, says::amount_million_t::message}};
using UnitSteps = std::span<const UnitStep>;

std::string in_steps(UnitSteps steps, double units) {
  while (steps.size() > 1 && !(units < reads_as(steps[1].from, steps[0].digits))) steps = steps.subspan(1);
  return with_number(steps[0].words, steps[0].number(units / steps[0].unit));
}

// How what is counted is written: an amount, one on an axis, one with every digit, and what a chip-hour counts.
struct UnitWords {
  Counts counts;
  UnitSteps amount, on_axis;
  MessagePlace in_full, rate;  // each with the number for its argument
};
// In the order of Counts, without dollars.
constexpr UnitWords units_written[]{
    {Counts::electricity, energy_amounts, energy_on_axis, says::amount_kwh::message, says::amount_kwh::message},
    {Counts::emissions, carbon_amounts, carbon_on_axis, says::amount_kg_co2e::message, says::amount_kg::message}};
constexpr std::size_t place_of_unit(Lens lens) { return static_cast<std::size_t>(row_of(lens).counts) - 1; }
static_assert(std::all_of(lens_rows.begin(), lens_rows.end(), [](const LensRow& row) {
  if (in_dollars(row.lens)) return true;
  const std::size_t place = place_of_unit(row.lens);
  return place < std::size(units_written) && units_written[place].counts == row.counts;
}));

// Of a lens that counts no dollars.
const UnitWords& unit_words(const Worth& worth) { return units_written[place_of_unit(worth.as)]; }

}  // namespace

std::string times_digits(double ratio) {
  return grouped(ratio, ratio >= reads_as(10, 2) ? 0 : ratio >= reads_as(1, 2) ? 1 : 2);
}

bool nearly_one(double ratio) { return ratio > reads_as(1, 2) && ratio < 2 - reads_as(1, 2); }

bool is_fraction(double ratio) { return ratio < reads_as(1 / in_tenths, 2); }

double two_digits(double value, double coarsest) {
  double unit = 1;
  while (value / unit >= three_figures && unit * 10 <= coarsest) unit *= 10;
  return whole(value / unit) * unit;
}

std::string amount(const Worth& worth, Usd usd) {
  // What one's own machines cost, and the same work elsewhere, is an estimate: three digits of it.
  if (reprices(worth.as) && usd.value >= three_figures)
    return money({two_digits(usd.value, usd.value / three_figures)});
  if (in_dollars(worth.as)) return money(usd);
  return in_steps(unit_words(worth).amount, usd.value * worth.units_per_usd);
}

std::string axis_amount(const Worth& worth, Usd usd) {
  if (in_dollars(worth.as)) return axis_money(usd);
  const double units = usd.value * worth.units_per_usd;
  if (units == 0) return grouped(0);
  return in_steps(unit_words(worth).on_axis, units);
}

std::string amount_in_full(const Worth& worth, Usd usd) {
  if (in_dollars(worth.as)) return in_full(usd);
  return with_number(unit_words(worth).in_full, grouped(usd.value * worth.units_per_usd, 1));
}

std::string rate_words(const Worth& worth) {
  // With the digits that make the product come out.
  if (in_dollars(worth.as))
    return is_priced(worth.as) ? price(worth.rate) : dollars(grouped(worth.rate.value, usual_digits));
  const double units = worth.rate.value * worth.units_per_usd;
  return with_number(unit_words(worth).rate,
                     units < reads_as(10, summed_digits) ? grouped(units, usual_digits) : three_digits(units));
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
    case Field::interconnect: return say(says::amount_percent{plain_number(whole(value * in_thousandths) / in_tenths)});
    case Field::failed:
    case Field::pue:
    case Field::server_factor:
      return say(says::amount_times{plain_number(whole(value * in_thousandths) / in_thousandths)});
    case Field::trend: break;
  }
  return plain_number(value);
}

std::string chip_hours(ChipHours value) {
  const bool round = whole(value.value) == value.value || value.value >= three_figures;
  return say(says::amount_chip_hours{{grouped(value.value, round ? 0 : 1), value.value}});
}

std::string hours(Hours value) { return grouped(value.value, std::floor(value.value) == value.value ? 0 : 1); }

std::string times(double ratio) {
  if (nearly_one(ratio)) return say(says::amount_same{});
  if (is_fraction(ratio)) return say(says::amount_fraction{grouped(1 / ratio)});
  return say(says::amount_times{times_digits(ratio)});
}

std::string once() { return say(says::amount_times{grouped(1)}); }

std::string effect_words(double ratio) {
  const double rounded = whole(ratio * in_hundredths) / in_hundredths;
  if (ratio <= 1 / (1 + a_little) || ratio >= 1 + a_little || rounded == 1) return times(ratio);
  return say(says::amount_times{plain_number(rounded)});
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
  const auto rounded = [&](double value) { return rough && value >= three_figures ? two_digits(value) : value; };
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
  return say(says::amount_span{is_fraction(low) || nearly_one(low) ? low_words : times_digits(low), high_words});
}

std::string total_words(const Answer& answer, const Worth& worth) {
  const std::string total = amount(worth, answer.usd);
  return answer.at_least ? say(says::amount_at_least{total}) : total;
}

}  // namespace explainer
