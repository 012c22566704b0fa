#include "data/read_scenario.h"

#include <algorithm>

#include "data/json_object.h"
#include "data/numbers.h"
#include "data/parse_json.h"
#include "data/text_encoding.h"
#include "data/typed_number.h"
#include "scene/write.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr std::size_t largest_scenario = 1 << 20;

// A number in a list, given as a JSON number or as text.
std::optional<double> number_of_item(const rapidjson::Value& item, const FieldInfo& row) {
  if (item.IsNumber()) return item.GetDouble();
  if (!item.IsString()) return std::nullopt;
  const auto number = read_number({item.GetString(), item.GetStringLength()}, number_for(row));
  return number && !number->other ? std::optional(number->value) : std::nullopt;
}

// Reads a field in doubt: [low, likely, high], or a spread or a number as text.
void read_doubt(JsonObject& object, const rapidjson::Value& value, const FieldInfo& row, const Dataset& data,
                DoubtedScenario& all) {
  SpreadOrReason read = "not three numbers";
  if (value.IsString()) {
    read = spread_from_text({value.GetString(), value.GetStringLength()}, row.field, data);
  } else if (value.Size() == 3) {
    const auto low = number_of_item(value[0], row), likely = number_of_item(value[1], row),
               high = number_of_item(value[2], row);
    if (low && likely && high) read = checked({*low, *likely, *high}, row.field);
  }
  if (const std::string* reason = std::get_if<std::string>(&read))
    object.findings.add(object.at(row.name), "a number or a spread", in_words(value) + ", which is " + *reason);
  else put_in_doubt(all, row.field, std::get<Spread>(read), data);
}

void read_fields(JsonObject& object, const Dataset& data, DoubtedScenario& all) {
  for (const FieldInfo& row : fields) {
    const rapidjson::Value* given = object.any(row.name);
    if (given && (given->IsArray() || given->IsString())) {
      read_doubt(object, *given, row, data, all);
      continue;
    }
    const auto value = object.number(row.name, row.low, row.high);
    if (!value) continue;
    if (*value != clamped(row.field, *value))
      object.findings.add(object.at(row.name),
                          row.step == 1 ? std::string("a whole number") : "a multiple of " + shortest(row.step),
                          in_words(*given));
    all.scenario = with(std::move(all.scenario), row.field, *value);
  }
}

void read_also(JsonObject& object, const Dataset& data, Scenario& scenario) {
  if (!object.has("also")) return;
  const std::vector<std::string> wanted = object.texts("also");
  for (const std::string& id : wanted)
    if (!find_stage(data, id)) object.findings.add(object.at("also"), "ids of stages", json_string(start_of(id, 40)));
  scenario.also.clear();
  for (const Stage& stage : data.stages)
    if (std::find(wanted.begin(), wanted.end(), stage.id) != wanted.end()) scenario.also.push_back(stage.id);
}

void read_printed(JsonObject& object, Scenario& scenario) {
  const NumberFor wanted = printed_number();
  const rapidjson::Value* given = object.any("printed");
  if (!given || !given->IsString()) {
    if (const auto printed = object.number("printed", wanted.low, wanted.high)) scenario.printed = ChipHours{*printed};
    return;
  }
  const NumberOrReason read = number_in_range({given->GetString(), given->GetStringLength()}, wanted);
  if (const double* printed = std::get_if<double>(&read)) scenario.printed = ChipHours{*printed};
  else object.findings.add("/printed", "a number", in_words(*given) + ", which " + std::get<std::string>(read));
}

}  // namespace

ScenarioOrProblems read_scenario(const File& file, const Dataset& data) {
  std::vector<Problem> problems;
  const Findings findings{std::string(file.name), problems};
  if (file.text.size() > largest_scenario) {
    findings.add("", "a scenario of at most " + std::to_string(largest_scenario) + " bytes",
                 std::to_string(file.text.size()) + " bytes");
    return problems;
  }
  rapidjson::Document json;
  if (const std::optional<JsonError> error = parse_json(json, file.text)) {
    findings.add("", "JSON", error->words);
    return problems;
  }
  JsonObject object(json, "", findings);
  DoubtedScenario all;
  Scenario& scenario = all.scenario;
  if (!data.presets.empty()) scenario = scenario_of(data.presets.front());
  if (object.has("preset")) {
    const std::string id = object.text("preset", false, 80);
    if (const Preset* preset = find_preset(data, id)) scenario = scenario_of(*preset);
    else findings.add("/preset", "the id of a preset", json_string(start_of(id, 40)));
  }
  if (object.has("chip")) {
    const std::string id = object.text("chip", false, 80);
    if (const Chip* chip = find_chip(data, id)) scenario.chip = chip->id;
    else findings.add("/chip", "the id of a chip", json_string(start_of(id, 40)));
  }
  read_fields(object, data, all);
  read_also(object, data, scenario);
  if (scenario.assumed.failed) scenario = with_failed_runs(data, std::move(scenario));
  read_printed(object, scenario);
  object.finish();
  if (!problems.empty()) return problems;
  return all;
}

}  // namespace explainer
