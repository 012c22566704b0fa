#include "data/write_doubt.h"

#include "data/flat_dataset.h"
#include "data/json_writer.h"

namespace explainer {
namespace {

using namespace r1cost;

void write_percentiles(JsonWriter& json, const char* key, const Percentiles& found) {
  json.begin_object(key);
  json.number("p5", found.p5);
  json.number("p50", found.p50);
  json.number("p95", found.p95);
  json.end_object();
}

void write_range(JsonWriter& json, const char* key, const Range& range) {
  json.begin_object(key);
  json.number("low", range.low);
  json.number("likely", range.likely);
  json.number("high", range.high);
  json.end_object();
}

}  // namespace

std::string_view unit_of(Lens lens) {
  switch (lens) {
    case Lens::energy: return "kWh";
    case Lens::carbon: return "kg CO2e";
    case Lens::rent:
    case Lens::own:
    case Lens::work:
    case Lens::buy: break;
  }
  return "USD";
}

std::string doubt_as_json(const Dataset& data, const DoubtedScenario& all, const Sampling& sampling) {
  const auto found = doubt(data, all.scenario, all.doubts, sampling.lens, sampling.samples, sampling.seed);
  if (!found) return {};
  JsonWriter json;
  json.begin_object();
  json.text("edition", data.edition);
  json.text("data_hash", content_hash(data));
  json.flag("at_least", bill(data, all.scenario).at_least);
  json.text("lens", name(sampling.lens));
  json.text("unit", unit_of(sampling.lens));
  write_percentiles(json, "percentiles", *found);
  if (const auto exact = doubt_in_closed_form(data, all.scenario, all.doubts, sampling.lens))
    write_percentiles(json, "closed_form", *exact);
  json.whole("samples", sampling.samples);
  json.whole("seed", sampling.seed);
  json.begin_list("tornado");
  for (const Sensitivity& bar : sensitivities(data, all.scenario, all.doubts, sampling.lens)) {
    json.begin_object();
    json.text("assumption", info(bar.assumption).name);
    json.number("at_low", bar.at_low);
    json.number("at_high", bar.at_high);
    json.number("variance_share", bar.variance_share);
    json.end_object();
  }
  json.end_list();
  json.end_object();
  return json.written();
}

const Source* source_of(const CountedStep& step, const Dataset& data, const Scenario& scenario) {
  if (const Stage* stage = find_stage(data, step.id))
    return stage->multiplied && step.itself.likely ? nullptr : &stage->source;
  if (const Budget* budget = find_budget(data, step.id)) return &budget->source;
  const Chip* chip = find_chip(data, scenario.chip);
  const bool quoted = step.id == "cluster" && chip && chip->purchase && !scenario.assumed.chip_price;
  return quoted ? &chip->purchase->source : nullptr;
}

std::string steps_as_json(const Dataset& data, const DoubtedScenario& all) {
  JsonWriter json;
  json.begin_object();
  json.text("edition", data.edition);
  json.text("data_hash", content_hash(data));
  json.begin_list("steps");
  for (const CountedStep& step : steps(data, all.scenario, all.doubts)) {
    json.begin_object();
    json.text("id", step.id);
    json.text("counting", step.counting == Counting::adds ? "adds" : "instead");
    json.flag("on", step.on);
    json.number("multiplier", step.multiplier);
    write_range(json, "usd", step.itself);
    write_range(json, "total_usd", step.total);
    json.flag("at_least", step.at_least);
    if (const Source* source = source_of(step, data, all.scenario)) json.text("source", source->title);
    json.end_object();
  }
  json.end_list();
  json.end_object();
  return json.written();
}

}  // namespace explainer
