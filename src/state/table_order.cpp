#include "state/table_order.h"

#include <algorithm>
#include <string>

#include "r1cost/sort_few.h"

namespace explainer {

using namespace r1cost;

std::optional<Usd> table_usd(const Ratio& ratio) {
  return ratio.likely ? ratio.likely : ratio.low ? ratio.low : ratio.high;
}

std::vector<std::size_t> table_rows(const Dataset& data, const Answer& answer, const Table& table) {
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < data.budgets.size(); ++i) {
    const Budget& budget = data.budgets[i];
    const bool kept = (!table.scope || *table.scope == budget.scope) &&
                      (!table.method || *table.method == budget.method) && (!table.kind || *table.kind == budget.kind);
    if (kept) rows.push_back(i);
  }
  struct Key {
    std::string words;
    double number = 0;
    bool known = true;
  };
  const auto key_of = [&](std::size_t i) -> Key {
    const Budget& budget = data.budgets[i];
    const std::optional<Usd> usd = table_usd(answer.ratios[i]);
    switch (table.sorted_by) {
      case TableColumn::name: return {budget.name + budget.line};
      case TableColumn::usd: return {"", usd ? usd->value : 0, usd.has_value()};
      // Figures that count different things have no ratio to sort by.
      case TableColumn::times: return {"", usd ? usd->value : 0, usd && answer.ratios[i].like};
      case TableColumn::scope: return {"", static_cast<double>(budget.scope)};
      case TableColumn::method: return {"", static_cast<double>(budget.method)};
      case TableColumn::kind: return {"", static_cast<double>(budget.kind)};
      case TableColumn::date: return {budget.source.date, 0, !budget.source.date.empty()};
    }
    return {};
  };
  std::vector<Key> keys;
  keys.reserve(data.budgets.size());
  for (std::size_t i = 0; i < data.budgets.size(); ++i) keys.push_back(key_of(i));
  sort_places(rows, [&](std::size_t a, std::size_t b) {
    const Key &key = keys[a], &other = keys[b];
    if (key.known != other.known) return key.known;
    if (!key.known) return false;
    const int words = key.words.compare(other.words);
    const bool less = words < 0 || (words == 0 && key.number < other.number);
    const bool more = words > 0 || (words == 0 && key.number > other.number);
    return table.descending ? more : less;
  });
  return rows;
}

std::string text_of(const Figures& figures) {
  std::string text;
  const auto add = [&text](const auto& names, const auto& chosen) {
    if (chosen) text += (text.empty() ? "" : "+") + std::string(names[static_cast<std::size_t>(*chosen)]);
  };
  add(scope_names, figures.scope);
  add(method_names, figures.method);
  add(kind_names, figures.kind);
  return text;
}

bool choose_named(Figures& figures, std::string_view name) {
  const auto take = [name](const auto& names, auto& chosen) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return false;
    chosen = static_cast<typename std::remove_reference_t<decltype(chosen)>::value_type>(found - names.begin());
    return true;
  };
  return take(scope_names, figures.scope) || take(method_names, figures.method) || take(kind_names, figures.kind);
}

std::optional<Figures> figures_from_text(std::string_view text) {
  Figures figures;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t to = std::min(text.find_first_of("+, ", from), text.size());
    if (!choose_named(figures, text.substr(from, to - from))) return std::nullopt;
    from = to + 1;
  }
  return figures;
}

}  // namespace explainer
