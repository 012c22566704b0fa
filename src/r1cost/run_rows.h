// The rows that describe a reader's run: items of the bill, starting points, named places on the sliders, and ranges.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "r1cost/fields.h"
#include "r1cost/figures.h"
#include "r1cost/source.h"
#include "r1cost/spread.h"
#include "r1cost/units.h"

namespace r1cost {

// One item of the bill beside the run that the sliders set. The rows stand in the order of the bill.
struct Stage {
  std::string id;                       // "r1-zero", "data", "v3", "failed"
  std::string name;                     // "R1-Zero, the run before it"
  std::string short_name;               // within a sentence: "R1-Zero"; empty: the name
  std::string label;                    // where a line has little room: "V3, its base"; empty: the short name
  std::string line;                     // second line: "512 chips, about 198 h"
  std::optional<ChipHours> chip_hours;  // absent: never published
  std::optional<Chips> count;
  std::optional<Hours> hours;
  bool whole_run = false;  // counting this item makes the bill one of a whole training run
  // True for failed runs: once the reader assumes a multiplier, this item has (multiplier - 1) times the hours of the
  // other counted items (Scenario::assumed.failed). At most one stage has it.
  bool multiplied = false;
  Source source;
};

void describe(described::Like<Stage> auto& stage, auto& visit) {
  using namespace described;
  visit.row("stage", "One item of the bill.");
  visit("id", stage.id, OwnId{40, reserved_names}, "What presets, links and commands call it.");
  visit("name", stage.name, Sentence{needed, 60, 40}, "What it is.");
  visit({"short_name", ""}, stage.short_name, Sentence{optional, 40, 30},
        "What it is within a sentence, in fewer words; absent: its name.");
  visit({"label", ""}, stage.label, Sentence{optional, 40, 14}, "What it is where a line has little room.");
  visit("line", stage.line, Sentence{needed, 60, 40}, "Second line of the item.");
  visit("chip_hours", stage.chip_hours, Number{optional, least, most_chip_hours, "chip-hours"},
        "Absent: never published.");
  visit("count", stage.count, Number{optional, least, 1e9, "chips"}, "How many, where known.");
  visit("hours", stage.hours, Number{optional, least, 1e6, "hours"}, "How long, where known.");
  visit("whole_run", stage.whole_run, Flag{}, "Counting it makes the bill one of a whole training run.");
  visit("multiplied", stage.multiplied, Flag{},
        "Its hours are the other lines’ times a multiplier that the reader may assume. At most one stage.");
  visit.rule([&]() -> const char* { return stage.multiplied && stage.chip_hours ? "both" : nullptr; }, "multiplied",
             "no hours of its own, since they are the others' times a multiplier",
             R"("not": {"properties": {"multiplied": {"const": true}}, "required": ["multiplied", "chip_hours"]})");
  visit("source", stage.source, OwnSource{needed}, "Where the item comes from.");
}

// A starting point that a reader can pick. Its numbers lie within the fields' ranges.
struct Preset {
  std::string id;    // "r1-published"
  std::string name;  // "R1 as published"
  std::string chip;  // Chip::id
  Chips count;
  Hours hours;
  UsdPerChipHour price;
  std::vector<std::string> also;     // Stage::id of the other items that are counted
  std::optional<ChipHours> printed;  // chip-hours of the run as a paper prints them, if that is not count x hours
  std::string printed_note;          // how the paper prints them: "41K as printed"
  Source source;
  bool other_model = false;   // a run of another model than R1: V3 is not what it stands on
  bool as_published = false;  // R1's last run as its own paper has it: see published_run
};

void describe(described::Like<Preset> auto& preset, auto& visit) {
  using namespace described;
  constexpr FieldInfo count = info(Field::count), hours = info(Field::hours), price = info(Field::price);
  visit.row("preset", "A setting of the sliders and switches.");
  visit("id", preset.id, OwnId{40}, "What links and commands call it.");
  visit("name", preset.name, Sentence{needed, 40, 26}, "What it is called.");
  visit("chip", preset.chip, Id{needed, 40, Table::chips}, "A chip’s id.");
  visit("count", preset.count, Number{needed, count.low, count.high, count.unit, true}, "How many chips.");
  visit("hours", preset.hours, Number{needed, hours.low, hours.high, hours.unit}, "How long.");
  visit("price", preset.price, Number{needed, price.low, price.high, price.unit}, "What they are rented for.");
  visit("also", preset.also, Ids{0, Table::stages}, "Ids of the stages that are counted too.");
  visit("printed", preset.printed, Number{optional, least, most_chip_hours, "chip-hours"},
        "What the run took as its source prints it, where that is not count × hours.");
  visit("printed_note", preset.printed_note, Sentence{preset.printed ? needed : optional, 60, 40},
        "How the source prints it.");
  visit("other_model", preset.other_model, Flag{}, "A run of another model than R1: V3 is not what it stands on.");
  visit({"as_published", ""}, preset.as_published, Flag{},
        "R1’s last run as its own paper has it, which the bill calls by that name. At most one preset.");
  visit.rule([&]() -> const char* { return preset.printed_note.empty() || preset.printed ? nullptr : "nothing"; },
             "printed", "chip-hours as printed, since there is a printed_note",
             R"("dependentRequired": {"printed": ["printed_note"], "printed_note": ["printed"]})");
  visit("source", preset.source, OwnSource{optional}, "Where the setting comes from.");
}

// A named place on a slider, such as "R1" at 512 chips.
struct Landmark {
  std::string field;  // "count", "hours" or "price"
  double value = 0;
  std::string name;
  Source source;
};

void describe(described::Like<Landmark> auto& landmark, auto& visit) {
  using namespace described;
  visit.row("landmark", "A named place on a slider.");
  visit("name", landmark.name, Sentence{needed, 40, 30}, "What it is.");
  visit({"field", ""}, landmark.field, FieldName{sliders.size()}, "Which slider.");
  visit({"value", landmark.field.c_str()}, landmark.value, NumberOf{landmark.field},
        "Where: chips, hours, or US dollars per chip-hour.");
  visit({"source", ""}, landmark.source, OtherSource{optional}, "Where the value comes from.");
}

// A range of one assumption that readers and commands can pick by its name: 5th, 50th and 95th percentile.
struct NamedSpread {
  std::string id;     // "quoted-prices"
  std::string field;  // FieldInfo::name of the assumption
  double low = 0, likely = 0, high = 0;
  std::string note;
  Source source;
};

void describe(described::Like<NamedSpread> auto& spread, auto& visit) {
  using namespace described;
  visit.row("spread", "A range of one assumption, to be picked by its name: 5th, 50th and 95th percentile.");
  visit("id", spread.id, OwnId{40}, "What commands call it.");
  visit({"field", ""}, spread.field, FieldName{fields.size()}, "Which assumption.");
  visit({"low", ""}, spread.low, NumberOf{spread.field, true}, "5th percentile.");
  visit({"likely", ""}, spread.likely, NumberOf{spread.field, true}, "50th.");
  visit({"high", ""}, spread.high, NumberOf{spread.field, true}, "95th.");
  visit.columns([&](auto& write) { write.range(spread.field, spread.low, spread.likely, spread.high); });
  visit.rule(
      [&] {
        return problem_of(Spread{spread.low, spread.likely, spread.high});
      },
      "low", "0 < low <= likely <= high", "");
  visit("note", spread.note, Sentence{needed}, "What the range is of.");
  visit("source", spread.source, OwnSource{needed}, "Where it comes from.");
}

}  // namespace r1cost
