#include "app/painting.h"

#include "session/focus.h"

namespace explainer {

Colours colours_of(const Session& session, const Painting& painting) {
  return painting.forced.value_or(colours(session.theme));
}

Strokes strokes_now(const Session& session, const Painting& painting) {
  const Colours colours = colours_of(session, painting);
  Strokes strokes = session.motion.change ? to_strokes(scene_on_its_way(session), colours, painting.ratio)
                                          : to_strokes(scene_of(session), colours, painting.ratio);
  if (!painting.paints_ring) return strokes;
  if (const std::optional<Box> box = focused_box(session)) {
    // The part's box, 2 px of space, then the ring, whose stroke lies inside its rectangle.
    const Rectangle ring{{box->x - 4, box->y - 4, box->w + 8, box->h + 8}, Role::none, 6, Role::ink, 2};
    add_strokes(strokes, ring, colours, painting.ratio);
  }
  return strokes;
}

}  // namespace explainer
