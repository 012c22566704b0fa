// Parses JSON for all readers. Numbers become the nearest doubles, the encoding is checked, and deep nesting (a million
// brackets) cannot overflow the stack.
#pragma once

#include <rapidjson/document.h>

#include <optional>
#include <string>
#include <string_view>

namespace explainer {

// What is wrong with a text, and the byte where it is.
struct JsonError {
  std::string words;
  std::size_t offset = 0;
};

// The longest text in bytes. No dataset needs more, and parsing such a text can take a few hundred megabytes of memory.
inline constexpr std::size_t largest_json = std::size_t{32} << 20;

// Fills `json` and returns nothing, or returns the error. NUL bytes and numbers too large for a double are errors.
std::optional<JsonError> parse_json(rapidjson::Document& json, std::string_view text);

}  // namespace explainer
