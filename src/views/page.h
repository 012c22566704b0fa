// The whole first screen as a scene: headline (where the page does not print it itself), the bill, where it lands, and
// an open source card, arranged by width: wide (>= 900), middle (600 to 899), narrow (< 600).
//
// The height depends on the width class, the picture and the dataset only, never on the scenario: nothing jumps while
// it is used. No picture is taller than the ladder. While the story is read its chapter stands where headline and
// presets stood, above the picture, and on a page that is not wide the disputes give way: no taller than the rest.
#pragma once

#include "r1cost/evaluate.h"
#include "scene/scene.h"
#include "state/state.h"
#include "views/looks.h"

namespace explainer {

// The answer is evaluate(dataset, state.scenario), which is reckoned once a change and not again here.
Scene page(const State&, const r1cost::Answer&, const r1cost::Dataset&, const Looks&);

}  // namespace explainer
