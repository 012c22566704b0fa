// The area map: hours to the right, chips upwards, both linear, so that the area of a run is its chip-hours.
//
// Published runs are rectangles from the origin. The reader's run has a thumb at its corner (for both) and one on each
// axis (for chips or hours alone), and lies among curves of equal cost. A run without a chip count has no shape and is
// only described in words; so are runs outside the map. views/area_span.h decides what the map shows.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down in the column [x, x + width] and returns where it ends.
float draw_area(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
