#include "scene/scene.h"

namespace explainer {

bool meet(const Box& a, const Box& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool holds(const Box& box, Point p) { return p.x >= box.x && p.x < box.right() && p.y >= box.y && p.y < box.bottom(); }

Point thumb_of(const Handle& handle) {
  const Box& track = handle.track;
  const float across = handle.along == Along::up ? 0.5f : handle.at;
  const float up = handle.along == Along::across ? 0.5f : handle.along == Along::up ? handle.at : handle.up;
  return {track.x + across * track.w, track.bottom() - up * track.h};
}

const Part* find_part(const Scene& scene, std::string_view id) {
  for (const Part& part : scene.parts)
    if (part.id == id) return &part;
  return nullptr;
}

}  // namespace explainer
