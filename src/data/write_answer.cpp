#include "data/write_answer.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include "data/flat_dataset.h"
#include "r1cost/convert.h"

namespace explainer {
namespace {

using namespace r1cost;
using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

template <class Optional>
void write_number(Writer& json, const char* key, const Optional& value) {
  json.Key(key);
  if (value) json.Double(value->value);
  else json.Null();
}

void write_plain(Writer& json, const char* key, const std::optional<double>& value) {
  json.Key(key);
  if (value) json.Double(*value);
  else json.Null();
}

void write_text(Writer& json, const char* key, const std::string& text) {
  json.Key(key);
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

// Ours as theirs counts it, step by step; or why that cannot be.
void write_conversion(Writer& json, const Dataset& data, const Scenario& scenario, const Answer& answer,
                      const Budget& budget) {
  const Converted converted = convert(data, scenario, answer, budget);
  json.Key("converted");
  json.StartObject();
  if (converted.obstacle != Obstacle::none) {
    write_text(json, "impossible", std::string(name(converted.obstacle)));
    json.EndObject();
    return;
  }
  json.Key("steps");
  json.StartArray();
  for (const ConversionStep& step : converted.steps) {
    json.StartObject();
    write_text(json, "step", std::string(name(step.what)));
    if (!step.stage.empty()) write_text(json, "stage", step.stage);
    write_plain(json, "usd_after", step.after.value);
    json.EndObject();
  }
  json.EndArray();
  write_plain(json, "usd", converted.usd.value);
  write_plain(json, "times_low", converted.times_low);
  write_plain(json, "times_likely", converted.times_likely);
  write_plain(json, "times_high", converted.times_high);
  json.EndObject();
}

}  // namespace

std::string answer_as_json(const Dataset& data, const Scenario& scenario, const Answer& answer) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  json.SetIndent(' ', 2);
  json.StartObject();
  write_text(json, "edition", data.edition);
  write_text(json, "data_hash", content_hash(data));
  json.Key("scenario");
  json.StartObject();
  write_text(json, "chip", scenario.chip);
  write_plain(json, "count", scenario.count.value);
  write_plain(json, "hours", scenario.hours.value);
  write_plain(json, "price", scenario.price.value);
  json.Key("also");
  json.StartArray();
  for (const std::string& stage : scenario.also) json.String(stage.c_str());
  json.EndArray();
  if (scenario.printed) write_number(json, "printed", scenario.printed);
  for (const FieldInfo& row : fields)
    if (is_assumption(row.field) && assumption(scenario.assumed, row.field))
      write_plain(json, std::string(row.name).c_str(), assumption(scenario.assumed, row.field));
  json.EndObject();
  write_plain(json, "chip_hours", answer.chip_hours.value);
  write_plain(json, "usd", answer.usd.value);
  json.Key("at_least");
  json.Bool(answer.at_least);
  write_number(json, "own_usd", answer.owned ? std::optional(answer.owned->total) : std::nullopt);
  write_number(json, "cluster_usd", answer.cluster);
  write_number(json, "energy_kwh", answer.energy);
  write_number(json, "energy_usd", answer.energy_usd);
  write_number(json, "carbon_kg", answer.carbon);
  write_number(json, "operations", answer.work);
  json.Key("stages");
  json.StartArray();
  for (const r1cost::Line& line : answer.lines) {
    json.StartObject();
    write_text(json, "id", line.id);
    json.Key("counted");
    json.Bool(line.counted);
    write_number(json, "chip_hours", line.chip_hours);
    write_number(json, "usd", line.usd);
    json.EndObject();
  }
  json.EndArray();
  json.Key("ratios");
  json.StartArray();
  for (std::size_t i = 0; i < answer.ratios.size(); ++i) {
    const Ratio& ratio = answer.ratios[i];
    json.StartObject();
    write_text(json, "budget", ratio.budget);
    write_text(json, "name", data.budgets[i].name);
    write_number(json, "usd_low", ratio.low);
    write_number(json, "usd_likely", ratio.likely);
    write_number(json, "usd_high", ratio.high);
    write_plain(json, "times_low", ratio.times_low);
    write_plain(json, "times_likely", ratio.times_likely);
    write_plain(json, "times_high", ratio.times_high);
    json.Key("like");
    json.Bool(ratio.like);
    if (!ratio.like) {
      write_text(json, "unlike", ratio.unlike);
      write_conversion(json, data, scenario, answer, data.budgets[i]);
    }
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize());
}

}  // namespace explainer
