// What every painter needs that writes text: numbers with one decimal, and words in which signs are escaped.
#pragma once

#include <string>
#include <string_view>

namespace explainer {

// The value rounded to one decimal, without a ".0" at its end; never "-0". Not a number and beyond a billion: "0".
std::string tenths(float value);
// The words with &, <, > and " escaped, as XML and HTML want them. Control characters are left out.
std::string xml_escaped(std::string_view words);
// The words as a JSON string, with its quotation marks.
std::string json_string(std::string_view words);

}  // namespace explainer
