#include "views/held_words.h"

#include <algorithm>
#include <cmath>

#include "says/held.h"
#include "says/pair.h"
#include "views/source_words.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr std::size_t most_others = 4, most_parts = 6;

std::string figure_held(const Budget& row) {
  Ratio ratio;
  ratio.low = row.low;
  ratio.likely = row.likely;
  ratio.high = row.high;
  return figure(row, ratio);
}

bool same_source(const Source& a, const Source& b) { return a.publisher == b.publisher && a.date == b.date; }

// A figure in a list. The name is added if it is not the model's: the list has several, or the figure is a part of one.
std::string listed_figure(const NamedModel& model, const Budget& row, UsdPerChipHour rate) {
  std::string words;
  if (row.at_reader_price) {
    words = say(says::held_at_price{
        .chip_hours = chip_hours(*row.chip_hours), .price = price(rate), .amount = money(*row.chip_hours * rate)});
  } else {
    words = figure_held(row);
    if (const std::string method = short_method(row.method); !method.empty())
      words = say(says::pair_by_method{.amount = words, .method = method});
  }
  return model.family || row.name != model.name ? say(says::pair_named{.name = row.name, .value = words}) : words;
}

// A model's figures: "$40.7 million by wear, $78.6 million by rental (Epoch AI, 2025); more than $100 million (Wired,
// 2023)".
std::string listed_figures(const NamedModel& model, const Budget* without, UsdPerChipHour rate) {
  std::string words, figures;  // `figures`: those of one source
  std::size_t listed = 0;
  const Budget* before = nullptr;
  const auto close = [&] {
    if (!before) return;
    const std::string from = say(says::held_from{.figures = figures, .source = printed_shortly(before->source)});
    words = words.empty() ? from : say(says::pair_semicolon{.first = words, .second = from});
    figures.clear();
  };
  const bool published =
      std::any_of(model.rows.begin(), model.rows.end(), [](const Budget* row) { return !row->at_reader_price; });
  for (const Budget* row : model.rows) {
    if (row == without || (row->at_reader_price && published) || listed == most_others) continue;
    if (before && !same_source(before->source, row->source)) close();
    const std::string one = listed_figure(model, *row, rate);
    figures = figures.empty() ? one : say(says::pair_comma{.first = figures, .second = one});
    before = row;
    ++listed;
  }
  close();
  return words;
}

// The items that add up to a figure.
std::string parts_words(const Budget& row, const Dataset& data) {
  if (row.parts.size() < 2 || row.parts.size() > most_parts) return "";
  std::vector<std::string> names;
  for (const std::string& id : row.parts) {
    const Budget* part = find_budget(data, id);
    if (!part) return "";
    names.push_back(say(says::held_part{.name = part->name, .figure = figure_held(*part)}));
  }
  const std::string parts = listed(names);
  const std::string items = say(says::held_items{static_cast<says::held_items::Count>(row.parts.size() - 2)});
  const bool runs = std::find(row.counts.begin(), row.counts.end(), "run") != row.counts.end();
  if (!runs || data.presets.empty()) return say(says::held_sum{.items = items, .parts = parts});
  return say(says::held_sum_not_run{.items = items, .hours = hours(data.presets.front().hours), .parts = parts});
}

// A figure times a power of ten: "a tenth of what is reported for GPT-4, $78.6 million".
std::string multiple_words(double times, const Budget& row) {
  using Times = says::held_multiple::Times;
  const std::string held = figure_held(row);
  const std::string figure = row.kind == Kind::disclosure
                                 ? say(says::held_paper_prints{.model = row.name, .figure = held})
                                 : say(says::held_is_reported{.model = row.name, .figure = held});
  const long power = std::clamp(std::lround(std::abs(std::log10(times))), 1L, 3L) - 1;
  return say(says::held_multiple{static_cast<Times>(power + (times > 1 ? 0 : 3)), figure});
}

const NamedModel* model_of_row(const CheckedText& checked, const Budget& row) {
  for (const NamedModel& model : checked.found.models)
    if (std::find(model.rows.begin(), model.rows.end(), &row) != model.rows.end()) return &model;
  return nullptr;
}

// The sentence about a known amount: "$78.6 million for GPT-4: an estimate by others (Epoch AI, 2025), at rental
// prices."
std::string stated_words(const CheckedAmount& amount) {
  const Budget& row = *amount.held->row;
  const std::string figure = figure_held(row), source = printed_where(row.source);
  const std::string kind = kind_words(row.kind), method = method_words(row.method);
  // The reader's own words need not be repeated.
  if (figure == amount.stated.words)
    return say(
        says::held_stated{.stated = figure, .model = row.name, .kind = kind, .source = source, .method = method});
  return say(says::held_stated_about{.stated = amount.stated.words,
                                     .model = row.name,
                                     .figure = figure,
                                     .kind = kind,
                                     .source = source,
                                     .method = method});
}

std::string held_amount(const CheckedText& checked, const CheckedAmount& amount, const Dataset& data) {
  const Budget& row = *amount.held->row;
  if (amount.held->times != 1)
    return say(says::held_misprint{.stated = amount.stated.words,
                                   .multiple = multiple_words(amount.held->times, row),
                                   .source = printed_where(row.source)});
  const std::string parts = parts_words(row, data);
  std::string words = stated_words(amount) + " " + (parts.empty() ? say(says::held_counts{row.covers}) : parts);
  const NamedModel* model = model_of_row(checked, row);
  // DeepSeek's own figures need no comparison with estimates.
  if (!model || model->maker_alone || row.deepseek) return words;
  const std::string others = listed_figures(*model, &row, checked.scenario.price);
  return others.empty() ? words : words + " " + say(says::held_others{others});
}

}  // namespace

std::vector<std::string> held_words(const CheckedText& checked, const Dataset& data) {
  std::vector<std::string> words, amounts;  // `amounts`: those that have been explained
  for (const CheckedAmount& amount : checked.usd) {
    const bool told = std::find(amounts.begin(), amounts.end(), amount.stated.words) != amounts.end();
    // The amount is right or the bill's stages have explained it.
    const bool explained = amount.multiplies_out || !amount.also.empty();
    if (!amount.held || told || explained) continue;
    words.push_back(held_amount(checked, amount, data));
    amounts.push_back(amount.stated.words);
  }
  if (!words.empty()) return words;
  if (checked.claim) return {say(says::held_claim{.words = checked.claim->says, .who = checked.claim->by})};
  // If chips and hours are given, the computation is the answer.
  if (checked.work && !checked.usd.empty()) return words;
  for (const NamedModel& model : checked.found.models) {
    const std::string figures = model.maker_alone ? "" : listed_figures(model, nullptr, checked.scenario.price);
    const std::string said = say(says::held_reported{.model = model.name, .figures = figures});
    if (!figures.empty() && std::find(words.begin(), words.end(), said) == words.end()) words.push_back(said);
    if (words.size() == 2) break;
  }
  return words;
}

}  // namespace explainer
