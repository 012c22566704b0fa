#include "data/check_rows.h"

#include <algorithm>

#include "data/row_visitor.h"

namespace explainer {
namespace {

using namespace r1cost;

const char* called(described::Table table) {
  switch (table) {
    case described::Table::chips: return "chip";
    case described::Table::stages: return "stage";
    case described::Table::budgets: return "budget";
    case described::Table::claims: return "claim";
    case described::Table::any: break;
  }
  return "row";
}

bool is_there(const Dataset& data, described::Table table, const std::string& id) {
  switch (table) {
    case described::Table::chips: return find_chip(data, id);
    case described::Table::stages: return find_stage(data, id);
    case described::Table::budgets: return find_budget(data, id);
    case described::Table::claims: return find_claim(data, id);
    case described::Table::any: break;
  }
  return true;
}

// Checks that every id by which a row of the table refers to another row exists.
class References final : public RowVisitor {
 public:
  References(const Dataset& data, const Findings& findings, std::string_view table)
      : data_(data), findings_(findings), table_(table) {}

  void id(const char* key, const char*, std::string& id, bool needed, std::size_t, described::Table of) override {
    if ((needed || !id.empty()) && !is_there(data_, of, id)) add(key, std::string("the id of a ") + called(of), id);
  }
  void ids(const char* key, const char*, std::vector<std::string>& ids, const described::Ids& others) override {
    const std::string besides(others.besides);
    for (const std::string& id : ids)
      if ((besides.empty() || id != besides) && !is_there(data_, others.of, id))
        add(key, besides + (besides.empty() ? "" : " or ") + "ids of " + called(others.of) + "s", id);
  }
  void row(const char* key, std::string_view, void* member, const HeldRows& held) override {
    if (at_.empty()) return;  // the constants are a row outside any table
    if (held.count(member) > 0) visit(key, held.at(member, 0), held);
  }
  void rows(const char* key, const char*, void* member, const HeldRows& held, bool) override {
    if (!at_.empty() || table_ != key) return;
    for (std::size_t i = 0; i < held.count(member); ++i) {
      const std::size_t before = findings_.problems.size();
      void* const row = held.at(member, i);
      visit(key + ("/" + std::to_string(i)), row, held);
      findings_.in_row(before, "\"" + *held.id(row) + "\"");
    }
  }

 private:
  void visit(const std::string& key, void* row, const HeldRows& held) {
    const std::string outside = at_;
    at_ += "/" + key;
    held.visit(row, *this);
    at_ = outside;
  }
  void add(const char* key, std::string expected, const std::string& id) const {
    findings_.add(at_ + "/" + key, std::move(expected), "\"" + id + "\"");
  }

  const Dataset& data_;
  const Findings& findings_;
  std::string_view table_;
  std::string at_;  // the JSON pointer of the current row; empty outside the table
};

}  // namespace

void check_rows(const Dataset& data, const Findings& findings) {
  if (data.chips.empty()) findings.add("/chips", "at least one chip", "none");
  if (data.presets.empty()) findings.add("/presets", "at least one preset, the starting point", "none");
  const auto multiplied = [](const Stage& stage) { return stage.multiplied; };
  if (std::count_if(data.stages.begin(), data.stages.end(), multiplied) > 1)
    findings.add("/stages", "at most one stage that is multiplied", "more");
  if (data.edition.size() != 10)
    findings.add("/edition", "the day of these figures, such as 2026-11-24",
                 data.edition.empty() ? "nothing" : "\"" + data.edition + "\"");
  for (const char* table : {"budgets", "presets", "disputes"}) {
    References references(data, findings, table);
    visit_dataset(data, references);
  }
}

}  // namespace explainer
