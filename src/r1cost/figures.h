// Names that no stage may have, because the bill already has figures of these names (see explain.h).
#pragma once

#include <array>
#include <string_view>

namespace r1cost {

// The last one, "none", is reserved as the word for no figure.
inline constexpr std::array<std::string_view, 10> reserved_names{"total",  "chip-hours", "run",    "own",  "cluster",
                                                                 "energy", "energy-usd", "carbon", "work", "none"};

}  // namespace r1cost
