#include "data/read_rows.h"

#include "data/numbers.h"
#include "r1cost/scenario.h"
#include "r1cost/spread.h"

namespace explainer {

using namespace r1cost;

namespace {

ExportEvent read_export_event(JsonObject& o, const Sources& sources) {
  ExportEvent event;
  date(o, event.date, "date", true);
  o.read_text(event.event, "event", true, 200);
  reference(o, event.source, "source", sources, true);
  return event;
}

OtherFigure read_other_figure(JsonObject& o, const Sources& sources) {
  OtherFigure other;
  o.read_text(other.figure, "figure", true, 40);
  o.read_text(other.says, "says", true, 200);
  reference(o, other.source, "source", sources, true);
  return other;
}

Purchase read_purchase(JsonObject& o, const Sources& sources) {
  Purchase purchase;
  quantity(o, purchase.low, "low", 1e7);
  purchase.likely = UsdPerChip{o.required_number("likely", 0.01, 1e7)};
  quantity(o, purchase.high, "high", 1e7);
  if (purchase.low.has_value() != purchase.high.has_value() ||
      (purchase.low && (*purchase.low > purchase.likely || purchase.likely > *purchase.high)))
    o.findings.add(o.at("low"), "low <= likely <= high, both ends or none", "another order");
  o.read_flag(purchase.with_server, "with_server");
  purchase.low_with_server = o.has("low_with_server") ? o.flag("low_with_server") : purchase.with_server;
  purchase.high_with_server = o.has("high_with_server") ? o.flag("high_with_server") : purchase.with_server;
  o.read_text(purchase.note, "note", false);
  reference(o, purchase.source, "source", sources, true);
  return purchase;
}

Footprint read_footprint(JsonObject& o, const Sources& sources) {
  Footprint footprint;
  quantity(o, footprint.electricity, "electricity_kwh", 1e15);
  if (const auto tonnes = o.number("emissions_t", 1e-6, 1e12)) footprint.emissions = Kilograms{*tonnes * 1000};
  if (const auto watts = o.number("chip_watts", 1, 1e5)) footprint.chip_power = Watts{*watts};
  if (!footprint.electricity && !footprint.emissions)
    o.findings.add(o.at("emissions_t"), "emissions_t or electricity_kwh", "neither");
  reference(o, footprint.source, "source", sources, true);
  return footprint;
}

}  // namespace

NamedSpread read_spread(JsonObject& o, const Sources& sources) {
  NamedSpread spread;
  id(o, spread.id, "id", 40);
  std::vector<std::string_view> names;
  for (const FieldInfo& row : fields) names.push_back(row.name);
  const FieldInfo& row = fields[o.choice("field", names, std::nullopt)];
  spread.field = row.name;
  spread.low = o.required_number("low", row.low, row.high);
  spread.likely = o.required_number("likely", row.low, row.high);
  spread.high = o.required_number("high", row.low, row.high);
  if (const char* problem = problem_of(Spread{spread.low, spread.likely, spread.high}))
    o.findings.add(o.at("low"), "0 < low <= likely <= high", problem);
  o.read_text(spread.note, "note", true);
  reference(o, spread.source, "source", sources, true);
  return spread;
}

Chip read_chip(JsonObject& o, const Sources& sources) {
  Chip chip;
  id(o, chip.id, "id", 40);
  o.read_text(chip.short_name, "short_name", true, 10);
  o.read_text(chip.name, "name", true, 80);
  o.read_text(chip.maker, "maker", true, 40);
  date(o, chip.launch_date, "launch_date", true);
  o.read_text(chip.line, "line", true, 60);
  o.read_flag(chip.by_name_only, "by_name_only");
  o.read_number(chip.memory_gb, "memory_gb", 1, 1e5);
  o.read_number(chip.bandwidth_tb_s, "bandwidth_tb_s", 0.001, 1e4);
  o.read_number(chip.link_gb_s, "link_gb_s", 0.1, 1e6);
  o.read_number(chip.bf16_tflops, "bf16_tflops", 0.1, 1e6);
  o.read_number(chip.fp8_tflops, "fp8_tflops", 0.1, 1e6);
  if (const auto watts = o.number("tdp", 1, 1e5)) chip.tdp = Watts{*watts};
  o.read_flag(chip.made_for_china, "made_for_china");
  date(o, chip.barred_from, "barred_from", false);
  o.read_text(chip.barred_note, "barred_note", false);
  read_list(o, "export_events", sources, chip.export_events, read_export_event);
  quantity(o, chip.quote_low, "quote_low", 1e4);
  quantity(o, chip.quote_likely, "quote_likely", 1e4);
  quantity(o, chip.quote_high, "quote_high", 1e4);
  if (chip.quote_low.has_value() != chip.quote_high.has_value() ||
      (chip.quote_low && (*chip.quote_low > *chip.quote_high || !chip.quote_likely ||
                          *chip.quote_likely < *chip.quote_low || *chip.quote_likely > *chip.quote_high)) ||
      (chip.quote_likely && !chip.quote_low))
    o.findings.add(o.at("quote_low"), "quote_low <= quote_likely <= quote_high, all or none", "another order");
  date(o, chip.quote_month, "quote_month", false);
  o.read_text(chip.quote_note, "quote_note", false);
  reference(o, chip.quote_source, "quote_source", sources, chip.quote_low.has_value());
  if (const rapidjson::Value* value = o.any("purchase")) {
    JsonObject object(*value, o.at("purchase"), o.findings);
    chip.purchase = read_purchase(object, sources);
    object.finish();
  }
  o.read_number(chip.server_factor, "server_factor", 1, 10);
  o.read_number(chip.average_draw, "average_draw", 0.01, 1);
  o.read_number(chip.server_overhead, "server_overhead", 1, 10);
  read_list(o, "also_reported", sources, chip.also_reported, read_other_figure);
  reference(o, chip.source, "source", sources, true);
  reference(o, chip.peak_source, "peak_source", sources, false);
  reference(o, chip.tdp_source, "tdp_source", sources, false);
  o.read_text(chip.note, "note", false);
  return chip;
}

Stage read_stage(JsonObject& o, const Sources& sources) {
  Stage stage;
  id(o, stage.id, "id", 40);
  // Figures and lines are called so: see explain.h and evaluate.h.
  for (const char* taken : {"run", "none", "total", "own", "cluster", "energy", "carbon", "work"})
    if (stage.id == taken) o.findings.add(o.at("id"), "an id that is no figure's name", "\"" + stage.id + "\"");
  o.read_text(stage.name, "name", true, 60);
  o.read_text(stage.line, "line", true, 60);
  quantity(o, stage.chip_hours, "chip_hours", most_chip_hours);
  quantity(o, stage.count, "count", 1e9);
  quantity(o, stage.hours, "hours", 1e6);
  o.read_flag(stage.whole_run, "whole_run");
  o.read_flag(stage.multiplied, "multiplied");
  if (stage.multiplied && stage.chip_hours)
    o.findings.add(o.at("multiplied"), "no hours of its own, since they are the others' times a multiplier", "both");
  reference(o, stage.source, "source", sources, true);
  return stage;
}

Budget read_budget(JsonObject& o, const Sources& sources) {
  Budget budget;
  id(o, budget.id, "id", 60);
  budget.row = budget.id;
  if (o.has("row")) id(o, budget.row, "row", 60);
  o.read_text(budget.name, "name", true, 60);
  o.read_text(budget.line, "line", true, 80);
  o.read_text(budget.org, "org", true, 60);
  const auto choice = [&](std::string_view key, const auto& names, std::optional<std::size_t> otherwise) {
    return o.choice(key, {names.begin(), names.end()}, otherwise);
  };
  budget.scope = static_cast<Scope>(choice("scope", scope_names, std::nullopt));
  budget.kind = static_cast<Kind>(choice("kind", kind_names, std::nullopt));
  budget.method = static_cast<Method>(choice("method", method_names, std::nullopt));
  budget.bound = static_cast<Bound>(choice("bound", bound_names, 0));
  quantity(o, budget.low, "low", most_usd);
  quantity(o, budget.likely, "likely", most_usd);
  quantity(o, budget.high, "high", most_usd);
  quantity(o, budget.chip_hours, "chip_hours", most_chip_hours);
  o.read_flag(budget.at_reader_price, "at_reader_price");
  o.read_flag(budget.deepseek, "deepseek");
  o.read_flag(budget.featured, "featured");
  o.read_text(budget.covers, "covers", true);
  o.read_number(budget.active_parameters, "active_parameters", 1, 1e16);
  o.read_number(budget.tokens, "tokens", 1, 1e18);
  if (o.has("chip")) id(o, budget.chip, "chip", 40);
  if (const rapidjson::Value* value = o.any("footprint")) {
    JsonObject object(*value, o.at("footprint"), o.findings);
    budget.footprint = read_footprint(object, sources);
    object.finish();
  }
  o.read_flag(budget.experiments, "experiments");
  budget.counts = o.texts("counts");
  budget.parts = o.texts("parts");
  if (const rapidjson::Value* value = o.any("quoted_ratio")) {
    JsonObject object(*value, o.at("quoted_ratio"), o.findings);
    QuotedRatio& ratio = budget.quoted_ratio.emplace();
    ratio.times = object.required_number("times", 1e-6, 1e9);
    id(object, ratio.of, "of", 60);
    object.finish();
  }
  read_list(o, "also_reported", sources, budget.also_reported, read_other_figure);
  o.read_text(budget.note, "note", false);
  reference(o, budget.source, "source", sources, true);
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
  id(o, preset.id, "id", 40);
  o.read_text(preset.name, "name", true, 40);
  id(o, preset.chip, "chip", 40);
  const auto number = [&](Field field) {
    return o.required_number(info(field).name, info(field).low, info(field).high);
  };
  preset.count = {number(Field::count)};
  if (preset.count.value != clamped(Field::count, preset.count.value))
    o.findings.add(o.at("count"), "a whole number", shortest(preset.count.value));
  preset.hours = {number(Field::hours)};
  preset.price = {number(Field::price)};
  preset.also = o.texts("also");
  quantity(o, preset.printed, "printed", most_chip_hours);
  o.read_text(preset.printed_note, "printed_note", preset.printed.has_value(), 60);
  o.read_flag(preset.other_model, "other_model");
  if (!preset.printed_note.empty() && !preset.printed)
    o.findings.add(o.at("printed"), "chip-hours as printed, since there is a printed_note", "nothing");
  reference(o, preset.source, "source", sources, false);
  return preset;
}

Landmark read_landmark(JsonObject& o, const Sources& sources) {
  Landmark landmark;
  std::vector<std::string_view> names;
  for (const FieldInfo& row : sliders) names.push_back(row.name);
  const std::size_t field = o.choice("field", names, std::nullopt);
  landmark.field = names[field];
  landmark.value = o.required_number("value", fields[field].low, fields[field].high);
  o.read_text(landmark.name, "name", true, 40);
  reference(o, landmark.source, "source", sources, false);
  return landmark;
}

Claim read_claim(JsonObject& o, const Sources& sources) {
  Claim claim;
  id(o, claim.id, "id", 60);
  id(o, claim.topic, "topic", 40);
  o.read_text(claim.says, "says", true, 600);
  o.read_text(claim.by, "by", true, 80);
  reference(o, claim.source, "source", sources, true);
  return claim;
}

Dispute read_dispute(JsonObject& o, const Sources&) {
  Dispute dispute;
  id(o, dispute.id, "id", 40);
  o.read_text(dispute.question, "question", true, 60);
  const auto side = [&](const char* key) {
    std::vector<std::string> ids = o.texts(key);
    if (ids.empty()) o.findings.add(o.at(key), "the id of at least one claim, since a dispute has two sides", "none");
    return ids;
  };
  dispute.claims = side("claims");
  dispute.answers = side("answers");
  o.read_text(dispute.unknown, "unknown", true);
  return dispute;
}

Change read_change(JsonObject& o, const Sources&) {
  Change change;
  date(o, change.edition, "edition", true);
  o.read_text(change.row, "row", true, 80);
  change.added = o.choice("what", {"corrected", "added"}, std::nullopt) == 1;
  o.read_text(change.why, "why", true, 200);
  return change;
}

EnergyConstants read_energy(JsonObject& o, const Sources& sources) {
  EnergyConstants energy;
  energy.server_factor = o.required_number("server_factor", 1, 10);
  energy.average_draw = o.required_number("average_draw", 0.01, 1);
  energy.usage_effectiveness = o.required_number("usage_effectiveness", 1, 5);
  reference(o, energy.source, "source", sources, true);
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
  reference(o, ownership.source, "source", sources, true);
  return ownership;
}

CarbonConstants read_carbon(JsonObject& o, const Sources& sources) {
  CarbonConstants carbon;
  carbon.grid = KilogramsPerKilowattHour{o.required_number("grid", info(Field::grid).low, info(Field::grid).high)};
  o.read_text(carbon.note, "note", false);
  reference(o, carbon.source, "source", sources, true);
  return carbon;
}

WorkConstants read_work(JsonObject& o, const Sources& sources) {
  WorkConstants work;
  work.utilisation = o.required_number("utilisation", info(Field::utilisation).low, info(Field::utilisation).high);
  o.read_text(work.note, "note", false);
  reference(o, work.source, "source", sources, true);
  return work;
}

}  // namespace explainer
