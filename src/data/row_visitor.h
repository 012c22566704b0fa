// What can be done with the fields of any row: reading, flattening, looking up. Each struct's description
// (r1cost/describe.h) is compiled once for all RowVisitors, without its words.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/cells.h"
#include "r1cost/dataset.h"

namespace explainer {

namespace described = r1cost::described;

class RowVisitor;

// The rows in a member, whatever its type: a list, an optional row, or a single row.
struct HeldRows {
  std::size_t (*count)(void* member);
  void* (*at)(void* member, std::size_t place);
  void* (*add)(void* member);
  void (*visit)(void* row, RowVisitor&);
  const std::string* (*id)(void* row);  // nullptr: rows of this kind have no id
};

// One function for each kind of field. Arguments are the key, the column, the member, and what the description demands
// of it (whether it is needed, its bounds). Functions that a visitor does not override do nothing.
class RowVisitor {
 public:
  bool reads = false;      // the visitor fills the members, and the rules are checked
  Cells* cells = nullptr;  // receives the columns that are computed from several fields; nullptr: nobody does

  enum class Words { any, sentence, quoted, date, address };
  virtual void text(const char*, const char*, std::string&, Words, bool, std::size_t) {}
  virtual void own_id(const char*, std::string&, std::size_t, std::span<const std::string_view>) {}
  virtual void id(const char*, const char*, std::string&, bool, std::size_t, described::Table) {}
  virtual void ids(const char*, const char*, std::vector<std::string>&, const described::Ids&) {}
  // Returns whether the value must be stored in the member.
  virtual bool number(const char*, const char*, std::optional<double>&, const described::Number&) { return false; }
  virtual void number_of(const char*, const char*, double&, std::string_view) {}
  virtual void field_name(const char*, std::string&, std::size_t) {}
  virtual void flag(const char*, const char*, bool&, bool) {}
  // Returns the index of the word in the list.
  virtual std::size_t one_of(const char*, const char*, std::size_t now, const described::OneOf&) { return now; }
  virtual void word(const char*, const char*, std::string&, const described::OneOf&) {}
  virtual void source(const char*, const char*, r1cost::Source&, bool, bool) {}
  virtual void row(const char*, std::string_view, void*, const HeldRows&) {}
  virtual void rows(const char*, const char*, void*, const HeldRows&, bool) {}
  virtual void broken(const char*, const char*, const char*) {}

 protected:
  ~RowVisitor() = default;
};

// What a row of a table of the dataset is called: "budgets/gpt4-epoch", "changes/2026-11-25/chips/h800", and by its
// place where it has no name: "landmarks/0".
std::string name_of_row(std::string_view table, void* row, std::size_t place, const HeldRows&);

// Each field of the dataset, of a source, or of what a row says of one. A visitor that does not read only looks.
void visit_dataset(const r1cost::Dataset&, RowVisitor&);
void visit_source(const r1cost::Source&, RowVisitor&);
void visit_reference(const r1cost::Source&, RowVisitor&);

}  // namespace explainer
