#include "data/read_dataset.h"

#include <algorithm>

#include "assets.h"
#include "data/parse_json.h"
#include "data/read_rows.h"
#include "r1cost/scenario.h"

namespace explainer {
namespace {

using namespace r1cost;

// Where one file's text stands: its parsed tree and where its problems go.
struct Parsed {
  rapidjson::Document json;
  std::string file;
};

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
  if (data.edition.size() != 10)
    findings.add("/edition", "the day of these figures, such as 2026-11-24",
                 data.edition.empty() ? "nothing" : "\"" + data.edition + "\"");
  for (std::size_t i = 0; i < data.budgets.size(); ++i) {
    const Budget& budget = data.budgets[i];
    const std::string at = "/budgets/" + std::to_string(i);
    if (!budget.chip.empty() && !find_chip(data, budget.chip))
      findings.add(at + "/chip", "the id of a chip", "\"" + budget.chip + "\"");
    for (const std::string& line : budget.counts)
      if (line != "run" && !find_stage(data, line))
        findings.add(at + "/counts", "run or ids of stages", "\"" + line + "\"");
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
  for (std::size_t i = 0; i < data.disputes.size(); ++i) {
    const auto check_side = [&](const char* key, const std::vector<std::string>& ids) {
      for (const std::string& claim : ids)
        if (!find_claim(data, claim))
          findings.add("/disputes/" + std::to_string(i) + key, "ids of claims", "\"" + claim + "\"");
    };
    check_side("/claims", data.disputes[i].claims);
    check_side("/answers", data.disputes[i].answers);
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
    if (file.has("edition")) date(file, data.edition, "edition", true);
    if (file.has("title")) data.title = file.text("title", true);
    read_list(file, "chips", sources, data.chips, read_chip);
    read_list(file, "stages", sources, data.stages, read_stage);
    read_list(file, "budgets", sources, data.budgets, read_budget);
    read_list(file, "presets", sources, data.presets, read_preset);
    read_list(file, "landmarks", sources, data.landmarks, read_landmark);
    read_list(file, "claims", sources, data.claims, read_claim);
    read_list(file, "disputes", sources, data.disputes, read_dispute);
    read_list(file, "changes", sources, data.changes, read_change);
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
