#include <algorithm>
#include <cmath>
#include <utility>

#include "app/notice.h"
#include "app/scroll.h"
#include "app/widgets.h"

namespace explainer {
namespace {

constexpr float widest = 1240;  // in CSS pixels, the largest width of the page

struct Air {
  float side, top, bottom;
};

Air air_of(const Desk& desk) {
  if (desk.size.width < 648) return {16, 24, 24};
  if (desk.size.width < 996) return {24, 28, 32};
  return {48, 32, 40};
}

// The thumb's distance from the window's edge, its width and its least length, in CSS pixels.
constexpr float thumb_air = 4, thumb_width = 4, least_thumb = 32;

struct ThumbRun {
  float length = 0, run = 0;
};

ThumbRun thumb_run(const Desk& desk) {
  const float span = page_bottom(desk) - page_top(desk);
  const float room = desk.size.height - 2 * thumb_air;
  const float length = std::max(least_thumb, room * desk.size.height / (span + desk.size.height));
  return {length, room - length};
}

}  // namespace

void arrange(Desk& desk) {
  Session& session = desk.session;
  desk.size = measure_window(desk.window);
  desk.painting.ratio = possible_ratio(desk.window, desk.size.width, desk.size.height, desk.size.ratio);
  const float side = air_of(desk).side;
  session.looks.width = std::clamp(std::floor(desk.size.width - 2 * side), 280.0f, widest);
  desk.left = std::max(0.0f, std::floor((desk.size.width - session.looks.width) / 2));
  session.looks.in_sight = desk.size.height - air_of(desk).top;
  desk.notice_height = height_of_notice(desk);
  resize_window(desk.window, static_cast<int>(std::lround(desk.size.width * desk.size.ratio)),
                static_cast<int>(std::lround(desk.size.height * desk.size.ratio)), desk.painting.ratio);
  refresh(session);
  desk.spare = 0;
  scroll_to(desk, desk.top);
}

Point corner(const Desk& desk) {
  const float ratio = desk.painting.ratio;
  return {std::round(-desk.left * ratio) / ratio, std::round(desk.top * ratio) / ratio};
}

Point to_page(const Desk& desk, Point in_window) {
  const Point at = corner(desk);
  return {in_window.x + at.x, in_window.y + at.y};
}

Box window_box(const Desk& desk) {
  const Point at = corner(desk);
  return {at.x, at.y, desk.size.width, desk.size.height};
}

void point_at(Desk& desk, PointerEvent event, Point at, bool touch, int buttons) {
  hand_on(point(desk.session, event, at, touch, buttons), touch, desk.painting.ratio);
}

float page_top(const Desk& desk) { return -air_of(desk).top - desk.notice_height; }

float page_bottom(const Desk& desk) {
  return std::max(page_top(desk), scene_of(desk.session).height + air_of(desk).bottom - desk.size.height) + desk.spare;
}

void scroll_to(Desk& desk, float top) {
  desk.top = std::clamp(top, page_top(desk), page_bottom(desk));
  desk.session.looks.visible_top = std::max(0.0f, desk.top);
  if (desk.session.looks.show_total_strip) refresh(desk.session);
  want_frame(desk.session);
  // The page has moved under a resting mouse, so the session learns where the mouse is now.
  if (desk.mouse.x >= 0 && desk.list.part.empty() && desk.session.gesture.stage != Gesture::Stage::pressed &&
      desk.session.by_mouse)
    hand_on(carry_mouse(desk.session, to_page(desk, desk.mouse)), false, desk.painting.ratio);
}

void scroll_by(Desk& desk, float distance) { scroll_to(desk, desk.top + distance); }

void follow_story(Desk& desk) {
  const State& state = desk.session.state;
  const int chapter = state.reading ? state.chapter : 0;
  const bool begins = desk.painting.frames_drawn == 0;  // at the start a notice may stand above the page
  if (std::exchange(desk.chapter, chapter) != chapter && chapter && !begins) scroll_to(desk, -air_of(desk).top);
}

void stay_in_place(Desk& desk, const Part& before) {
  const Part* now = part_of(desk.session, before.id);
  if (!now) return;
  const Handle *then = handle_of(before), *handle = handle_of(*now);
  float moved = now->box.y - before.box.y;
  if (handle && then) {
    Handle there = *handle;
    there.track = then->track;
    moved = thumb_of(*handle).y - thumb_of(there).y;
  }
  // A page that its window holds has nothing below that could come up, so it gets room there.
  desk.spare += std::max(0.0f, desk.top + moved - page_bottom(desk));
  scroll_by(desk, moved);
}

void bring_into_view(Desk& desk, const Box& box) {
  // The strip with the total may cover the upper edge.
  const float above = desk.session.looks.width < 600 ? 64 : 16, below = 24;
  const float first = box.y - above, last = box.bottom() + below - desk.size.height;
  // Show the top of a box that is taller than the window.
  if (first < desk.top) scroll_to(desk, first);
  else if (last > desk.top) scroll_to(desk, std::min(first, last));
}

Box thumb_box(const Desk& desk) {
  const float span = page_bottom(desk) - page_top(desk);
  if (span < 1) return {};
  const ThumbRun thumb = thumb_run(desk);
  const Box window = window_box(desk);
  const float y = thumb_air + (desk.top - page_top(desk)) / span * thumb.run;
  return {window.right() - thumb_width - thumb_air, window.y + y, thumb_width, thumb.length};
}

void drag_thumb_to(Desk& desk, float y) {
  const float run = thumb_run(desk).run;
  if (run <= 0) return;
  const float span = page_bottom(desk) - page_top(desk);
  scroll_to(desk, page_top(desk) + (y - thumb_air) / run * span);
}

void paint_thumb(const Desk& desk, Scene& scene) {
  const Box box = thumb_box(desk);
  if (box.w > 0) scene.marks.push_back(Rectangle{box, desk.thumb_grab >= 0 ? Role::ink : Role::soft, thumb_width / 2});
}

}  // namespace explainer
