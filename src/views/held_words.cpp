#include "views/held_words.h"

#include <algorithm>
#include <cmath>

#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr std::size_t most_others = 4;

std::string figure_held(const Budget& row) {
  Ratio ratio;
  ratio.low = row.low;
  ratio.likely = row.likely;
  ratio.high = row.high;
  return figure(row, ratio);
}

// "Wired, 17 April 2023"
std::string printed_where(const Source& source) {
  std::string words = source.publisher.empty() ? source.title : source.publisher;
  if (!source.date.empty()) words += ", " + date(source.date);
  return words;
}

// The same in a list: "Stanford HAI with Epoch AI, 2024", without by whose way it was seen.
std::string printed_shortly(const Source& source) {
  std::string words = source.publisher.empty() ? source.title : source.publisher;
  words = words.substr(0, words.find(", by "));
  if (!source.date.empty()) words += ", " + source.date.substr(0, 4);
  return words;
}

bool same_source(const Source& a, const Source& b) { return a.publisher == b.publisher && a.date == b.date; }

// "$40.7 million used up, $78.6 million rented (Epoch AI, 2025); more than $100 million (Wired, 2023)"
std::string listed_figures(const NamedModel& model, const Budget* without, UsdPerChipHour rate) {
  std::string words;
  std::size_t said = 0;
  const Budget* before = nullptr;
  const auto close = [&] { return before ? " (" + printed_shortly(before->source) + ")" : std::string(); };
  const bool published =
      std::any_of(model.rows.begin(), model.rows.end(), [](const Budget* row) { return !row->at_reader_price; });
  for (const Budget* row : model.rows) {
    if (row == without || (row->at_reader_price && published) || said == most_others) continue;
    const bool same = before && same_source(before->source, row->source);
    words += same ? ", " : (before ? close() + "; " : "");
    // Of several models, and of what is only part of one, the name says which.
    const bool part = row->name.find(", ") != std::string::npos || row->name.find("’s ") != std::string::npos;
    if (model.family || part) words += row->name + ": ";
    if (row->at_reader_price) {
      words += chip_hours(*row->chip_hours) + ", which at " + price(rate) + " are " + money(*row->chip_hours * rate);
    } else {
      words += figure_held(*row);
      if (const std::string method = short_method(row->method); !method.empty())
        words += " " + std::string(method);
    }
    before = row;
    ++said;
  }
  return words + close();
}

// The items that a figure is the sum of, with what is known of the hours that the news gives.
std::string parts_words(const Budget& row, const Dataset& data) {
  constexpr std::string_view numbers[] = {"no", "one", "two", "three", "four", "five", "six"};
  if (row.parts.size() < 2 || row.parts.size() >= std::size(numbers)) return "";
  const bool runs = std::find(row.counts.begin(), row.counts.end(), "run") != row.counts.end();
  std::string words = "It is the sum of " + std::string(numbers[row.parts.size()]) + " items";
  if (runs && !data.presets.empty()) words += ", not the " + hours(data.presets.front().hours) + " hours alone";
  for (std::size_t i = 0; i < row.parts.size(); ++i) {
    const Budget* part = find_budget(data, row.parts[i]);
    if (!part) return "";
    words += (i == 0                      ? ": "
              : i + 1 == row.parts.size() ? " and "
                                          : ", ") +
             part->name + " (" + figure_held(*part) + ")";
  }
  return words + ".";
}

std::string as_power_of_ten(double times) {
  const bool more = times > 1;
  switch (static_cast<int>(std::lround(std::abs(std::log10(times))))) {
    case 1: return more ? "ten times" : "a tenth of";
    case 2: return more ? "a hundred times" : "a hundredth of";
    default: return more ? "a thousand times" : "a thousandth of";
  }
}

const NamedModel* model_of_row(const CheckedText& checked, const Budget& row) {
  for (const NamedModel& model : checked.found.models)
    if (std::find(model.rows.begin(), model.rows.end(), &row) != model.rows.end()) return &model;
  return nullptr;
}

std::string held_amount(const CheckedText& checked, const CheckedAmount& amount, const Dataset& data) {
  const Budget& row = *amount.held->row;
  const std::string where = " (" + printed_where(row.source) + ")";
  if (amount.held->times != 1) {
    const std::string what = row.kind == Kind::disclosure ? "what the paper prints" : "what is reported";
    return amount.stated.words + " is " + as_power_of_ten(amount.held->times) + " " + what + " for " + row.name + ", " +
           figure_held(row) + where + ": likely a misprint.";
  }
  std::string words = amount.stated.words + " for " + row.name + ": ";
  if (figure_held(row) != amount.stated.words) words += figure_held(row) + ", ";
  words += std::string(kind_words(row.kind)) + where + ", " + std::string(method_words(row.method)) + ". ";
  const std::string parts = parts_words(row, data);
  words += parts.empty() ? "It counts: " + row.covers : parts;
  const NamedModel* model = model_of_row(checked, row);
  // What is DeepSeek's own is no matter of estimates.
  if (!model || model->maker_alone || row.deepseek) return words;
  const std::string others = listed_figures(*model, &row, checked.scenario.price);
  return others.empty() ? words : words + " Others on the same model: " + others + ".";
}

}  // namespace

std::vector<std::string> held_words(const CheckedText& checked, const Dataset& data) {
  std::vector<std::string> words;
  for (const CheckedAmount& amount : checked.usd) {
    const bool told = std::any_of(words.begin(), words.end(),
                                  [&](const std::string& one) { return one.starts_with(amount.stated.words + " "); });
    // The stages of the bill have explained it, or it is right.
    const bool explained = amount.multiplies_out || !amount.also.empty();
    if (amount.held && !told && !explained) words.push_back(held_amount(checked, amount, data));
  }
  if (!words.empty()) return words;
  if (checked.claim) return {checked.claim->says + " (" + checked.claim->by + ")"};
  // With chips and hours the reckoning is the answer.
  if (checked.work && !checked.usd.empty()) return words;
  for (const NamedModel& model : checked.found.models) {
    const std::string figures = model.maker_alone ? "" : listed_figures(model, nullptr, checked.scenario.price);
    const std::string said = "Reported for " + model.name + ": " + figures + ".";
    if (!figures.empty() && std::find(words.begin(), words.end(), said) == words.end()) words.push_back(said);
    if (words.size() == 2) break;
  }
  return words;
}

}  // namespace explainer
