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
  void* context = nullptr;  // what SDL or Emscripten calls it; nullptr: ImGui takes the input, and somebody else draws
  int largest_side = 4096;  // device pixels that can be drawn
};

// A window and its context with ImGui in it; `handle` is nullptr where there is no OpenGL 3 (on the web WebGL 2)
// or no display; SDL_GetError says which.
Window open_window();
void close_window(Window&);
// On the web only: the same without graphics, for a picture that the page draws into a 2D canvas.
Window open_window_without_graphics();
// On the web only: the page has put a canvas with WebGL 2 in the place of its own. ImGui begins anew, without fonts; if
// false, it goes on as it was.
bool take_graphics(Window&);
// On the web only: the graphics context is gone for good, and the page has put another canvas in the place of its own.
void drop_graphics(Window&);

// The largest ratio, up to the one wanted, at which a picture of this many CSS pixels can be drawn.
float possible_ratio(const Window&, float css_width, float css_height, float wanted);
// Device pixels, and the style that belongs to the ratio.
void resize_window(Window&, int width, int height, float ratio);

// Around each pass of ImGui. `end_frame` draws what is in its drawing lists, on paper of this colour; `end_frame_over`
// draws it over the picture that is there (on the web only: a window forgets); `end_pass` leaves the picture as it is.
void begin_frame(Window&);
void end_pass(Window&);
void end_frame(Window&, Rgb paper);
void end_frame_over(Window&);

// On the desktop only: the graphics driver has forgotten everything, and textures and programs are made again.
void restore_context(Window&);

}  // namespace explainer
