#include "views/tabs.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>

#include "says/tab.h"
#include "views/ink.h"

namespace explainer {
namespace {

constexpr float least_gap = 6;

// The names in the order of Picture.
constexpr auto tab_names = plain_messages<says::tab_ladder, says::tab_area, says::tab_counted, says::tab_sure,
                                          says::tab_compared, says::tab_table>();

using TabNames = std::array<std::string, pictures.size()>;

// The width of the widest line with this many names per line, in the smallest font with the smallest gaps.
float longest_line(const TabNames& names, std::size_t a_line) {
  float longest = 0, line = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    line = (i % a_line == 0 ? 0 : line + least_gap) + measure(names[i], type::second_strong);
    longest = std::max(longest, line);
  }
  return longest;
}

}  // namespace

float draw_tabs(Scene& scene, const View& view, float x, float y, float width) {
  const bool narrow = width_class(view.looks.width) == WidthClass::narrow;
  const float height = 44;
  // Narrow pages have three names per line, in columns. The width of bold text is reserved for all, so that nothing
  // moves when the choice changes.
  std::size_t a_line = narrow ? 3 : pictures.size();
  TabNames names;
  for (std::size_t i = 0; i < pictures.size(); ++i) names[i] = say(tab_names[static_cast<std::size_t>(pictures[i])]);
  // Languages with longer words have fewer names per line.
  while (a_line > 2 && longest_line(names, a_line) > width) a_line = a_line > 3 ? 3 : 2;
  std::array<float, pictures.size()> columns{};
  const auto measured = [&](const Font& font) {
    columns.fill(0);
    for (std::size_t i = 0; i < pictures.size(); ++i)
      columns[i % a_line] = std::max(columns[i % a_line], measure(names[i], font));
    return std::accumulate(columns.begin(), columns.end(), 0.0f);
  };
  const float gaps = static_cast<float>(a_line - 1);
  const bool small = measured(type::row_strong) + 12 * gaps > width;
  const Font strong = small ? type::second_strong : type::row_strong;
  const float gap = std::clamp((width - measured(strong)) / gaps, least_gap, narrow ? 60.0f : 24.0f);
  // If columns have no room even then (280 px), each line is set by itself.
  const bool in_columns = measured(strong) + least_gap * gaps <= width;
  float left = x, top = y;
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    if (i > 0 && i % a_line == 0) {
      left = x;
      top += height;
    }
    const bool on = pictures[i] == view.state.picture;
    const std::string& words = names[i];
    const float room = in_columns ? columns[i % a_line] : measure(words, strong);
    const std::size_t first = scene.marks.size();
    const Font font = on ? strong : small ? type::second : type::row;
    write(scene, left, top + 26, words, font, on ? Role::ink : Role::soft);
    if (on) rule(scene, left, top + height - 10, measure(words, font), Role::ink, 2);
    Part& part = add_part(scene, first, {ControlKind::view, name(pictures[i])}, PartRole::button, words,
                          {left, top, room, height});
    std::get<ButtonPart>(part.is).pressed = on;
    left += room + gap;
  }
  top += height;
  rule(scene, x, top - 3, width, Role::rule);
  return top + 20;
}

}  // namespace explainer
