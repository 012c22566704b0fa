#include "r1cost/dataset.h"

namespace r1cost {
namespace {

template <class Row>
const Row* find(const std::vector<Row>& rows, const std::string& id) {
  for (const Row& row : rows)
    if (row.id == id) return &row;
  return nullptr;
}

// ASCII only: ids and short names of chips are ASCII.
std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

}  // namespace

const Chip* find_chip(const Dataset& data, const std::string& id) {
  if (const Chip* exact = find(data.chips, id)) return exact;
  const std::string wanted = lower(id);
  for (const Chip& chip : data.chips)
    if (lower(chip.id) == wanted || lower(chip.short_name) == wanted) return &chip;
  return nullptr;
}

const Stage* find_stage(const Dataset& data, const std::string& id) { return find(data.stages, id); }
const Budget* find_budget(const Dataset& data, const std::string& id) { return find(data.budgets, id); }
const Preset* find_preset(const Dataset& data, const std::string& id) { return find(data.presets, id); }
const Preset* published_run(const Dataset& data) {
  for (const Preset& preset : data.presets)
    if (preset.as_published) return &preset;
  return nullptr;
}
const Claim* find_claim(const Dataset& data, const std::string& id) { return find(data.claims, id); }
const Dispute* find_dispute(const Dataset& data, const std::string& id) { return find(data.disputes, id); }

ChangeCount changes_since(const Dataset& data, std::string_view edition) {
  ChangeCount count;
  for (const Change& change : data.changes)
    if (change.edition > edition) ++(change.added ? count.added : count.corrected);
  return count;
}

}  // namespace r1cost
