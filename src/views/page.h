// The whole first screen as a scene: the headline (where the page does not print it), the bill, the picture, and an
// open card. There are three arrangements by width: wide (>= 900), middle (600 to 899), narrow (< 600).
//
// The height depends only on the width class, the picture and the dataset, never on the scenario, so nothing jumps
// during use. No picture is taller than the ladder. While the story is read, its chapter takes the place of headline
// and presets, and pages that are not wide leave out the disputes, so that the page gets no taller.
#pragma once

#include "r1cost/evaluate.h"
#include "scene/scene.h"
#include "state/state.h"
#include "views/looks.h"

namespace explainer {

// The answer is evaluate(dataset, state.scenario), which is reckoned once a change and not again here.
Scene page(const State&, const r1cost::Answer&, const r1cost::Dataset&, const Looks&);

}  // namespace explainer
