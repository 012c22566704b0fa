// Which reported budgets the table shows, and in which order.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "r1cost/evaluate.h"

namespace explainer {

enum class Column { name, usd, times, scope, method, kind, date };
inline constexpr std::array<std::string_view, 7> column_names{"name",   "usd",  "times", "scope",
                                                              "method", "kind", "date"};

// How many rows it shows at once.
inline constexpr std::size_t table_page = 11;

// Which figures are kept; absent: all.
struct Figures {
  std::optional<r1cost::Scope> scope;
  std::optional<r1cost::Method> method;
  std::optional<r1cost::Kind> kind;
  friend bool operator==(const Figures&, const Figures&) = default;
};

// "whole-run+disclosure": those of scope, method and kind that are chosen, by their names, which are all different.
std::string text_of(const Figures&);
std::optional<Figures> figures_from_text(std::string_view);  // nullopt: a word is no such name
// Chooses the scope, method or kind of that name; false if there is none.
bool choose_named(Figures&, std::string_view name);

struct Table : Figures {
  Column sorted_by = Column::usd;
  bool descending = true;
  std::size_t first = 0;  // of the rows in order, the first that is shown
  friend bool operator==(const Table&, const Table&) = default;
};

// Indices of budgets: those that are kept, sorted. What a row has no value of comes last either way; equal rows stand
// as in the dataset.
std::vector<std::size_t> table_rows(const r1cost::Dataset&, const r1cost::Answer&, const Table&);

// The figure's dollars at the reader's price: its likely value, else its lower end, else its upper.
std::optional<r1cost::Usd> table_usd(const r1cost::Ratio&);

}  // namespace explainer
