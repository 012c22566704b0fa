// Replacements for parts of Dear ImGui and SDL that the page leaves out: tables and columns, gamepads, windows drawn
// pixel by pixel, touch gestures, SDL's events and window listeners (the page passes pointer events itself), and all
// but the simplest reading and writing by format (see src/dependencies.cmake). The rest of both libraries still refers
// to these functions, which do nothing here. The real ones would make the page a tenth larger (33 KB compressed).
#include <SDL.h>
#include <emscripten/emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <cstdarg>
#include <cstdio>
#include <cstdlib>

namespace ImGui {

void EndTable() {}
void EndColumns() {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void TableSettingsAddSettingsHandler() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}

// What the core calls of ImGui's other files for windows that have bars, grips, tabs, menus or trees. The build gives
// the core these names (see src/dependencies.cmake); the real functions stay in their files for who calls them there.
void LeftOutEndTabBar() {}
ImGuiMultiSelectIO* LeftOutEndMultiSelect() { return nullptr; }
void LeftOutEndMenuBar() {}
void LeftOutTreePop() {}
void LeftOutInputTextDeactivateHook(ImGuiID) {}
void LeftOutScrollbar(ImGuiAxis) {}
bool LeftOutCloseButton(ImGuiID, const ImVec2&) { return false; }
bool LeftOutCollapseButton(ImGuiID, const ImVec2&) { return false; }
bool LeftOutButtonBehavior(const ImRect&, ImGuiID, bool* hovered, bool* held, ImGuiButtonFlags) {
  *hovered = *held = false;
  return false;
}
void LeftOutRenderBullet(ImDrawList*, ImVec2, ImU32) {}
void LeftOutTextV(const char*, va_list) {}
void LeftOutStyleColorsDark(ImGuiStyle*) {}

}  // namespace ImGui

struct SDL_VideoDevice;

// The module's canvas wherever it is: in a shadow root, or as the second one on a page.
EM_JS(void, size_canvas, (int width, int height), {
  Module["canvas"].width = width;
  Module["canvas"].height = height;
})

extern "C" {

// Reads only what ImGui's drawing needs, "OpenGL ES 3.0" and "#version 300 es": literal characters and %d for a whole
// number. ImGui's settings file would need more, but it is not read.
int sscanf(const char* text, const char* format, ...) {
  va_list places;
  va_start(places, format);
  int read = 0;
  for (; *format != '\0'; ++format) {
    if (format[0] == '%' && format[1] == 'd') {
      char* end = nullptr;
      const long value = std::strtol(text, &end, 10);
      if (end == text) break;
      *va_arg(places, int*) = static_cast<int>(value);
      text = end;
      ++format;
      ++read;
    } else if (*format != *text++) {
      break;
    }
  }
  va_end(places);
  return read;
}

// Writes literal characters, %s and %d. Nothing drawn here uses it, but names of ImGui's windows could.
int vsnprintf(char* text, std::size_t room, const char* format, va_list values) {
  std::size_t length = 0;
  const auto put = [&](char letter) {
    if (length + 1 < room) text[length] = letter;
    ++length;
  };
  for (; *format != '\0'; ++format) {
    if (format[0] == '%' && format[1] == 's') {
      for (const char* words = va_arg(values, const char*); words && *words != '\0'; ++words) put(*words);
      ++format;
    } else if (format[0] == '%' && format[1] == 'd') {
      const int value = va_arg(values, int);
      if (value < 0) put('-');
      unsigned int rest = value < 0 ? 0u - static_cast<unsigned int>(value) : static_cast<unsigned int>(value);
      unsigned int unit = 1;
      while (rest / unit >= 10) unit *= 10;
      for (; unit > 0; rest %= unit, unit /= 10) put(static_cast<char>('0' + rest / unit));
      ++format;
    } else {
      put(*format);
    }
  }
  if (room > 0) text[length < room ? length : room - 1] = '\0';
  return static_cast<int>(length);
}
int snprintf(char* text, std::size_t room, const char* format, ...) {
  va_list values;
  va_start(values, format);
  const int length = vsnprintf(text, room, format, values);
  va_end(values);
  return length;
}
// ImGui and SDL would log with these. Nothing is logged, and gl_functions_web.cpp says that every shader compiles.
int fprintf(FILE*, const char*, ...) { return 0; }
int fiprintf(FILE*, const char*, ...) { return 0; }
// SDL would look for hints in the environment, but a page has none.
char* getenv(const char*) { return nullptr; }
int setenv(const char*, const char*, int) { return -1; }

// SDL reads hints about the mouse's speed with it, but there are none.
double atof(const char*) { return 0; }

}  // extern "C"

extern "C" {

// Without these definitions the linker would silently take Emscripten's whole library for SDL 1, which has functions of
// the same names: 6 KB.
int SDL_NumJoysticks() { return 0; }
SDL_bool SDL_IsGameController(int) { return SDL_FALSE; }
SDL_GameController* SDL_GameControllerOpen(int) { return nullptr; }
void SDL_GameControllerClose(SDL_GameController*) {}
Sint16 SDL_GameControllerGetAxis(SDL_GameController*, SDL_GameControllerAxis) { return 0; }
Uint8 SDL_GameControllerGetButton(SDL_GameController*, SDL_GameControllerButton) { return 0; }

// These are declared in SDL's internal headers only. -1 means failure in SDL.
int Emscripten_CreateWindowFramebuffer(SDL_VideoDevice*, SDL_Window*, Uint32*, void**, int*) { return -1; }
int Emscripten_UpdateWindowFramebuffer(SDL_VideoDevice*, SDL_Window*, const SDL_Rect*, int) { return -1; }
void Emscripten_DestroyWindowFramebuffer(SDL_VideoDevice*, SDL_Window*) {}
SDL_Surface* SDL_ConvertSurfaceFormat(SDL_Surface*, Uint32, Uint32) { return nullptr; }
int SDL_LockSurface(SDL_Surface*) { return -1; }
void SDL_FreeSurface(SDL_Surface*) {}
int SDL_GestureAddTouch(SDL_TouchID) { return 0; }
int SDL_GestureDelTouch(SDL_TouchID) { return 0; }
void SDL_GestureProcessEvent(SDL_Event*) {}
void SDL_GestureQuit() {}
// SDL's events, keyboard, mouse and fingers. Nobody reads what its video driver stores about the mouse. In SDL -1, 0
// and nullptr mean none.
Uint8 SDL_EventState(Uint32, int) { return 0; }
int SDL_EventsInit() { return 0; }
void SDL_EventsQuit() {}
int SDL_KeyboardInit() { return 0; }
void SDL_KeyboardQuit() {}
int SDL_MouseInit() { return 0; }
void SDL_MouseQuit() {}
int SDL_TouchInit() { return 0; }
void SDL_TouchQuit() {}
SDL_Window* SDL_GetKeyboardFocus() { return nullptr; }
SDL_Window* SDL_GetMouseFocus() { return nullptr; }
void SDL_SetKeyboardFocus(SDL_Window*) {}
void SDL_SetMouseFocus(SDL_Window*) {}
Uint32 SDL_GetMouseState(int*, int*) { return 0; }
void SDL_WarpMouseInWindow(SDL_Window*, int, int) {}
int SDL_SendWindowEvent(SDL_Window*, Uint8, int, int) { return 0; }
void Emscripten_RegisterEventHandlers(void*) {}
void Emscripten_UnregisterEventHandlers(void*) {}
int Emscripten_HandleCanvasResize(int, const void*, void*) { return 0; }
void Emscripten_InitMouse() {}
void Emscripten_FiniMouse() {}

// The video driver's contexts by EGL; window_web.cpp says why they are unused.
int Emscripten_GLES_LoadLibrary(SDL_VideoDevice*, const char*) { return -1; }
void* Emscripten_GLES_CreateContext(SDL_VideoDevice*, SDL_Window*) { return nullptr; }
int Emscripten_GLES_MakeCurrent(SDL_VideoDevice*, SDL_Window*, void*) { return -1; }
int Emscripten_GLES_SwapWindow(SDL_VideoDevice*, SDL_Window*) { return -1; }
void* SDL_EGL_GetProcAddress(SDL_VideoDevice*, const char*) { return nullptr; }
void SDL_EGL_UnloadLibrary(SDL_VideoDevice*) {}
int SDL_EGL_SetSwapInterval(SDL_VideoDevice*, int) { return -1; }
int SDL_EGL_GetSwapInterval(SDL_VideoDevice*) { return 0; }
void SDL_EGL_DeleteContext(SDL_VideoDevice*, void*) {}
void* SDL_EGL_CreateSurface(SDL_VideoDevice*, void*) { return nullptr; }
void SDL_EGL_DestroySurface(SDL_VideoDevice*, void*) {}

// The functions of Emscripten's scripts that the driver calls. Our window has no full screen, no title and no size from
// a style sheet. The real scripts would add 3 KB.
EMSCRIPTEN_RESULT emscripten_set_canvas_element_size(const char*, int width, int height) {
  size_canvas(width, height);
  return EMSCRIPTEN_RESULT_SUCCESS;
}
EMSCRIPTEN_RESULT emscripten_request_fullscreen_strategy(const char*, EM_BOOL, const EmscriptenFullscreenStrategy*) {
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
EMSCRIPTEN_RESULT emscripten_exit_fullscreen() { return EMSCRIPTEN_RESULT_NOT_SUPPORTED; }
EMSCRIPTEN_RESULT emscripten_get_element_css_size(const char*, double* width, double* height) {
  *width = *height = 1;
  return EMSCRIPTEN_RESULT_SUCCESS;
}
EMSCRIPTEN_RESULT emscripten_set_element_css_size(const char*, double, double) { return EMSCRIPTEN_RESULT_SUCCESS; }
double emscripten_get_device_pixel_ratio() { return 1; }
void emscripten_get_screen_size(int* width, int* height) { *width = *height = 16384; }
void emscripten_set_window_title(const char*) {}
// The driver passes its space for windows.
int emscripten_asm_const_int_sync_on_main_thread(const char*, const char*, ...) { return 0; }

}  // extern "C"
