#include "scene/scene.h"

#include <algorithm>

namespace explainer {
namespace {

Box around(const std::vector<Point>& points) {
  if (points.empty()) return {};
  Point low = points.front(), high = low;
  for (const Point p : points) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  return {low.x, low.y, high.x - low.x, high.y - low.y};
}

struct Covered {
  Box operator()(const Rectangle& m) const { return m.box; }
  Box operator()(const Line& m) const { return around({m.a, m.b}); }
  Box operator()(const Text& m) const { return box_of(m); }
  Box operator()(const Symbol& m) const { return {m.centre.x - m.size / 2, m.centre.y - m.size / 2, m.size, m.size}; }
  Box operator()(const Path& m) const { return around(m.points); }
};

}  // namespace

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

PartKind kind_of(PartRole role) {
  switch (role) {
    case PartRole::heading: return HeadingPart{};
    case PartRole::text: return TextPart{};
    case PartRole::slider: return SliderPart{};
    case PartRole::field: return FieldPart{};
    case PartRole::select: return SelectPart{};
    case PartRole::toggle: return TogglePart{};
    case PartRole::button: return ButtonPart{};
    case PartRole::row: return RowPart{};
    case PartRole::card: return CardPart{};
    case PartRole::link: return LinkPart{};
  }
  return TextPart{};
}

const Handle* handle_of(const Part& part) {
  const SliderPart* slider = std::get_if<SliderPart>(&part.is);
  return slider ? &slider->handle : nullptr;
}

bool is_on(const Part& part) {
  if (const TogglePart* toggle = std::get_if<TogglePart>(&part.is)) return toggle->on;
  if (const ButtonPart* button = std::get_if<ButtonPart>(&part.is)) return button->pressed;
  const RowPart* row = std::get_if<RowPart>(&part.is);
  return row && row->open;
}

Box box_of(const Text& text) {
  const float left = text.align == Align::left     ? text.at.x
                     : text.align == Align::centre ? text.at.x - text.box_width / 2
                                                   : text.at.x - text.box_width;
  return {left, text.at.y - text.font.size * 0.78f, text.box_width, text.font.size};
}

Box box_of(const Mark& mark) { return std::visit(Covered{}, mark); }

const Part* find_part(const Scene& scene, std::string_view id) {
  for (const Part& part : scene.parts)
    if (part.id == id) return &part;
  return nullptr;
}

}  // namespace explainer
