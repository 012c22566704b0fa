#include <algorithm>

#include "app/notice.h"
#include "app/scroll.h"
#include "layout/ink.h"
#include "state/control.h"

namespace explainer {
namespace {

constexpr float leading = 18;

// Inserts spaces after slashes of a path that is too long, so that the line can break there.
std::string breakable(const std::string& sentence, float width) {
  std::string result, word;
  std::size_t from = 0;
  while (from < sentence.size()) {
    const std::size_t end = std::min(sentence.find_first_of("/ ", from), sentence.size() - 1) + 1;
    const std::string piece = sentence.substr(from, end - from);
    if (!word.empty() && measure(word + piece, type::second) > width) {
      result += " ";
      word.clear();
    }
    word = piece.ends_with(' ') ? "" : word + piece;
    result += piece;
    from = end;
  }
  return result;
}

void add_lines(std::vector<std::string>& lines, const std::string& sentence, float width) {
  for (const std::string& line : wrap(breakable(sentence, width), type::second, width, 4))
    lines.push_back(fit(line, type::second, width));
}

std::vector<std::string> notice_lines(const Desk& desk) {
  std::vector<std::string> lines;
  for (const std::string& sentence : desk.notice) add_lines(lines, sentence, desk.session.looks.width - 2 * air::wide);
  return lines;
}

}  // namespace

float height_of_notice(const Desk& desk) {
  if (desk.notice.empty()) return 0;
  return 2 * air::wide + leading * static_cast<float>(notice_lines(desk).size()) + 16;
}

void draw_notice(const Desk& desk, Scene& scene) {
  if (desk.notice.empty()) return;
  const float gap = 16, height = desk.notice_height - gap;
  const Box box{0, -desk.notice_height, desk.session.looks.width, height};
  scene.marks.push_back(Rectangle{box, Role::wash, 6, Role::you, 1});
  write_lines(scene, box.x + air::wide, box.y + air::wide + 13, leading, notice_lines(desk), type::second, Role::ink);
}

void draw_refusal(const Desk& desk, Scene& scene) {
  const Part* part = part_of(desk.session, desk.session.looks.problem_part);
  if (!part || desk.session.looks.problem.empty()) return;
  const auto lines = wrap_evenly(desk.session.looks.problem, type::second,
                                 std::min(280.0f, desk.session.looks.width - 2 * air::wide), 4);
  float width = 0;
  for (const std::string& line : lines) width = std::max(width, measure(line, type::second));
  const float height = 2 * 8 + 17 * static_cast<float>(lines.size());
  const float x = std::max(0.0f, part->box.right() + 8 - width - 2 * air::wide);
  // Place the reason under the field, or above it if the window ends there.
  float y = part->box.bottom() + 6;
  if (y + height > window_box(desk).bottom()) y = part->box.y - 6 - height;
  scene.marks.push_back(Rectangle{{x, y, width + 2 * air::wide, height}, Role::wash, 6, Role::you, 1});
  write_lines(scene, x + air::wide, y + 8 + 12, 17, lines, type::second, Role::ink);
}

void say(Desk& desk, std::string sentence) {
  desk.said = std::move(sentence);
  want_frame(desk.session);
}

void hush(Desk& desk) {
  if (!desk.said.empty()) want_frame(desk.session);
  desk.said.clear();
}

// Place the message at the window's lower edge, but above the copy and save buttons, which are often pressed next.
static float said_top(const Desk& desk, float height) {
  const Box window = window_box(desk);
  float top = window.bottom() - 8 - height;
  for (const Part& part : scene_of(desk.session).parts) {
    const Control control = control_of(part.id);
    const bool takes = control.kind == ControlKind::copy || control.kind == ControlKind::save;
    if (takes && !control.in_card && part.box.y < window.bottom() && part.box.bottom() > window.y)
      top = std::min(top, part.box.y - 10 - height);
  }
  return std::max(top, window.y + 8);
}

void draw_said(const Desk& desk, Scene& scene) {
  if (desk.said.empty()) return;
  std::vector<std::string> lines;
  add_lines(lines, desk.said, desk.session.looks.width - 2 * air::wide);
  float width = 0;
  for (const std::string& line : lines) width = std::max(width, measure(line, type::second));
  const float height = 2 * 9 + leading * static_cast<float>(lines.size());
  const Box box{0, said_top(desk, height), width + 2 * air::wide, height};
  scene.marks.push_back(Rectangle{box, Role::wash, 6, Role::you, 1});
  write_lines(scene, box.x + air::wide, box.y + 9 + 13, leading, lines, type::second, Role::ink);
}

}  // namespace explainer
