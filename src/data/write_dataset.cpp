#include "data/write_dataset.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "data/csv_writer.h"
#include "data/flat_dataset.h"
#include "data/json_writer.h"
#include "data/text_encoding.h"

namespace explainer {
namespace {

using namespace r1cost;

// The columns of the table of budgets: every one that a row can have, up to the source.
struct BudgetColumns {
  std::vector<std::string> names;
  bool ended = false;

  void row(const char*, const char*) {}
  void schema(const char*) {}
  void columns(const auto&) {}
  void rule(const auto&, const char*, const char*, const char*) {}
  void operator()(described::Name, const auto&, described::OwnId, const char*) {}
  void operator()(described::Name name, const auto&, const auto&, const char*) {
    if (!ended && *name.column) names.emplace_back(name.column);
  }
  template <class Inner>
  void operator()(described::Name, const std::optional<Inner>&, described::Row, const char*) {
    const Inner none;
    describe(none, *this);
  }
  void operator()(described::Name, const Source& source, described::OwnSource, const char*) {
    describe(source, *this);
    describe_reference(source, *this);
    ended = true;
  }
};

std::vector<std::string> columns_of_budgets() {
  BudgetColumns columns;
  const Budget none;
  describe(none, columns);
  return columns.names;
}

// The flat values of one kind of row. There is a column for each field that any row has, in order of appearance.
// Budgets always have the same columns.
struct WrittenTable {
  std::vector<FlatValue> values;
  std::vector<std::string> columns;
  std::vector<std::pair<std::string, std::vector<const FlatValue*>>> rows;
};

WrittenTable table_of(const Dataset& data, const std::string& kind) {
  WrittenTable table;
  const bool given = kind == "budgets";
  if (given) table.columns = columns_of_budgets();
  for (FlatValue& value : flat(data))
    if (value.row.starts_with(kind + "/")) table.values.push_back(std::move(value));
  for (const FlatValue& value : table.values) {
    const std::string id = value.row.substr(kind.size() + 1);
    const auto column = std::find(table.columns.begin(), table.columns.end(), value.field);
    const auto place = static_cast<std::size_t>(column - table.columns.begin());
    if (column == table.columns.end() && given) continue;
    if (column == table.columns.end()) table.columns.push_back(value.field);
    // A dataset made by hand may use the same id twice.
    const auto begun = [&] {
      const auto& [last, cells] = table.rows.back();
      return last == id && (cells.size() <= place || !cells[place]);
    };
    if (table.rows.empty() || !begun()) table.rows.push_back({id, {}});
    auto& cells = table.rows.back().second;
    if (cells.size() <= place) cells.resize(place + 1);
    cells[place] = &value;
  }
  for (auto& [id, cells] : table.rows) cells.resize(table.columns.size());
  return table;
}

}  // namespace

std::string rows_as_csv(const Dataset& data, const std::string& kind) {
  const WrittenTable table = table_of(data, kind);
  const std::string hash = content_hash(data);
  CsvWriter csv(csv_for_programs);
  csv.text("id");
  for (const std::string& column : table.columns) csv.text(column);
  csv.text("edition").text("data_hash").end_line();
  for (const auto& [id, cells] : table.rows) {
    csv.text(id);
    for (const FlatValue* cell : cells)
      if (cell) csv.text(cell->value);
      else csv.skip(1);
    csv.text(data.edition).text(hash).end_line();
  }
  return with_mark_if_needed(csv.written());
}

std::string rows_as_json(const Dataset& data, const std::string& kind) {
  const WrittenTable table = table_of(data, kind);
  JsonWriter json(JsonForm::compact);
  json.begin_object();
  write_edition(json, data);
  json.begin_list(kind);
  for (const auto& [id, cells] : table.rows) {
    json.line("");
    json.begin_object();
    json.text("id", id);
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (!cells[i]) json.raw(table.columns[i], "null");
      else if (cells[i]->is_number) json.raw(table.columns[i], cells[i]->value);
      else json.text(table.columns[i], cells[i]->value);
    json.end_object();
  }
  json.line("");
  json.end_list();
  json.end_object();
  return json.written() + "\n";
}

}  // namespace explainer
