#include "data/read_rows.h"

#include "data/numbers.h"
#include "r1cost/scenario.h"
#include "r1cost/spread.h"

namespace explainer {

using namespace r1cost;

namespace {

ExportEvent read_export_event(JsonObject& o, const Sources& sources) {
  ExportEvent event;
  event.date = date(o, "date", true);
  event.event = o.text("event", true, 200);
  event.source = reference(o, "source", sources, true);
  return event;
}

OtherFigure read_other_figure(JsonObject& o, const Sources& sources) {
  OtherFigure other;
  other.figure = o.text("figure", true, 40);
  other.says = o.text("says", true, 200);
  other.source = reference(o, "source", sources, true);
  return other;
}

Purchase read_purchase(JsonObject& o, const Sources& sources) {
  Purchase purchase;
  purchase.low = quantity<UsdPerChipUnit>(o, "low", 1e7);
  purchase.likely = UsdPerChip{o.required_number("likely", 0.01, 1e7)};
  purchase.high = quantity<UsdPerChipUnit>(o, "high", 1e7);
  if (purchase.low.has_value() != purchase.high.has_value() ||
      (purchase.low && (*purchase.low > purchase.likely || purchase.likely > *purchase.high)))
    o.findings.add(o.at("low"), "low <= likely <= high, both ends or none", "another order");
  purchase.with_server = o.flag("with_server");
  purchase.low_with_server = o.has("low_with_server") ? o.flag("low_with_server") : purchase.with_server;
  purchase.high_with_server = o.has("high_with_server") ? o.flag("high_with_server") : purchase.with_server;
  purchase.note = o.text("note", false);
  purchase.source = reference(o, "source", sources, true);
  return purchase;
}

}  // namespace

NamedSpread read_spread(JsonObject& o, const Sources& sources) {
  NamedSpread spread;
  spread.id = id(o, "id", 40);
  std::vector<std::string_view> names;
  for (const FieldInfo& row : fields) names.push_back(row.name);
  const FieldInfo& row = fields[o.choice("field", names, std::nullopt)];
  spread.field = row.name;
  spread.low = o.required_number("low", row.low, row.high);
  spread.likely = o.required_number("likely", row.low, row.high);
  spread.high = o.required_number("high", row.low, row.high);
  if (const char* problem = problem_of(Spread{spread.low, spread.likely, spread.high}))
    o.findings.add(o.at("low"), "0 < low <= likely <= high", problem);
  spread.note = o.text("note", true);
  spread.source = reference(o, "source", sources, true);
  return spread;
}

Chip read_chip(JsonObject& o, const Sources& sources) {
  Chip chip;
  chip.id = id(o, "id", 40);
  chip.short_name = o.text("short_name", true, 8);
  chip.name = o.text("name", true, 80);
  chip.maker = o.text("maker", true, 40);
  chip.launch_date = date(o, "launch_date", true);
  chip.line = o.text("line", true, 60);
  chip.memory_gb = o.number("memory_gb", 1, 1e5);
  chip.bandwidth_tb_s = o.number("bandwidth_tb_s", 0.001, 1e4);
  chip.link_gb_s = o.number("link_gb_s", 0.1, 1e6);
  chip.bf16_tflops = o.number("bf16_tflops", 0.1, 1e6);
  chip.fp8_tflops = o.number("fp8_tflops", 0.1, 1e6);
  if (const auto watts = o.number("tdp", 1, 1e5)) chip.tdp = Watts{*watts};
  chip.made_for_china = o.flag("made_for_china");
  chip.barred_from = date(o, "barred_from", false);
  chip.barred_note = o.text("barred_note", false);
  read_list(o, "export_events", sources, chip.export_events, read_export_event);
  chip.quote_low = quantity<UsdPerChipHourUnit>(o, "quote_low", 1e4);
  chip.quote_likely = quantity<UsdPerChipHourUnit>(o, "quote_likely", 1e4);
  chip.quote_high = quantity<UsdPerChipHourUnit>(o, "quote_high", 1e4);
  if (chip.quote_low.has_value() != chip.quote_high.has_value() ||
      (chip.quote_low && (*chip.quote_low > *chip.quote_high || !chip.quote_likely ||
                          *chip.quote_likely < *chip.quote_low || *chip.quote_likely > *chip.quote_high)) ||
      (chip.quote_likely && !chip.quote_low))
    o.findings.add(o.at("quote_low"), "quote_low <= quote_likely <= quote_high, all or none", "another order");
  chip.quote_note = o.text("quote_note", false);
  chip.quote_source = reference(o, "quote_source", sources, chip.quote_low.has_value());
  if (const rapidjson::Value* value = o.any("purchase")) {
    JsonObject object(*value, o.at("purchase"), o.findings);
    chip.purchase = read_purchase(object, sources);
    object.finish();
  }
  chip.server_factor = o.number("server_factor", 1, 10);
  chip.average_draw = o.number("average_draw", 0.01, 1);
  chip.server_overhead = o.number("server_overhead", 1, 10);
  read_list(o, "also_reported", sources, chip.also_reported, read_other_figure);
  chip.source = reference(o, "source", sources, true);
  chip.note = o.text("note", false);
  return chip;
}

Stage read_stage(JsonObject& o, const Sources& sources) {
  Stage stage;
  stage.id = id(o, "id", 40);
  // Figures and lines are called so: see explain.h and evaluate.h.
  for (const char* taken : {"run", "none", "total", "own", "cluster", "energy", "carbon", "work"})
    if (stage.id == taken) o.findings.add(o.at("id"), "an id that is no figure's name", "\"" + stage.id + "\"");
  stage.name = o.text("name", true, 60);
  stage.line = o.text("line", true, 60);
  stage.chip_hours = quantity<ChipHoursUnit>(o, "chip_hours", most_chip_hours);
  stage.count = quantity<ChipsUnit>(o, "count", 1e9);
  stage.hours = quantity<HoursUnit>(o, "hours", 1e6);
  stage.whole_run = o.flag("whole_run");
  stage.multiplied = o.flag("multiplied");
  if (stage.multiplied && stage.chip_hours)
    o.findings.add(o.at("multiplied"), "no hours of its own, since they are the others' times a multiplier", "both");
  stage.source = reference(o, "source", sources, true);
  return stage;
}

Budget read_budget(JsonObject& o, const Sources& sources) {
  Budget budget;
  budget.id = id(o, "id", 60);
  budget.row = id(o, "row", 60);
  budget.name = o.text("name", true, 60);
  budget.line = o.text("line", true, 80);
  budget.org = o.text("org", true, 60);
  budget.scope = static_cast<Scope>(o.choice("scope", {"one-stage", "whole-run", "programme", "other"}, std::nullopt));
  budget.kind =
      static_cast<Kind>(o.choice("kind", {"disclosure", "derived", "remark", "estimate", "report"}, std::nullopt));
  budget.method =
      static_cast<Method>(o.choice("method", {"rental", "amortised", "acquisition", "unspecified"}, std::nullopt));
  budget.bound = static_cast<Bound>(o.choice("bound", {"stated", "more-than", "less-than"}, 0));
  budget.low = quantity<UsdUnit>(o, "low", most_usd);
  budget.likely = quantity<UsdUnit>(o, "likely", most_usd);
  budget.high = quantity<UsdUnit>(o, "high", most_usd);
  budget.chip_hours = quantity<ChipHoursUnit>(o, "chip_hours", most_chip_hours);
  budget.at_reader_price = o.flag("at_reader_price");
  budget.deepseek = o.flag("deepseek");
  budget.featured = o.flag("featured");
  budget.covers = o.text("covers", true);
  budget.active_parameters = o.number("active_parameters", 1, 1e16);
  budget.tokens = o.number("tokens", 1, 1e18);
  if (o.has("chip")) budget.chip = id(o, "chip", 40);
  budget.experiments = o.flag("experiments");
  budget.counts = o.texts("counts");
  budget.parts = o.texts("parts");
  if (const rapidjson::Value* value = o.any("quoted_ratio")) {
    JsonObject object(*value, o.at("quoted_ratio"), o.findings);
    budget.quoted_ratio = QuotedRatio{object.required_number("times", 1e-6, 1e9), id(object, "of", 60)};
    object.finish();
  }
  read_list(o, "also_reported", sources, budget.also_reported, read_other_figure);
  budget.note = o.text("note", false);
  budget.source = reference(o, "source", sources, true);
  if (budget.at_reader_price && !budget.chip_hours)
    o.findings.add(o.at("chip_hours"), "chip-hours, since the figure takes the reader's price", "nothing");
  if (!budget.at_reader_price && !budget.low && !budget.likely && !budget.high)
    o.findings.add(o.at("likely"), "at least one of low, likely, high", "nothing");
  const double low = budget.low ? budget.low->value : 0;
  const double high = budget.high ? budget.high->value : most_usd;
  const double likely = budget.likely ? budget.likely->value : low;
  if (low > high || likely < low || likely > high)
    o.findings.add(o.at("low"), "low <= likely <= high", "another order");
  return budget;
}

Preset read_preset(JsonObject& o, const Sources& sources) {
  Preset preset;
  preset.id = id(o, "id", 40);
  preset.name = o.text("name", true, 40);
  preset.chip = id(o, "chip", 40);
  const auto number = [&](Field field) {
    return o.required_number(info(field).name, info(field).low, info(field).high);
  };
  preset.count = {number(Field::count)};
  if (preset.count.value != clamped(Field::count, preset.count.value))
    o.findings.add(o.at("count"), "a whole number", shortest(preset.count.value));
  preset.hours = {number(Field::hours)};
  preset.price = {number(Field::price)};
  preset.also = o.texts("also");
  preset.printed = quantity<ChipHoursUnit>(o, "printed", most_chip_hours);
  preset.printed_note = o.text("printed_note", preset.printed.has_value(), 60);
  preset.other_model = o.flag("other_model");
  if (!preset.printed_note.empty() && !preset.printed)
    o.findings.add(o.at("printed"), "chip-hours as printed, since there is a printed_note", "nothing");
  preset.source = reference(o, "source", sources, false);
  return preset;
}

Landmark read_landmark(JsonObject& o, const Sources& sources) {
  Landmark landmark;
  std::vector<std::string_view> names;
  for (const FieldInfo& row : sliders) names.push_back(row.name);
  const std::size_t field = o.choice("field", names, std::nullopt);
  landmark.field = names[field];
  landmark.value = o.required_number("value", fields[field].low, fields[field].high);
  landmark.name = o.text("name", true, 40);
  landmark.source = reference(o, "source", sources, false);
  return landmark;
}

Claim read_claim(JsonObject& o, const Sources& sources) {
  Claim claim;
  claim.id = id(o, "id", 60);
  claim.topic = id(o, "topic", 40);
  claim.says = o.text("says", true, 600);
  claim.by = o.text("by", true, 80);
  claim.source = reference(o, "source", sources, true);
  return claim;
}

EnergyConstants read_energy(JsonObject& o, const Sources& sources) {
  EnergyConstants energy;
  energy.server_factor = o.required_number("server_factor", 1, 10);
  energy.average_draw = o.required_number("average_draw", 0.01, 1);
  energy.usage_effectiveness = o.required_number("usage_effectiveness", 1, 5);
  energy.source = reference(o, "source", sources, true);
  return energy;
}

OwnershipConstants read_ownership(JsonObject& o, const Sources& sources) {
  OwnershipConstants ownership;
  ownership.trend = o.required_number("trend", 0.001, 10);
  ownership.hours_a_year = o.required_number("hours_a_year", 8000, 9000);
  ownership.interconnect_share = o.required_number("interconnect_share", 0, 0.99);
  ownership.server_overhead = o.required_number("server_overhead", 1, 10);
  if (const auto years = o.number("held", 0, info(Field::held).high)) ownership.held = Years{*years};
  ownership.electricity = UsdPerKilowattHour{o.required_number("electricity", 0.001, 10)};
  ownership.source = reference(o, "source", sources, true);
  return ownership;
}

CarbonConstants read_carbon(JsonObject& o, const Sources& sources) {
  CarbonConstants carbon;
  carbon.grid = KilogramsPerKilowattHour{o.required_number("grid", info(Field::grid).low, info(Field::grid).high)};
  carbon.note = o.text("note", false);
  carbon.source = reference(o, "source", sources, true);
  return carbon;
}

WorkConstants read_work(JsonObject& o, const Sources& sources) {
  WorkConstants work;
  work.utilisation = o.required_number("utilisation", info(Field::utilisation).low, info(Field::utilisation).high);
  work.note = o.text("note", false);
  work.source = reference(o, "source", sources, true);
  return work;
}

}  // namespace explainer
