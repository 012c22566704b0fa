#include "layout/callout.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/column.h"
#include "layout/ink.h"

namespace explainer {
namespace {

constexpr Font callout_font = type::second_strong;
constexpr float beside_lines = 3;  // what a callout keeps free beside lines, and its own line beside its words

void add_edges(const Box& box, std::vector<Box>& taken) {
  const Point begin{box.x, box.y}, end{box.right(), box.bottom()};
  for (const Box& edge : {Box{begin.x, begin.y, box.w, 1}, Box{begin.x, end.y, box.w, 1},
                          Box{begin.x, begin.y, 1, box.h}, Box{end.x, begin.y, 1, box.h}})
    taken.push_back(grown(edge, beside_lines));
}

void add_obstacles(const Mark& mark, std::vector<Box>& taken) {
  const auto* line = std::get_if<Line>(&mark);
  if (line && is_faint(line->role)) return;
  if (line) return taken.push_back(grown(box_of(mark), beside_lines));
  if (const auto* path = std::get_if<Path>(&mark)) {
    for (std::size_t i = 1; i < path->points.size(); ++i)
      taken.push_back(grown(spanned(path->points[i - 1], path->points[i]), beside_lines));
    return;
  }
  const auto* area = std::get_if<Rectangle>(&mark);
  if (!area) return taken.push_back(grown(box_of(mark), air::small));
  if (area->fill_opacity < 1) return add_edges(area->box, taken);
  if (!is_faint(area->fill) || area->stroke != Role::none) taken.push_back(grown(area->box, beside_lines));
}

// Lines of words, where they stand, and the ends of the line from them to what they are said of.
struct Callout {
  std::vector<std::string> lines;
  Box box;
  Point here, there;
};

Callout callout_at(const Box& box, const Box& anchor) {
  const Point there = nearest_in(anchor, box.centre());
  return {{}, box, nearest_in(grown(box, beside_lines), there), there};
}

// What a callout has to keep to.
struct Surroundings {
  const Box& anchor;
  const Box& bounds;
  const std::vector<Box>& strange;
  std::vector<Box> taken, words;
};

// The nearest free place for words in lines no wider than `widest`.
std::optional<Callout> placed(const std::string& words, const Surroundings& all, float widest) {
  constexpr float step = air::plain, shortest = 10, strayed = 150;
  constexpr std::size_t most_lines = 5;
  const std::vector<std::string> lines = wrap_evenly(words, callout_font, widest, most_lines);
  float width = 0;
  for (const std::string& line : lines) width = std::max(width, measure(line, callout_font));
  const float height = static_cast<float>(lines.size()) * leading_of(callout_font);
  std::optional<Callout> best;
  float least = 0;
  for (float y = all.bounds.y; y + height <= all.bounds.bottom(); y += step)
    for (float x = all.bounds.x; x + width <= all.bounds.right(); x += step) {
      const Callout one = callout_at({x, y, width, height}, all.anchor);
      const float away = std::hypot(one.there.x - one.here.x, one.there.y - one.here.y);
      float far = away;
      for (const Box& other : all.strange) far += meet(one.box, other) ? strayed : 0;
      if (away < shortest || (best && far >= least) || !is_free(one.box, all.taken)) continue;
      if (!runs_free(one.here, one.there, all.words, 1)) continue;
      best = one;
      least = far;
    }
  if (best) best->lines = lines;
  return best;
}

}  // namespace

Box grown(const Box& box, float by) { return inset(box, -by, -by); }

Box square(Point centre, float side) { return {centre.x - side / 2, centre.y - side / 2, side, side}; }

Box spanned(Point a, Point b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::fabs(a.x - b.x), std::fabs(a.y - b.y)};
}

Box joined(const Box& a, const Box& b) {
  return spanned({std::min(a.x, b.x), std::min(a.y, b.y)},
                 {std::max(a.right(), b.right()), std::max(a.bottom(), b.bottom())});
}

Point nearest_in(const Box& box, Point to) {
  return {std::clamp(to.x, box.x, box.right()), std::clamp(to.y, box.y, box.bottom())};
}

bool is_faint(Role role) { return role == Role::hair || role == Role::rule || role == Role::none; }

bool is_free(const Box& box, const std::vector<Box>& taken) {
  return std::none_of(taken.begin(), taken.end(), [&](const Box& other) { return meet(box, other); });
}

void add_words(const Scene& scene, std::size_t first, std::vector<Box>& words) {
  for (std::size_t i = first; i < scene.marks.size(); ++i)
    if (std::holds_alternative<Text>(scene.marks[i])) words.push_back(box_of(scene.marks[i]));
}

std::vector<Box> boxes_of_words(const Scene& scene) {
  std::vector<Box> boxes;
  add_words(scene, 0, boxes);
  return boxes;
}

std::vector<Box> obstacles_in(const Scene& scene) {
  std::vector<Box> taken;
  for (const Mark& mark : scene.marks) add_obstacles(mark, taken);
  return taken;
}

bool runs_free(Point from, Point to, const std::vector<Box>& boxes, float distance) {
  constexpr int pieces = 24;
  for (int i = 1; i < pieces; ++i) {
    const float share = static_cast<float>(i) / pieces;
    if (!is_free(square({std::lerp(from.x, to.x, share), std::lerp(from.y, to.y, share)}, 2 * distance), boxes))
      return false;
  }
  return true;
}

bool call_out(Scene& scene, const Control& control, const std::string& words, const Box& anchor, const Box& bounds,
              const std::vector<Box>& strange) {
  constexpr float dot = 5;
  const Surroundings all{anchor, bounds, strange, obstacles_in(scene), boxes_of_words(scene)};
  // If a broad one has no room, a tall one may.
  for (const float widest : {190.0f, 150.0f, 120.0f, 260.0f, 400.0f}) {
    const std::optional<Callout> callout = placed(words, all, widest);
    if (!callout) continue;
    const std::size_t first = scene.marks.size();
    scene.marks.push_back(Line{callout->here, callout->there, Role::ink, 1, false});
    symbol(scene, callout->there, dot, Shape::dot, Role::ink);
    Column(scene, callout->box).lines(callout->lines, callout_font, Role::ink);
    add_part(scene, first, control, PartRole::text, words, callout->box);
    return true;
  }
  return false;
}

}  // namespace explainer
