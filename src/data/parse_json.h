// Text to a JSON tree, the one way for all readers: numbers are the nearest doubles to what is written, encodings are
// checked, and a million brackets do not overflow the stack.
#pragma once

#include <rapidjson/document.h>

#include <optional>
#include <string>
#include <string_view>

namespace explainer {

// What is wrong with a text, and at which byte.
struct JsonError {
  std::string words;
  std::size_t offset = 0;
};

// Bytes. No dataset needs more; what a text of this size can be made to take of memory is a few hundred megabytes.
inline constexpr std::size_t largest_json = std::size_t{32} << 20;

// Fills `json` and gives nothing, or gives the error. A NUL byte is one, and so is a number beyond all doubles.
std::optional<JsonError> parse_json(rapidjson::Document& json, std::string_view text);

}  // namespace explainer
