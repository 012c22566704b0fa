#include "small_dataset.h"

using namespace r1cost;

namespace {

Chip a_chip(const char* id, const char* short_name, double tdp, double quote) {
  Chip row;
  row.id = id;
  row.short_name = short_name;
  row.name = short_name;
  row.maker = "Maker";
  row.line = "a chip for tests";
  row.launch_date = "2023-03-21";
  row.tdp = Watts{tdp};
  if (quote > 0) row.quote_low = row.quote_likely = row.quote_high = UsdPerChipHour{quote};
  return row;
}

Budget a_budget(const char* id, Scope scope, Method method, double usd) {
  Budget row;
  row.id = row.row = row.name = id;
  row.line = "a line";
  row.scope = scope;
  row.method = method;
  row.likely = Usd{usd};
  row.featured = true;
  row.covers = "What it covers.";
  return row;
}

}  // namespace

Dataset small_dataset() {
  Dataset data;
  data.edition = "2026-01-01";
  data.chips = {a_chip("a100_80gb", "A100", 400, 1.915), a_chip("h800", "H800", 700, 3.42),
                a_chip("h100_sxm", "H100", 700, 0)};
  Stage zero, making, base, failed;
  zero.id = "r1-zero";
  zero.name = "R1-Zero, the run before it";
  zero.short_name = "R1-Zero";
  zero.chip_hours = ChipHours{101000};
  making.id = "data";
  making.name = "Making training data";
  making.short_name = "making training data";
  making.chip_hours = ChipHours{5000};
  base.id = "v3";
  base.name = "V3, the model R1 is built on";
  base.short_name = "V3";
  base.chip_hours = ChipHours{2788000};
  base.whole_run = true;
  failed.id = "failed";
  failed.name = "Failed runs";
  failed.short_name = "failed runs";
  failed.multiplied = true;
  data.stages = {zero, making, base, failed};
  data.budgets = {a_budget("r1", Scope::one_stage, Method::rental, 294000),
                  a_budget("whole", Scope::whole_run, Method::rental, 78562017),
                  a_budget("bought", Scope::whole_run, Method::acquisition, 778066899)};
  Budget derived = a_budget("hours", Scope::one_stage, Method::rental, 1);
  derived.likely.reset();
  derived.chip_hours = ChipHours{140000};
  derived.at_reader_price = true;
  data.budgets.push_back(derived);
  Preset start{"default", "Start", "h800", {512}, {80}, {2}, {"r1-zero", "data"}, {}, "", {}};
  Preset printed{"r1-published",      "R1 as published", "h800",           {512}, {80}, {2},
                 {"r1-zero", "data"}, ChipHours{41000},  "41K as printed", {}};
  printed.as_published = true;
  data.presets = {start, printed};
  data.landmarks = {{"count", 512, "R1", {}}, {"hours", 80, "last run", {}}, {"price", 2, "paper", {}}};
  data.energy = {{1.821429, 0.75, 1.25}, {}};
  data.ownership = {{0.14, 8766, 0.19}, 1.64, Years{1}, UsdPerKilowattHour{0.0826}, {}};
  data.carbon.grid = KilogramsPerKilowattHour{0.414};
  data.work.utilisation = 0.375;
  data.chips[1].purchase = Purchase{UsdPerChip{33800}, UsdPerChip{44750}, UsdPerChip{34819}, true, true, true, "", {}};
  return data;
}
