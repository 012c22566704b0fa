// What a real window can do beyond app/window.h: its size is the user's, and it has a density of its own.
#pragma once

#include "app/window.h"

namespace explainer {

// Sizes in CSS pixels; `unit` is how many of SDL's window units one is, `ratio` how many device pixels.
//
// macOS and Wayland give a window more device pixels than units by themselves (unit 1). X11 does not: there the
// desktop's GDK_SCALE is followed, or, where it is not set, a display so dense that nobody reads it unscaled counts
// double.
struct WindowMeasure {
  float width = 0, height = 0;
  float unit = 1, ratio = 1;
};

inline constexpr int least_width = 320, least_height = 480;

WindowMeasure measure_window(const Window&);

// The largest window that the display under it has room for, without the frame, in CSS pixels; 0: not known.
struct WindowRoom {
  float width = 0, height = 0;
};
WindowRoom room_for(const Window&);
// Sets the size in CSS pixels, no larger than the display allows, and shows the window.
void show_window(Window&, int css_width, int css_height);

}  // namespace explainer
