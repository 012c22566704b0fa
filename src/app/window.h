// The window ImGui draws in: SDL and OpenGL, nothing of the explainer. window_web.cpp is the page's canvas (WebGL 2),
// window_desktop.cpp a real window.
//
// ImGui runs in device pixels on both (DisplayFramebufferScale 1): text at one and a half device pixels a CSS pixel is
// then as sharp as at one.
#pragma once

#include "scene/palette.h"

struct SDL_Window;

namespace explainer {

struct Window {
  SDL_Window* handle = nullptr;
  void* context = nullptr;  // SDL_GLContext
  int largest_side = 4096;  // device pixels the graphics driver can draw
};

// A window and its context with ImGui in it; `handle` is nullptr where there is no WebGL 2 (or OpenGL 3).
Window open_window();
void close_window(Window&);

// The largest ratio, up to the one wanted, at which a picture of this many CSS pixels can be drawn.
float possible_ratio(const Window&, float css_width, float css_height, float wanted);
// Device pixels, and the style that belongs to the ratio.
void resize_window(Window&, int width, int height, float ratio);

// Around each frame.
void begin_frame(Window&);
void end_frame(Window&, Rgb paper);

// The graphics driver has forgotten everything: textures and programs are made again.
void restore_context(Window&);

}  // namespace explainer
