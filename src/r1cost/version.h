// The version of the engine that computed a figure. Exported files state it so that the figure can be computed again.
#pragma once

#include <string_view>

namespace r1cost {

// Equals the project's version in CMakeLists.txt.
inline constexpr std::string_view version = "1.0.0";

}  // namespace r1cost
