// A text of JSON, cut into the values that a command takes one by one.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace explainer::cli {

struct JsonPiece {
  std::size_t line = 1;  // of the text, on which it begins
  std::size_t item = 0;  // which of its list, from 1; 0: of none
  std::string_view text;
};

// The values that stand one behind the other, of a list its items. Only brackets and quotes are looked at: nullopt
// where they do not close, or where something else stands between.
std::optional<std::vector<JsonPiece>> json_pieces(std::string_view text, std::size_t first_line = 1);

// Whether it begins with a bracket that is not closed in it.
bool stays_open(std::string_view text);

}  // namespace explainer::cli
