#include "scene/to_svg.h"

#include <cmath>

#include "scene/write.h"

namespace explainer {
namespace {

// How far words can stand from the first ones of their group, in CSS pixels; further away a new group begins.
constexpr float farthest_in_group = 20;

float rounded(float value) { return static_cast<float>(std::round(value * 10.0) / 10); }

// Writes one mark after another. In a page a colour is a class ("f-ink" fills, "s-ink" strokes), so that the page's
// style sheet can follow the reader's theme; in a file of its own it is an attribute.
//
// The page holds a picture for each of ten widths. What they share is to be written alike, so that it packs well. So in
// a page heights are counted from where the last words stood, points of a path from the point before, and lines of one
// colour are one path. That makes the page 3 KB smaller.
struct Painter {
  SvgStyle style;
  Theme theme;
  std::string& svg;
  std::string_view language{};  // of the next words, where it is not the picture's
  float top = 0;                // where the group's heights are counted from; only in a page
  bool in_group = false;
  Point pen{};               // the point of the path that was written last
  std::string path_ink{};    // the colours of the path that was written last
  std::size_t path_end = 0;  // where in `svg` that path ends; 0 if no other line can go on with it

  std::string attribute(std::string_view key, std::string_view value) const {
    return " " + std::string(key) + "=\"" + std::string(value) + "\"";
  }
  std::string number(std::string_view key, float value) const { return attribute(key, tenths(value)); }

  std::string y_of(std::string_view key, float y) const { return number(key, rounded(y) - top); }

  void end_group() {
    if (in_group) svg += "</g>";
    in_group = false;
  }

  void begin_group(float y) {
    end_group();
    in_group = true;
    top = rounded(y);
    svg += "<g transform=\"translate(0 " + tenths(top) + ")\">";
  }

  // Begins a path. In a page it goes on with the path before if nothing stands between and the colours are the same.
  void begin_path(const std::string& ink) {
    if (style == SvgStyle::in_page && ink == path_ink && svg.size() == path_end)
      return svg.resize(path_end - path_tail(false).size());
    path_ink = ink;
    pen = {0, top};
    svg += "<path d=\"";
  }

  // Moves the pen (M), draws a line (L) or half a circle of this `radius` (A), to a place.
  void go(char letter, Point to, float radius = 0) {
    const Point from = pen;
    pen = {rounded(to.x), rounded(to.y)};
    svg += style == SvgStyle::in_page ? static_cast<char>(letter | 0x20) : letter;
    if (letter == 'A') svg += tenths(radius) + " " + tenths(radius) + " 0 0 0 ";
    const Point back = style == SvgStyle::in_page ? from : Point{};
    svg += tenths(pen.x - back.x) + " " + tenths(pen.y - back.y);
  }

  std::string path_tail(bool closed) const { return (closed ? "Z\"" : "\"") + path_ink + "/>"; }

  // No line can go on with a closed path, since its Z takes the pen back to where it began.
  void end_path(bool closed) {
    svg += path_tail(closed);
    path_end = closed ? 0 : svg.size();
  }

  // The colours of an element and the width of its stroke, as classes and attributes.
  std::string ink(Role fill, Role stroke, float width) const {
    std::string text;
    if (style == SvgStyle::in_page) {
      std::string classes = fill == Role::none ? "f-none" : "f-" + std::string(name(fill));
      if (stroke != Role::none) classes += " s-" + std::string(name(stroke));
      text = attribute("class", classes);
    } else {
      text = attribute("fill", fill == Role::none ? "none" : hex(colour(fill, theme)));
      if (stroke != Role::none) text += attribute("stroke", hex(colour(stroke, theme)));
    }
    if (stroke != Role::none && width != 1) text += number("stroke-width", width);
    return text;
  }

  void circle(Point c, float radius, Role fill, Role stroke, float width) {
    svg += "<circle" + number("cx", c.x) + y_of("cy", c.y) + number("r", radius) + ink(fill, stroke, width) + "/>";
  }

  void polygon(std::initializer_list<Point> points, bool closed, Role fill, Role stroke, float width) {
    (*this)(Path{points, closed, fill, stroke, width});
  }

  // How long a side is within its stroke: at least 0.1, so that a box as thin as its stroke can still be seen.
  static float within(float side, float inset) { return inset > 0 ? std::max(side - 2 * inset, 0.1f) : side; }

  void operator()(const Rectangle& m) {
    // SVG draws a stroke half outside. Here it lies inside the box, as the other painters draw it.
    const float inset = m.stroke == Role::none ? 0 : m.width / 2;
    svg += "<rect" + number("x", m.box.x + inset) + y_of("y", m.box.y + inset) +
           number("width", within(m.box.w, inset)) + number("height", within(m.box.h, inset));
    if (m.radius > 0) svg += number("rx", m.radius);
    const int hundredths = static_cast<int>(m.fill_opacity * 100 + 0.5f);
    if (hundredths < 100)
      svg += attribute("fill-opacity", (hundredths < 10 ? "0.0" : "0.") + std::to_string(hundredths));
    svg += ink(m.fill, m.stroke, m.width) + "/>";
  }

  void operator()(const Line& m) {
    std::string colour = ink(Role::none, m.role, m.width);
    if (m.dotted) colour += attribute("stroke-dasharray", tenths(m.width) + " " + tenths(m.width * 2));
    begin_path(colour);
    go('M', m.a);
    go('L', m.b);
    end_path(false);
  }

  void operator()(const Text& m) {
    constexpr std::string_view weights[] = {"400", "600", "700"};
    const std::string_view weight = weights[static_cast<std::size_t>(m.font.weight)];
    if (style == SvgStyle::in_page && !(std::fabs(m.at.y - top) <= farthest_in_group)) begin_group(m.at.y);
    svg += "<text" + number("x", m.at.x) + y_of("y", m.at.y) + number("font-size", m.font.size);
    if (!language.empty()) svg += attribute("lang", language);
    if (m.align != Align::left) svg += attribute("text-anchor", m.align == Align::right ? "end" : "middle");
    if (m.font.spacing > 0) svg += number("letter-spacing", m.font.spacing * m.font.size);
    if (style == SvgStyle::in_page) {
      std::string classes = "f-" + std::string(name(m.role));
      if (m.font.face == Face::serif) classes += " serif";
      if (m.font.weight != Weight::regular) classes += " w-" + std::string(weight);
      svg += attribute("class", classes);
    } else {
      svg += attribute("fill", hex(colour(m.role, theme)));
      if (m.font.face == Face::serif) svg += attribute("font-family", "Georgia, 'DejaVu Serif', serif");
      if (m.font.weight != Weight::regular) svg += attribute("font-weight", weight);
      if (m.underline != Underline::none)
        svg += attribute("style", m.underline == Underline::dotted
                                      ? "text-decoration:underline dotted 1px;text-underline-offset:4px"
                                      : "text-decoration:underline 1px;text-underline-offset:3px");
    }
    svg += ">" + xml_escaped(m.words) + "</text>";
    if (style == SvgStyle::in_page && m.underline != Underline::none) underline(m);
  }

  // Chromium draws the underline of SVG text one pixel below the baseline and ignores text-underline-offset. So the
  // line belongs to a second text with the same words, which are not painted and stand lower by what is missing. That
  // line is as wide as the first words are in the reader's typeface.
  void underline(const Text& m) {
    const bool dotted = m.underline == Underline::dotted;
    Text line = m;
    line.at.y += dotted ? 3 : 2;
    line.underline = Underline::none;
    const std::size_t start = svg.size();
    (*this)(line);
    const std::size_t words = svg.find('>', start) + 1;
    svg.insert(svg.size() - 7, "</tspan>");
    svg.insert(words, "<tspan>");
    svg.insert(svg.find("class=\"", start) + 7, dotted ? "u-dotted " : "u-solid ");
  }

  void operator()(const Symbol& m) {
    const auto [x, y] = m.centre;
    const float r = m.size / 2;
    switch (m.shape) {
      case Shape::dot: return circle(m.centre, r, m.role, Role::none, 0);
      case Shape::ring: return circle(m.centre, r - 1, Role::paper, m.role, 2);
      case Shape::half_dot:
        circle(m.centre, r - 1, Role::paper, m.role, 2);
        begin_path(ink(m.role, Role::none, 0));
        go('M', {x, y - r});
        go('A', {x, y + r}, r);
        return end_path(true);
      case Shape::diamond:
        return polygon({{x - r, y}, {x, y - r}, {x + r, y}, {x, y + r}}, true, m.role, Role::none, 0);
      case Shape::more_than:
        return polygon({{x - r + 1, y - r + 1}, {x + r - 1, y}, {x - r + 1, y + r - 1}}, true, Role::paper, m.role, 2);
      case Shape::less_than:
        return polygon({{x + r - 1, y - r + 1}, {x - r + 1, y}, {x + r - 1, y + r - 1}}, true, Role::paper, m.role, 2);
      case Shape::tick: return (*this)(Line{{x, y - r}, {x, y + r}, m.role, 1, false});
      case Shape::handle:
        polygon({{x - 4, y - 5}, {x - 9, y}, {x - 4, y + 5}}, false, Role::none, m.role, 2);
        return polygon({{x + 4, y - 5}, {x + 9, y}, {x + 4, y + 5}}, false, Role::none, m.role, 2);
      case Shape::thumb: return circle(m.centre, r - 1.5f, Role::paper, m.role, 3);
    }
  }

  void operator()(const Path& m) {
    begin_path(ink(m.fill, m.stroke, m.width));
    for (std::size_t i = 0; i < m.points.size(); ++i) go(i == 0 ? 'M' : 'L', m.points[i]);
    end_path(m.closed);
  }
};

// Of a mark's words: that of the part that it belongs to.
std::string_view language_of(const Scene& scene, std::size_t mark) {
  for (const Part& part : scene.parts)
    if (!part.language.empty() && part.first_mark <= mark && mark < part.last_mark) return part.language;
  return {};
}

}  // namespace

std::string to_svg(const Scene& scene, SvgStyle style, Theme theme) {
  const std::string width = tenths(scene.width), height = tenths(scene.height);
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height +
                    "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\"";
  if (style == SvgStyle::in_page) {
    svg += " class=\"static at-" + width + "\"";
    svg += " aria-label=\"" + xml_escaped(scene.sentence) + "\">";
  } else {
    svg += " font-family=\"Inter, 'Helvetica Neue', Arial, sans-serif\"><title>" + xml_escaped(scene.sentence) +
           "</title><rect width=\"100%\" height=\"100%\" fill=\"" + hex(colour(Role::paper, theme)) + "\"/>";
  }
  Painter painter{style, theme, svg};
  for (std::size_t i = 0; i < scene.marks.size(); ++i) {
    painter.language = language_of(scene, i);
    std::visit(painter, scene.marks[i]);
  }
  painter.end_group();
  return svg + "</svg>";
}

}  // namespace explainer
