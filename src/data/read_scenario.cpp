#include "data/read_scenario.h"

#include <algorithm>

#include "data/json_object.h"
#include "data/parse_json.h"

namespace explainer {
namespace {

using namespace r1cost;

void read_fields(JsonObject& object, Scenario& scenario) {
  for (const FieldInfo& row : fields)
    if (const auto value = object.number(row.name, row.low, row.high)) {
      if (row.field == Field::count && *value != clamped(row.field, *value))
        object.findings.add(object.at(row.name), "a whole number", in_words(*object.any(row.name)));
      scenario = with(scenario, row.field, *value);
    }
}

void read_also(JsonObject& object, const Dataset& data, Scenario& scenario) {
  if (!object.has("also")) return;
  const std::vector<std::string> wanted = object.texts("also");
  for (const std::string& id : wanted)
    if (!find_stage(data, id)) object.findings.add(object.at("also"), "ids of stages", "\"" + id.substr(0, 40) + "\"");
  scenario.also.clear();
  for (const Stage& stage : data.stages)
    if (std::find(wanted.begin(), wanted.end(), stage.id) != wanted.end()) scenario.also.push_back(stage.id);
}

}  // namespace

ScenarioOrProblems read_scenario(const File& file, const Dataset& data) {
  std::vector<Problem> problems;
  const Findings findings{std::string(file.name), problems};
  rapidjson::Document json;
  if (const std::optional<JsonError> error = parse_json(json, file.text)) {
    findings.add("", "JSON", error->words);
    return problems;
  }
  JsonObject object(json, "", findings);
  Scenario scenario = data.presets.empty() ? Scenario{} : scenario_of(data.presets.front());
  if (object.has("preset")) {
    const std::string id = object.text("preset", false, 80);
    if (const Preset* preset = find_preset(data, id)) scenario = scenario_of(*preset);
    else findings.add("/preset", "the id of a preset", "\"" + id.substr(0, 40) + "\"");
  }
  if (object.has("chip")) {
    const std::string id = object.text("chip", false, 80);
    if (const Chip* chip = find_chip(data, id)) scenario.chip = chip->id;
    else findings.add("/chip", "the id of a chip", "\"" + id.substr(0, 40) + "\"");
  }
  read_fields(object, scenario);
  read_also(object, data, scenario);
  if (const auto printed = object.number("printed", 0.1, 1e13)) scenario.printed = ChipHours{*printed};
  object.finish();
  if (!problems.empty()) return problems;
  return scenario;
}

}  // namespace explainer
