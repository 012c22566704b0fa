#include "views/tabs.h"

#include <algorithm>
#include <string>

#include "views/ink.h"

namespace explainer {
namespace {

std::string_view words_of(Picture picture) {
  switch (picture) {
    case Picture::ladder: return "Where it lands";
    case Picture::counted: return "What is counted";
    case Picture::sure: return "How sure";
    case Picture::compared: return "Compare";
  }
  return "";
}

}  // namespace

float draw_tabs(Scene& scene, const View& view, float x, float y, float width) {
  const bool narrow = width_class(view.looks.width) == WidthClass::narrow;
  const float height = 44, gap = narrow ? 12 : 24;
  const float cell = (width + gap) / static_cast<float>(pictures.size()) - gap;
  rule(scene, x, y + height - 3, width, Role::rule);
  float left = x;
  for (Picture picture : pictures) {
    const bool on = picture == view.state.picture;
    const std::string words(words_of(picture));
    const std::size_t first = scene.marks.size();
    // The bold width is kept for both, so that nothing moves when the choice does.
    const float room = narrow ? cell : measure(words, type::row_strong);
    const Font strong = narrow ? type::second_strong : type::row_strong;
    const Font font = on ? strong : narrow ? type::second : type::row;
    const auto lines = wrap_evenly(words, font, room, 2);
    write_lines(scene, left, y + (lines.size() > 1 ? 18.0f : 26.0f), 16, lines, font, on ? Role::ink : Role::soft);
    if (on) rule(scene, left, y + height - 3, room, Role::ink, 2);
    Part& part =
        add_part(scene, first, "view." + std::string(name(picture)), PartRole::button, words, {left, y, room, height});
    part.on = on;
    left += room + gap;
  }
  return y + height + 20;
}

}  // namespace explainer
