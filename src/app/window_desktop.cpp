#include "app/window_desktop.h"

#include <SDL.h>
#include <SDL_opengl.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "says/desk.h"

// ImGui's own SDL backend is not used, because it asks the desktop for the mouse's position, which is wrong while the
// page is scrolled. The rest of its work is small: a size, a clock and three pointer shapes.
namespace explainer {
namespace {

constexpr float dense_display = 192;  // dots per inch: twice the density that CSS assumes

void set_hints() {
  SDL_SetHint(SDL_HINT_WINDOWS_DPI_SCALING, "1");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
  SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
}

void set_attributes() {
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_FLAGS, SDL_GL_CONTEXT_FORWARD_COMPATIBLE_FLAG);  // macOS offers no other contexts
  // The picture is flat and ImGui smooths edges itself, so neither depth nor stencil is needed.
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
}

void open_imgui() {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags = ImGuiConfigFlags_None;
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  io.MouseDragThreshold = 0;
  ImGui_ImplOpenGL3_Init("#version 330 core");
}

// The number of window units per CSS pixel on systems that do not scale by themselves.
float unit_of(SDL_Window* window) {
  if (const char* scale = std::getenv("GDK_SCALE")) {
    const int units = std::atoi(scale);
    if (units >= 1 && units <= 4) return static_cast<float>(units);
  }
  float dots_an_inch = 0;
  const int display = SDL_GetWindowDisplayIndex(window);
  if (display < 0 || SDL_GetDisplayDPI(display, nullptr, &dots_an_inch, nullptr) != 0) return 1;
  return dots_an_inch >= dense_display ? 2.0f : 1.0f;
}

SDL_SystemCursor shape_of(ImGuiMouseCursor cursor) {
  switch (cursor) {
    case ImGuiMouseCursor_Hand: return SDL_SYSTEM_CURSOR_HAND;
    case ImGuiMouseCursor_ResizeEW: return SDL_SYSTEM_CURSOR_SIZEWE;
    case ImGuiMouseCursor_ResizeNS: return SDL_SYSTEM_CURSOR_SIZENS;
    case ImGuiMouseCursor_ResizeAll: return SDL_SYSTEM_CURSOR_SIZEALL;
    case ImGuiMouseCursor_TextInput: return SDL_SYSTEM_CURSOR_IBEAM;
    default: return SDL_SYSTEM_CURSOR_ARROW;
  }
}

// Shows the pointer shape that ImGui wants.
void show_pointer_shape() {
  static SDL_Cursor* cursors[SDL_NUM_SYSTEM_CURSORS] = {};
  static SDL_SystemCursor shown = SDL_SYSTEM_CURSOR_ARROW;
  const SDL_SystemCursor wanted = shape_of(ImGui::GetMouseCursor());
  if (wanted == shown) return;
  shown = wanted;
  if (!cursors[wanted]) cursors[wanted] = SDL_CreateSystemCursor(wanted);
  if (cursors[wanted]) SDL_SetCursor(cursors[wanted]);
}

// The driver named by the environment; nullptr: none is named.
const char* told_driver() {
  const char* told = SDL_getenv("SDL_VIDEODRIVER");
  return told && *told ? told : nullptr;
}

// Whether SDL draws into memory, as it does without a display. Nobody could see such a window or close it.
bool draws_into_memory() {
  const std::string_view driver = SDL_GetCurrentVideoDriver();
  return driver == "offscreen" || driver == "dummy" || driver == "evdev";
}

// The error message, with the display that the environment names, if any.
std::string no_display() {
  std::string words;
  for (const char* name : {"WAYLAND_DISPLAY", "DISPLAY"})
    if (const char* display = SDL_getenv(name); display && *display)
      words += std::string(words.empty() ? ": none answers at " : ", nor at ") + name + "=" + display;
  return "there is no display" + words;
}

void fail(const std::string& why) { SDL_SetError("%s", why.c_str()); }

// Opens a window with the driver named by SDL_VIDEODRIVER, or with the first one that works.
Window try_to_open() {
  Window window;
  const bool ready = SDL_Init(SDL_INIT_VIDEO) == 0;
  if (!told_driver() && (!ready || draws_into_memory())) fail(no_display());
  if (!ready || (!told_driver() && draws_into_memory())) return window;
  set_attributes();
  const Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_HIDDEN;
  window.handle = SDL_CreateWindow(say(says::desk_title{}).c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                   least_width, least_height, flags);
  if (window.handle) window.context = SDL_GL_CreateContext(window.handle);
  if (!window.context) {
    const std::string why = SDL_GetError();
    if (window.handle) SDL_DestroyWindow(std::exchange(window.handle, nullptr));
    fail("it needs OpenGL 3.3: " + why);
  }
  return window;
}

// Quits SDL but keeps its error message, which SDL_Quit would clear.
std::string quit_with_reason() {
  const std::string why = SDL_GetError();
  SDL_Quit();
  fail(why);
  return why;
}

// Tries all drivers, because SDL_VIDEODRIVER may be left over from another session.
Window open_by_another_driver(const std::string& told) {
  const std::string why = quit_with_reason();
  std::fprintf(stderr, "explainer-desktop: SDL_VIDEODRIVER is “%s”, by which no window opens here (%s).\n",
               told.c_str(), why.c_str());
  SDL_setenv("SDL_VIDEODRIVER", "", 1);
  const Window window = try_to_open();
  if (window.handle) std::fprintf(stderr, "The driver “%s” is taken instead.\n", SDL_GetCurrentVideoDriver());
  return window;
}

}  // namespace

Window open_window() {
  set_hints();
  Window window = try_to_open();
  if (const char* told = told_driver()) {
    if (!window.handle) window = open_by_another_driver(told);
    else if (draws_into_memory())
      std::fprintf(stderr, "explainer-desktop: SDL_VIDEODRIVER is “%s”: nobody will see the window.\n", told);
  }
  if (!window.handle) {
    quit_with_reason();
    return window;
  }
  SDL_GL_SetSwapInterval(1);
  glGetIntegerv(GL_MAX_TEXTURE_SIZE, &window.largest_side);
  open_imgui();
  return window;
}

void close_window(Window& window) {
  if (window.handle) {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
    SDL_GL_DeleteContext(window.context);
    SDL_DestroyWindow(window.handle);
  }
  SDL_Quit();
  window = {};
}

WindowMeasure measure_window(const Window& window) {
  int units_wide = 1, units_high = 1, pixels_wide = 1, pixels_high = 1;
  SDL_GetWindowSize(window.handle, &units_wide, &units_high);
  SDL_GL_GetDrawableSize(window.handle, &pixels_wide, &pixels_high);
  WindowMeasure result;
  const float pixels_a_unit = static_cast<float>(pixels_wide) / static_cast<float>(std::max(units_wide, 1));
  if (pixels_a_unit < 1.01f) result.unit = unit_of(window.handle);
  result.ratio = pixels_a_unit * result.unit;
  result.width = static_cast<float>(units_wide) / result.unit;
  result.height = static_cast<float>(units_high) / result.unit;
  return result;
}

WindowRoom room_for(const Window& window) {
  SDL_Rect usable{};
  if (SDL_GetDisplayUsableBounds(std::max(0, SDL_GetWindowDisplayIndex(window.handle)), &usable) != 0) return {};
  constexpr int usual_frame = 64;
  int top = 0, left = 0, bottom = 0, right = 0;
  if (SDL_GetWindowBordersSize(window.handle, &top, &left, &bottom, &right) != 0) top = usual_frame;
  const float unit = measure_window(window).unit;
  return {static_cast<float>(usable.w - left - right) / unit, static_cast<float>(usable.h - top - bottom) / unit};
}

void show_window(Window& window, int css_width, int css_height) {
  const float unit = measure_window(window).unit;
  const auto units = [&](int css) { return static_cast<int>(std::lround(static_cast<float>(css) * unit)); };
  SDL_Rect usable{0, 0, units(css_width), units(css_height)};
  SDL_GetDisplayUsableBounds(std::max(0, SDL_GetWindowDisplayIndex(window.handle)), &usable);
  SDL_SetWindowMinimumSize(window.handle, std::min(units(least_width), usable.w),
                           std::min(units(least_height), usable.h));
  SDL_SetWindowSize(window.handle, std::min(units(css_width), usable.w), std::min(units(css_height), usable.h));
  SDL_SetWindowPosition(window.handle, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED);
  SDL_ShowWindow(window.handle);
}

// The page scrolls inside the window, so only the window's area is drawn, whatever the picture's size.
float possible_ratio(const Window&, float, float, float wanted) { return wanted; }

void resize_window(Window&, int width, int height, float ratio) {
  ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  ImGuiStyle style;
  style.ScaleAllSizes(ratio);
  style.FontScaleDpi = ratio;
  style.CircleTessellationMaxError = 0.1f;
  ImGui::GetStyle() = style;
}

void begin_frame(Window&) {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::GetIO().DeltaTime = 1.0f / 60;  // constant, because the time since the last event may be long
  ImGui::NewFrame();
}

void end_pass(Window&) { ImGui::EndFrame(); }

void end_frame(Window& window, Rgb paper) {
  ImGui::Render();
  int width = 0, height = 0;
  SDL_GL_GetDrawableSize(window.handle, &width, &height);
  glViewport(0, 0, width, height);
  glClearColor(paper.r / 255.0f, paper.g / 255.0f, paper.b / 255.0f, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  show_pointer_shape();
  SDL_GL_SwapWindow(window.handle);
}

void restore_context(Window&) {
  ImGui_ImplOpenGL3_DestroyDeviceObjects();
  ImGui_ImplOpenGL3_CreateDeviceObjects();
}

}  // namespace explainer
