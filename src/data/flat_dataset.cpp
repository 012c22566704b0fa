#include "data/flat_dataset.h"

#include <cstdint>
#include <map>

#include "data/json_writer.h"
#include "data/numbers.h"
#include "data/row_visitor.h"

namespace explainer {
namespace {

using namespace r1cost;

// The text of a row inside a list for one cell: its words in their order, as in "2022-10-07: Interim final rule".
class Said final : public RowVisitor {
 public:
  void text(const char*, const char*, std::string& member, Words, bool, std::size_t) override {
    words += (words.empty() ? "" : ": ") + member;
  }
  void source(const char*, const char*, Source& member, bool, bool) override { title = &member.title; }

  std::string words;
  const std::string* title = nullptr;
};

// Turns the fields of a row into cells.
class Flattener final : public RowVisitor {
 public:
  explicit Flattener(Cells& row) { cells = &row; }

  void text(const char*, const char* column, std::string& member, Words, bool, std::size_t) override {
    cells->text(column, member);
  }
  void id(const char*, const char* column, std::string& member, bool, std::size_t, described::Table) override {
    cells->text(column, member);
  }
  void ids(const char*, const char* column, std::vector<std::string>& ids, const described::Ids& others) override {
    std::string in_a_row;
    for (std::size_t i = 0; i < ids.size(); ++i)
      if (others.apart) cells->text(cell_of(column, i), ids[i]);
      else in_a_row += (i == 0 ? "" : " ") + ids[i];
    cells->text(column, in_a_row);
  }
  bool number(const char*, const char* column, std::optional<double>& value, const described::Number&) override {
    cells->number(column, value);
    return false;
  }
  void number_of(const char*, const char* column, double& member, std::string_view) override {
    cells->number(column, member);
  }
  void flag(const char*, const char* column, bool& member, bool) override { cells->text(column, member ? "yes" : ""); }
  std::size_t one_of(const char*, const char* column, std::size_t now, const described::OneOf& one) override {
    cells->text(column, one.words[now]);
    return now;
  }
  void word(const char*, const char* column, std::string& member, const described::OneOf&) override {
    cells->text(column, member);
  }
  void source(const char*, const char* column, Source& member, bool own, bool) override {
    if (!own) return cells->text(column, member.title);
    visit_source(member, *this);
    visit_reference(member, *this);
  }
  void row(const char*, std::string_view prefix, void* member, const HeldRows& held) override {
    if (held.count(member) == 0) return;
    cells->prefix = prefix;
    held.visit(held.at(member, 0), *this);
    cells->prefix.clear();
  }
  void rows(const char*, const char* column, void* member, const HeldRows& held, bool in_one_cell) override {
    std::string together;
    for (std::size_t i = 0; i < held.count(member); ++i) {
      Said said;
      held.visit(held.at(member, i), said);
      if (in_one_cell) together += (i == 0 ? "" : "; ") + said.words + " (" + *said.title + ")";
      else cells->text(cell_of(column, i), said.words);
    }
    cells->text(column, together);
  }

 private:
  static std::string cell_of(const char* column, std::size_t place) { return column + ("/" + std::to_string(place)); }
};

// Turns the tables and constants of a dataset into cells, each row under its own name.
class DatasetFlattener final : public RowVisitor {
 public:
  explicit DatasetFlattener(std::vector<FlatValue>& values) : values_(values) {}

  void row(const char* key, std::string_view, void* member, const HeldRows& held) override {
    flatten(key, held.at(member, 0), held);
  }
  void rows(const char* key, const char*, void* member, const HeldRows& held, bool) override {
    for (std::size_t i = 0; i < held.count(member); ++i) {
      void* const row = held.at(member, i);
      flatten(name_of_row(key, row, i, held), row, held);
    }
  }

 private:
  void flatten(std::string name, void* row, const HeldRows& held) {
    Cells cells_of_row{values_, std::move(name)};
    Flattener flattener(cells_of_row);
    held.visit(row, flattener);
  }

  std::vector<FlatValue>& values_;
};

}  // namespace

void Cells::text(std::string_view column, std::string_view words) {
  if (words.empty() || column.empty()) return;
  values.push_back({row, prefix + std::string(column), std::string(words)});
}

void Cells::number(std::string_view column, const std::optional<double>& value) {
  if (value && !column.empty()) values.push_back({row, prefix + std::string(column), shortest(*value), true});
}

void Cells::number_in_words(std::string_view column, double value, std::string_view words) {
  text(column, shortest(value) + std::string(words));
}

void Cells::range(std::string_view column, double low, double likely, double high) {
  text(column, shortest(low) + ".." + shortest(likely) + ".." + shortest(high));
}

std::vector<FlatValue> flat(const Dataset& data) {
  std::vector<FlatValue> values;
  DatasetFlattener flattener(values);
  visit_dataset(data, flattener);
  return values;
}

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
constexpr std::uint64_t fnv_basis = 0xcbf29ce484222325u, fnv_prime = 0x100000001b3u;

static std::uint64_t hashed(std::uint64_t hash, std::string_view text) {
  for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * fnv_prime;
  return hash;
}

static std::string sixteen_digits(std::uint64_t hash) {
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[hash >> shift & 15];
  return digits;
}

std::string content_hash(const Dataset& data) {
  if (!data.hash_of_whole.empty()) return data.hash_of_whole;
  std::uint64_t hash = fnv_basis;
  const auto add = [&](const std::string& text) {
    hash = hashed(hash, text);
    hash = (hash ^ 0xffu) * fnv_prime;  // 0xff never occurs in UTF-8, so ("ab", "c") and ("a", "bc") hash differently
  };
  for (const FlatValue& value : flat(data)) {
    add(value.row);
    add(value.field);
    add(value.value);
  }
  return sixteen_digits(hash);
}

std::string content_hash(std::string_view text) { return sixteen_digits(hashed(fnv_basis, text)); }

std::string full_edition_tag(const Dataset& data) { return data.edition + "-" + content_hash(data); }

std::string edition_tag(const Dataset& data) { return data.edition + "-" + content_hash(data).substr(0, 8); }

void write_edition(JsonWriter& json, const Dataset& data) {
  json.text("edition", data.edition);
  json.text("data_hash", content_hash(data));
}

std::vector<Difference> differences(const Dataset& before, const Dataset& after) {
  const std::vector<FlatValue> old_values = flat(before), new_values = flat(after);
  std::map<std::pair<std::string, std::string>, std::string> there;
  for (const FlatValue& value : new_values) there[{value.row, value.field}] = value.value;
  std::vector<Difference> all;
  for (const FlatValue& value : old_values) {
    const auto found = there.find({value.row, value.field});
    const std::string now = found == there.end() ? "" : found->second;
    if (now != value.value) all.push_back({value.row, value.field, value.value, now});
    if (found != there.end()) there.erase(found);
  }
  for (const FlatValue& value : new_values)
    if (there.count({value.row, value.field})) all.push_back({value.row, value.field, "", value.value});
  return all;
}

}  // namespace explainer
