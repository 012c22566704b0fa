// How a session's scene comes onto a screen: in which colours, at how many device pixels, with or without the ring of
// the keyboard's focus.
#pragma once

#include <optional>

#include "scene/palette.h"
#include "scene/to_strokes.h"
#include "session/session.h"

namespace explainer {

struct Painting {
  std::optional<Colours> forced;  // those that the reader has chosen for all programs, in place of the theme's
  float ratio = 1;                // device pixels a CSS pixel
  bool paints_ring = true;        // a web page shows the ring itself: it may lie beyond the picture's edge
  long frames_drawn = 0;
};

Colours colours_of(const Session&, const Painting&);
// What is to be drawn now.
Strokes strokes_now(const Session&, const Painting&);

}  // namespace explainer
