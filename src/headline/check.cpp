#include "headline/check.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "r1cost/evaluate.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr std::size_t most_stages = 10, most_of_a_kind = 4;
// The largest ratio between a product and an amount that still multiplies out, however much the numbers are rounded;
// the second applies to texts that say "about".
constexpr double furthest = 1.2, furthest_about = 1.35;
constexpr double same_digits = 0.03;  // relative difference at which an amount is a known figure

Rounded rounded(const FoundQuantity& quantity) { return {quantity.value, quantity.low, quantity.high}; }

Rounded operator*(const Rounded& a, const Rounded& b) { return {a.value * b.value, a.low * b.low, a.high * b.high}; }

bool meet(const Rounded& a, const Rounded& b) { return a.low <= b.high && b.low <= a.high; }

std::vector<FoundQuantity> all_of(const FoundInText& found, QuantityKind kind) {
  std::vector<FoundQuantity> all;
  for (const bool in_hours : {true, false})
    for (const FoundQuantity& one : found.all)
      if (one.kind == kind && one.in_hours == in_hours && all.size() < most_of_a_kind) all.push_back(one);
  if (kind == QuantityKind::hours) return all;
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
  return all;
}

// The sum of several quantities, as in "81 hours and 198 hours".
FoundQuantity sum_of(const std::vector<FoundQuantity>& all) {
  FoundQuantity sum = all[0];
  for (std::size_t i = 1; i < all.size(); ++i) {
    sum.value += all[i].value;
    sum.low += all[i].low;
    sum.high += all[i].high;
    sum.words += " + " + all[i].words;
    sum.wide = sum.wide || all[i].wide;
  }
  sum.as_written = false;
  return sum;
}

bool differ(const std::vector<FoundQuantity>& all) {
  return std::any_of(all.begin(), all.end(),
                     [&](const FoundQuantity& one) { return !meet(rounded(one), rounded(all[0])); });
}

// One way to read the text: which of its numbers describe the run.
struct Reading {
  std::optional<FoundQuantity> chips, hours, chip_hours, price;
  bool price_of_all = false;
  std::optional<Rounded> work;
  bool work_agrees = true;
  Rounded cost;
};

using Choices = std::vector<std::optional<FoundQuantity>>;

Choices choices_of(const std::vector<FoundQuantity>& all, bool with_sum) {
  Choices choices(all.begin(), all.end());
  if (with_sum && all.size() > 1 && differ(all)) choices.emplace_back(sum_of(all));
  if (choices.empty()) choices.emplace_back(std::nullopt);
  return choices;
}

void reckon(Reading& reading, double assumed_price) {
  if (reading.chips && reading.hours) reading.work = rounded(*reading.chips) * rounded(*reading.hours);
  if (reading.chip_hours) {
    const Rounded stated = rounded(*reading.chip_hours);
    reading.work_agrees = !reading.work || meet(*reading.work, stated);
    if (!reading.work) reading.work = stated;
  }
  if (!reading.work) return;
  reading.cost =
      *reading.work * (reading.price ? rounded(*reading.price) : Rounded{assumed_price, assumed_price, assumed_price});
}

bool multiplies(const Reading& reading, const FoundQuantity& amount, bool about) {
  if (!reading.work || !meet(reading.cost, rounded(amount))) return false;
  const auto wide = [](const std::optional<FoundQuantity>& one) { return one && one->wide; };
  if (amount.wide || wide(reading.chips) || wide(reading.hours) || wide(reading.chip_hours) || wide(reading.price))
    return true;
  const double ratio = amount.value / reading.cost.value, most = about ? furthest_about : furthest;
  return ratio <= most && ratio >= 1 / most;
}

// How well a reading fits: the number of places where it multiplies out, and how far those are from exact.
struct Fit {
  int places = 0;
  double off = 0;
  bool better_than(const Fit& other) const {
    constexpr double notable = 0.005;
    return places > other.places || (places == other.places && off < other.off - notable);
  }
};

Fit fit_of(const Reading& reading, const FoundInText& found) {
  Fit fit;
  if (reading.work_agrees && reading.work && reading.chip_hours && reading.chips && reading.hours) fit.places = 1;
  for (const FoundQuantity& one : found.all)
    if (one.kind == QuantityKind::usd && multiplies(reading, one, found.about)) {
      fit.places += 2;
      fit.off += std::abs(one.value - reading.cost.value) / one.value;
    }
  return fit;
}

// The reading in which most amounts multiply out, and most exactly. Among equals it is the first, which takes the first
// number of each kind.
Reading best_reading(const FoundInText& found, double assumed_price, bool& several) {
  const auto chips = all_of(found, QuantityKind::chips), hours = all_of(found, QuantityKind::hours),
             chip_hours = all_of(found, QuantityKind::chip_hours), prices = all_of(found, QuantityKind::price);
  several = differ(chips) || differ(hours) || differ(chip_hours) || differ(prices);
  std::optional<Reading> best;
  Fit best_fit;
  for (const auto& of_price : choices_of(prices, false))
    for (const bool price_of_all : {false, true})
      for (const auto& work : choices_of(chip_hours, true))
        for (const auto& many : choices_of(chips, true))
          for (const auto& time : choices_of(hours, true)) {
            Reading reading{many, time, work, of_price, price_of_all};
            if (price_of_all && (!of_price || of_price->of_one_chip || !many)) continue;
            if (price_of_all) {
              for (double* value : {&reading.price->value, &reading.price->low, &reading.price->high})
                *value /= many->value;
              reading.price->as_written = false;
            }
            reckon(reading, assumed_price);
            const Fit fit = fit_of(reading, found);
            if (!best || fit.better_than(best_fit)) best = reading, best_fit = fit;
          }
  // In "147,000 hours at $2 = $294,000" the hours are chip-hours if that multiplies out, although the text does not say
  // so.
  if (chips.empty() && chip_hours.empty())
    for (const auto& of_price : choices_of(prices, false))
      for (const auto& time : choices_of(hours, true)) {
        Reading reading{std::nullopt, std::nullopt, time, of_price};
        if (reading.chip_hours) reading.chip_hours->as_written = false;
        reckon(reading, assumed_price);
        const Fit fit = fit_of(reading, found);
        if (fit.better_than(best_fit)) best = reading, best_fit = fit;
      }
  return *best;
}

// In "512 chips, 80 hours, $2" the amount is too small for a bill, so it is the price of an hour. Returns whether there
// was one.
bool take_prices(FoundInText& found, const Reading& reading) {
  if (reading.price || !reading.work) return false;
  const FieldInfo& price = info(Field::price);
  bool any = false;
  for (FoundQuantity& one : found.all)
    if (one.kind == QuantityKind::usd && !one.wide && one.value >= price.low && one.value <= price.high &&
        one.value / reading.work->value < price.low) {
      one.kind = QuantityKind::price;
      any = true;
    }
  return any;
}

// The fewest published stages that, with the run, add up to the stated amount; among equals the first in the bill's
// order.
void find_the_rest(CheckedAmount& amount, const Rounded& cost, UsdPerChipHour price, const Dataset& data) {
  std::vector<const Stage*> stages;
  for (const Stage& stage : data.stages)
    if (stage.chip_hours && stages.size() < most_stages) stages.push_back(&stage);
  int fewest = static_cast<int>(stages.size()) + 1;
  for (unsigned chosen = 1; chosen < 1u << stages.size(); ++chosen) {
    if (std::popcount(chosen) >= fewest) continue;
    Usd rest;
    for (std::size_t i = 0; i < stages.size(); ++i)
      if (chosen >> i & 1) rest = rest + *stages[i]->chip_hours * price;
    if (!meet({cost.value + rest.value, cost.low + rest.value, cost.high + rest.value}, rounded(amount.stated)))
      continue;
    // The stages must lead much nearer to the amount than the run alone, or rounding would explain as much.
    if (std::abs(cost.value + rest.value - amount.stated.value) > std::abs(cost.value - amount.stated.value) / 10)
      continue;
    fewest = std::popcount(chosen);
    amount.also.clear();
    for (std::size_t i = 0; i < stages.size(); ++i)
      if (chosen >> i & 1) amount.also.push_back(stages[i]->id);
    amount.with_also = Usd{cost.value} + rest;
  }
}

// The number of significant digits: "$2.94 million" has 3. "$500 million" and "half a billion" have no more than one.
int telling_digits(const std::string& words) {
  std::string digits;
  for (const char c : words)
    if (c >= '0' && c <= '9' && (c != '0' || !digits.empty())) digits += c;
  while (!digits.empty() && digits.back() == '0') digits.pop_back();
  return static_cast<int>(digits.size());
}

// The figure that equals the amount, or else one that differs by a power of ten, if enough digits agree. If only a
// maker is named, only an equal figure counts.
std::optional<HeldFigure> held_figure(const FoundQuantity& stated, const std::vector<NamedModel>& models,
                                      const Dataset& data) {
  std::optional<HeldFigure> best;
  double nearest = 0;
  const auto look_at = [&](const Budget& row, const std::optional<Usd>& figure, double times) {
    if (!figure || row.at_reader_price) return;
    const double off = std::abs(stated.value / figure->value / times - 1);
    const bool rounds = times == 1 && !stated.wide && stated.low <= figure->value && figure->value <= stated.high;
    if ((off <= same_digits || rounds) && (!best || off < nearest)) {
      best = HeldFigure{&row, times};
      nearest = off;
    }
  };
  for (const double times : {1.0, 10.0, 0.1, 100.0, 0.01, 1000.0, 0.001}) {
    for (const NamedModel& model : models)
      for (const Budget* row : model.rows)
        if (times == 1 || !model.maker_alone)
          for (const auto& figure : {row->likely, row->low, row->high}) look_at(*row, figure, times);
    if (best || telling_digits(stated.words) < 2) break;
  }
  if (best) return best;
  // "R1 cost $5.6 million" gives the figure that the maker published for another model.
  constexpr double nearly_same = 0.01;
  for (const NamedModel& model : models)
    for (const Budget& row : data.budgets)
      if (!model.rows.empty() && row.org == model.rows[0]->org && row.kind == Kind::disclosure && row.likely &&
          std::abs(stated.value / row.likely->value - 1) <= nearly_same)
        return HeldFigure{&row, 1};
  return best;
}

// The last model named before a place, or else the first one.
const NamedModel* model_before(const std::vector<NamedModel>& models, std::size_t place) {
  const NamedModel* last = nullptr;
  for (const NamedModel& model : models)
    if (!last || model.from < place) last = &model;
  return last;
}

// The model that follows an amount directly, as in "$100 million for GPT-4", or else the last one before it.
const NamedModel* model_beside(const std::vector<NamedModel>& models, const FoundQuantity& amount) {
  constexpr std::size_t just_behind = 14;
  for (const NamedModel& model : models)
    if (model.from >= amount.to && model.from - amount.to <= just_behind) return &model;
  return model_before(models, amount.from);
}

// Whether the model is named as a contrast ("unlike GPT-4"), so that what follows does not concern the run before it.
bool is_contrasted(std::string_view text, const NamedModel& model) {
  constexpr std::size_t just_before = 24;
  const std::size_t from = model.from - std::min(model.from, just_before);
  const std::string_view before = text.substr(from, model.from - from);
  constexpr std::string_view words[] = {"unlike",  "versus",  " vs",    "compar", "while",
                                        "whereas", "against", " than ", "but "};
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return before.find(word) != before.npos; });
}

void check_amounts(CheckedText& checked, const Reading& reading, std::string_view text, const Dataset& data) {
  const std::vector<NamedModel>& models = checked.found.models;
  const FoundQuantity* run = checked.chips ? &*checked.chips : checked.chip_hours ? &*checked.chip_hours : nullptr;
  const bool deepseek =
      models.empty() || std::any_of(models.begin(), models.end(), [](const NamedModel& model) {
        return std::any_of(model.rows.begin(), model.rows.end(), [](const Budget* row) { return row->deepseek; });
      });
  for (const FoundQuantity& one : checked.found.all) {
    if (one.kind != QuantityKind::usd) continue;
    CheckedAmount amount;
    amount.stated = one;
    amount.held = held_figure(one, models, data);
    if (reading.work) {
      amount.multiplies_out = multiplies(reading, one, checked.found.about);
      amount.implied = Usd{one.value} / ChipHours{reading.work->value};
      const NamedModel *ours = run ? model_before(models, run->from) : nullptr, *theirs = model_beside(models, one);
      const bool behind = run && theirs && run->from < theirs->from && theirs->from < one.from;
      // A maker's name alone does not tell which model is meant.
      const bool known = ours && theirs && !ours->maker_alone && !theirs->maker_alone;
      amount.of_another_model =
          !amount.multiplies_out && known && (ours->name != theirs->name || (behind && is_contrasted(text, *theirs)));
      if (!amount.multiplies_out && deepseek && !amount.of_another_model)
        find_the_rest(amount, reading.cost, checked.scenario.price, data);
    }
    checked.usd.push_back(std::move(amount));
  }
}

const Claim* claim_of(std::string_view text, const CheckedText& checked, const Dataset& data) {
  const bool held =
      std::any_of(checked.usd.begin(), checked.usd.end(), [](const auto& one) { return one.held.has_value(); });
  const bool model = std::any_of(checked.found.models.begin(), checked.found.models.end(),
                                 [](const NamedModel& one) { return !one.maker_alone; });
  if (held || model) return nullptr;
  for (const Claim& claim : data.claims) {
    if (!name_the_same(text, claim.says)) continue;
    for (const FoundQuantity& said : read_headline(claim.says, data).all)
      for (const CheckedAmount& amount : checked.usd)
        if (said.kind == QuantityKind::usd && meet(rounded(said), rounded(amount.stated))) return &claim;
  }
  return nullptr;
}

}  // namespace

bool CheckedText::nothing_to_check() const { return !work || (usd.empty() && (!chip_hours || !chips || !hours)); }

bool CheckedText::adds_up() const {
  return work_agrees && (usd.empty() || std::any_of(usd.begin(), usd.end(),
                                                    [](const CheckedAmount& one) { return one.multiplies_out; }));
}

CheckVerdict CheckedText::verdict() const {
  if (nothing_to_check()) return CheckVerdict::too_little;
  if (adds_up()) return CheckVerdict::multiplies_out;
  const bool others =
      std::any_of(usd.begin(), usd.end(), [](const CheckedAmount& one) { return one.of_another_model; });
  return several || others || found.assumed_machine > 0 || !found.unread.empty() ? CheckVerdict::in_part
                                                                                 : CheckVerdict::does_not;
}

CheckedText check_text(std::string_view text, const Dataset& data) {
  CheckedText checked;
  checked.found = read_headline(text, data);
  Scenario& scenario = checked.scenario;
  if (!data.presets.empty()) scenario = scenario_of(data.presets.front());
  Reading reading = best_reading(checked.found, scenario.price.value, checked.several);
  if (take_prices(checked.found, reading)) reading = best_reading(checked.found, scenario.price.value, checked.several);
  checked.chips = reading.chips;
  checked.hours = reading.hours;
  checked.chip_hours = reading.chip_hours;
  checked.price = reading.price;
  checked.price_of_all = reading.price_of_all;
  checked.work = reading.work;
  checked.work_agrees = reading.work_agrees;
  checked.cost = reading.cost;

  scenario.also.clear();
  if (!checked.found.chip.empty()) scenario.chip = checked.found.chip;
  if (checked.chips) scenario = with(std::move(scenario), Field::count, checked.chips->value);
  if (checked.hours) scenario = with(std::move(scenario), Field::hours, checked.hours->value);
  if (checked.price) scenario = with(std::move(scenario), Field::price, checked.price->value);
  if (checked.chip_hours && (!checked.chips || !checked.hours)) scenario.printed = ChipHours{checked.chip_hours->value};
  check_amounts(checked, reading, text, data);
  checked.claim = claim_of(text, checked, data);
  return checked;
}

}  // namespace explainer
