// Cuts a JSON text into the values that a command takes one by one.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace explainer::cli {

struct JsonPiece {
  std::size_t line = 1;  // the line of the text on which the value begins
  std::size_t item = 0;  // its number in its list, from 1; 0: it is not in a list
  std::string_view text;
};

// The values that follow each other in the text; of a list its items. Only brackets and quotes are examined. nullopt:
// some are not closed, or other text stands between the values.
std::optional<std::vector<JsonPiece>> json_pieces(std::string_view text, std::size_t first_line = 1);

// Whether the text opens a bracket that it does not close.
bool stays_open(std::string_view text);

}  // namespace explainer::cli
