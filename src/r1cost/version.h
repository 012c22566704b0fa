// Which engine reckoned a figure: what an exported file says, so that it can be reckoned again.
#pragma once

#include <string_view>

namespace r1cost {

// The project's version in CMakeLists.txt.
inline constexpr std::string_view version = "1.0.0";

}  // namespace r1cost
