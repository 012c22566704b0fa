// What differs between two pictures, to be drawn over the first of them. Drawing only that is quicker, since on a
// machine without a graphics card most of a frame's time goes to pixels.
#pragma once

#include "scene/to_strokes.h"

namespace explainer {

// The strokes that turn `before` into `after` when they are drawn over it, in regions. A region begins with a stroke of
// kind `region` (x y w h in whole device pixels): the box is filled with paper, and what follows is drawn only within
// it. Then come those strokes of `after` that reach into the box, in their order. There is no region if both are the
// same.
//
// `width` and `height` are those of the whole picture in device pixels; it is one region if too much differs. No
// typeface is taken to write words more than a third wider than scene/measure.h has them.
Strokes repaint(const Strokes& before, const Strokes& after, float width, float height);

// The whole picture as one region.
Strokes paint_all(const Strokes&, float width, float height);

}  // namespace explainer
