#include "data/doctor.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "data/dates.h"
#include "data/doctor_sources.h"
#include "data/numbers.h"
#include "data/read_dataset.h"
#include "data/row_visitor.h"
#include "r1cost/scenario.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

struct Doctor {
  const Dataset& data;
  const std::string& as_of;
  std::vector<Finding> findings;

  void note(const std::string& row, const std::string& words, bool wrong = true) {
    findings.push_back({row, words, wrong});
  }

  void look_at(const std::string& row, const Source& source) {
    if (source.title.empty()) return note(row, "has no source");
    if (is_after(source.date, as_of)) note(row, "its source is dated " + source.date + ", after " + as_of);
    const int words = words_in(source.quote);
    if (words > 25) note(row, "quotes " + std::to_string(words) + " words; 25 are the most");
  }

  template <class Unit>
  void in_order(const std::string& row, const std::string& what, const std::optional<Quantity<Unit>>& low,
                const std::optional<Quantity<Unit>>& likely, const std::optional<Quantity<Unit>>& high) {
    const auto swapped = [](const auto& a, const auto& b) { return a && b && *a > *b; };
    if (swapped(low, likely) || swapped(likely, high) || swapped(low, high))
      note(row, what + ": low, likely and high are not in this order");
  }

  void chip(const Chip& chip) {
    const std::string row = "chips/" + chip.id;
    look_at(row, chip.source);
    in_order(row, "rental quotes", chip.quote_low, chip.quote_likely, chip.quote_high);
    if (chip.purchase) purchase(row, *chip.purchase);
    for (const OtherFigure& other : chip.also_reported) look_at(row, other.source);
    for (const ExportEvent& event : chip.export_events) {
      look_at(row, event.source);
      if (is_after(event.date, as_of)) note(row, "has an export event of " + event.date + ", after " + as_of);
    }
    for (std::size_t i = 1; i < chip.export_events.size(); ++i)
      if (is_after(chip.export_events[i - 1].date, chip.export_events[i].date))
        note(row, "its export events are not in order of date");
    if (is_after(chip.launch_date, as_of)) note(row, "is launched on " + chip.launch_date + ", after " + as_of);
    if (chip.quote_likely && is_after(year_before(as_of), chip.quote_source.date))
      note(row, "its rental quotes are of " + chip.quote_source.date + ", more than a year before " + as_of, false);
  }

  void stage(const Stage& stage) {
    const std::string row = "stages/" + stage.id;
    look_at(row, stage.source);
    if (!stage.chip_hours || !stage.count || !stage.hours) return;
    const ChipHours product = *stage.count * *stage.hours;
    if (std::fabs(product / *stage.chip_hours - 1) > 0.02)
      note(row, "chip-hours are " + grouped(stage.chip_hours->value) + ", but count times hours makes " +
                    grouped(product.value));
  }

  // The sum may differ from the whole by 1%, because published parts are rounded to three digits.
  void sums(const std::string& row, const Budget& whole) {
    if (whole.parts.empty()) return;
    Usd dollars;
    ChipHours hours;
    bool all_dollars = whole.likely.has_value(), all_hours = whole.chip_hours.has_value();
    for (const std::string& id : whole.parts) {
      const Budget* part = find_budget(data, id);
      if (!part) return note(row, "names a part “" + id + "” that there is not");
      all_dollars = all_dollars && part->likely;
      all_hours = all_hours && part->chip_hours;
      dollars += part->likely.value_or(Usd{});
      hours += part->chip_hours.value_or(ChipHours{});
    }
    if (all_dollars && std::fabs(dollars / *whole.likely - 1) > 0.01)
      note(row, "its parts make $" + grouped(dollars.value) + ", not $" + grouped(whole.likely->value));
    if (all_hours && std::fabs(hours / *whole.chip_hours - 1) > 0.01)
      note(row, "its parts make " + grouped(hours.value) + " chip-hours, not " + grouped(whole.chip_hours->value));
  }

  // Texts round ratios to two digits, so the computed ratio may differ by 5%.
  void ratio(const std::string& row, const Budget& over) {
    const Budget* under = find_budget(data, over.quoted_ratio->of);
    if (!under || !over.likely || !under->likely)
      return note(row, "quotes a ratio to “" + over.quoted_ratio->of + "”, but one of the two figures is missing");
    const double times = *over.likely / *under->likely;
    if (std::fabs(times / over.quoted_ratio->times - 1) > 0.05)
      note(row, "quotes " + shortest(over.quoted_ratio->times) + " times “" + under->id + "”; the figures make " +
                    grouped(times, 2));
  }

  void purchase(const std::string& row, const Purchase& purchase) {
    look_at(row, purchase.source);
    in_order(row, "purchase prices", purchase.low, std::optional(purchase.likely), purchase.high);
    if (is_after(year_before(as_of), purchase.source.date))
      note(row, "its purchase prices are of " + purchase.source.date + ", more than a year before " + as_of, false);
  }

  void budget(const Budget& budget) {
    const std::string row = "budgets/" + budget.id;
    look_at(row, budget.source);
    in_order(row, "dollars", budget.low, budget.likely, budget.high);
    for (const OtherFigure& other : budget.also_reported) look_at(row, other.source);
    if (budget.footprint) look_at(row, budget.footprint->source);
    sums(row, budget);
    if (budget.quoted_ratio) ratio(row, budget);
    if (budget.at_reader_price && !budget.chip_hours)
      note(row, "is to be reckoned at the reader's price, but has no chip-hours");
    if (budget.method != Method::rental || !budget.likely || !budget.chip_hours) return;
    const double price = (*budget.likely / *budget.chip_hours).value;
    const FieldInfo& range = info(Field::price);
    if (price < range.low || price > range.high)
      note(row, "its dollars over its chip-hours are $" + grouped(price, 2) + " an hour, which nobody asks");
  }

  void preset(const Preset& preset) {
    const std::string row = "presets/" + preset.id;
    const std::pair<Field, double> values[] = {
        {Field::count, preset.count.value}, {Field::hours, preset.hours.value}, {Field::price, preset.price.value}};
    for (const auto& [field, value] : values)
      if (clamped(field, value) != value)
        note(row, std::string(info(field).name) + " is " + shortest(value) + ", beyond its slider");
  }

  void dispute(const Dispute& dispute) {
    const std::string row = "disputes/" + dispute.id;
    if (dispute.claims.empty() || dispute.answers.empty()) note(row, "has one side only");
    std::vector<std::string> met;
    for (const auto* side : {&dispute.claims, &dispute.answers})
      for (const std::string& id : *side) {
        if (!find_claim(data, id)) note(row, "names a claim “" + id + "” that there is not");
        if (std::find(met.begin(), met.end(), id) != met.end()) note(row, "names the claim “" + id + "” twice");
        met.push_back(id);
      }
  }
};

// What the rows of all tables are called.
struct RowNames final : RowVisitor {
  std::set<std::string> all;

  void rows(const char* key, const char*, void* member, const HeldRows& held, bool) override {
    for (std::size_t i = 0; i < held.count(member); ++i) all.insert(name_of_row(key, held.at(member, i), i, held));
  }
};

}  // namespace

std::vector<Finding> examine_changes(const Dataset& data) {
  std::vector<Finding> findings;
  RowNames rows;
  visit_dataset(data, rows);
  std::set<std::string> met;
  std::string newer = data.edition;
  for (const Change& change : data.changes) {
    const std::string name = "changes/" + change.edition + "/" + change.row;
    if (change.edition > newer) findings.push_back({name, "stands below an older edition, " + newer});
    newer = change.edition;
    if (change.row == "-") continue;  // web/smaller_dataset.mjs leaves the names out
    if (!change.row.starts_with("story/") && !rows.all.count(change.row))
      findings.push_back({name, "is of a row that there is not"});
    if (!met.insert(name).second) findings.push_back({name, "is there twice"});
  }
  return findings;
}

std::vector<Finding> examine(const Dataset& data, const std::string& as_of) {
  Doctor doctor{data, as_of, {}};
  for (const Chip& row : data.chips) doctor.chip(row);
  for (const Stage& row : data.stages) doctor.stage(row);
  for (const Budget& row : data.budgets) doctor.budget(row);
  for (const Preset& row : data.presets) doctor.preset(row);
  for (const NamedSpread& row : data.spreads) doctor.look_at("spreads/" + row.id, row.source);
  for (const Claim& row : data.claims) doctor.look_at("claims/" + row.id, row.source);
  for (const Dispute& row : data.disputes) doctor.dispute(row);
  for (Finding& finding : examine_changes(data)) doctor.findings.push_back(std::move(finding));
  examine_sources(data, as_of, doctor.findings);
  return doctor.findings;
}

}  // namespace explainer
