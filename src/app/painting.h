// How a session's scene appears on a screen: the colours, the device pixels, and whether the focus ring is drawn.
#pragma once

#include <optional>

#include "scene/palette.h"
#include "scene/to_strokes.h"
#include "session/session.h"

namespace explainer {

struct Painting {
  std::optional<Colours> forced;  // colours that the reader has chosen for all programs, instead of the theme's
  float ratio = 1;                // device pixels per CSS pixel
  bool paints_ring = true;        // false on the web: the page draws the ring, which may extend beyond the picture
  long frames_drawn = 0;
};

Colours colours_of(const Session&, const Painting&);
// The strokes of the present picture.
Strokes strokes_now(const Session&, const Painting&);

}  // namespace explainer
