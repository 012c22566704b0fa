// Text to a JSON tree, the one way for all readers: every digit of a number counts, encodings are checked, and a
// million brackets do not overflow the stack.
#pragma once

#include <rapidjson/document.h>

#include <string_view>

namespace explainer {

// `json` then says whether and where it failed (HasParseError, GetErrorOffset). A NUL byte is an error, as anywhere.
void parse_json(rapidjson::Document& json, std::string_view text);

}  // namespace explainer
