#include "data/write_answer.h"

#include "data/flat_dataset.h"
#include "data/json_writer.h"
#include "r1cost/convert.h"

namespace explainer {
namespace {

using namespace r1cost;

void write_scenario(JsonWriter& json, const Scenario& scenario) {
  json.begin_object("scenario");
  json.text("chip", scenario.chip);
  json.number("count", scenario.count.value);
  json.number("hours", scenario.hours.value);
  json.number("price", scenario.price.value);
  json.begin_list("also");
  for (const std::string& stage : scenario.also) json.text({}, stage);
  json.end_list();
  if (scenario.printed) json.number("printed", scenario.printed);
  for (const FieldInfo& row : fields)
    if (is_assumption(row.field) && assumption(scenario.assumed, row.field))
      json.number(row.name, assumption(scenario.assumed, row.field));
  json.end_object();
}

// Writes how the reader's bill becomes what the budget counts, step by step, or why that is impossible.
void write_conversion(JsonWriter& json, const Converted& converted) {
  json.begin_object("converted");
  if (converted.obstacle != Obstacle::none) {
    json.text("impossible", name(converted.obstacle));
    json.end_object();
    return;
  }
  json.begin_list("steps");
  for (const ConversionStep& step : converted.steps) {
    json.begin_object();
    json.text("step", name(step.what));
    if (!step.stage.empty()) json.text("stage", step.stage);
    json.number("usd_after", step.after.value);
    json.end_object();
  }
  json.end_list();
  json.number("usd", converted.usd.value);
  json.number("times_low", converted.times_low);
  json.number("times_likely", converted.times_likely);
  json.number("times_high", converted.times_high);
  json.end_object();
}

}  // namespace

void write_answer(JsonWriter& json, std::string_view key, const Dataset& data, const Scenario& scenario,
                  const Answer& answer) {
  json.begin_object(key);
  json.text("edition", data.edition);
  json.text("data_hash", content_hash(data));
  write_scenario(json, scenario);
  json.number("chip_hours", answer.chip_hours.value);
  json.number("usd", answer.usd.value);
  json.flag("at_least", answer.at_least);
  json.number("own_usd", answer.owned ? std::optional(answer.owned->total) : std::nullopt);
  json.number("cluster_usd", answer.cluster);
  json.number("energy_kwh", answer.energy);
  json.number("energy_usd", answer.energy_usd);
  json.number("carbon_kg", answer.carbon);
  json.number("operations", answer.work);
  json.begin_list("stages");
  for (const r1cost::Line& line : answer.lines) {
    json.begin_object();
    json.text("id", line.id);
    json.flag("counted", line.counted);
    json.number("chip_hours", line.chip_hours);
    json.number("usd", line.usd);
    json.end_object();
  }
  json.end_list();
  json.begin_list("ratios");
  for (std::size_t i = 0; i < answer.ratios.size(); ++i) {
    const Ratio& ratio = answer.ratios[i];
    json.begin_object();
    json.text("budget", ratio.budget);
    json.text("name", data.budgets[i].name);
    json.number("usd_low", ratio.low);
    json.number("usd_likely", ratio.likely);
    json.number("usd_high", ratio.high);
    // Write no ratio of figures that count different things; `converted` has the comparable one, if there is one.
    const auto times = [&](const std::optional<double>& number) { return ratio.like ? number : std::nullopt; };
    json.number("times_low", times(ratio.times_low));
    json.number("times_likely", times(ratio.times_likely));
    json.number("times_high", times(ratio.times_high));
    json.flag("like", ratio.like);
    if (!ratio.like) {
      json.text("unlike", names(ratio.unlike));
      write_conversion(json, convert(data, scenario, answer, data.budgets[i]));
    }
    json.end_object();
  }
  json.end_list();
  json.end_object();
}

std::string answer_as_json(const Dataset& data, const Scenario& scenario, const Answer& answer) {
  JsonWriter json;
  write_answer(json, {}, data, scenario, answer);
  return json.written();
}

}  // namespace explainer
