#include "views/notes.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "layout/ink.h"
#include "views/same_thing.h"

namespace explainer {
namespace {

constexpr float leading = 16, step = 8;

Box grown(const Box& box, float by) { return {box.x - by, box.y - by, box.w + 2 * by, box.h + 2 * by}; }

Point nearest(const Box& box, Point to) {
  return {std::clamp(to.x, box.x, box.right()), std::clamp(to.y, box.y, box.bottom())};
}

bool is_faint(Role role) { return role == Role::hair || role == Role::rule || role == Role::none; }

// Adds the boxes that a note must avoid. Faint lines may run behind a note. Of a transparent area only the edges count.
void add_obstacles(const Mark& mark, std::vector<Box>& taken) {
  if (const auto* text = std::get_if<Text>(&mark)) return taken.push_back(grown(box_of(*text), 4));
  if (std::holds_alternative<Symbol>(mark)) return taken.push_back(grown(box_of(mark), 4));
  if (const auto* line = std::get_if<Line>(&mark)) {
    if (!is_faint(line->role)) taken.push_back(grown(box_of(mark), 3));
    return;
  }
  if (const auto* path = std::get_if<Path>(&mark)) {
    for (std::size_t i = 1; i < path->points.size(); ++i) {
      const Point a = path->points[i - 1], b = path->points[i];
      taken.push_back(grown({std::min(a.x, b.x), std::min(a.y, b.y), std::fabs(a.x - b.x), std::fabs(a.y - b.y)}, 3));
    }
    return;
  }
  const Rectangle& area = std::get<Rectangle>(mark);
  if (area.fill_opacity >= 1) {
    if (!is_faint(area.fill) || area.stroke != Role::none) taken.push_back(grown(area.box, 3));
    return;
  }
  const Box& box = area.box;
  taken.push_back(grown({box.x, box.y, box.w, 1}, 3));
  taken.push_back(grown({box.x, box.bottom(), box.w, 1}, 3));
  taken.push_back(grown({box.x, box.y, 1, box.h}, 3));
  taken.push_back(grown({box.right(), box.y, 1, box.h}, 3));
}

// The end of a note's line: a handle's thumb, the part's own symbols or bars, or else the part itself.
Box anchor_of(const Scene& scene, const Part& part) {
  if (const Handle* handle = handle_of(part)) {
    const Point at = thumb_of(*handle);
    return {at.x - 12, at.y - 12, 24, 24};
  }
  // On a map the thing itself, within its upper edge, rather than its line in the list below.
  const Control control = control_of(part.id);
  for (const Shown& shown : scene.shown)
    if (control.kind == ControlKind::area_entry && shown.thing == thing_named(control.key)) {
      const Box box = box_of(scene.marks[shown.mark]);
      return {box.x + box.w * 0.45f, box.y + 6, box.w * 0.1f, 6};
    }
  std::optional<Box> found;
  const auto take = [&](const Box& box) {
    if (!found) found = box;
    const float left = std::min(found->x, box.x), top = std::min(found->y, box.y);
    found = Box{left, top, std::max(found->right(), box.right()) - left, std::max(found->bottom(), box.bottom()) - top};
  };
  // A row's symbols and bars are drawn after it, over the reader's line. Those of a line of the bill stand between its
  // name and its amount.
  Box whole = part.box;
  if (control.kind == ControlKind::stage)
    if (const Part* amount = find_part(scene, id_of(ControlKind::source, control.key)))
      whole = {whole.right(), whole.y, amount->box.x - whole.right(), whole.h};
  const auto within = [&](const Box& box) {
    const Point middle{box.x + box.w / 2, box.y + box.h / 2};
    return box.h < whole.h && middle.x > whole.x && middle.x < whole.right() && middle.y > whole.y &&
           middle.y < whole.bottom();
  };
  for (const Mark& mark : scene.marks) {
    const Box box = box_of(mark);
    const auto* bar = std::get_if<Rectangle>(&mark);
    if (std::holds_alternative<Symbol>(mark) && within(box)) take(grown(box, 3));
    if (bar && !(is_faint(bar->fill) && is_faint(bar->stroke)) && box.h > 3 && box.w > 1 && within(box))
      take(grown(box, 2));
  }
  // Otherwise the line points to the part's first words, its name.
  for (std::size_t i = part.first_mark; !found && i < part.last_mark; ++i)
    if (const auto* text = std::get_if<Text>(&scene.marks[i])) take(grown(box_of(*text), 2));
  return found.value_or(part.box);
}

// Whether the line from a to b crosses nothing, apart from its two ends.
bool runs_free(Point a, Point b, const std::vector<Box>& words) {
  const int pieces = 24;
  for (int i = 1; i < pieces; ++i) {
    const float t = static_cast<float>(i) / pieces;
    const Box dot{a.x + (b.x - a.x) * t - 1, a.y + (b.y - a.y) * t - 1, 2, 2};
    if (std::any_of(words.begin(), words.end(), [&](const Box& box) { return meet(dot, box); })) return false;
  }
  return true;
}

// Puts it in lines no wider than `widest` at the nearest free place; false if there is none.
bool place(Scene& scene, const Control& note, const std::string& of, const std::string& words, const Box& anchor,
           const Box& bounds, float widest) {
  const std::vector<std::string> lines = wrap_evenly(words, type::second_strong, widest, 5);
  float width = 0;
  for (const std::string& line : lines) width = std::max(width, measure(line, type::second_strong));
  const float height = static_cast<float>(lines.size()) * leading;

  // In another part's row the note would look like a word of that row, so such places come last.
  std::vector<Box> others;
  constexpr float strayed = 150, tallest_row = 120;
  for (const Part& part : scene.parts)
    if (part.role() == PartRole::row && part.id != of && part.box.h < tallest_row)
      others.push_back(grown({part.box.x, part.box.y, part.box.w, part.box.h}, -1));
  std::vector<Box> taken, texts;
  for (const Mark& mark : scene.marks) {
    add_obstacles(mark, taken);
    if (const auto* text = std::get_if<Text>(&mark)) texts.push_back(box_of(*text));
  }
  std::optional<Box> best;
  float least = 0;
  for (float y = bounds.y; y + height <= bounds.bottom(); y += step) {
    for (float x = bounds.x; x + width <= bounds.right(); x += step) {
      const Box box{x, y, width, height};
      const Point there = nearest(anchor, {x + width / 2, y + height / 2}), here = nearest(grown(box, 3), there);
      const float away = std::hypot(there.x - here.x, there.y - here.y);
      float far = away;
      for (const Box& other : others) far += meet(box, other) ? strayed : 0;
      if (away < 10 || (best && far >= least)) continue;
      if (std::any_of(taken.begin(), taken.end(), [&](const Box& other) { return meet(box, other); })) continue;
      if (!runs_free(here, there, texts)) continue;
      best = box;
      least = far;
    }
  }
  if (!best) return false;
  const Point there = nearest(anchor, {best->x + width / 2, best->y + height / 2}),
              here = nearest(grown(*best, 3), there);
  const std::size_t first = scene.marks.size();
  scene.marks.push_back(Line{here, there, Role::ink, 1, false});
  symbol(scene, there, 5, Shape::dot, Role::ink);
  write_lines(scene, best->x, best->y + 12, leading, lines, type::second_strong, Role::ink);
  add_part(scene, first, note, PartRole::text, words, *best);
  return true;
}

}  // namespace

bool point_at(Scene& scene, const Control& note, const std::string& part_id, const std::string& words,
              const Box& bounds) {
  const Part* part = find_part(scene, part_id);
  if (!part) return false;
  const Box anchor = anchor_of(scene, *part);
  // If a broad note has no room, a tall one may.
  for (float widest : {190.0f, 150.0f, 120.0f, 260.0f, 400.0f})
    if (place(scene, note, part_id, words, anchor, bounds, widest)) return true;
  return false;
}

std::optional<Box> shade(Scene& scene, const std::string& part_id) {
  const Part* part = find_part(scene, part_id);
  if (!part) return std::nullopt;
  if (const Handle* handle = handle_of(*part)) return grown({thumb_of(*handle).x, thumb_of(*handle).y, 0, 0}, 12);
  float top = part->box.bottom(), bottom = part->box.y;
  for (std::size_t i = part->first_mark; i < part->last_mark; ++i) {
    top = std::min(top, box_of(scene.marks[i]).y);
    bottom = std::max(bottom, box_of(scene.marks[i]).bottom());
  }
  const Box box{part->box.x, top - 2, part->box.w, bottom - top + 4};
  scene.marks.push_back(Rectangle{box, Role::ink, 2, Role::none, 1, 0.07f});
  return box;
}

}  // namespace explainer
