#include "scene/to_outline.h"

#include <array>
#include <cmath>
#include <variant>

#include "scene/palette.h"
#include "scene/write.h"

namespace explainer {
namespace {

// In the order of PartRole.
constexpr std::array<std::string_view, 10> role_names{"heading", "text",   "slider", "field", "select",
                                                      "toggle",  "button", "row",    "card",  "link"};
// In the order of Shape.
constexpr std::array<std::string_view, 9> shape_names{"dot",       "ring", "half-dot", "diamond", "more-than",
                                                      "less-than", "tick", "handle",   "thumb"};

std::string box_json(const Box& box) {
  return "[" + tenths(box.x) + "," + tenths(box.y) + "," + tenths(box.w) + "," + tenths(box.h) + "]";
}

// Adds nothing if there are no words.
void add(std::string& json, std::string_view key, std::string_view words) {
  if (words.empty()) return;
  json += ",\"";
  json += key;
  json += "\":";
  json += json_string(words);
}

void add(std::string& json, const Handle& handle) {
  add(json, "field", handle.field);
  json += ",\"at\":" + std::to_string(std::lround(handle.at * 1000)) +
          (handle.along == Along::both ? ",\"up\":" + std::to_string(std::lround(handle.up * 1000)) : "") +
          ",\"stop\":" + std::to_string(handle.stop) + ",\"stops\":" + std::to_string(handle.stops) +
          ",\"track\":" + box_json(handle.track);
}

void add(std::string& json, const std::vector<Option>& options) {
  if (options.empty()) return;
  json += ",\"options\":[";
  for (std::size_t i = 0; i < options.size(); ++i) {
    json += i == 0 ? "{\"id\":" : ",{\"id\":";
    json += json_string(options[i].id) + ",\"name\":" + json_string(options[i].words);
    add(json, "group", options[i].group);
    json += '}';
  }
  json += ']';
}

std::string part_json(const Part& part) {
  std::string json = "{\"id\":" + json_string(part.id) + ",\"role\":\"";
  json += role_names[part.is.index()];
  json += "\",\"name\":" + json_string(part.words) + ",\"box\":" + box_json(part.box);
  add(json, "value", part.value);
  add(json, "lang", part.language);
  if (is_on(part)) json += ",\"on\":true";
  if (const Handle* handle = handle_of(part)) add(json, *handle);
  if (const LinkPart* link = std::get_if<LinkPart>(&part.is)) add(json, "href", link->href);
  if (const FieldPart* field = std::get_if<FieldPart>(&part.is)) {
    add(json, "text", field->text);
    add(json, "problem", field->problem);
    if (field->prose) json += ",\"prose\":true";
  }
  if (const SelectPart* select = std::get_if<SelectPart>(&part.is)) {
    // The page's scripts know this by the same key as a field's.
    if (select->waits) json += ",\"prose\":true";
    add(json, select->options);
  }
  return json += '}';
}

std::string head_json(const Scene& scene) {
  return "{\"width\":" + tenths(scene.width) + ",\"height\":" + tenths(scene.height) +
         ",\"sentence\":" + json_string(scene.sentence) + ",";
}

// Whether two parts of one role have the same of what only such parts have.
bool same_kind(const Part& a, const Part& b) {
  if (const Handle* handle = handle_of(a)) return *handle == *handle_of(b);
  if (const FieldPart* field = std::get_if<FieldPart>(&a.is)) {
    const FieldPart& other = std::get<FieldPart>(b.is);
    return field->text == other.text && field->prose == other.prose && field->problem == other.problem;
  }
  if (const SelectPart* select = std::get_if<SelectPart>(&a.is)) {
    const SelectPart& other = std::get<SelectPart>(b.is);
    return select->options == other.options && select->waits == other.waits;
  }
  if (const LinkPart* link = std::get_if<LinkPart>(&a.is)) return link->href == std::get<LinkPart>(b.is).href;
  return is_on(a) == is_on(b);
}

// Whether two parts surely have the same JSON, which is not written to find out: that takes longer.
bool surely_same(const Part& a, const Part& b) {
  return a.role() == b.role() && a.words == b.words && a.value == b.value && a.box == b.box &&
         a.language == b.language && same_kind(a, b);
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

std::string outline_changes(Outline& told, const Scene& scene) {
  const std::vector<Part>& parts = scene.parts;
  bool same_order = parts.size() == told.parts.size();
  for (std::size_t i = 0; same_order && i < parts.size(); ++i) same_order = parts[i].id == told.parts[i].id;

  std::string changed;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part* before = nullptr;
    if (same_order) before = &told.parts[i];
    else
      for (const Part& part : told.parts)
        if (part.id == parts[i].id) before = &part;
    if (before && surely_same(*before, parts[i])) continue;
    const std::string now = part_json(parts[i]);
    if (before && now == part_json(*before)) continue;
    if (!changed.empty()) changed += ',';
    changed += now;
  }

  const bool same_frame = told.width == scene.width && told.height == scene.height && told.sentence == scene.sentence;
  if (same_order && same_frame && changed.empty()) return "";
  told = {scene.width, scene.height, scene.sentence, parts};
  std::string json = head_json(scene);
  if (!same_order) {
    json += "\"order\":[";
    for (std::size_t i = 0; i < parts.size(); ++i) json += (i > 0 ? "," : "") + json_string(parts[i].id);
    json += "],";
  }
  return json + "\"parts\":[" + changed + "]}";
}

std::string to_outline_json(const Scene& scene) {
  std::string json = head_json(scene) + "\"parts\":[";
  for (std::size_t i = 0; i < scene.parts.size(); ++i) {
    if (i > 0) json += ',';
    json += part_json(scene.parts[i]);
  }
  return json + "]}";
}

std::string to_outline_text(const Scene& scene) {
  std::string text = tenths(scene.width) + " x " + tenths(scene.height) + "\n" + scene.sentence + "\n";
  for (const Part& part : scene.parts) {
    text += std::string(role_names[part.is.index()]) + " " + part.id + " (" + box_text(part.box) + ") " + part.words;
    if (!part.value.empty()) text += " = " + part.value;
    if (part.role() == PartRole::toggle) text += is_on(part) ? " [on]" : " [off]";
    if (const Handle* handle = handle_of(part))
      text += " [stop " + std::to_string(handle->stop) + " of " + std::to_string(handle->stops) + "]";
    if (const LinkPart* link = std::get_if<LinkPart>(&part.is); link && !link->href.empty())
      text += " -> " + link->href;
    if (const FieldPart* field = std::get_if<FieldPart>(&part.is); field && !field->problem.empty())
      text += " ! " + field->problem;
    if (!part.language.empty()) text += " [" + std::string(part.language) + "]";
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
