// Which reported budgets the table shows, and in what order.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "r1cost/evaluate.h"

namespace explainer {

enum class TableColumn { name, usd, times, scope, method, kind, date };
inline constexpr std::array<std::string_view, 7> column_names{"name",   "usd",  "times", "scope",
                                                              "method", "kind", "date"};

// The number of rows of a saved picture; a page shows as many as have room.
inline constexpr std::size_t table_page = 11;

// A filter for figures; absent: all.
struct Figures {
  std::optional<r1cost::Scope> scope;
  std::optional<r1cost::Method> method;
  std::optional<r1cost::Kind> kind;
  friend bool operator==(const Figures&, const Figures&) = default;
};

// The chosen scope, method and kind by name, "whole-run+disclosure". All names differ from each other.
std::string text_of(const Figures&);
std::optional<Figures> figures_from_text(std::string_view);  // nullopt: a word is no such name
// Chooses the scope, method or kind with this name; false if there is none.
bool choose_named(Figures&, std::string_view name);

struct Table : Figures {
  TableColumn sorted_by = TableColumn::usd;
  bool descending = true;
  std::size_t first = 0;  // index of the first row shown, among the rows in order
  friend bool operator==(const Table&, const Table&) = default;
};

// Indices of the budgets that the filter keeps, sorted. Rows without a value come last in both directions, and equal
// rows keep the dataset's order.
std::vector<std::size_t> table_rows(const r1cost::Dataset&, const r1cost::Answer&, const Table&);

// The figure's dollars at the reader's price: its likely value, or else its low, or else its high one.
std::optional<r1cost::Usd> table_usd(const r1cost::Ratio&);

}  // namespace explainer
