#include "data/doctor.h"

#include <cmath>

#include "data/numbers.h"
#include "data/read_dataset.h"
#include "r1cost/scenario.h"

namespace explainer {
namespace {

using namespace r1cost;

// The same day a year before: ISO dates are in the order of their letters, as far as both go.
std::string year_before(std::string date) {
  if (date.size() < 4) return date;
  int year = 0;
  for (int i = 0; i < 4; ++i) year = year * 10 + (date[static_cast<std::size_t>(i)] - '0');
  const std::string before = std::to_string(year - 1);
  return std::string(4 - std::min<std::size_t>(4, before.size()), '0') + before + date.substr(4);
}

bool is_after(const std::string& date, const std::string& day) {
  const std::size_t known = std::min(date.size(), day.size());
  return date.substr(0, known) > day.substr(0, known);
}

struct Doctor {
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

  void budget(const Budget& budget) {
    const std::string row = "budgets/" + budget.id;
    look_at(row, budget.source);
    in_order(row, "dollars", budget.low, budget.likely, budget.high);
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
};

}  // namespace

std::vector<Finding> examine(const Dataset& data, const std::string& as_of) {
  Doctor doctor{as_of, {}};
  for (const Chip& row : data.chips) doctor.chip(row);
  for (const Stage& row : data.stages) doctor.stage(row);
  for (const Budget& row : data.budgets) doctor.budget(row);
  for (const Preset& row : data.presets) doctor.preset(row);
  return doctor.findings;
}

}  // namespace explainer
