// A chip that models are trained on: its performance, its dates, and its rental and purchase prices.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "r1cost/source.h"
#include "r1cost/units.h"

namespace r1cost {

// One event in the rules on exporting a chip.
struct ExportEvent {
  std::string date;
  std::string event;  // "Interim final rule names the chip; licence required"
  Source source;
};

void describe(described::Like<ExportEvent> auto& event, auto& visit) {
  using namespace described;
  visit.row("export_event", "A step of the rules on selling a chip abroad.");
  visit("date", event.date, Date{needed}, "When it happened.");
  visit("event", event.event, Sentence{needed, 200}, "What happened.");
  visit("source", event.source, OtherSource{needed}, "Who says so.");
}

// The quoted purchase prices of one chip, in US dollars.
struct Purchase {
  std::optional<UsdPerChip> low, high;  // lowest and highest quote; absent if there is only one
  UsdPerChip likely;
  bool with_server = false;  // true: `likely` includes the chip's share of a server; false: the chip alone
  bool low_with_server = false, high_with_server = false;  // the same for the lowest and highest quote
  std::string note;                                        // how many quotes, their dates, and what they are for
  Source source;
};

void describe(described::Like<Purchase> auto& purchase, auto& visit) {
  using namespace described;
  visit.row("purchase",
            "What one chip was sold for, as quoted: the lowest and highest quote (both or none) and a likely one.");
  visit("low", purchase.low, Number{optional, least, 1e7, "US dollars"}, "Lowest quote.");
  visit("likely", purchase.likely, Number{needed, 0.01, 1e7, "US dollars"}, "Likely one.");
  visit("high", purchase.high, Number{optional, least, 1e7, "US dollars"}, "Highest quote.");
  visit.rule(
      [&]() -> const char* {
        const bool both_or_none = purchase.low.has_value() == purchase.high.has_value();
        const bool in_order = !purchase.low || (*purchase.low <= purchase.likely && purchase.likely <= *purchase.high);
        return both_or_none && in_order ? nullptr : "another order";
      },
      "low", "low <= likely <= high, both ends or none", R"("dependentRequired": {"low": ["high"], "high": ["low"]})");
  visit("with_server", purchase.with_server, Flag{}, "One chip’s share of a whole server; else the chip alone.");
  visit("low_with_server", purchase.low_with_server, FlagLike{purchase.with_server},
        "The same of the low end; as the likely one if absent.");
  visit("high_with_server", purchase.high_with_server, FlagLike{purchase.with_server},
        "The same of the high end; as the likely one if absent.");
  visit("note", purchase.note, Sentence{optional}, "How many quotes, from when to when, of what.");
  visit("source", purchase.source, OtherSource{needed}, "Where the prices come from.");
}

// A chip and what is known about it. An absent number or an empty text was not published or not found.
struct Chip {
  std::string id;          // "h800"
  std::string short_name;  // "H800"
  std::string name;        // "H800 SXM5 80 GB"
  std::string maker;
  std::string launch_date;
  std::string line;           // "made for China, 2023"
  bool by_name_only = false;  // found by name and in the list, no stop of the slider
  bool same_work = false;     // what the same work is done on until a reader chooses another: see r1cost/work.h
  std::optional<double> memory_gb, bandwidth_tb_s, link_gb_s;
  std::optional<double> bf16_tflops, fp8_tflops;  // dense peaks, 10^12 operations a second; absent: no such precision
  std::optional<Watts> tdp;                       // thermal design power of the chip alone
  bool made_for_china = false;
  std::string barred_from;                 // ISO date from which export to China needs a US licence; empty: none known
  std::string barred_note;                 // what happened on that date
  std::vector<ExportEvent> export_events;  // in order of date
  // Lowest, median and highest list price for renting this chip on demand. All three are absent if no dated quote was
  // found.
  std::optional<UsdPerChipHour> quote_low, quote_likely, quote_high;
  std::string quote_month;  // month of the newest quote; empty: the quotes are not from one month
  std::string quote_note;   // how many quotes, and from when to when
  Source quote_source;
  std::optional<Purchase> purchase;  // absent: the chip is not for sale, or no price was found
  // Constants of the chip's family (r1cost/constants.h). Absent: the dataset's constants for all other chips apply.
  std::optional<double> server_factor, average_draw, server_overhead;
  std::vector<OtherFigure> also_reported;
  Source source;                   // of the specifications
  Source peak_source, tdp_source;  // filled in only if the peaks or the power come from another source
  std::string note;
};

// The specifications that the chip's maker publishes.
void describe_peaks(described::Like<Chip> auto& chip, auto& visit) {
  using namespace described;
  visit("memory_gb", chip.memory_gb, Number{optional, 1, 1e5, "gigabytes"}, "Memory.");
  visit("bandwidth_tb_s", chip.bandwidth_tb_s, Number{optional, 0.001, 1e4, "terabytes a second"}, "Memory bandwidth.");
  visit("link_gb_s", chip.link_gb_s, Number{optional, 0.1, 1e6, "gigabytes a second"},
        "Chip-to-chip bandwidth, both ways together.");
  visit("bf16_tflops", chip.bf16_tflops, Number{optional, 0.1, 1e6, "10^12 operations a second"},
        "Dense peak in BF16 (FP16 where the note says so).");
  visit("fp8_tflops", chip.fp8_tflops, Number{optional, 0.1, 1e6, "10^12 operations a second"},
        "Dense peak in FP8; absent where the chip has none.");
  visit("peak_source", chip.peak_source, OtherSource{optional}, "Where the peaks come from, if from elsewhere.");
  visit("tdp", chip.tdp, Number{optional, 1, 1e5, "watts"}, "Thermal design power of the chip alone.");
  visit("tdp_source", chip.tdp_source, OtherSource{optional}, "Where that power comes from, if from elsewhere.");
}

// The fields with rental quotes.
void describe_quotes(described::Like<Chip> auto& chip, auto& visit) {
  using namespace described;
  visit("quote_low", chip.quote_low, Number{optional, least, 1e4, "US dollars per chip-hour"},
        "Lowest rental list price found on demand.");
  visit("quote_likely", chip.quote_likely, Number{optional, least, 1e4, "US dollars per chip-hour"},
        "Median of these prices.");
  visit("quote_high", chip.quote_high, Number{optional, least, 1e4, "US dollars per chip-hour"},
        "Highest of these prices.");
  visit.rule(
      [&]() -> const char* {
        const bool all = chip.quote_low && chip.quote_likely && chip.quote_high;
        const bool none = !chip.quote_low && !chip.quote_likely && !chip.quote_high;
        const bool in_order = all && *chip.quote_low <= *chip.quote_likely && *chip.quote_likely <= *chip.quote_high;
        return none || in_order ? nullptr : "another order";
      },
      "quote_low", "quote_low <= quote_likely <= quote_high, all or none",
      R"("dependentRequired": {"quote_low": ["quote_likely", "quote_high", "quote_source"],
                               "quote_likely": ["quote_low"], "quote_high": ["quote_low"]})");
  visit("quote_month", chip.quote_month, Date{optional}, "Month of the newest of these prices.");
  visit("quote_note", chip.quote_note, Sentence{optional, 400, 200}, "How many prices, and from when to when.");
  visit({"quote_source", ""}, chip.quote_source, OtherSource{chip.quote_low ? needed : optional},
        "Where these prices come from.");
}

void describe(described::Like<Chip> auto& chip, auto& visit) {
  using namespace described;
  visit.row("chip", "A chip that models are trained on.");
  visit("id", chip.id, OwnId{40}, "What other rows, links and commands call it.");
  visit("name", chip.name, Text{needed, 80, 60}, "In full.");
  visit("short_name", chip.short_name, Text{needed, 10}, "For a slider.");
  visit("maker", chip.maker, Text{needed, 40}, "Who makes it.");
  visit("made_for_china", chip.made_for_china, Flag{}, "Made to stay under US export limits.");
  visit("by_name_only", chip.by_name_only, Flag{}, "Found by its name and in lists; no stop of the slider.");
  visit({"same_work", ""}, chip.same_work, Flag{},
        "What the same work is done on until a reader chooses another chip. At most one chip.");
  visit("barred_note", chip.barred_note, Sentence{optional, 400, 200}, "What happened on the date of “barred_from”.");
  visit("launch_date", chip.launch_date, Date{needed}, "When it was announced or shipped.");
  visit("line", chip.line, Sentence{needed, 60, 34}, "What it is, in a few words.");
  describe_peaks(chip, visit);
  visit("barred_from", chip.barred_from, Date{optional},
        "From when exporting it to China needs a US licence; absent: none known.");
  visit.schema(R"("dependentRequired": {"barred_note": ["barred_from"]})");
  visit("server_factor", chip.server_factor, Number{optional, 1, 10},
        "Server power over chip power of its family, where the energy rule has one; else the rule’s for all others.");
  visit("average_draw", chip.average_draw, Number{optional, 0.01, 1},
        "Average over peak power of its family; else the rule’s.");
  visit("server_overhead", chip.server_overhead, Number{optional, 1, 10},
        "Price with its share of a server over price alone, of its family; else the rule’s.");
  visit("export_events", chip.export_events, Rows{40}, "Steps of the rules on selling it abroad, in order of date.");
  visit("also_reported", chip.also_reported, Rows{20}, "Values that other sources give.");
  describe_quotes(chip, visit);
  visit("purchase", chip.purchase, Row{"purchase_"}, "What it was sold for.");
  visit("note", chip.note, Sentence{optional, 400, 220}, "Disagreements between sources, and cautions.");
  visit("source", chip.source, OwnSource{needed}, "Where the specifications come from.");
}

}  // namespace r1cost
