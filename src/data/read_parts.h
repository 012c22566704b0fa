// What the readers of a dataset's rows share: ids, dates, references to sources, lists.
#pragma once

#include <map>

#include "data/json_object.h"
#include "data/read_dataset.h"

namespace explainer {

// No dollar figure, hours or count in any dataset is beyond these.
inline constexpr double most_usd = 1e14;
inline constexpr double most_chip_hours = 1e13;

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

template <class Unit>
void quantity(JsonObject& object, std::optional<r1cost::Quantity<Unit>>& into, std::string_view key, double high) {
  if (const std::optional<double> value = object.number(key, 1e-6, high)) into = r1cost::Quantity<Unit>{*value};
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

}  // namespace explainer
