#include "layout/ink.h"

#include <utility>

namespace explainer {

void write(Scene& scene, float x, float baseline, std::string words, const Font& font, Role role, Align align,
           Underline underline) {
  if (words.empty()) return;
  const float width = measure(words, font);
  scene.marks.push_back(Text{{x, baseline}, std::move(words), font, role, align, width, underline});
}

Font fitting(std::string_view words, const Font& font, float room) {
  if (measure(words, font) <= room) return font;
  return font.weight == Weight::regular ? type::second : type::second_strong;
}

std::string fit_form(const std::string& whole, const std::string& shorter, const Font& font, float width) {
  return fit(shorter.empty() || measure(whole, font) <= width ? whole : shorter, font, width);
}

void write_name(Scene& scene, float x, float baseline, const std::string& name, const std::string& shorter,
                const Font& font, float room, Role role) {
  const Font& fitting = measure(name, font) <= room ? font : type::second;
  write(scene, x, baseline, fit_form(name, shorter, fitting, room), fitting, role);
}

std::string list_words(std::string_view words, const Font& font, float room) {
  std::string shown = fit(words, font, room - measure(opens_a_list, font));
  shown += opens_a_list;
  return shown;
}

std::vector<std::string> wrap_first(const std::vector<std::string>& wordings, const Font& font, float width,
                                    std::size_t lines) {
  for (const std::string& words : wordings)
    if (std::vector<std::string> all = wrap(words, font, width, lines + 1); all.size() <= lines) return all;
  return lines > 0 ? wrap(wordings.back(), font, width, lines) : std::vector<std::string>{};
}

float write_lines(Scene& scene, float x, float baseline, float leading, const std::vector<std::string>& lines,
                  const Font& font, Role role) {
  for (const std::string& line : lines) {
    write(scene, x, baseline, line, font, role);
    baseline += leading;
  }
  return baseline;
}

void rule(Scene& scene, float x, float y, float width, Role role, float thickness) {
  scene.marks.push_back(Rectangle{{x, y, width, thickness}, role, 0, Role::none, 1});
}

void symbol(Scene& scene, Point centre, float size, Shape shape, Role role) {
  scene.marks.push_back(Symbol{centre, size, shape, role});
}

void draw_switch(Scene& scene, float x, float y, bool on, float glided) {
  const float middle = switch_height / 2, way = (switch_width - switch_height) * (on ? glided : 1 - glided);
  const Box box{x, y, switch_width, switch_height};
  scene.marks.push_back(on ? Rectangle{box, Role::ink, middle} : Rectangle{box, Role::paper, middle, Role::soft, 1.5f});
  symbol(scene, {x + middle + way, y + middle}, on ? 13 : 11, Shape::dot, on ? Role::paper : Role::soft);
}

Part new_part(const Control& control, PartRole role, std::string words, const Box& box, std::size_t first,
              std::size_t last) {
  return {id_of(control), std::move(words), "", box, kind_of(role), {}, first, last};
}

Part& add_part(Scene& scene, std::size_t first, const Control& control, PartRole role, std::string words,
               const Box& box) {
  scene.parts.push_back(new_part(control, role, std::move(words), box, first, scene.marks.size()));
  return scene.parts.back();
}

void fill_in(Part& part, std::string text, const Looks& looks) {
  FieldPart& field = std::get<FieldPart>(part.is);
  field.text = std::move(text);
  if (looks.problem_part == part.id) field.problem = looks.problem;
}

}  // namespace explainer
