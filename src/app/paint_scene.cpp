#include "app/paint_scene.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <variant>

namespace explainer {
namespace {

// Paints one mark at a time. Lengths of marks are CSS pixels; what is handed to ImGui is device pixels.
struct Painter {
  const Screen& screen;
  ImDrawList& draw = screen.draw;
  float ratio = screen.ratio;

  float snap(float css) const { return std::round(css * ratio); }
  // A line's width: at least one device pixel, and a whole number of them.
  float thickness(float css) const { return std::max(1.0f, std::round(css * ratio)); }
  ImVec2 device(Point p) const { return {p.x * ratio, p.y * ratio}; }
  ImU32 of(Role role) const { return ink(role, screen); }

  void operator()(const Rectangle& m) const {
    const ImVec2 a{snap(m.box.x), snap(m.box.y)};
    // The far edge is never less than a pixel away: a bar of 0.4 px is still there.
    const ImVec2 b{std::max(snap(m.box.right()), a.x + 1), std::max(snap(m.box.bottom()), a.y + 1)};
    const float radius = std::min(m.radius * ratio, std::min(b.x - a.x, b.y - a.y) / 2);
    ImVec4 fill = ImGui::ColorConvertU32ToFloat4(of(m.fill));
    fill.w *= m.fill_opacity;
    if (m.fill != Role::none && radius < 1) draw.AddRectFilled(a, b, ImGui::ColorConvertFloat4ToU32(fill));
    if (m.fill != Role::none && radius >= 1) {
      outline(a, b, radius);
      draw.PathFillConvex(ImGui::ColorConvertFloat4ToU32(fill));
    }
    if (m.stroke == Role::none) return;
    const float width = thickness(m.width), half = width / 2;
    outline({a.x + half, a.y + half}, {b.x - half, b.y - half}, std::max(0.0f, radius - half));
    draw.PathStroke(of(m.stroke), ImDrawFlags_Closed, width);
  }

  // A rounded box as a path. ImDrawList::PathRect takes a pixel off large radii: a pill would get corners.
  void outline(ImVec2 a, ImVec2 b, float r) const {
    constexpr float quarter = 1.5707963f;
    const ImVec2 middles[] = {{b.x - r, b.y - r}, {a.x + r, b.y - r}, {a.x + r, a.y + r}, {b.x - r, a.y + r}};
    // Where two quarters meet, at the ends of a pill, their common point stands once: ImGui would draw a thorn there.
    const auto same = [](ImVec2 p, ImVec2 q) { return std::abs(p.x - q.x) + std::abs(p.y - q.y) < 0.01f; };
    ImVector<ImVec2>& path = draw._Path;
    for (int i = 0; i < 4; ++i) {
      const int before = path.Size;
      draw.PathArcTo(middles[i], r, static_cast<float>(i) * quarter, static_cast<float>(i + 1) * quarter);
      if (before > 0 && same(path[before - 1], path[before])) path.erase(path.Data + before);
    }
    if (path.Size > 1 && same(path.front(), path.back())) path.pop_back();
  }

  // A straight line along an axis, as a filled box on whole pixels; dots are as long as wide, two apart.
  void along_axis(const Line& m, bool upright) const {
    const float width = thickness(m.width);
    const Point low{std::min(m.a.x, m.b.x), std::min(m.a.y, m.b.y)};
    const Point high{std::max(m.a.x, m.b.x), std::max(m.a.y, m.b.y)};
    const float across = std::round((upright ? low.x : low.y) * ratio - width / 2);
    const float start = snap(upright ? low.y : low.x), end = snap(upright ? high.y : high.x);
    const float step = m.dotted ? width * 3 : end - start, dash = m.dotted ? width : step;
    for (float at = start; at < end; at += std::max(step, 1.0f)) {
      const float to = std::min(at + dash, end);
      if (upright) draw.AddRectFilled({across, at}, {across + width, to}, of(m.role));
      else draw.AddRectFilled({at, across}, {to, across + width}, of(m.role));
    }
  }

  void operator()(const Line& m) const {
    if (m.a.x == m.b.x || m.a.y == m.b.y) return along_axis(m, m.a.x == m.b.x);
    if (!m.dotted) return draw.AddLine(device(m.a), device(m.b), of(m.role), m.width * ratio);
    const float length = std::hypot(m.b.x - m.a.x, m.b.y - m.a.y);
    const Point step{(m.b.x - m.a.x) / length, (m.b.y - m.a.y) / length};
    for (float at = 0; at < length; at += m.width * 3) {
      const float to = std::min(at + m.width, length);
      const Point from{m.a.x + step.x * at, m.a.y + step.y * at}, end{m.a.x + step.x * to, m.a.y + step.y * to};
      draw.AddLine(device(from), device(end), of(m.role), m.width * ratio);
    }
  }

  void operator()(const Text& m) const { paint_text(m, screen); }

  // A disc, or a ring whose stroke ends at `radius` + width / 2, with paper inside.
  void disc(Point c, float radius, Role role) const { draw.AddCircleFilled(device(c), radius * ratio, of(role)); }
  void ring(Point c, float radius, Role role, float width) const {
    disc(c, radius, Role::paper);
    draw.AddCircle(device(c), radius * ratio, of(role), 0, width * ratio);
  }

  void operator()(const Path& m) const {
    for (const Point p : m.points) draw.PathLineTo(device(p));
    if (m.fill != Role::none) {
      draw.PathFillConcave(of(m.fill));
      for (const Point p : m.points) draw.PathLineTo(device(p));
    }
    const ImDrawFlags flags = m.closed ? ImDrawFlags_Closed : ImDrawFlags_None;
    if (m.stroke != Role::none) draw.PathStroke(of(m.stroke), flags, m.width * ratio);
    else draw.PathClear();
  }

  void path(std::initializer_list<Point> points, bool closed, Role fill, Role stroke) const {
    (*this)(Path{points, closed, fill, stroke, 2});
  }

  void operator()(const Symbol& m) const {
    const auto [x, y] = m.centre;
    const float r = m.size / 2;
    switch (m.shape) {
      case Shape::dot: return disc(m.centre, r, m.role);
      case Shape::ring: return ring(m.centre, r - 1, m.role, 2);
      case Shape::half_dot:
        ring(m.centre, r - 1, m.role, 2);
        draw.PathArcTo(device(m.centre), r * ratio, 1.5707963f, 4.7123890f);
        return draw.PathFillConvex(of(m.role));
      case Shape::diamond: return path({{x - r, y}, {x, y - r}, {x + r, y}, {x, y + r}}, true, m.role, Role::none);
      case Shape::more_than:
        return path({{x - r + 1, y - r + 1}, {x + r - 1, y}, {x - r + 1, y + r - 1}}, true, Role::paper, m.role);
      case Shape::less_than:
        return path({{x + r - 1, y - r + 1}, {x - r + 1, y}, {x + r - 1, y + r - 1}}, true, Role::paper, m.role);
      case Shape::tick: return (*this)(Line{{x, y - r}, {x, y + r}, m.role, 1, false});
      case Shape::handle:
        path({{x - 4, y - 5}, {x - 9, y}, {x - 4, y + 5}}, false, Role::none, m.role);
        return path({{x + 4, y - 5}, {x + 9, y}, {x + 4, y + 5}}, false, Role::none, m.role);
      case Shape::thumb: return ring(m.centre, r - 1.5f, m.role, 3);
    }
  }
};

}  // namespace

unsigned int ink(Role role, const Screen& screen) {
  const Rgb c = screen.colours[static_cast<std::size_t>(role)];
  return IM_COL32(c.r, c.g, c.b, 255);
}

void paint_scene(const Scene& scene, const Screen& screen) {
  for (const Mark& mark : scene.marks)
    if (const Text* text = std::get_if<Text>(&mark)) load_text(*text, screen);
  const Painter painter{screen};
  for (const Mark& mark : scene.marks) std::visit(painter, mark);
}

void paint_focus_ring(const Box& box, const Screen& screen) {
  const Painter painter{screen};
  // The box of the part, 2 px of air, then the ring itself: its stroke lies inside the rectangle.
  painter(Rectangle{{box.x - 4, box.y - 4, box.w + 8, box.h + 8}, Role::none, 6, Role::ink, 2});
}

}  // namespace explainer
