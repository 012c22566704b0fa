#include "scene/to_outline.h"

#include <array>
#include <cmath>

#include "scene/palette.h"
#include "scene/write.h"

namespace explainer {
namespace {

constexpr std::array<std::string_view, 10> role_names{"heading", "text",   "slider", "field", "select",
                                                      "toggle",  "button", "row",    "card",  "link"};
constexpr std::array<std::string_view, 9> shape_names{"dot",       "ring", "half-dot", "diamond", "more-than",
                                                      "less-than", "tick", "handle",   "thumb"};

std::string box_json(const Box& box) {
  return "[" + tenths(box.x) + "," + tenths(box.y) + "," + tenths(box.w) + "," + tenths(box.h) + "]";
}

void add(std::string& json, std::string_view key, std::string_view words) {
  if (words.empty()) return;
  json += ",\"";
  json += key;
  json += "\":";
  json += json_string(words);
}

std::string part_json(const Part& part) {
  std::string json = "{\"id\":" + json_string(part.id) + ",\"role\":\"";
  json += role_names[static_cast<std::size_t>(part.role)];
  json += "\",\"name\":" + json_string(part.words) + ",\"box\":" + box_json(part.box);
  add(json, "value", part.value);
  add(json, "text", part.text);
  add(json, "href", part.href);
  add(json, "problem", part.problem);
  if (part.on) json += ",\"on\":true";
  if (part.prose) json += ",\"prose\":true";
  if (part.handle) {
    const Handle& handle = *part.handle;
    add(json, "field", handle.field);
    json += ",\"at\":" + std::to_string(std::lround(handle.at * 1000)) +
            (handle.along == Along::both ? ",\"up\":" + std::to_string(std::lround(handle.up * 1000)) : "") +
            ",\"stop\":" + std::to_string(handle.stop) + ",\"stops\":" + std::to_string(handle.stops) +
            ",\"track\":" + box_json(handle.track);
  }
  if (!part.options.empty()) {
    json += ",\"options\":[";
    for (std::size_t i = 0; i < part.options.size(); ++i) {
      const Option& option = part.options[i];
      json += i == 0 ? "{\"id\":" : ",{\"id\":";
      json += json_string(option.id) + ",\"name\":" + json_string(option.words);
      add(json, "group", option.group);
      json += '}';
    }
    json += ']';
  }
  return json += '}';
}

std::string box_text(const Box& box) {
  return tenths(box.x) + "," + tenths(box.y) + " " + tenths(box.w) + "x" + tenths(box.h);
}

std::string point_text(Point p) { return tenths(p.x) + "," + tenths(p.y); }

struct MarkText {
  std::string operator()(const Rectangle& m) const {
    std::string text = "rectangle " + box_text(m.box);
    if (m.fill != Role::none) text += " fill " + std::string(name(m.fill));
    if (m.fill_opacity < 1) text += " at " + std::to_string(std::lround(m.fill_opacity * 100)) + "%";
    if (m.stroke != Role::none) text += " stroke " + std::string(name(m.stroke)) + " " + tenths(m.width);
    if (m.radius > 0) text += " radius " + tenths(m.radius);
    return text;
  }
  std::string operator()(const Line& m) const {
    return "line " + point_text(m.a) + " " + point_text(m.b) + " " + std::string(name(m.role)) + " " + tenths(m.width) +
           (m.dotted ? " dotted" : "");
  }
  std::string operator()(const Text& m) const {
    constexpr std::array<std::string_view, 3> align{"left", "centre", "right"};
    constexpr std::array<std::string_view, 3> weight{"regular", "semibold", "bold"};
    return "text " + point_text(m.at) + " " + std::string(align[static_cast<std::size_t>(m.align)]) + " " +
           (m.font.face == Face::serif ? "serif " : "sans ") +
           std::string(weight[static_cast<std::size_t>(m.font.weight)]) + " " + tenths(m.font.size) + " " +
           std::string(name(m.role)) +
           (m.underline == Underline::none     ? ""
            : m.underline == Underline::dotted ? " dotted"
                                               : " underlined") +
           " | " + m.words;
  }
  std::string operator()(const Symbol& m) const {
    return "symbol " + point_text(m.centre) + " " + std::string(shape_names[static_cast<std::size_t>(m.shape)]) + " " +
           tenths(m.size) + " " + std::string(name(m.role));
  }
  std::string operator()(const Path& m) const {
    std::string text = m.closed ? "path closed" : "path";
    for (Point p : m.points) text += " " + point_text(p);
    if (m.fill != Role::none) text += " fill " + std::string(name(m.fill));
    if (m.stroke != Role::none) text += " stroke " + std::string(name(m.stroke)) + " " + tenths(m.width);
    return text;
  }
};

}  // namespace

std::string to_outline_json(const Scene& scene) {
  std::string json = "{\"width\":" + tenths(scene.width) + ",\"height\":" + tenths(scene.height) +
                     ",\"sentence\":" + json_string(scene.sentence) + ",\"parts\":[";
  for (std::size_t i = 0; i < scene.parts.size(); ++i) {
    if (i > 0) json += ',';
    json += part_json(scene.parts[i]);
  }
  return json + "]}";
}

std::string to_outline_text(const Scene& scene) {
  std::string text = tenths(scene.width) + " x " + tenths(scene.height) + "\n" + scene.sentence + "\n";
  for (const Part& part : scene.parts) {
    text += std::string(role_names[static_cast<std::size_t>(part.role)]) + " " + part.id + " (" + box_text(part.box) +
            ") " + part.words;
    if (!part.value.empty()) text += " = " + part.value;
    if (part.role == PartRole::toggle) text += part.on ? " [on]" : " [off]";
    if (part.handle)
      text += " [stop " + std::to_string(part.handle->stop) + " of " + std::to_string(part.handle->stops) + "]";
    if (!part.href.empty()) text += " -> " + part.href;
    if (!part.problem.empty()) text += " ! " + part.problem;
    text += '\n';
  }
  return text;
}

std::string marks_as_text(const Scene& scene) {
  std::string text;
  for (const Mark& mark : scene.marks) text += std::visit(MarkText{}, mark) + "\n";
  return text;
}

}  // namespace explainer
