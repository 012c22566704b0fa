#include "app/window.h"

#include <GLES3/gl3.h>
#include <SDL.h>
#include <emscripten/emscripten.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <cmath>

#ifdef EM_JS_DEPS
EM_JS_DEPS(explainer_window, "$GL,$UTF8ToString");
#endif

// Sets the pointer's shape for the canvas and for the controls over it.
EM_JS(void, show_pointer, (const char* shape), { Module["canvas"].parentNode.style.cursor = UTF8ToString(shape); })
// Registers the context that the page has made (graphics.js) with Emscripten. Returns Emscripten's number for it; 0:
// there is none.
EM_JS(void*, adopt_graphics, (), {
  const gl = Module["canvas"].getContext("webgl2");
  if (!gl) return 0;
  const handle = GL.registerContext(gl, {majorVersion : 2});
  GL.makeContextCurrent(handle);
  return handle;
})
EM_JS(void, forget_graphics, (void* handle), { GL.deleteContext(handle); })
// The largest side that WebGL can draw, in device pixels.
EM_JS(int, largest_side_of_webgl, (void* handle), {
  const gl = GL.contexts[handle].GLctx;
  return gl.getParameter(gl.MAX_RENDERBUFFER_SIZE);
})

namespace explainer {
namespace {

// Safari's limit for a single canvas.
constexpr double most_pixels = 16.0 * 1024 * 1024;
// The largest side of a 2D canvas in all browsers.
constexpr int largest_side_of_2d = 16384;

void open_imgui() {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.ConfigFlags = ImGuiConfigFlags_None;
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  io.MouseDragThreshold = 0;
}

// ImGui's textures need to be acknowledged even if nobody draws its lists.
void take_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    const bool gone = texture->Status == ImTextureStatus_WantDestroy;
    texture->SetTexID(gone ? ImTextureID_Invalid : 1);
    texture->SetStatus(gone ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
  }
}

// Shows the pointer shape that ImGui wants.
void show_pointer_shape() {
  static ImGuiMouseCursor shown = ImGuiMouseCursor_None;
  const ImGuiMouseCursor wanted = ImGui::GetMouseCursor();
  if (wanted == shown) return;
  shown = wanted;
  switch (wanted) {
    case ImGuiMouseCursor_Hand: return show_pointer("pointer");
    case ImGuiMouseCursor_ResizeEW: return show_pointer("ew-resize");
    case ImGuiMouseCursor_ResizeNS: return show_pointer("ns-resize");
    case ImGuiMouseCursor_ResizeAll: return show_pointer("move");
    case ImGuiMouseCursor_TextInput: return show_pointer("text");
    default: return show_pointer("");
  }
}

}  // namespace

static Window open_bare_window() {
  Window window;
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return window;
  // Without a title, because SDL would rename the article. Neither resizable nor "high DPI", because SDL would set
  // sizes of its own. Without OpenGL, because SDL would create another context by EGL, with 8 KB more to download.
  window.handle = SDL_CreateWindow(nullptr, 0, 0, 16, 16, 0);
  return window;
}

static bool open_graphics(Window& window) {
  window.context = adopt_graphics();
  if (!window.context) return false;
  window.largest_side = largest_side_of_webgl(window.context);
  open_imgui();
  ImGui_ImplOpenGL3_Init("#version 300 es");
  return true;
}

Window open_window() {
  Window window = open_bare_window();
  if (window.handle && !open_graphics(window)) {
    SDL_DestroyWindow(window.handle);
    window.handle = nullptr;
  }
  return window;
}

Window open_window_without_graphics() {
  Window window = open_bare_window();
  if (!window.handle) return window;
  window.largest_side = largest_side_of_2d;
  open_imgui();
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  return window;
}

bool take_graphics(Window& window) {
  const ImVec2 pointer = ImGui::GetIO().MousePos;
  ImGuiContext* before = ImGui::GetCurrentContext();
  ImGui::SetCurrentContext(nullptr);
  if (!open_graphics(window)) {
    ImGui::SetCurrentContext(before);
    return false;
  }
  ImGui::DestroyContext(before);
  ImGui::GetIO().AddMousePosEvent(pointer.x, pointer.y);
  return true;
}

void drop_graphics(Window& window) {
  if (!window.context) return;
  ImGui_ImplOpenGL3_Shutdown();
  forget_graphics(window.context);
  window.context = nullptr;
  window.largest_side = largest_side_of_2d;
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
}

void close_window(Window& window) {
  if (!window.handle) return;
  if (window.context) ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
  if (window.context) forget_graphics(window.context);
  SDL_DestroyWindow(window.handle);
  SDL_Quit();
  show_pointer("");
  window = {};
}

float possible_ratio(const Window& window, float css_width, float css_height, float wanted) {
  const double area = static_cast<double>(css_width) * css_height;
  const double by_area = std::sqrt(most_pixels / std::max(area, 1.0));
  const double by_side = window.largest_side / std::max(1.0f, std::max(css_width, css_height));
  return static_cast<float>(std::min({static_cast<double>(wanted), by_area, by_side}));
}

void resize_window(Window& window, int width, int height, float ratio) {
  int old_width = 0, old_height = 0;
  SDL_GetWindowSize(window.handle, &old_width, &old_height);
  // Setting the size clears the canvas, even if the size is the same.
  if (old_width != width || old_height != height) SDL_SetWindowSize(window.handle, width, height);
  ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  ImGuiStyle style;
  style.ScaleAllSizes(ratio);
  style.FontScaleDpi = ratio;
  style.CircleTessellationMaxError = 0.1f;
  ImGui::GetStyle() = style;
}

void begin_frame(Window& window) {
  if (window.context) ImGui_ImplOpenGL3_NewFrame();
  ImGui::GetIO().DeltaTime = 1.0f / 60;  // constant, because the time since the last event may be long
  ImGui::NewFrame();
}

void end_pass(Window& window) {
  ImGui::EndFrame();
  if (!window.context) take_textures();
  show_pointer_shape();
}

void end_frame(Window& window, Rgb paper) {
  glClearColor(paper.r / 255.0f, paper.g / 255.0f, paper.b / 255.0f, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  end_frame_over(window);
}

// The page creates the context so that the canvas keeps its picture (graphics.js: preserveDrawingBuffer).
void end_frame_over(Window& window) {
  ImGui::Render();
  int width = 0, height = 0;
  SDL_GetWindowSize(window.handle, &width, &height);
  glViewport(0, 0, width, height);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  show_pointer_shape();  // no swap is needed: the browser shows the drawing with its next frame
}

}  // namespace explainer
