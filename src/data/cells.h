// Collects the values of one row as cells of a table, each under its column's name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/flat_dataset.h"
#include "r1cost/units.h"

namespace explainer {

struct Cells {
  std::vector<FlatValue>& values;
  std::string row, prefix = {};

  // Empty words and absent numbers make no cell, and neither does an empty column name.
  void text(std::string_view column, std::string_view words);
  void number(std::string_view column, const std::optional<double>& value);
  template <class Unit>
  void number(std::string_view column, const std::optional<r1cost::Quantity<Unit>>& value) {
    number(column, value ? std::optional(value->value) : std::nullopt);
  }
  void number_in_words(std::string_view column, double value, std::string_view words);
  void range(std::string_view column, double low, double likely, double high);
};

}  // namespace explainer
