#include "scene/to_strokes.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace explainer {
namespace {

constexpr float pi = 3.14159265f;
constexpr float no_colour = -1;

// How many UTF-16 units the words take, which is how JavaScript counts letters.
std::size_t units_of(std::string_view words) {
  std::size_t units = 0;
  for (const char letter : words) {
    const auto byte = static_cast<unsigned char>(letter);
    if ((byte & 0xc0) != 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

// Writes the strokes of one mark. The lengths of marks are CSS pixels, those of strokes device pixels.
struct Writer {
  Strokes& to;
  const Colours& colours;
  float ratio;

  void put(Stroke kind, std::initializer_list<float> numbers) const {
    to.numbers.push_back(static_cast<float>(kind));
    to.numbers.insert(to.numbers.end(), numbers);
  }

  float snap(float css) const { return std::round(css * ratio); }
  // How wide a line is drawn: a whole number of device pixels, at least one, so that it is crisp.
  float thickness(float css) const { return std::max(1.0f, std::round(css * ratio)); }
  float of(Role role) const {
    if (role == Role::none) return no_colour;
    const Rgb c = colours[static_cast<std::size_t>(role)];
    return static_cast<float>(c.r * 65536 + c.g * 256 + c.b);
  }

  void operator()(const Rectangle& m) const {
    const float x = snap(m.box.x), y = snap(m.box.y);
    // A bar that is 0.4 px wide must still be seen, so no side is shorter than a device pixel.
    const float w = std::max(snap(m.box.right()) - x, 1.0f), h = std::max(snap(m.box.bottom()) - y, 1.0f);
    const float radius = std::min(m.radius * ratio, std::min(w, h) / 2);
    const float width = thickness(m.width), half = width / 2;
    if (m.fill != Role::none && m.fill_opacity == 1 && m.stroke != Role::none && std::min(w, h) > 2 * width) {
      put(Stroke::box, {x, y, w, h, radius, of(m.stroke), 1});
      return put(Stroke::box,
                 {x + width, y + width, w - 2 * width, h - 2 * width, std::max(0.0f, radius - width), of(m.fill), 1});
    }
    if (m.fill != Role::none) put(Stroke::box, {x, y, w, h, radius, of(m.fill), m.fill_opacity});
    if (m.stroke == Role::none) return;
    put(Stroke::frame, {x + half, y + half, w - width, h - width, std::max(0.0f, radius - half), of(m.stroke), width});
  }

  // A line across or upright, as a filled box on whole pixels. Dots are as long as they are wide, and two dots apart.
  void along_axis(const Line& m, bool upright) const {
    const float width = thickness(m.width);
    const Point low{std::min(m.a.x, m.b.x), std::min(m.a.y, m.b.y)};
    const Point high{std::max(m.a.x, m.b.x), std::max(m.a.y, m.b.y)};
    const float across = std::round((upright ? low.x : low.y) * ratio - width / 2);
    const float start = snap(upright ? low.y : low.x), length = snap(upright ? high.y : high.x) - start;
    if (length <= 0) return;
    if (!m.dotted) {
      if (upright) put(Stroke::box, {across, start, width, length, 0, of(m.role), 1});
      else put(Stroke::box, {start, across, length, width, 0, of(m.role), 1});
      return;
    }
    const float step = width * 3, dots = std::ceil(length / step);
    if (upright) put(Stroke::dashes, {across, start, width, width, 0, step, dots, of(m.role)});
    else put(Stroke::dashes, {start, across, width, width, step, 0, dots, of(m.role)});
  }

  void operator()(const Line& m) const {
    if (m.a.x == m.b.x || m.a.y == m.b.y) return along_axis(m, m.a.x == m.b.x);
    if (!m.dotted) return polyline({m.a, m.b}, false, Role::none, m.role, m.width);
    const float length = std::hypot(m.b.x - m.a.x, m.b.y - m.a.y);
    const Point step{(m.b.x - m.a.x) / length, (m.b.y - m.a.y) / length};
    for (float at = 0; at < length; at += m.width * 3) {
      const float end = std::min(at + m.width, length);
      polyline({{m.a.x + step.x * at, m.a.y + step.y * at}, {m.a.x + step.x * end, m.a.y + step.y * end}}, false,
               Role::none, m.role, m.width);
    }
  }

  void operator()(const Text& m) const {
    const float thick = std::max(1.0f, std::round(ratio));
    const float below = std::round((m.underline == Underline::dotted ? 4 : 3) * ratio);
    put(Stroke::text, {m.at.x * ratio, std::round(m.at.y * ratio), m.font.size * ratio, static_cast<float>(m.font.face),
                       static_cast<float>(m.font.weight), of(m.role), static_cast<float>(m.align),
                       m.font.spacing * m.font.size * ratio, static_cast<float>(m.underline), below, thick,
                       static_cast<float>(m.words.size()), static_cast<float>(units_of(m.words))});
    to.letters += m.words;
  }

  void disc(Point c, float radius, Role fill) const {
    if (!(radius > 0)) return;  // as of a symbol that has shrunk away
    put(Stroke::arc, {c.x * ratio, c.y * ratio, radius * ratio, 0, 2 * pi, of(fill)});
  }
  // A ring whose line is `width` wide, with paper inside.
  void ring(Point c, float radius, Role role, float width) const {
    disc(c, radius, role);
    disc(c, radius - width, Role::paper);
  }
  // A triangle with paper inside. `high` is half its height and half its length; its tip is on the right, or on the
  // left if `high` is below 0. The middle of its outline runs through the corners that this gives, one of them `high`
  // above `back` and one as far below.
  void open_triangle(Point back, float high, Role role, float width) const {
    constexpr float root_5 = 2.2360680f;
    // Moves all sides out by `by` and fills the triangle; the corners are further out than that.
    const auto triangle = [&](float by, Role fill) {
      const float side = std::copysign(1.0f, high), half = std::abs(high) + by * (root_5 + 1) / 2;
      if (!(half > 0)) return;
      const float foot = back.x - side * by, tip = back.x + 2 * high + side * by * root_5;
      // The corners go clockwise, since ImGui takes from that which side of an edge is outside and has to be smoothed.
      polyline({{foot, back.y - side * half}, {tip, back.y}, {foot, back.y + side * half}}, true, fill, Role::none);
    };
    triangle(width / 2, role);
    triangle(-width / 2, Role::paper);
  }

  template <class Points>
  void polyline(const Points& points, bool closed, Role fill, Role stroke, float width) const {
    put(Stroke::path, {of(fill), of(stroke), width * ratio, closed ? 1.0f : 0.0f, static_cast<float>(points.size())});
    for (const Point p : points) {
      to.numbers.push_back(p.x * ratio);
      to.numbers.push_back(p.y * ratio);
    }
  }
  void polyline(std::initializer_list<Point> points, bool closed, Role fill, Role stroke, float width = 2) const {
    polyline<std::initializer_list<Point>>(points, closed, fill, stroke, width);
  }

  void operator()(const Path& m) const {
    if (!m.points.empty()) polyline(m.points, m.closed, m.fill, m.stroke, m.width);
  }

  void operator()(const Symbol& m) const {
    const auto [x, y] = m.centre;
    const float r = m.size / 2;
    switch (m.shape) {
      case Shape::dot: return disc(m.centre, r, m.role);
      case Shape::ring: return ring(m.centre, r, m.role, 2);
      case Shape::half_dot:
        if (!(r > 1)) return;
        ring(m.centre, r, m.role, 2);
        return put(Stroke::arc, {x * ratio, y * ratio, r * ratio, pi / 2, 3 * pi / 2, of(m.role)});
      case Shape::diamond: return polyline({{x - r, y}, {x, y - r}, {x + r, y}, {x, y + r}}, true, m.role, Role::none);
      case Shape::more_than:
        if (!(r > 1)) return;
        return open_triangle({x - r + 1, y}, r - 1, m.role, 2);
      case Shape::less_than:
        if (!(r > 1)) return;
        return open_triangle({x + r - 1, y}, 1 - r, m.role, 2);
      case Shape::tick: return (*this)(Line{{x, y - r}, {x, y + r}, m.role, 1, false});
      case Shape::handle:
        polyline({{x - 4, y - 5}, {x - 9, y}, {x - 4, y + 5}}, false, Role::none, m.role);
        return polyline({{x + 4, y - 5}, {x + 9, y}, {x + 4, y + 5}}, false, Role::none, m.role);
      case Shape::thumb: return ring(m.centre, r, m.role, 3);
    }
  }
};

}  // namespace

void add_strokes(Strokes& strokes, const Mark& mark, const Colours& colours, float ratio) {
  std::visit(Writer{strokes, colours, ratio}, mark);
}

Strokes to_strokes(const Scene& scene, const Colours& colours, float ratio) {
  Strokes strokes;
  strokes.numbers.reserve(scene.marks.size() * 13);
  for (const Mark& mark : scene.marks) add_strokes(strokes, mark, colours, ratio);
  return strokes;
}

std::size_t length_of_stroke(const std::vector<float>& numbers, std::size_t at) {
  if (at >= numbers.size()) return 0;
  switch (static_cast<Stroke>(static_cast<int>(numbers[at]))) {
    case Stroke::arc: return 6;
    case Stroke::box:
    case Stroke::frame: return 7;
    case Stroke::dashes: return 8;
    case Stroke::path: return at + 5 < numbers.size() ? 5 + 2 * static_cast<std::size_t>(numbers[at + 5]) : 0;
    case Stroke::text: return 13;
    case Stroke::region: return 4;
  }
  return 0;
}

static StrokeAt stroke_at(const Strokes& strokes, std::size_t at, std::size_t first_letter) {
  StrokeAt one;
  one.at = one.end = at;
  one.first_letter = first_letter;
  if (at == strokes.numbers.size()) return one;
  one.end = at + 1 + length_of_stroke(strokes.numbers, at);
  one.kind = static_cast<Stroke>(static_cast<int>(strokes.numbers[at]));
  one.numbers = strokes.numbers.data() + at + 1;
  if (one.kind == Stroke::text)
    one.words = std::string_view(strokes.letters).substr(first_letter, static_cast<std::size_t>(one.numbers[11]));
  return one;
}

StrokeAt first_stroke(const Strokes& strokes) { return stroke_at(strokes, 0, 0); }

StrokeAt stroke_after(const Strokes& strokes, const StrokeAt& one) {
  return stroke_at(strokes, one.end, one.first_letter + one.words.size());
}

std::uint64_t hash_of(const StrokeAt& one) {
  std::uint64_t hash = 14695981039346656037ull;
  const auto mix = [&hash](const void* bytes, std::size_t count) {
    const auto* at = static_cast<const unsigned char*>(bytes);
    for (std::size_t i = 0; i < count; ++i) hash = (hash ^ at[i]) * 1099511628211ull;
  };
  mix(one.numbers - 1, (one.end - one.at) * sizeof(float));
  mix(one.words.data(), one.words.size());
  return hash;
}

}  // namespace explainer
