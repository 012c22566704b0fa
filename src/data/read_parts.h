// Functions that several readers of the dataset's rows share: ids, dates, references to sources, lists.
#pragma once

#include <map>

#include "data/json_object.h"
#include "data/read_dataset.h"

namespace explainer {

// Sources by id. Quote and evidence are empty here, because each row has its own.
using Sources = std::map<std::string, r1cost::Source>;

// Reads an id as it appears in links and on the command line: "gpt4-epoch", "h100", "v3.1".
void id(JsonObject&, std::string& into, std::string_view key, std::size_t longest);
// Whether the text is an existing date: YYYY, YYYY-MM or YYYY-MM-DD.
bool is_date(const std::string&);
// Reads a day, a month or a year in ISO 8601.
void date(JsonObject&, std::string& into, std::string_view key, bool required);
r1cost::Source read_source_row(JsonObject&);
// Reads a row's reference to a source: its id, the quote, and how sure the reading is.
void reference(JsonObject& row, r1cost::Source& into, std::string_view key, const Sources&, bool required);

// Calls `read` with each object of the array under `key`.
void read_items(JsonObject& o, std::string_view key, const auto& read) {
  const rapidjson::Value* value = o.any(key);
  if (!value) return;
  if (!value->IsArray()) {
    o.findings.add(o.at(key), "an array", in_words(*value));
    return;
  }
  for (rapidjson::SizeType i = 0; i < value->Size(); ++i) {
    const std::size_t before = o.findings.problems.size();
    JsonObject object((*value)[i], o.at(key) + "/" + std::to_string(i), o.findings);
    read(object);
    object.finish();
    if (o.findings.problems.size() > before) o.findings.in_row(before, object.own_id());
  }
}

}  // namespace explainer
