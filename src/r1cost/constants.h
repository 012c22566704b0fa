// The constants that the formulas for electricity, owned hardware, emissions and computing work use.
#pragma once

#include <string>

#include "r1cost/fields.h"
#include "r1cost/source.h"
#include "r1cost/units.h"

namespace r1cost {

// The factors from a chip's design power to electricity at the meter, see r1cost/energy.h. Zero: not known.
struct EnergyRule {
  double server_factor = 0;  // server power per chip / the chip's TDP; the dataset's value is the one for "other GPU"
  double average_draw = 0;   // average power / peak power of a server
  double usage_effectiveness = 0;  // building power / server power (PUE)
};
// The factors of Cottier et al. 2024 (arXiv 2405.21015). A family of chips may have its own (Chip::server_factor,
// Chip::average_draw).
struct EnergyConstants : EnergyRule {
  Source source;
};

void describe(described::Like<EnergyConstants> auto& energy, auto& visit) {
  using namespace described;
  visit.row("energy",
            "Constants of the energy estimate: chip-hours × TDP × server_factor × average_draw × usage_effectiveness.");
  visit("server_factor", energy.server_factor, Number{needed, 1, 10},
        "A server’s peak power per chip ÷ the chip’s TDP.");
  visit("average_draw", energy.average_draw, Number{needed, 0.01, 1}, "A server’s average ÷ peak power.");
  visit("usage_effectiveness", energy.usage_effectiveness, Number{needed, 1, 5},
        "The building’s power ÷ its servers’ power (PUE).");
  visit("source", energy.source, OwnSource{needed}, "Where the constants come from.");
}

// The constants for owned hardware, see r1cost/own.h. Zero: not known.
struct OwnershipRule {
  double trend = 0;               // orders of magnitude a year by which the price of equal performance falls: 0.14
  double hours_a_year = 0;        // 8766
  double interconnect_share = 0;  // share of the cluster's cost, from 0 to below 1: 0.19
};
// The constants of Cottier et al. 2024 and of the code published with that paper.
struct OwnershipConstants : OwnershipRule {
  double server_overhead = 1;  // price of a chip with its share of a server / price of the chip alone: 1.64
  Years held{1};  // time from purchase to the run if the reader sets none; our assumption, no source states it
  UsdPerKilowattHour electricity;  // US industrial price, 2025
  Source source;
};

void describe(described::Like<OwnershipConstants> auto& ownership, auto& visit) {
  using namespace described;
  visit.row("ownership", "Constants of what owned hardware costs: see src/r1cost/own.h.");
  visit("trend", ownership.trend, Number{needed, 0.001, 10, "orders of magnitude a year"},
        "By how much hardware of one performance gets cheaper.");
  visit("hours_a_year", ownership.hours_a_year, Number{needed, 8000, 9000, "hours"}, "How long a year is.");
  visit("interconnect_share", ownership.interconnect_share, Number{needed, 0, 0.99}, "Share of a cluster’s cost.");
  visit("server_overhead", ownership.server_overhead, Number{needed, 1, 10},
        "Price with a share of a server ÷ price of the chip alone.");
  visit("electricity", ownership.electricity, Number{needed, 0.001, 10, "US dollars per kilowatt-hour"}, "Its price.");
  visit({"held", ""}, ownership.held, Number{optional, 0, info(Field::held).high, "years"},
        "From buying the chips to the run, unless the reader says otherwise: an assumption.");
  visit.columns([&](auto& write) {
    if (ownership.trend > 0) write.number_in_words("held", ownership.held.value, " year, assumed here: no source says");
  });
  visit("source", ownership.source, OwnSource{needed}, "Where the constants come from.");
}

// The emissions per unit of electricity. Zero: the dataset has none.
struct CarbonConstants {
  KilogramsPerKilowattHour grid;
  std::string note;
  Source source;
};

void describe(described::Like<CarbonConstants> auto& carbon, auto& visit) {
  using namespace described;
  constexpr FieldInfo grid = info(Field::grid);
  visit.row("carbon", "Emissions of electricity.");
  visit("grid", carbon.grid, Number{needed, grid.low, grid.high, "kilograms of CO2 equivalents per kilowatt-hour"},
        "What the grid emits.");
  visit("note", carbon.note, Sentence{optional}, "What it is of.");
  visit("source", carbon.source, OwnSource{needed}, "Where it comes from.");
}

// The share of the chips' peak that training reaches if the reader sets none. Zero: the dataset has none.
struct WorkConstants {
  double utilisation = 0;  // share of the dense peak, 0 to 1: 0.375
  std::string note;
  Source source;
};

void describe(described::Like<WorkConstants> auto& work, auto& visit) {
  using namespace described;
  constexpr FieldInfo utilisation = info(Field::utilisation);
  visit.row("work", "How much of their peak chips reach in training.");
  visit("utilisation", work.utilisation, Number{needed, utilisation.low, utilisation.high, utilisation.unit},
        "How much of it.");
  visit("note", work.note, Sentence{optional}, "What it is of.");
  visit("source", work.source, OwnSource{needed}, "Where it comes from.");
}

}  // namespace r1cost
