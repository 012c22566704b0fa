#include "views/notes.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "layout/callout.h"
#include "layout/column.h"
#include "views/same_thing.h"
#include "views/slider.h"

namespace explainer {
namespace {

// The end of a note's line: a handle's thumb, the part's own symbols or bars, or else the part itself.
Box anchor_of(const Scene& scene, const Part& part) {
  if (const Handle* handle = handle_of(part)) return square(thumb_of(*handle), thumb_room);
  // On a map the thing itself, within its upper edge, rather than its line in the list below.
  const Control control = control_of(part.id);
  for (const Shown& shown : scene.shown)
    if (control.kind == ControlKind::area_entry && shown.thing == thing_named(control.key)) {
      constexpr float share = 0.1f, inside = 6;
      const Box box = box_of(scene.marks[shown.mark]);
      return {box.centre().x - box.w * share / 2, box.y + inside, box.w * share, inside};
    }
  std::optional<Box> found;
  const auto take = [&](const Box& box) { found = joined(found.value_or(box), box); };
  // A row's symbols and bars are drawn after it, over the reader's line. Those of a line of the bill stand between its
  // name and its amount.
  Box whole = part.box;
  if (control.kind == ControlKind::stage)
    if (const Part* amount = find_part(scene, id_of(ControlKind::source, control.key)))
      whole = {whole.right(), whole.y, amount->box.x - whole.right(), whole.h};
  const auto within = [&](const Box& box) { return box.h < whole.h && holds(whole, box.centre()); };
  constexpr float off_symbol = 3;
  for (const Mark& mark : scene.marks) {
    const Box box = box_of(mark);
    const auto* bar = std::get_if<Rectangle>(&mark);
    if (std::holds_alternative<Symbol>(mark) && within(box)) take(grown(box, off_symbol));
    if (bar && !(is_faint(bar->fill) && is_faint(bar->stroke)) && box.h > track_height && box.w > 1 && within(box))
      take(grown(box, air::fine));
  }
  // Otherwise the line points to the part's first words, its name.
  for (std::size_t i = part.first_mark; !found && i < part.last_mark; ++i)
    if (const auto* text = std::get_if<Text>(&scene.marks[i])) take(grown(box_of(*text), air::fine));
  return found.value_or(part.box);
}

}  // namespace

bool point_at(Scene& scene, const Control& note, const std::string& part_id, const std::string& words,
              const Box& bounds) {
  const Part* part = find_part(scene, part_id);
  if (!part) return false;
  const Box anchor = anchor_of(scene, *part);
  // In another part's row it would look like a word of that row.
  constexpr float tallest_row = 120;
  std::vector<Box> others;
  for (const Part& other : scene.parts)
    if (other.role() == PartRole::row && other.id != part_id && other.box.h < tallest_row)
      others.push_back(grown(other.box, -1));
  return call_out(scene, note, words, anchor, bounds, others);
}

std::optional<Box> shade(Scene& scene, const std::string& part_id) {
  const Part* part = find_part(scene, part_id);
  if (!part) return std::nullopt;
  if (const Handle* handle = handle_of(*part)) return square(thumb_of(*handle), thumb_room);
  constexpr float faint = 0.07f;
  float top = part->box.bottom(), bottom = part->box.y;
  for (std::size_t i = part->first_mark; i < part->last_mark; ++i) {
    top = std::min(top, box_of(scene.marks[i]).y);
    bottom = std::max(bottom, box_of(scene.marks[i]).bottom());
  }
  const Box box = inset({part->box.x, top, part->box.w, bottom - top}, 0, -air::fine);
  scene.marks.push_back(Rectangle{box, Role::ink, 2, Role::none, 1, faint});
  return box;
}

}  // namespace explainer
