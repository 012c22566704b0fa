#include "data/read_dataset.h"

#include <algorithm>
#include <map>

#include "assets.h"
#include "data/json_object.h"
#include "data/numbers.h"
#include "data/parse_json.h"
#include "r1cost/scenario.h"
#include "r1cost/spread.h"

namespace explainer {
namespace {

using namespace r1cost;

// No dollar figure, hours or count in any dataset is beyond these.
constexpr double most_usd = 1e14;
constexpr double most_chip_hours = 1e13;

// "gpt4-epoch", "h100", "v3.1": what ids look like, in links and on the command line.
std::string id(JsonObject& object, std::string_view key, std::size_t longest) {
  const std::string text = object.text(key, true, longest);
  bool good = true, letter_before = false;
  for (char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    good = good && (letter || (letter_before && (c == '-' || c == '_' || c == '.')));
    letter_before = letter;
  }
  if (!text.empty() && !(good && letter_before))
    object.findings.add(object.at(key), "small letters and digits, parted by - _ or .", "\"" + text + "\"");
  return text;
}

using Sources = std::map<std::string, Source>;

// Where one file's text stands: its parsed tree and where its problems go.
struct Parsed {
  rapidjson::Document json;
  std::string file;
};

bool is_date(const std::string& text) {
  // YYYY, YYYY-MM or YYYY-MM-DD
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
  }
  const int month = text.size() >= 7 ? (text[5] - '0') * 10 + text[6] - '0' : 1;
  const int day = text.size() == 10 ? (text[8] - '0') * 10 + text[9] - '0' : 1;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

std::string date(JsonObject& object, std::string_view key, bool required) {
  const std::string text = object.text(key, required, 10);
  if (!text.empty() && !is_date(text))
    object.findings.add(object.at(key), "a date such as 2025-09-17", "\"" + text + "\"");
  return text;
}

Source read_source_row(JsonObject& object) {
  Source source;
  source.title = object.text("title", true);
  source.publisher = object.text("publisher", true);
  source.date = date(object, "date", false);
  source.address = object.text("address", false);
  // An address becomes a link on the page: nothing but https may stand there.
  if (!source.address.empty() && !source.address.starts_with("https://"))
    object.findings.add(object.at("address"), "an https address", "\"" + source.address + "\"");
  object.finish();
  return source;
}

// A row's own reference to a source: which one, what is quoted from it, how sure we are.
Source reference(JsonObject& row, std::string_view key, const Sources& sources, bool required) {
  const rapidjson::Value* value = row.any(key);
  if (!value) {
    if (required) row.findings.add(row.at(key), "a source", "nothing");
    return {};
  }
  JsonObject object(*value, row.at(key), row.findings);
  const std::string id = object.text("id", true);
  Source source;
  if (const auto found = sources.find(id); found != sources.end()) source = found->second;
  else if (!id.empty()) row.findings.add(object.at("id"), "the id of a source", "\"" + id + "\"");
  source.quote = object.text("quote", false);
  if (words_in(source.quote) > 25)
    row.findings.add(object.at("quote"), "at most 25 words", std::to_string(words_in(source.quote)) + " words");
  const std::vector<std::string_view> evidence{"source seen", "second hand", "derived"};
  source.evidence = evidence[object.choice("evidence", evidence, std::nullopt)];
  object.finish();
  return source;
}

template <class Unit>
std::optional<Quantity<Unit>> quantity(JsonObject& object, std::string_view key, double high) {
  const std::optional<double> value = object.number(key, 1e-6, high);
  if (!value) return std::nullopt;
  return Quantity<Unit>{*value};
}

// Every row of the array under `key`, read by `read`, appended.
template <class Row, class Read>
void read_list(JsonObject& o, std::string_view key, const Sources& sources, std::vector<Row>& rows, Read read) {
  const rapidjson::Value* value = o.any(key);
  if (!value) return;
  if (!value->IsArray()) {
    o.findings.add(o.at(key), "an array", in_words(*value));
    return;
  }
  for (rapidjson::SizeType i = 0; i < value->Size(); ++i) {
    JsonObject object((*value)[i], o.at(key) + "/" + std::to_string(i), o.findings);
    Row row = read(object, sources);
    object.finish();
    if constexpr (requires { row.id; }) {
      for (const Row& earlier : rows)
        if (!row.id.empty() && earlier.id == row.id)
          o.findings.add(object.at("id"), "an id of its own", "\"" + row.id + "\" a second time");
    }
    rows.push_back(std::move(row));
  }
}

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

// The constants under `key`, if the file has them.
template <class Constants, class Read>
void read_constants(JsonObject& file, std::string_view key, const Sources& sources, Constants& constants, Read read) {
  const rapidjson::Value* value = file.any(key);
  if (!value) return;
  JsonObject object(*value, file.at(key), file.findings);
  constants = read(object, sources);
  object.finish();
}

void read_sources(const std::vector<Parsed>& files, std::vector<Problem>& problems, Sources& sources) {
  for (const Parsed& parsed : files) {
    if (!parsed.json.IsObject() || !parsed.json.HasMember("sources")) continue;
    const Findings findings{parsed.file, problems};
    const rapidjson::Value& value = parsed.json["sources"];
    if (!value.IsObject()) {
      findings.add("/sources", "an object", in_words(value));
      continue;
    }
    for (const auto& member : value.GetObject()) {
      const std::string id(member.name.GetString(), member.name.GetStringLength());
      JsonObject object(member.value, "/sources/" + id, findings);
      if (!sources.emplace(id, read_source_row(object)).second)
        findings.add("/sources/" + id, "each source once", "the source a second time");
    }
  }
}

// What one row says of another must hold, and every part of a dataset must be there.
void check_whole(const Dataset& data, const std::string& file, std::vector<Problem>& problems) {
  const Findings findings{file, problems};
  if (data.chips.empty()) findings.add("/chips", "at least one chip", "none");
  if (data.presets.empty()) findings.add("/presets", "at least one preset, the starting point", "none");
  const auto multiplied = [](const Stage& stage) { return stage.multiplied; };
  if (std::count_if(data.stages.begin(), data.stages.end(), multiplied) > 1)
    findings.add("/stages", "at most one stage that is multiplied", "more");
  if (data.edition.empty()) findings.add("/edition", "the date of these figures", "nothing");
  for (std::size_t i = 0; i < data.budgets.size(); ++i) {
    const Budget& budget = data.budgets[i];
    const std::string at = "/budgets/" + std::to_string(i);
    if (!budget.chip.empty() && !find_chip(data, budget.chip))
      findings.add(at + "/chip", "the id of a chip", "\"" + budget.chip + "\"");
    for (const std::string& part : budget.parts)
      if (!find_budget(data, part)) findings.add(at + "/parts", "ids of budgets", "\"" + part + "\"");
    if (budget.quoted_ratio && !find_budget(data, budget.quoted_ratio->of))
      findings.add(at + "/quoted_ratio/of", "the id of a budget", "\"" + budget.quoted_ratio->of + "\"");
  }
  for (std::size_t i = 0; i < data.presets.size(); ++i) {
    const Preset& preset = data.presets[i];
    const std::string at = "/presets/" + std::to_string(i);
    if (!find_chip(data, preset.chip)) findings.add(at + "/chip", "the id of a chip", "\"" + preset.chip + "\"");
    for (const std::string& stage : preset.also)
      if (!find_stage(data, stage)) findings.add(at + "/also", "ids of stages", "\"" + stage + "\"");
  }
}

std::string place_of_error(std::string_view text, std::size_t offset) {
  std::size_t line = 1, column = 1;
  for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
    ++column;
    if (text[i] == '\n') {
      ++line;
      column = 1;
    }
  }
  return "at line " + std::to_string(line) + ", column " + std::to_string(column);
}

}  // namespace

int words_in(const std::string& text) {
  int words = 0;
  bool inside = false;
  for (char c : text) {
    if (c == ' ') inside = false;
    else if (!inside) {
      inside = true;
      ++words;
    }
  }
  return words;
}

std::string to_words(const Problem& problem) {
  return problem.file + ": " + (problem.pointer.empty() ? "the whole file" : problem.pointer) + ": expected " +
         problem.expected + "; found " + problem.found;
}

DatasetOrProblems read_dataset(const std::vector<File>& files) {
  std::vector<Problem> problems;
  std::vector<Parsed> parsed;
  parsed.reserve(files.size());
  for (const File& file : files) {
    Parsed one{{}, std::string(file.name)};
    if (const std::optional<JsonError> error = parse_json(one.json, file.text))
      Findings{one.file, problems}.add("", "JSON", error->words + " " + place_of_error(file.text, error->offset));
    else parsed.push_back(std::move(one));
  }
  if (!problems.empty()) return problems;

  Sources sources;
  read_sources(parsed, problems, sources);
  Dataset data;
  for (const Parsed& one : parsed) {
    const Findings findings{one.file, problems};
    JsonObject file(one.json, "", findings);
    file.any("sources");
    file.any("$schema");
    if (file.has("edition")) data.edition = date(file, "edition", true);
    if (file.has("title")) data.title = file.text("title", true);
    read_list(file, "chips", sources, data.chips, read_chip);
    read_list(file, "stages", sources, data.stages, read_stage);
    read_list(file, "budgets", sources, data.budgets, read_budget);
    read_list(file, "presets", sources, data.presets, read_preset);
    read_list(file, "landmarks", sources, data.landmarks, read_landmark);
    read_list(file, "claims", sources, data.claims, read_claim);
    read_list(file, "spreads", sources, data.spreads, read_spread);
    read_constants(file, "energy", sources, data.energy, read_energy);
    read_constants(file, "ownership", sources, data.ownership, read_ownership);
    read_constants(file, "carbon", sources, data.carbon, read_carbon);
    read_constants(file, "work", sources, data.work, read_work);
    file.finish();
  }
  check_whole(data, files.empty() ? "dataset" : std::string(files.front().name), problems);
  if (!problems.empty()) return problems;
  return data;
}

const Dataset& built_in_dataset() {
  static const Dataset data = [] {
    std::vector<File> files;
    for (std::size_t i = 0; i < assets::count; ++i)
      if (assets::all[i].name.starts_with("data/")) files.push_back({assets::all[i].name, assets::all[i].text});
    DatasetOrProblems read = read_dataset(files);
    Dataset* dataset = std::get_if<Dataset>(&read);
    return dataset ? std::move(*dataset) : Dataset{};
  }();
  return data;
}

}  // namespace explainer
