// Small pieces that every painter to text needs: numbers with one decimal, escaped words.
#pragma once

#include <string>
#include <string_view>

namespace explainer {

// The value to one decimal, without a trailing ".0"; never "-0".
std::string tenths(float value);
// With &, <, >, " escaped for XML and HTML; control characters dropped.
std::string xml_escaped(std::string_view words);
// A JSON string, in quotes.
std::string json_string(std::string_view words);

}  // namespace explainer
