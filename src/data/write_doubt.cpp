#include "data/write_doubt.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace explainer {
namespace {

using namespace r1cost;
using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void write_text(Writer& json, const char* key, std::string_view text) {
  json.Key(key);
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void write_number(Writer& json, const char* key, double value) {
  json.Key(key);
  json.Double(value);
}

void write_percentiles(Writer& json, const char* key, const Percentiles& found) {
  json.Key(key);
  json.StartObject();
  write_number(json, "p5", found.p5);
  write_number(json, "p50", found.p50);
  write_number(json, "p95", found.p95);
  json.EndObject();
}

void write_range(Writer& json, const char* key, const Range& range) {
  json.Key(key);
  json.StartObject();
  const std::pair<const char*, std::optional<Usd>> parts[] = {
      {"low", range.low}, {"likely", range.likely}, {"high", range.high}};
  for (const auto& [name, amount] : parts) {
    json.Key(name);
    if (amount) json.Double(amount->value);
    else json.Null();
  }
  json.EndObject();
}

}  // namespace

std::string_view unit_of(Lens lens) { return lens == Lens::energy ? "kWh" : lens == Lens::carbon ? "kg CO2e" : "USD"; }

std::string doubt_as_json(const Dataset& data, const DoubtedScenario& all, const Sampling& sampling) {
  const auto found = doubt(data, all.scenario, all.doubts, sampling.lens, sampling.samples, sampling.seed);
  if (!found) return {};
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  json.SetIndent(' ', 2);
  json.StartObject();
  write_text(json, "lens", lens_names[static_cast<std::size_t>(sampling.lens)]);
  write_text(json, "unit", unit_of(sampling.lens));
  write_percentiles(json, "percentiles", *found);
  if (const auto exact = doubt_in_closed_form(data, all.scenario, all.doubts, sampling.lens))
    write_percentiles(json, "closed_form", *exact);
  json.Key("samples");
  json.Uint64(sampling.samples);
  json.Key("seed");
  json.Uint64(sampling.seed);
  json.Key("tornado");
  json.StartArray();
  for (const Sensitivity& bar : sensitivities(data, all.scenario, all.doubts, sampling.lens)) {
    json.StartObject();
    write_text(json, "assumption", info(bar.assumption).name);
    write_number(json, "at_low", bar.at_low);
    write_number(json, "at_high", bar.at_high);
    write_number(json, "variance_share", bar.variance_share);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

const Source* source_of(const CountedStep& step, const Dataset& data, const Scenario& scenario) {
  if (const Stage* stage = find_stage(data, step.id)) return &stage->source;
  if (const Budget* budget = find_budget(data, step.id)) return &budget->source;
  const Chip* chip = find_chip(data, scenario.chip);
  const bool quoted = step.id == "cluster" && chip && chip->purchase && !scenario.assumed.chip_price;
  return quoted ? &chip->purchase->source : nullptr;
}

std::string steps_as_json(const Dataset& data, const DoubtedScenario& all) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  json.SetIndent(' ', 2);
  json.StartObject();
  json.Key("steps");
  json.StartArray();
  for (const CountedStep& step : steps(data, all.scenario, all.doubts)) {
    json.StartObject();
    write_text(json, "id", step.id);
    write_text(json, "counting", step.counting == Counting::adds ? "adds" : "instead");
    json.Key("on");
    json.Bool(step.on);
    write_number(json, "multiplier", step.multiplier);
    write_range(json, "usd", step.itself);
    write_range(json, "total_usd", step.total);
    json.Key("at_least");
    json.Bool(step.at_least);
    if (const Source* source = source_of(step, data, all.scenario)) write_text(json, "source", source->title);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace explainer
