// Where the page lies under the window, and how it scrolls.
#pragma once

#include "app/desk.h"

namespace explainer {

// Call after the window's size or density has changed; the page adapts its width.
void arrange(Desk&);

// The page's coordinates at the window's top left corner, on a whole device pixel.
Point corner(const Desk&);
Point to_page(const Desk&, Point in_window);
Box window_box(const Desk&);  // in the page's pixels
// Passes a pointer event at a place of the page to the session, and the resulting mouse steps to Dear ImGui.
void point_at(Desk&, PointerEvent, Point, bool touch, int buttons);

void scroll_to(Desk&, float top);
void scroll_by(Desk&, float distance);
float page_top(const Desk&);     // the smallest value of `top`
float page_bottom(const Desk&);  // the largest value of `top`
// Scrolls to the beginning of a chapter when it opens, wherever the page was scrolled before.
void follow_story(Desk&);
// Scrolls so that a pressed or dragged part stays under the pointer when the press leaves the story, because the page
// above it then changes height. `before` is the part as it was.
void stay_in_place(Desk&, const Part& before);
// Scrolls only as far as needed to show the box with some space around it.
void bring_into_view(Desk&, const Box&);

// The scroll thumb in the page's pixels; its width is 0 if everything is visible.
Box thumb_box(const Desk&);
// Scrolls so that the thumb's top is at this y of the window.
void drag_thumb_to(Desk&, float y);
void paint_thumb(const Desk&, Scene&);

}  // namespace explainer
