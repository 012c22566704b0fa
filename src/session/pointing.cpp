#include "session/pointing.h"

#include <algorithm>
#include <cmath>

#include "r1cost/sort_few.h"
#include "state/control.h"

namespace explainer {
namespace {

// A press within this distance of the thumb's centre, in CSS pixels, grabs it without moving it.
constexpr float thumb_reach = 16;

void take(Grip& grip, const Part& part, const Handle& handle, Point pointer) {
  grip = {part.id, {}, pointer, false, {}};
  const Point thumb = thumb_of(handle);
  if (on_thumb(handle, pointer)) grip.offset = {thumb.x - pointer.x, thumb.y - pointer.y};
  else grip.moved = true;  // a press on the track means that place
}

void slide(Pointing& result, Grip& grip, const Handle& handle, Point pointer) {
  // Only a move along the track is one: a thumb that is pushed across it keeps its value to the digit.
  if (handle.along == Along::across) pointer.y = grip.start.y;
  if (handle.along == Along::up) pointer.x = grip.start.x;
  if (std::abs(pointer.x - grip.start.x) >= 1 || std::abs(pointer.y - grip.start.y) >= 1) grip.moved = true;
  const bool same = grip.slid_to && grip.slid_to->x == pointer.x && grip.slid_to->y == pointer.y;
  if (!grip.moved || same || handle.track.w <= 0 || handle.track.h <= 0) return;
  grip.slid_to = pointer;
  const double across = (pointer.x + grip.offset.x - handle.track.x) / handle.track.w;
  const double up = (handle.track.bottom() - pointer.y - grip.offset.y) / handle.track.h;
  result.slid = grip.part;
  result.position = std::clamp(handle.along == Along::up ? up : across, 0.0, 1.0);
  result.up = std::clamp(up, 0.0, 1.0);
}

}  // namespace

bool reacts(PartRole role) {
  switch (role) {
    case PartRole::heading:
    case PartRole::text: return false;
    case PartRole::slider:
    case PartRole::field:
    case PartRole::select:
    case PartRole::toggle:
    case PartRole::button:
    case PartRole::row:
    case PartRole::card:
    case PartRole::link: return true;
  }
  return false;
}

bool in_card(const Part& part) { return part.role() == PartRole::card || is_in_card(part.id); }

bool on_thumb(const Handle& handle, Point pointer) {
  const Point thumb = thumb_of(handle);
  const bool across = std::abs(thumb.x - pointer.x) <= thumb_reach, up = std::abs(thumb.y - pointer.y) <= thumb_reach;
  return handle.along == Along::across ? across : handle.along == Along::up ? up : across && up;
}

// Parts overlap: the reader's line crosses every row, and a card lies over rows. On top are a card's own parts, then
// what can be dragged, then smaller boxes.
std::vector<const Part*> topmost_first(const Scene& scene) {
  std::vector<const Part*> parts;
  for (const Part& part : scene.parts)
    if (reacts(part.role())) parts.push_back(&part);
  // The area map is dragged anywhere: what stands in it comes first.
  const auto rank = [](const Part& part) {
    if (in_card(part)) return 0;
    const Handle* handle = handle_of(part);
    return handle && handle->along != Along::both ? 1 : 2;
  };
  r1cost::sort_few(parts, [&](const Part* a, const Part* b) {
    if (rank(*a) != rank(*b)) return rank(*a) < rank(*b);
    return a->box.w * a->box.h < b->box.w * b->box.h;
  });
  return parts;
}

Pointing pointing_of(const Scene& scene, const Touches& touches, Grip& grip) {
  Pointing result;
  for (const Touched& touched : touches.parts) {
    const Part& part = *touched.part;
    if (touched.hovered && result.hovered.empty()) result.hovered = part.id;
    if (touched.clicked) result.clicked = part.id;
    if (!touched.pressed) continue;
    result.pressed = part.id;
    if (const Handle* handle = handle_of(part); handle && touches.pointer) take(grip, part, *handle, *touches.pointer);
  }
  result.clicked_nothing = touches.button_down && result.pressed.empty();
  if (grip.part.empty()) return result;

  bool still_held = false;
  for (const Touched& touched : touches.parts) still_held |= touched.held && touched.part->id == grip.part;
  // Also when it was just released, because the last move and the release may arrive together.
  const Part* held = find_part(scene, grip.part);
  const Handle* handle = held ? handle_of(*held) : nullptr;
  if (handle && touches.pointer) slide(result, grip, *handle, *touches.pointer);
  if (!still_held) {
    grip = {};
    result.released = true;
  }
  return result;
}

}  // namespace explainer
