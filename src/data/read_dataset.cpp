#include "data/read_dataset.h"

#include "assets.h"
#include "data/check_rows.h"
#include "data/parse_json.h"
#include "data/read_rows.h"

namespace explainer {
namespace {

using namespace r1cost;

// One file: its parsed tree, and its name for problems.
struct Parsed {
  rapidjson::Document json;
  std::string file;
};

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
    read_rows(file, sources, data);
    file.finish();
  }
  check_rows(data, Findings{files.empty() ? "dataset" : std::string(files.front().name), problems});
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
