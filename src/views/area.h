// The area map: hours across, chips up, both linear, so that the area of a run is its chip-hours.
//
// Published runs stand as rectangles from the origin; the reader's own has a thumb at its corner (both), one on each
// axis (chips or hours alone), and lies among curves of equal cost. A run without a chip count has no shape and is said
// in words, and so is what lies outside the map and how far. See state/area_span.h for what it shows.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down in the column [x, x + width] and returns where it ends.
float draw_area(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
