// The names of an answer's figures that no stage can be called by, since a bill has both: see explain.h.
#pragma once

#include <array>
#include <string_view>

namespace r1cost {

// "none" is for no figure.
inline constexpr std::array<std::string_view, 10> reserved_names{"total",  "chip-hours", "run",    "own",  "cluster",
                                                                 "energy", "energy-usd", "carbon", "work", "none"};

}  // namespace r1cost
