#include "views/tools.h"

#include <algorithm>
#include <array>

#include "views/ink.h"

namespace explainer {
namespace {

struct Tool {
  const char* id;
  const char* words;
  const char* spoken;
};
constexpr std::array<Tool, 2> steps{{{"undo", "Undo", "Undo"}, {"redo", "Redo", "Redo"}}};
constexpr std::array<Tool, 2> rest{{{"copy-link", "Copy link", "Copy the link that leads back to this"},
                                    {"start-over", "Start over", "Start over, with everything as it was at first"}}};
constexpr float gap = 20, height = 44;

bool has_something_to_do(const View& view, std::string_view id) {
  if (id == "undo") return view.looks.can_undo;
  if (id == "redo") return view.looks.can_redo;
  if (id == "copy-link") return !view.looks.link.empty();
  return view.state != starting_state(view.all);
}

// Each keeps its place, also while another has nothing to do and is not there. Where the next one begins.
float draw_row(Scene& scene, const View& view, const std::array<Tool, 2>& tools, float x, float y) {
  for (const Tool& tool : tools) {
    const float width = measure(tool.words, type::second_strong);
    if (has_something_to_do(view, tool.id)) {
      const bool copied = view.looks.copied == tool.id;
      const std::size_t first = scene.marks.size();
      write(scene, x, y + 26, copied ? "Copied" : tool.words, type::second_strong, copied ? Role::soft : Role::ink,
            Align::left, copied ? Underline::none : Underline::solid);
      Part& part = add_part(scene, first, tool.id, PartRole::button, copied ? "Link copied" : tool.spoken,
                            {std::max(x - gap / 2, 0.0f), y, width + gap, height});
      if (part.id == "copy-link") part.copies = view.looks.link;
    }
    x += width + gap;
  }
  return x;
}

}  // namespace

void draw_steps(Scene& scene, const View& view, float right, float y) {
  float width = gap * static_cast<float>(steps.size() - 1);
  for (const Tool& tool : steps) width += measure(tool.words, type::second_strong);
  draw_row(scene, view, steps, right - width, y);
}

float draw_tools(Scene& scene, const View& view, float y, float width) {
  y += 8;
  rule(scene, 0, y, width, Role::rule);
  const float x = draw_row(scene, view, rest, 0, y);
  if (width_class(width) != WidthClass::wide) draw_row(scene, view, steps, x, y);
  return y + height;
}

}  // namespace explainer
