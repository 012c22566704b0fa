// Where the page lies under the window, and moving it.
#pragma once

#include "app/desk.h"

namespace explainer {

// After the window's size or density has changed: the page takes its width.
void arrange(Desk&);

// The page's place at the window's top left corner, on a whole device pixel.
Point corner(const Desk&);
Point to_page(const Desk&, Point in_window);
Box window_box(const Desk&);  // in the page's pixels
// A pointer event at a place of the page goes to the session, and what comes of it to Dear ImGui.
void point_at(Desk&, PointerEvent, Point, bool touch, int buttons);

void scroll_to(Desk&, float top);
void scroll_by(Desk&, float distance);
float page_top(const Desk&);     // the least `top`
float page_bottom(const Desk&);  // the greatest
// A chapter begins at its first word, however far the page was scrolled in the one before.
void follow_story(Desk&);
// A part that is pressed or dragged leaves the story, and what stands above it has another height: the page is scrolled
// so that it stays under the pointer. `before`: the part as it was.
void stay_in_place(Desk&, const Part& before);
// Scrolls no further than needed to have the box in sight, with some air.
void bring_into_view(Desk&, const Box&);

// The scroll thumb, in the page's pixels; no width if everything is in sight.
Box thumb_box(const Desk&);
// The thumb is dragged so that its top is at this y of the window.
void drag_thumb_to(Desk&, float y);
void paint_thumb(const Desk&, Scene&);

}  // namespace explainer
