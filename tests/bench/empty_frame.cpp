// An ImGui frame with nothing in it, in the page's own window and with its fonts: what tests/bench/frames.mjs sets the
// page's frames against.
#include <emscripten/emscripten.h>

#include <optional>

#include "app/fonts.h"
#include "app/window.h"

namespace {

std::optional<explainer::Window> the_window;

}  // namespace

extern "C" {

// The canvas takes this many device pixels. False: there is no WebGL 2.
EMSCRIPTEN_KEEPALIVE int empty_start(int width, int height, float ratio) {
  the_window = explainer::open_window();
  if (!the_window->handle) return 0;
  explainer::add_fonts();
  explainer::resize_window(*the_window, width, height, ratio);
  return 1;
}

EMSCRIPTEN_KEEPALIVE void empty_frame() {
  explainer::begin_frame(*the_window);
  explainer::end_frame(*the_window, explainer::colour(explainer::Role::paper, explainer::Theme::light));
}

}  // extern "C"
