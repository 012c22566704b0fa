// What the readers of a dataset's rows share: ids, dates, references to sources, lists.
#pragma once

#include <map>

#include "data/json_object.h"
#include "data/read_dataset.h"

namespace explainer {

// Sources by id, without quote and evidence, which are a row's own.
using Sources = std::map<std::string, r1cost::Source>;

// "gpt4-epoch", "h100", "v3.1": what ids look like, in links and on the command line.
void id(JsonObject&, std::string& into, std::string_view key, std::size_t longest);
// YYYY, YYYY-MM or YYYY-MM-DD, of a day that there is.
bool is_date(const std::string&);
// A day, a month or a year in ISO 8601.
void date(JsonObject&, std::string& into, std::string_view key, bool required);
r1cost::Source read_source_row(JsonObject&);
// A row's own reference to a source: which one, what is quoted from it, how sure we are.
void reference(JsonObject& row, r1cost::Source& into, std::string_view key, const Sources&, bool required);

// Each object of the array under `key`.
void read_items(JsonObject& o, std::string_view key, const auto& read) {
  const rapidjson::Value* value = o.any(key);
  if (!value) return;
  if (!value->IsArray()) {
    o.findings.add(o.at(key), "an array", in_words(*value));
    return;
  }
  for (rapidjson::SizeType i = 0; i < value->Size(); ++i) {
    JsonObject object((*value)[i], o.at(key) + "/" + std::to_string(i), o.findings);
    read(object);
    object.finish();
  }
}

}  // namespace explainer
