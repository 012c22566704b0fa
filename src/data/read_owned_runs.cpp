#include "data/read_owned_runs.h"

#include <algorithm>
#include "data/json_object.h"
#include "data/numbers.h"
#include "data/parse_json.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr double most = 1e15;

// The number of days from 1970-01-01 in the Gregorian calendar; nullopt if the text is no date.
std::optional<long> day_number(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (i != 4 && i != 7 && (text[i] < '0' || text[i] > '9')) return std::nullopt;
  const auto digits = [&](std::size_t at, std::size_t count) {
    long value = 0;
    for (std::size_t i = at; i < at + count; ++i) value = value * 10 + (text[i] - '0');
    return value;
  };
  long year = digits(0, 4);
  const long month = digits(5, 2), day = digits(8, 2);
  if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  // Let the year begin in March, so that a leap day is the last day of its year.
  if (month <= 2) --year;
  const long era = year / 400, of_era = year - era * 400;
  const long of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

// In this format null means "not known".
std::optional<double> known(JsonObject& object, std::string_view key) {
  const rapidjson::Value* value = object.any(key);
  if (value && value->IsNull()) return std::nullopt;
  return object.number(key, 0, most);
}

double needed(JsonObject& object, std::string_view key, double low, double high) {
  return object.required_number(key, low, high);
}

// Reads the constants that apply to every run: a list of rows with a name and a value.
OwnershipConstants read_rule(JsonObject& file) {
  OwnershipConstants rule;
  const rapidjson::Value* rows = file.any("constants");
  if (!rows || !rows->IsArray()) {
    file.findings.add(file.at("constants"), "an array of constants", rows ? in_words(*rows) : "nothing");
    return rule;
  }
  for (rapidjson::SizeType i = 0; i < rows->Size(); ++i) {
    JsonObject row((*rows)[i], file.at("constants") + "/" + std::to_string(i), file.findings);
    const std::string name = row.text("name", true);
    if (name == "hardware price-performance trend") rule.trend = needed(row, "value", 0, 10);
    if (name == "hours per year") rule.hours_a_year = needed(row, "value", 1, 100000);
    if (name == "cluster interconnect share of cluster cost") rule.interconnect_share = needed(row, "value", 0, 0.99);
  }
  if (!(rule.trend > 0))
    file.findings.add(file.at("constants"), "a constant named “hardware price-performance trend”", "none");
  if (!(rule.hours_a_year > 0)) file.findings.add(file.at("constants"), "a constant named “hours per year”", "none");
  return rule;
}

// Step 1 of the format's formulas: chip-hours as listed, or else chips x time.
ChipHours chip_hours_of(JsonObject& inputs, Chips count) {
  if (const auto listed = known(inputs, "chip_hours")) return {*listed};
  const auto hours = known(inputs, "training_time_hours");
  if (!hours || !(count.value > 0))
    inputs.findings.add(inputs.at("chip_hours"), "chip-hours, or hardware_quantity and training_time_hours", "neither");
  return count * Hours{hours.value_or(0)};
}

// Steps 3 to 5: the years a run's machines were owned before it. A run cannot start before its machines exist.
Years held_of(JsonObject& inputs) {
  const std::string bought = inputs.text("acquisition_date", false), begun = inputs.text("training_start_date", false);
  constexpr double longest = 100;  // years; after so long a time nothing of the price is left
  if (const auto held = years_between(bought, begun)) {
    if (held->value > longest)
      inputs.findings.add(inputs.at("training_start_date"), "at most 100 years after acquisition", begun);
    return {std::clamp(held->value, 0.0, longest)};
  }
  auto stated = known(inputs, "years_of_depreciation");
  if (stated && *stated > longest) {
    inputs.findings.add(inputs.at("years_of_depreciation"), "at most 100 years", shortest(*stated));
    stated = 0;
  }
  if (!stated)
    inputs.findings.add(inputs.at("years_of_depreciation"), "years, or acquisition_date and training_start_date",
                        "neither");
  return {stated.value_or(0)};
}

void read_inputs(JsonObject& inputs, PublishedRun& run) {
  run.run.count = Chips{known(inputs, "hardware_quantity").value_or(0)};
  run.run.chip_hours = chip_hours_of(inputs, run.run.count);
  run.run.price = UsdPerChip{needed(inputs, "purchase_price_per_chip_usd", 0, 1e9)};
  run.run.held = held_of(inputs);
  run.run.tdp = Watts{needed(inputs, "chip_tdp_kw", 0, 100) * 1000};
  run.run.energy.server_factor = needed(inputs, "chip_to_server_power", 0, 100);
  run.run.energy.average_draw = needed(inputs, "average_power_fraction_of_tdp", 0, 10);
  run.run.energy.usage_effectiveness = needed(inputs, "pue", 0, 10);
  run.run.electricity = UsdPerKilowattHour{needed(inputs, "electricity_usd_per_kwh", 0, 1000)};
  if (const auto share = inputs.number("interconnect_share_of_cluster", 0, 0.99)) run.rule.interconnect_share = *share;
}

template <class Unit>
void keep(std::optional<Quantity<Unit>>& to, std::optional<double> from) {
  if (from) to = Quantity<Unit>{*from};
}

PublishedRun read_run(JsonObject& row, const OwnershipConstants& rule) {
  PublishedRun run;
  run.rule = rule;
  run.id = row.text("id", true);
  run.model = row.text("model", true);
  run.inflation = known(row, "inflation_factor");
  if (const rapidjson::Value* value = row.any("inputs")) {
    JsonObject inputs(*value, row.at("inputs"), row.findings);
    read_inputs(inputs, run);
  } else {
    row.findings.add(row.at("inputs"), "an object", "nothing");
  }
  if (const rapidjson::Value* value = row.any("intermediate_nominal_usd")) {
    JsonObject between(*value, row.at("intermediate_nominal_usd"), row.findings);
    keep(run.cloud_price, known(between, "cloud_usd_per_chip_hour_implied"));
    keep(run.cloud_hours, known(between, "cloud_hours_implied"));
  }
  if (const rapidjson::Value* value = row.any("published")) {
    JsonObject published(*value, row.at("published"), row.findings);
    keep(run.amortised, known(published, "hardware_capex_energy_usd"));
    keep(run.acquisition, known(published, "hardware_acquisition_usd"));
    keep(run.cloud, known(published, "cloud_usd"));
  }
  if (const rapidjson::Value* value = row.any("reproduced")) {
    JsonObject reproduced(*value, row.at("reproduced"), row.findings);
    const rapidjson::Value* note = reproduced.any("ratio_note");
    if (note && !note->IsNull()) run.why_not = reproduced.text("ratio_note", false, 1000);
    run.known_not_to_match = reproduced.has("matches") && !reproduced.flag("matches");
  }
  return run;
}

bool parse(rapidjson::Document& json, const File& file, const Findings& findings) {
  const std::optional<JsonError> error = parse_json(json, file.text);
  if (!error) return true;
  findings.add("", "JSON", error->words + " at byte " + std::to_string(error->offset));
  return false;
}

}  // namespace

bool holds_emissions(const File& file) {
  std::vector<Problem> problems;
  rapidjson::Document json;
  return parse(json, file, Findings{std::string(file.name), problems}) && json.IsObject() && json.HasMember("rows");
}

EmissionsOrProblems read_emissions(const File& file) {
  std::vector<Problem> problems;
  const Findings findings{std::string(file.name), problems};
  rapidjson::Document json;
  if (!parse(json, file, findings)) return problems;
  JsonObject whole(json, "", findings);
  std::vector<PublishedEmissions> rows;
  const rapidjson::Value* list = whole.any("rows");
  if (!list || !list->IsArray() || list->Empty()) {
    findings.add("/rows", "an array of rows", list ? in_words(*list) : "nothing");
    return problems;
  }
  for (rapidjson::SizeType i = 0; i < list->Size(); ++i) {
    JsonObject row((*list)[i], "/rows/" + std::to_string(i), findings);
    rows.push_back({row.text("family", true),
                    row.text("model", true),
                    {row.required_number("chip_hours", 1, most)},
                    {row.required_number("power_w", 1, 1e6)},
                    {row.required_number("emissions_t_co2e", 1e-9, most) * 1000}});
  }
  if (!problems.empty()) return problems;
  return rows;
}

std::optional<Years> years_between(const std::string& from, const std::string& to) {
  const std::optional<long> a = day_number(from), b = day_number(to);
  if (!a || !b) return std::nullopt;
  return Years{static_cast<double>(*b - *a) / 365.25};
}

RunsOrProblems read_owned_runs(const File& file) {
  std::vector<Problem> problems;
  const Findings findings{std::string(file.name), problems};
  rapidjson::Document json;
  if (!parse(json, file, findings)) return problems;
  JsonObject whole(json, "", findings);
  if (!problems.empty()) return problems;
  const OwnershipConstants rule = read_rule(whole);
  std::vector<PublishedRun> runs;
  const rapidjson::Value* models = whole.any("models");
  if (!models || !models->IsArray() || models->Empty())
    findings.add("/models", "an array of models", models ? in_words(*models) : "nothing");
  else
    for (rapidjson::SizeType i = 0; i < models->Size(); ++i) {
      JsonObject row((*models)[i], "/models/" + std::to_string(i), findings);
      runs.push_back(read_run(row, rule));
    }
  if (!problems.empty()) return problems;
  return runs;
}

}  // namespace explainer
