// Six ways to look at one scenario: what it costs to rent, to own, to buy; how much electricity it takes and what that
// emits; what the same work costs on another chip.
//
//   chip-hours = (run x (utilisation it was set for / utilisation) + others) x failed
//   rent       = chip-hours x price                                                            [USD]
//   own        = r1cost/own.h over these chip-hours                                            [USD]
//   buy        = cluster x chip price / (1 - interconnect share)                               [USD]
//   energy     = r1cost/energy.h over these chip-hours                                         [kWh]
//   carbon     = energy x grid factor                                                          [kg CO2e]
//   work       = chip-hours x price of the hours that one of them takes on the other chip      [USD]
// with run = count x hours (or as printed), others = the counted lines beside it, and cluster = the most chips that the
// run or a counted line is known to have used at once. Nothing here allocates memory. Source of the first: DeepSeek-R1,
// Table 7 (see assets/data); of owning, buying and
// electricity: Cottier et al. 2024 (arXiv 2405.21015), which has staff as a further cost that no lens here counts; of
// emissions: the factor's own source (CarbonConstants).
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "r1cost/own.h"
#include "r1cost/scenario.h"

namespace r1cost {

// Pictures are seen through all but the last (state/lenses.h).
enum class Lens { rent, own, energy, carbon, work, buy };
inline constexpr std::array<std::string_view, 6> lens_names{"rent", "own", "energy", "carbon", "work", "buy"};
static_assert(lens_names.size() == static_cast<std::size_t>(Lens::buy) + 1);
constexpr std::string_view name(Lens lens) { return lens_names[static_cast<std::size_t>(lens)]; }
// The lens of that name, of those that a scenario alone has a figure for: `work` takes another chip (r1cost/work.h).
std::optional<Lens> lens_named(std::string_view);

// The numbers that a scenario puts into the formulas. The dataset's constants fill in for whatever the reader assumes
// nothing about. Absent: not known, and every figure that needs the number is absent as well.
struct Inputs {
  Chips count;
  Hours hours;
  UsdPerChipHour price;              // of the same work: of the hours that one of these takes on the other chip
  std::optional<ChipHours> printed;  // stands for count x hours
  ChipHours others;                  // the counted lines beside the run whose hours are known
  Chips other_cluster;               // the most chips that one of these lines used at once
  double failed = 1;                 // 1 unless a line that it multiplies is counted
  bool failed_counts = false;        // whether a counted line is multiplied by `failed`
  // The run's hours apply to `set_utilisation`. Another `utilisation` does the same work in more or fewer hours. 0: not
  // known.
  double utilisation = 0, set_utilisation = 0;
  std::optional<UsdPerChip> chip_price;
  Years held;
  std::optional<Watts> tdp;
  EnergyRule energy;
  OwnershipRule ownership;
  UsdPerKilowattHour electricity;
  std::optional<KilogramsPerKilowattHour> grid;
};

// Looks up every input that the scenario's chip, stages and assumptions need.
Inputs inputs_of(const Dataset&, const Scenario&);

// One input by its field, in the unit of Inputs; nullopt: not known.
std::optional<double> value_of(const Inputs&, Field);
void set(Inputs&, Field, double value);  // `failed` is set only if failed runs count
// The variable that holds a field's value; nullptr if there is none: the chip price or the grid is not known, or no
// counted line is multiplied by `failed`.
double* place_of(Inputs&, Field);

Chips cluster(const Inputs&);          // the chips that buying has to pay for
ChipHours run_hours(const Inputs&);    // the run alone, at its utilisation
ChipHours known_hours(const Inputs&);  // all counted lines whose hours are known, with failed runs as assumed

// The figure over all counted lines whose hours are known, in the lens's own unit. nullopt: an input is not known.
std::optional<double> value(Lens, const Inputs&);
// The same figure for tight loops: NaN instead of nullopt.
double amount(Lens, const Inputs&);

// The same figures for the given chip-hours or number of chips.
std::optional<OwnedCost> owned(const Inputs&, ChipHours);
std::optional<Usd> bought(const Inputs&, Chips);
std::optional<KilowattHours> electricity(const Inputs&, ChipHours);

}  // namespace r1cost
