#include "data/write_dataset.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "data/flat_dataset.h"
#include "data/numbers.h"
#include "data/text_encoding.h"
#include "scene/write.h"

namespace explainer {
namespace {

using namespace r1cost;

struct Cell {
  std::string_view column;
  std::optional<std::string> text;
  std::optional<double> number;
};

std::string_view name_of(Scope scope) { return scope_names[static_cast<std::size_t>(scope)]; }
std::string_view name_of(Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }
std::string_view name_of(Method method) { return method_names[static_cast<std::size_t>(method)]; }
std::string_view name_of(Bound bound) { return bound_names[static_cast<std::size_t>(bound)]; }

std::string others(const std::vector<OtherFigure>& figures) {
  std::string words;
  for (const OtherFigure& other : figures)
    words += (words.empty() ? "" : "; ") + other.figure + ": " + other.says + " (" + other.source.title + ")";
  return words;
}

std::vector<Cell> cells_of(const Budget& row) {
  const auto text = [](std::string_view words) {
    return words.empty() ? std::nullopt : std::optional(std::string(words));
  };
  const auto number = [](const auto& quantity) {
    return quantity ? std::optional(quantity->value) : std::optional<double>();
  };
  return {{"id", text(row.id), {}},
          {"name", text(row.name), {}},
          {"org", text(row.org), {}},
          {"scope", text(name_of(row.scope)), {}},
          {"kind", text(name_of(row.kind)), {}},
          {"method", text(name_of(row.method)), {}},
          {"bound", text(name_of(row.bound)), {}},
          {"usd_low", {}, number(row.low)},
          {"usd_likely", {}, number(row.likely)},
          {"usd_high", {}, number(row.high)},
          {"chip_hours", {}, number(row.chip_hours)},
          {"active_parameters", {}, row.active_parameters},
          {"tokens", {}, row.tokens},
          {"electricity_kwh", {}, row.footprint ? number(row.footprint->electricity) : std::nullopt},
          {"emissions_kg", {}, row.footprint ? number(row.footprint->emissions) : std::nullopt},
          {"covers", text(row.covers), {}},
          {"note", text(row.note), {}},
          {"also_reported", text(others(row.also_reported)), {}},
          {"source", text(row.source.title), {}},
          {"publisher", text(row.source.publisher), {}},
          {"date", text(row.source.date), {}},
          {"address", text(row.source.address), {}},
          {"quote", text(row.source.quote), {}},
          {"evidence", text(row.source.evidence), {}}};
}

std::string csv_cell(std::string text) {
  if (!text.empty() && std::string_view("=+-@").find(text[0]) != std::string_view::npos) text.insert(0, "'");
  if (text.find_first_of(",\"\r\n") == text.npos) return text;
  std::string quoted = "\"";
  for (char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string json_head(const Dataset& data) {
  return "{\"edition\":" + json_string(data.edition) + ",\"data_hash\":" + json_string(content_hash(data)) + ",";
}

// The flat values of one kind of rows, a column for each field that any of them has, in order of appearance.
struct WrittenTable {
  std::vector<FlatValue> values;
  std::vector<std::string> columns;
  std::vector<std::pair<std::string, std::vector<const FlatValue*>>> rows;
};

WrittenTable table_of(const Dataset& data, const std::string& kind) {
  WrittenTable table;
  for (FlatValue& value : flat(data))
    if (value.row.starts_with(kind + "/")) table.values.push_back(std::move(value));
  for (const FlatValue& value : table.values) {
    const std::string id = value.row.substr(kind.size() + 1);
    if (table.rows.empty() || table.rows.back().first != id) table.rows.push_back({id, {}});
    const auto column = std::find(table.columns.begin(), table.columns.end(), value.field);
    const auto place = static_cast<std::size_t>(column - table.columns.begin());
    if (column == table.columns.end()) table.columns.push_back(value.field);
    auto& cells = table.rows.back().second;
    if (cells.size() <= place) cells.resize(place + 1);
    cells[place] = &value;
  }
  for (auto& [id, cells] : table.rows) cells.resize(table.columns.size());
  return table;
}

}  // namespace

std::string budgets_as_csv(const Dataset& data) {
  const std::string hash = content_hash(data);
  std::string csv;
  const auto line = [&](const Budget& row, bool head) {
    for (const Cell& cell : cells_of(row)) {
      if (head) csv += cell.column;
      else if (cell.number) csv += shortest(*cell.number);
      else if (cell.text) csv += csv_cell(*cell.text);
      csv += ",";
    }
    csv += head ? "edition,data_hash\r\n" : csv_cell(data.edition) + "," + hash + "\r\n";
  };
  line(Budget{}, true);
  for (const Budget& row : data.budgets) line(row, false);
  return with_mark_if_needed(csv);
}

std::string budgets_as_json(const Dataset& data) {
  std::string json = json_head(data) + "\"budgets\":[";
  for (std::size_t i = 0; i < data.budgets.size(); ++i) {
    json += i > 0 ? ",\n" : "\n";
    std::string object;
    for (const Cell& cell : cells_of(data.budgets[i])) {
      object += (object.empty() ? "{\"" : ",\"") + std::string(cell.column) + "\":";
      object += cell.number ? shortest(*cell.number) : cell.text ? json_string(*cell.text) : "null";
    }
    json += object + "}";
  }
  return json + "\n]}\n";
}

std::string rows_as_csv(const Dataset& data, const std::string& kind) {
  const WrittenTable table = table_of(data, kind);
  const std::string hash = content_hash(data);
  std::string csv = "id,";
  for (const std::string& column : table.columns) csv += csv_cell(column) + ",";
  csv += "edition,data_hash\r\n";
  for (const auto& [id, cells] : table.rows) {
    csv += csv_cell(id) + ",";
    for (const FlatValue* cell : cells)
      csv += (!cell ? "" : cell->is_number ? cell->value : csv_cell(cell->value)) + ",";
    csv += csv_cell(data.edition) + "," + hash + "\r\n";
  }
  return with_mark_if_needed(csv);
}

std::string rows_as_json(const Dataset& data, const std::string& kind) {
  const WrittenTable table = table_of(data, kind);
  std::string json = json_head(data) + json_string(kind) + ":[";
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    json += (i > 0 ? ",\n" : "\n") + std::string("{\"id\":") + json_string(table.rows[i].first);
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const FlatValue* cell = table.rows[i].second[c];
      json += "," + json_string(table.columns[c]) + ":" +
              (!cell             ? "null"
               : cell->is_number ? cell->value
                                 : json_string(cell->value));
    }
    json += "}";
  }
  return json + "\n]}\n";
}

std::vector<std::pair<std::string, std::string>> known_cells(const Budget& row) {
  std::vector<std::pair<std::string, std::string>> known;
  for (const Cell& cell : cells_of(row)) {
    if (cell.number) known.emplace_back(cell.column, shortest(*cell.number));
    else if (cell.text) known.emplace_back(cell.column, *cell.text);
  }
  return known;
}

}  // namespace explainer
