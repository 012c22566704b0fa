// The lenses that pictures are seen through, a row each: what a lens counts, how its rate comes about, and what is
// missing where it has no value. Pictures ask the row, never which lens it is; only what a lens says is a table of its
// own (views/lens_words.h). The formulae are the engine's (r1cost/lens.h).
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "r1cost/budget.h"
#include "r1cost/explain.h"
#include "r1cost/fields.h"
#include "r1cost/lens.h"

namespace explainer {

using r1cost::Lens;

// What a picture's axis is of. Dollars stand beside published budgets; the others beside runs whose chip-hours are
// public.
enum class Counts { dollars, electricity, emissions };

// How it comes about what a chip-hour of the bill counts.
enum class Rate {
  price,       // the price that the reader sets
  other_chip,  // that price, for the hours which the work of one takes on the chip that State::work_chip says
  formula      // the lens's own figure over the bill's chip-hours
};

// Why a lens has no value: what the chip costs, its power or one of the two peaks is not known, or a grid emits
// nothing.
enum class Missing { price, power, peak, emissions };

inline constexpr r1cost::Field rate_of_rent[]{r1cost::Field::price}, rate_of_owning[]{r1cost::Field::chip_price},
    rate_of_energy[]{r1cost::Field::average_draw}, rates_of_carbon[]{r1cost::Field::average_draw, r1cost::Field::grid};

struct LensRow {
  Lens lens;
  Counts counts;
  std::string_view unit;    // in which a total is typed; "": dollars
  std::string_view column;  // what files call the unit: "likely_usd"
  Rate rate;
  std::span<const r1cost::Field> rates;  // what the rate hangs on most
  Missing without;                       // what is not known where there is no value
  r1cost::Method method;                 // of the bill, which others are like or unlike
  r1cost::Explained total;               // the engine's figure that the total is, at the rate
};

inline constexpr std::array<LensRow, 5> lens_rows{{
    {.lens = Lens::rent,
     .counts = Counts::dollars,
     .unit = "",
     .column = "usd",
     .rate = Rate::price,
     .rates = rate_of_rent,
     .without = Missing::price,
     .method = r1cost::Method::rental,
     .total = r1cost::Explained::total},
    {.lens = Lens::own,
     .counts = Counts::dollars,
     .unit = "",
     .column = "usd",
     .rate = Rate::formula,
     .rates = rate_of_owning,
     .without = Missing::price,
     .method = r1cost::Method::amortised,
     .total = r1cost::Explained::own},
    {.lens = Lens::energy,
     .counts = Counts::electricity,
     .unit = "kWh",
     .column = "kwh",
     .rate = Rate::formula,
     .rates = rate_of_energy,
     .without = Missing::power,
     .method = r1cost::Method::rental,
     .total = r1cost::Explained::energy},
    {.lens = Lens::carbon,
     .counts = Counts::emissions,
     .unit = "kg CO2e",
     .column = "kg_co2e",
     .rate = Rate::formula,
     .rates = rates_of_carbon,
     .without = Missing::power,
     .method = r1cost::Method::rental,
     .total = r1cost::Explained::carbon},
    {.lens = Lens::work,
     .counts = Counts::dollars,
     .unit = "",
     .column = "usd",
     .rate = Rate::other_chip,
     .rates = rate_of_rent,
     .without = Missing::peak,
     .method = r1cost::Method::rental,
     .total = r1cost::Explained::total},
}};

// Whether a table has a row for each of these lenses, in their order.
template <class Rows>
constexpr bool has_each_lens(const Rows& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].lens != static_cast<Lens>(i)) return false;
  return rows.size() == static_cast<std::size_t>(Lens::buy);
}
static_assert(has_each_lens(lens_rows));

// What a page begins with, and what is shown where another lens has no value.
inline constexpr Lens first_lens = lens_rows.front().lens;

constexpr const LensRow& row_of(Lens lens) { return lens_rows[static_cast<std::size_t>(lens)]; }  // not of `buy`

constexpr bool in_dollars(Lens lens) { return row_of(lens).counts == Counts::dollars; }
// Whether the price by the hour makes a difference: to machines of one's own, electricity and emissions it makes none.
constexpr bool is_priced(Lens lens) { return row_of(lens).rate != Rate::formula; }
// Whether it is the bill of the same work on another chip.
constexpr bool on_other_chip(Lens lens) { return row_of(lens).rate == Rate::other_chip; }
// Whether a chip-hour counts other dollars than its price.
constexpr bool reprices(Lens lens) { return in_dollars(lens) && row_of(lens).rate != Rate::price; }
// Whether the bill is one of rented chips, from which conversions begin (r1cost/convert.h).
constexpr bool is_rented(Lens lens) { return row_of(lens).method == r1cost::Method::rental; }
constexpr bool hangs_on(Lens lens, r1cost::Field field) {
  for (const r1cost::Field rate : row_of(lens).rates)
    if (rate == field) return true;
  return false;
}

// The first lens by which a bill is of that method; nothing asks for one that no lens is of.
constexpr Lens lens_by(r1cost::Method method) {
  for (const LensRow& row : lens_rows)
    if (row.method == method) return row.lens;
  return first_lens;
}

// The lens that links, commands and the page's list call so: name(lens).
constexpr std::optional<Lens> shown_lens_named(std::string_view word) {
  for (const LensRow& row : lens_rows)
    if (name(row.lens) == word) return row.lens;
  return std::nullopt;
}

}  // namespace explainer
