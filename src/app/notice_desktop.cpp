#include <algorithm>

#include "app/notice.h"
#include "app/scroll.h"
#include "views/ink.h"

namespace explainer {
namespace {

constexpr float air = 12, leading = 18;

std::vector<std::string> notice_lines(const Desk& desk) {
  std::vector<std::string> lines;
  for (const std::string& sentence : desk.notice)
    for (const std::string& line : wrap(sentence, type::second, desk.app.looks.width - 2 * air, 4))
      lines.push_back(line);
  return lines;
}

}  // namespace

float height_of_notice(const Desk& desk) {
  if (desk.notice.empty()) return 0;
  return 2 * air + leading * static_cast<float>(notice_lines(desk).size()) + 16;
}

void draw_notice(const Desk& desk, Scene& scene) {
  if (desk.notice.empty()) return;
  const float gap = 16, height = desk.notice_height - gap;
  const Box box{0, -desk.notice_height, desk.app.looks.width, height};
  scene.marks.push_back(Rectangle{box, Role::wash, 6, Role::you, 1});
  write_lines(scene, box.x + air, box.y + air + 13, leading, notice_lines(desk), type::second, Role::ink);
}

void draw_refusal(const Desk& desk, Scene& scene) {
  const Part* part = find_part(desk.app.scene, desk.app.looks.problem_part);
  if (!part || desk.app.looks.problem.empty()) return;
  const auto lines =
      wrap_evenly(desk.app.looks.problem, type::second, std::min(280.0f, desk.app.looks.width - 2 * air), 4);
  float width = 0;
  for (const std::string& line : lines) width = std::max(width, measure(line, type::second));
  const float height = 2 * 8 + 17 * static_cast<float>(lines.size());
  const float x = std::max(0.0f, part->box.right() + 8 - width - 2 * air);
  // Under the field, or over it where the window ends.
  float y = part->box.bottom() + 6;
  if (y + height > window_box(desk).bottom()) y = part->box.y - 6 - height;
  scene.marks.push_back(Rectangle{{x, y, width + 2 * air, height}, Role::wash, 6, Role::you, 1});
  write_lines(scene, x + air, y + 8 + 12, 17, lines, type::second, Role::ink);
}

}  // namespace explainer
