#include "data/flat_dataset.h"

#include <cstdint>
#include <map>

#include "data/json_writer.h"
#include "data/numbers.h"
#include "data/write_dataset.h"

namespace explainer {
namespace {

using namespace r1cost;

struct Flattener {
  std::vector<FlatValue>& values;
  std::string row;

  void text(const char* field, const std::string& words) {
    if (!words.empty()) values.push_back({row, field, words});
  }
  void number(const char* field, double value) { values.push_back({row, field, shortest(value), true}); }
  void number(const char* field, const std::optional<double>& value) {
    if (value) number(field, *value);
  }
  template <class Unit>
  void number(const char* field, const std::optional<Quantity<Unit>>& value) {
    if (value) number(field, value->value);
  }
  void source(const Source& source) {
    text("source", source.title);
    text("publisher", source.publisher);
    text("date", source.date);
    text("address", source.address);
    text("quote", source.quote);
    text("evidence", source.evidence);
  }

  static std::string in_a_row(const std::vector<std::string>& ids) {
    std::string words;
    for (const std::string& id : ids) words += (words.empty() ? "" : " ") + id;
    return words;
  }
  void flag(const char* field, bool value) {
    if (value) text(field, "yes");
  }
  void operator()(const Budget& budget) {
    text("row", budget.row);
    text("line", budget.line);
    text("chip", budget.chip);
    flag("at_reader_price", budget.at_reader_price);
    flag("deepseek", budget.deepseek);
    flag("featured", budget.featured);
    flag("experiments", budget.experiments);
    if (budget.footprint) {
      number("footprint_chip_watts", budget.footprint->chip_power);
      text("footprint_source", budget.footprint->source.title);
      text("footprint_evidence", budget.footprint->source.evidence);
    }
    for (std::size_t i = 0; i < budget.counts.size(); ++i)
      text(("counts/" + std::to_string(i)).c_str(), budget.counts[i]);
    for (std::size_t i = 0; i < budget.parts.size(); ++i) text(("parts/" + std::to_string(i)).c_str(), budget.parts[i]);
    if (budget.quoted_ratio) number(("times " + budget.quoted_ratio->of).c_str(), budget.quoted_ratio->times);
  }
  void others(const std::vector<OtherFigure>& figures) {
    for (std::size_t i = 0; i < figures.size(); ++i)
      text(("also_reported/" + std::to_string(i)).c_str(), figures[i].figure + ": " + figures[i].says);
  }

  void operator()(const Chip& chip) {
    text("name", chip.name);
    text("short_name", chip.short_name);
    text("maker", chip.maker);
    flag("made_for_china", chip.made_for_china);
    flag("by_name_only", chip.by_name_only);
    text("barred_note", chip.barred_note);
    text("launch_date", chip.launch_date);
    text("line", chip.line);
    number("memory_gb", chip.memory_gb);
    number("bandwidth_tb_s", chip.bandwidth_tb_s);
    number("link_gb_s", chip.link_gb_s);
    number("bf16_tflops", chip.bf16_tflops);
    number("fp8_tflops", chip.fp8_tflops);
    text("peak_source", chip.peak_source.title);
    number("tdp", chip.tdp);
    text("tdp_source", chip.tdp_source.title);
    text("barred_from", chip.barred_from);
    number("server_factor", chip.server_factor);
    number("average_draw", chip.average_draw);
    number("server_overhead", chip.server_overhead);
    for (std::size_t i = 0; i < chip.export_events.size(); ++i)
      text(("export_events/" + std::to_string(i)).c_str(),
           chip.export_events[i].date + ": " + chip.export_events[i].event);
    others(chip.also_reported);
    number("quote_low", chip.quote_low);
    number("quote_likely", chip.quote_likely);
    number("quote_high", chip.quote_high);
    text("quote_month", chip.quote_month);
    text("quote_note", chip.quote_note);
    if (chip.purchase) {
      number("purchase_low", chip.purchase->low);
      number("purchase_likely", chip.purchase->likely.value);
      number("purchase_high", chip.purchase->high);
      flag("purchase_with_server", chip.purchase->with_server);
      flag("purchase_low_with_server", chip.purchase->low_with_server);
      flag("purchase_high_with_server", chip.purchase->high_with_server);
      text("purchase_note", chip.purchase->note);
      text("purchase_source", chip.purchase->source.title);
    }
    text("note", chip.note);
    source(chip.source);
  }
  void operator()(const Stage& stage) {
    text("name", stage.name);
    text("line", stage.line);
    number("chip_hours", stage.chip_hours);
    number("count", stage.count);
    number("hours", stage.hours);
    flag("whole_run", stage.whole_run);
    flag("multiplied", stage.multiplied);
    source(stage.source);
  }
  void operator()(const Preset& preset) {
    text("name", preset.name);
    text("chip", preset.chip);
    number("count", preset.count.value);
    number("hours", preset.hours.value);
    number("price", preset.price.value);
    text("also", in_a_row(preset.also));
    number("printed", preset.printed);
    text("printed_note", preset.printed_note);
    flag("other_model", preset.other_model);
    source(preset.source);
  }
  void operator()(const Claim& claim) {
    text("says", claim.says);
    text("by", claim.by);
    source(claim.source);
  }
  void operator()(const Dispute& dispute) {
    text("question", dispute.question);
    text("claims", in_a_row(dispute.claims));
    text("answers", in_a_row(dispute.answers));
    text("unknown", dispute.unknown);
  }
};

template <class Rows>
void flatten(std::vector<FlatValue>& values, const std::string& kind, const Rows& rows) {
  for (const auto& row : rows) Flattener{values, kind + "/" + row.id}(row);
}

}  // namespace

std::vector<FlatValue> flat(const Dataset& data) {
  std::vector<FlatValue> values;
  flatten(values, "chips", data.chips);
  flatten(values, "stages", data.stages);
  flatten(values, "presets", data.presets);
  for (const Budget& budget : data.budgets) {
    for (auto& [column, value] : known_cells(budget))
      if (column != "id") values.push_back({"budgets/" + budget.id, column, value});
    Flattener{values, "budgets/" + budget.id}(budget);
  }
  for (std::size_t i = 0; i < data.landmarks.size(); ++i) {
    Flattener landmark{values, "landmarks/" + std::to_string(i)};
    landmark.text("name", data.landmarks[i].name);
    landmark.number(data.landmarks[i].field.c_str(), data.landmarks[i].value);
  }
  for (const NamedSpread& spread : data.spreads) {
    values.push_back({"spreads/" + spread.id, spread.field,
                      shortest(spread.low) + ".." + shortest(spread.likely) + ".." + shortest(spread.high)});
    Flattener rest{values, "spreads/" + spread.id};
    rest.text("note", spread.note);
    rest.source(spread.source);
  }
  flatten(values, "claims", data.claims);
  flatten(values, "disputes", data.disputes);
  for (const Change& change : data.changes)
    Flattener{values, "changes/" + change.edition + "/" + change.row}.text(change.added ? "added" : "corrected",
                                                                           change.why);
  Flattener constants{values, "energy"};
  // Zero: not known.
  const auto known = [&](const char* field, double value) {
    if (value > 0) constants.number(field, value);
  };
  known("server_factor", data.energy.server_factor);
  known("average_draw", data.energy.average_draw);
  known("usage_effectiveness", data.energy.usage_effectiveness);
  constants.source(data.energy.source);
  constants.row = "ownership";
  known("trend", data.ownership.trend);
  known("hours_a_year", data.ownership.hours_a_year);
  known("interconnect_share", data.ownership.interconnect_share);
  known("server_overhead", data.ownership.server_overhead);
  known("electricity", data.ownership.electricity.value);
  if (data.ownership.trend > 0)
    constants.text("held", shortest(data.ownership.held.value) + " year, assumed here: no source says");
  constants.source(data.ownership.source);
  constants.row = "carbon";
  known("grid", data.carbon.grid.value);
  constants.text("note", data.carbon.note);
  constants.source(data.carbon.source);
  constants.row = "work";
  known("utilisation", data.work.utilisation);
  constants.text("note", data.work.note);
  constants.source(data.work.source);
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
  std::uint64_t hash = fnv_basis;
  const auto add = [&](const std::string& text) {
    hash = hashed(hash, text);
    hash = (hash ^ 0xffu) * fnv_prime;  // no byte of UTF-8: "ab", "c" is not "a", "bc"
  };
  for (const FlatValue& value : flat(data)) {
    add(value.row);
    add(value.field);
    add(value.value);
  }
  return sixteen_digits(hash);
}

std::string content_hash(std::string_view text) { return sixteen_digits(hashed(fnv_basis, text)); }

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
