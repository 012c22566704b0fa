// The whole first screen as a scene: the headline (where the page does not print it), the picture, the settings, and an
// open card. There are three arrangements by width: wide (>= 900), middle (600 to 899), narrow (< 600). Settings stand
// beside the picture, or below it on narrow pages.
//
// The height depends only on the width class, the picture and the dataset, never on the scenario, so nothing jumps
// during use. While the story is read, its chapter takes the place of headline, presets and settings.
#pragma once

#include "layout/looks.h"
#include "r1cost/evaluate.h"
#include "scene/scene.h"
#include "state/state.h"

namespace explainer {

// The answer is evaluate(dataset, state.scenario), which is reckoned once a change and not again here.
Scene page(const State&, const r1cost::Answer&, const r1cost::Dataset&, const Looks&);

// Where the picture begins on a page of this width; it ends with the page.
float picture_left(float width);

}  // namespace explainer
