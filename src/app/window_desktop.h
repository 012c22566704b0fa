// What only a real window has, beyond app/window.h: the user sets its size, and it has its own pixel density.
#pragma once

#include "app/window.h"

namespace explainer {

// Sizes in CSS pixels. `unit` is the number of SDL's window units in a CSS pixel, `ratio` the number of device pixels.
//
// On macOS and Wayland a window has more device pixels than units (unit 1). X11 does not scale: there GDK_SCALE of the
// desktop decides, and without it a display too dense to read unscaled counts as double.
struct WindowMeasure {
  float width = 0, height = 0;
  float unit = 1, ratio = 1;
};

inline constexpr int least_width = 320, least_height = 480;

WindowMeasure measure_window(const Window&);

// The largest window that its display has room for, without the frame, in CSS pixels; 0: not known.
struct WindowRoom {
  float width = 0, height = 0;
};
WindowRoom room_for(const Window&);
// Sets the size in CSS pixels, limited by the display, and shows the window.
void show_window(Window&, int css_width, int css_height);

}  // namespace explainer
