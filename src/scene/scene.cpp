#include "scene/scene.h"

namespace explainer {

bool meet(const Box& a, const Box& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool holds(const Box& box, Point p) { return p.x >= box.x && p.x < box.right() && p.y >= box.y && p.y < box.bottom(); }

const Part* find_part(const Scene& scene, std::string_view id) {
  for (const Part& part : scene.parts)
    if (part.id == id) return &part;
  return nullptr;
}

}  // namespace explainer
