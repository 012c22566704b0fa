// The window that ImGui uses: SDL and OpenGL, nothing of the explainer. window_web.cpp is the page's canvas (WebGL 2),
// window_desktop.cpp a real window.
//
// ImGui works in device pixels on both (DisplayFramebufferScale 1), so text is equally sharp at 1.5 device pixels per
// CSS pixel and at 1.
#pragma once

#include "scene/palette.h"

struct SDL_Window;

namespace explainer {

struct Window {
  SDL_Window* handle = nullptr;
  void* context = nullptr;  // of SDL or Emscripten; nullptr: ImGui takes input only and others draw
  int largest_side = 4096;  // largest side that can be drawn, in device pixels
};

// Opens a window with its context and ImGui. `handle` is nullptr if there is no OpenGL 3 (on the web WebGL 2) or no
// display; SDL_GetError says which.
Window open_window();
void close_window(Window&);
// Web only: opens the window without graphics, for a picture that the page draws into a 2D canvas.
Window open_window_without_graphics();
// Web only: the page has replaced its canvas by one with WebGL 2. ImGui restarts without fonts. False: nothing has
// changed.
bool take_graphics(Window&);
// Web only: the graphics context is lost for good, and the page has put another canvas in place of its own.
void drop_graphics(Window&);

// The largest ratio, up to the wanted one, at which a picture of this size in CSS pixels can be drawn.
float possible_ratio(const Window&, float css_width, float css_height, float wanted);
// Sets the size in device pixels, and ImGui's style for the ratio.
void resize_window(Window&, int width, int height, float ratio);

// These surround each pass of ImGui. `end_frame` draws ImGui's lists on a background of this colour. `end_frame_over`
// draws them over the existing picture (web only, since a window loses its picture). `end_pass` draws nothing.
void begin_frame(Window&);
void end_pass(Window&);
void end_frame(Window&, Rgb paper);
void end_frame_over(Window&);

// Desktop only: creates textures and programs again after the graphics driver has lost them.
void restore_context(Window&);

}  // namespace explainer
