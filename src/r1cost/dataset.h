// Everything the engine knows about the world, as plain rows: chips, stages of R1's training, published budgets.
//
// A row holds what a source says. What no source says is std::nullopt or an empty string, never zero. Rows are read
// from assets/data by data/read_dataset.h; the engine only looks at them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "r1cost/units.h"

namespace r1cost {

// Where a figure comes from. Empty strings: not known.
struct Source {
  std::string title;      // of the paper, report or article; [what it is] where no title was seen
  std::string publisher;  // who printed it
  std::string date;       // ISO 8601: a day, a month or a year; what is known and no more
  std::string address;    // https address, if one was seen
  std::string quote;      // at most 25 words, as printed
  std::string evidence;   // "source seen", "second hand" or "derived": how sure we are that the source says so
};

// A value that another source gives for a figure of the same row. Which is right is not settled: both are shown.
struct OtherFigure {
  std::string figure;  // what it is a value of: "tdp", "likely"
  std::string says;    // "350 W for a newer module"
  Source source;
};

// A step of the rules on selling a chip abroad.
struct ExportEvent {
  std::string date;   // ISO 8601
  std::string event;  // "Interim final rule names the chip; licence required"
  Source source;
};

// What one chip was sold for, as quoted.
struct Purchase {
  std::optional<UsdPerChip> low, high;  // of the quotes; absent: there is one
  UsdPerChip likely;
  bool with_server = false;  // the likely one is a chip's share of a whole server; else the chip alone
  bool low_with_server = false, high_with_server = false;  // the same of the ends
  std::string note;                                        // how many quotes, from when to when, of what
  Source source;
};

struct Chip {
  std::string id;          // "h800"
  std::string short_name;  // "H800", for a slider
  std::string name;        // "H800 SXM5 80 GB"
  std::string maker;
  std::string launch_date;               // ISO 8601
  std::string line;                      // one short line of what it is, "made for China, 2023"
  bool by_name_only = false;             // found by name and in the list, no stop of the slider
  std::optional<double> memory_gb;       // gigabytes
  std::optional<double> bandwidth_tb_s;  // memory bandwidth, terabytes a second
  std::optional<double> link_gb_s;       // chip-to-chip, gigabytes a second, both ways
  std::optional<double> bf16_tflops;     // dense peak, 10^12 operations a second
  std::optional<double> fp8_tflops;      // dense peak; absent where the chip has no FP8
  std::optional<Watts> tdp;              // thermal design power of the chip alone
  bool made_for_china = false;
  std::string barred_from;  // ISO date from which a licence is needed to export it to China; empty: none known
  std::string barred_note;  // what happened on that date
  std::vector<ExportEvent> export_events;  // in order of date
  // Rental list prices found for this chip on demand (low, middle, high); absent where no dated quote was found.
  std::optional<UsdPerChipHour> quote_low, quote_likely, quote_high;
  std::string quote_month;  // ISO month of the newest of them; empty: they are not of one month
  std::string quote_note;   // how many quotes, from when to when
  Source quote_source;
  std::optional<Purchase> purchase;  // absent: not for sale, or no price was found
  // The family's own constants, where the rule has them (see EnergyConstants, OwnershipConstants); absent: the rule's
  // for all others.
  std::optional<double> server_factor, average_draw, server_overhead;
  std::vector<OtherFigure> also_reported;
  Source source;                   // of the specifications
  Source peak_source, tdp_source;  // where these have another; else empty
  std::string note;
};

// One item of the bill that stands beside the run on the sliders. Order is the order on the bill.
struct Stage {
  std::string id;                       // "r1-zero", "data", "v3", "failed"
  std::string name;                     // "R1-Zero, the run before it"
  std::string line;                     // second line: "512 chips, about 198 h"
  std::optional<ChipHours> chip_hours;  // absent: never published
  std::optional<Chips> count;
  std::optional<Hours> hours;
  bool whole_run = false;  // counting it makes the bill one of a whole training run
  // Its hours are the others' times (Scenario::failed - 1), once the reader assumes such a multiplier.
  bool multiplied = false;
  Source source;
};

// How many times another figure a figure is, as a text says; the data's doctor reckons it again.
struct QuotedRatio {
  double times = 0;
  std::string of;  // Budget::id
};

enum class Scope { one_stage, whole_run, programme, other };
enum class Kind { disclosure, derived, remark, estimate, report };
enum class Method { rental, amortised, acquisition, unspecified };
enum class Bound { stated, more_than, less_than };
// What the dataset's files and the tables made of it call them, in this order.
inline constexpr std::array<std::string_view, 4> scope_names{"one-stage", "whole-run", "programme", "other"};
inline constexpr std::array<std::string_view, 5> kind_names{"disclosure", "derived", "remark", "estimate", "report"};
inline constexpr std::array<std::string_view, 4> method_names{"rental", "amortised", "acquisition", "unspecified"};
inline constexpr std::array<std::string_view, 3> bound_names{"stated", "more-than", "less-than"};

// What a run took, as its maker publishes it.
struct Footprint {
  std::optional<KilowattHours> electricity;
  std::optional<Kilograms> emissions;  // of CO2 equivalents, by the grids where it ran
  std::optional<Watts> chip_power;     // what the emissions count for one chip, where that is said
  Source source;
};

// One published figure of what some training cost. Several methods of one source are several rows with one `row` id.
struct Budget {
  std::string id;
  std::string row;   // figures with the same row id share one row of the ladder
  std::string name;  // "GPT-4"
  std::string line;  // second line: "Epoch AI: used up, rented, bought"
  std::string org;   // who trained it
  Scope scope = Scope::other;
  Kind kind = Kind::report;
  Method method = Method::unspecified;
  Bound bound = Bound::stated;
  // The figure. At least one of the three is present, unless `at_reader_price` (then chip_hours is).
  std::optional<Usd> low, likely, high;
  std::optional<ChipHours> chip_hours;  // where published
  bool at_reader_price = false;         // dollars are not published: chip_hours x the reader's own price, now
  bool deepseek = false;                // one of DeepSeek's own figures, drawn in its colour
  bool featured = false;                // on the first screen
  std::string covers;                   // what it counts, in a sentence
  // Of a language model's pre-training, where both are published (see r1cost/work.h).
  std::optional<double> active_parameters, tokens;
  std::string chip;  // Chip::id that it ran on, where that is known
  std::optional<Footprint> footprint;
  bool experiments = false;  // it counts experiments and failed runs, too
  // Of one of DeepSeek's own figures: the lines of the bill that it counts, wholly or in part, "run" for the sliders'
  // own, else Stage::id. Empty: a figure of another model's.
  std::vector<std::string> counts;
  std::vector<std::string> parts;           // Budget::id of what this is the sum of, in dollars and in chip-hours
  std::optional<QuotedRatio> quoted_ratio;  // that the texts of this row state
  std::string note;                         // disputes and cautions
  std::vector<OtherFigure> also_reported;
  Source source;
};

// A starting point a reader can pick. Its numbers are in the fields' ranges.
struct Preset {
  std::string id;    // "r1-published"
  std::string name;  // "R1 as published"
  std::string chip;  // Chip::id
  Chips count;
  Hours hours;
  UsdPerChipHour price;
  std::vector<std::string> also;     // Stage::id of what else is counted
  std::optional<ChipHours> printed;  // chip-hours of the run as a paper prints them, where that is not count x hours
  std::string printed_note;          // "41K as printed"
  Source source;
  bool other_model = false;  // a run of another model than R1: V3 is not what it stands on
};

// A place on a slider that means something, "R1" at 512 chips.
struct Landmark {
  std::string field;  // "count", "hours" or "price"
  double value = 0;
  std::string name;
  Source source;
};

// What somebody says, in short and as near to the printed words as that allows.
struct Claim {
  std::string id;
  std::string topic;  // "method", "chips", "distillation", "dispute", "rivals"...
  std::string says;
  std::string by;
  Source source;
};

// A question that is not settled. Both sides are shown, each in the words of those who take it, and neither is
// believed.
struct Dispute {
  std::string id;                    // "chips"
  std::string question;              // "Which chips did DeepSeek use?"
  std::vector<std::string> claims;   // Claim::id of one side, at least one
  std::vector<std::string> answers;  // Claim::id of the other, at least one
  std::string unknown;               // what neither side has published, as far as this dataset goes
};

// A row that an edition of these figures brought or put right.
struct Change {
  std::string edition;  // ISO date of that edition
  std::string row;      // "budgets/gpt45-epoch", the table and the id; "story/8"
  bool added = false;   // else it was there and has been corrected
  std::string why;      // what it is, or what was wrong, in a sentence
};

// A range of one assumption that a reader can pick by its name.
struct NamedSpread {
  std::string id;     // "quoted-prices"
  std::string field;  // name in r1cost/scenario.h's table of fields
  double low = 0, likely = 0, high = 0;
  std::string note;
  Source source;
};

// How electricity is reckoned, see r1cost/energy.h. Zeros: not known.
struct EnergyRule {
  double server_factor = 0;        // server power per chip / chip's TDP; in the dataset that of "other GPU"
  double average_draw = 0;         // average power / peak power of a server
  double usage_effectiveness = 0;  // building power / server power (PUE)
};
// Cottier et al. 2024 (arXiv 2405.21015); families of chips have their own (Chip::server_factor, average_draw).
struct EnergyConstants : EnergyRule {
  Source source;
};

// How owned hardware is reckoned, see r1cost/own.h. Zeros: not known.
struct OwnershipRule {
  double trend = 0;               // orders of magnitude a year by which hardware of one performance gets cheaper: 0.14
  double hours_a_year = 0;        // 8766
  double interconnect_share = 0;  // of the cluster's cost, 0 to below 1: 0.19
};
// Cottier et al. 2024 and the code published with it.
struct OwnershipConstants : OwnershipRule {
  double server_overhead = 1;      // price of a chip with its share of a server / price of the chip alone: 1.64
  Years held{1};                   // from buying to the run, unless the reader says otherwise: an assumption
  UsdPerKilowattHour electricity;  // US industrial price, 2025
  Source source;
};

// Emissions of electricity. Zero: not in the dataset.
struct CarbonConstants {
  KilogramsPerKilowattHour grid;
  std::string note;
  Source source;
};

// How much of their peak chips reach in training, unless the reader says otherwise. Zero: not in the dataset.
struct WorkConstants {
  double utilisation = 0;  // share of the dense peak, 0 to 1: 0.375
  std::string note;
  Source source;
};

struct Dataset {
  std::string edition;  // ISO date of this set of figures
  std::string title;
  std::vector<Chip> chips;  // in order of launch
  std::vector<Stage> stages;
  std::vector<Budget> budgets;
  std::vector<Preset> presets;  // the first is the starting point
  std::vector<Landmark> landmarks;
  std::vector<Claim> claims;
  std::vector<Dispute> disputes;  // in the order they are shown
  std::vector<Change> changes;    // since the first edition, newest edition first
  std::vector<NamedSpread> spreads;
  EnergyConstants energy;
  OwnershipConstants ownership;
  CarbonConstants carbon;
  WorkConstants work;
};

// The row with this id, or nullptr. Chips answer to their short names in any case as well ("H100", "a100").
const Chip* find_chip(const Dataset&, const std::string& id);
const Stage* find_stage(const Dataset&, const std::string& id);
const Budget* find_budget(const Dataset&, const std::string& id);
const Preset* find_preset(const Dataset&, const std::string& id);
const Claim* find_claim(const Dataset&, const std::string& id);
const Dispute* find_dispute(const Dataset&, const std::string& id);

// Of the rows that changed after the edition of this day: how many are new, and how many were there and are right now.
struct ChangeCount {
  int added = 0, corrected = 0;
};
ChangeCount changes_since(const Dataset&, std::string_view edition);

}  // namespace r1cost
