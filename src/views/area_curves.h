// Curves of equal cost on the area map: each is all runs of so many chip-hours, whatever their count and hours.
#pragma once

#include <optional>
#include <vector>

#include "scene/scene.h"
#include "views/area_list.h"

namespace explainer {

// Above the map, where the curves' amounts stand.
inline constexpr float amounts_above = 26;

// Those of round costs, or the one of the budget that a reader asked for, named at the top, where a press makes the run
// cost as much. What they cover is added to `taken`.
void draw_curves(const AreaMap&, std::vector<Box>& taken);

// How high above the axis the curve of all runs that cost what the reader's does ends, as a share of the map; nothing
// where it does not cross it.
std::optional<float> end_of_own_curve(const AreaMap&);
void draw_own_curve(const AreaMap&, std::vector<Box>& taken);

}  // namespace explainer
