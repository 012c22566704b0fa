// Only what differs between two pictures, to be drawn over the first of them: on a machine without a graphics card most of
// a frame's time goes to pixels.
#pragma once

#include "scene/to_strokes.h"

namespace explainer {

// Strokes as to_strokes gives them, in regions: each begins with a stroke of kind `region` (x y w h in whole device
// pixels), which stands for “from here on only within this box, which is paper at first”, and holds those strokes of
// `after` that reach into it, in their order. Drawn over `before` they give `after`; no region if both are the same.
//
// `width`, `height`: of the whole in device pixels, which is one region where too much differs. Words are taken to be at
// most a third wider than scene/measure.h has them.
Strokes repaint(const Strokes& before, const Strokes& after, float width, float height);

// The whole as one region.
Strokes paint_all(const Strokes&, float width, float height);

}  // namespace explainer
