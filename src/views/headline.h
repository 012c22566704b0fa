// The headline and the sentence that explains it. The web page prints them as HTML, the others draw them.
#pragma once

#include <string_view>

namespace explainer {

inline constexpr std::string_view headline = "R1’s $294,000 is a bill for three items. What else belongs on it?";
inline constexpr std::string_view deck =
    "DeepSeek says training its R1 model cost $294,000; US rivals are reported to spend a hundred million dollars and "
    "more. Both can be true: they do not count the same things. Change the bill and see where it lands.";

}  // namespace explainer
