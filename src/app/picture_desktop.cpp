#include "app/picture.h"

#include <SDL.h>
#include <SDL_opengl.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <png.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace explainer {
namespace {

constexpr float sharp = 2;  // device pixels per CSS pixel
// The picture is drawn in bands of this many rows, so that a table of a thousand rows needs no more of the driver than
// ten.
constexpr int band = 1024;

// The functions of OpenGL 3 for which SDL_opengl.h declares only types.
struct Framebuffers {
  PFNGLGENFRAMEBUFFERSPROC make = nullptr;
  PFNGLBINDFRAMEBUFFERPROC bind = nullptr;
  PFNGLFRAMEBUFFERTEXTURE2DPROC draw_into = nullptr;
  PFNGLCHECKFRAMEBUFFERSTATUSPROC status = nullptr;
  PFNGLDELETEFRAMEBUFFERSPROC remove = nullptr;
  explicit operator bool() const { return make && bind && draw_into && status && remove; }
};

template <class Function>
void find(Function& function, const char* name) {
  function = reinterpret_cast<Function>(SDL_GL_GetProcAddress(name));
}

Framebuffers find_framebuffers() {
  Framebuffers found;
  find(found.make, "glGenFramebuffers");
  find(found.bind, "glBindFramebuffer");
  find(found.draw_into, "glFramebufferTexture2D");
  find(found.status, "glCheckFramebufferStatus");
  find(found.remove, "glDeleteFramebuffers");
  return found;
}

// An off-screen target to draw into instead of the window.
struct Canvas {
  Framebuffers gl;
  GLuint texture = 0, framebuffer = 0;
  bool ready = false;
};

Canvas open_canvas(int width, int height) {
  Canvas canvas{find_framebuffers()};
  if (!canvas.gl) return canvas;
  glGenTextures(1, &canvas.texture);
  glBindTexture(GL_TEXTURE_2D, canvas.texture);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);  // the texture has no mipmaps
  glBindTexture(GL_TEXTURE_2D, 0);
  canvas.gl.make(1, &canvas.framebuffer);
  canvas.gl.bind(GL_FRAMEBUFFER, canvas.framebuffer);
  canvas.gl.draw_into(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, canvas.texture, 0);
  canvas.ready = canvas.gl.status(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
  return canvas;
}

void close_canvas(Canvas& canvas) {
  if (!canvas.gl) return;
  canvas.gl.bind(GL_FRAMEBUFFER, 0);
  canvas.gl.remove(1, &canvas.framebuffer);
  glDeleteTextures(1, &canvas.texture);
  canvas = {};
}

// Rows of red, green and blue bytes, the lowest row first, as OpenGL returns them.
struct Pixels {
  int width = 0, height = 0;
  std::vector<unsigned char> bytes{};
  int row() const { return 3 * width; }
};

void draw_bands(ImDrawList& draw, Rgb paper, Pixels& pixels) {
  ImDrawData data;
  data.Valid = true;
  data.FramebufferScale = {1, 1};
  // This drawing uploads letters that the window has not needed yet.
  data.Textures = &ImGui::GetIO().Fonts->TexList;
  data.AddDrawList(&draw);
  glClearColor(paper.r / 255.0f, paper.g / 255.0f, paper.b / 255.0f, 1);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  for (int top = 0; top < pixels.height; top += band) {
    const int rows = std::min(band, pixels.height - top);
    data.DisplayPos = {0, static_cast<float>(top)};
    data.DisplaySize = {static_cast<float>(pixels.width), static_cast<float>(rows)};
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(&data);
    const std::size_t below = static_cast<std::size_t>(pixels.height - top - rows);
    glReadPixels(0, 0, pixels.width, rows, GL_RGB, GL_UNSIGNED_BYTE,
                 pixels.bytes.data() + below * static_cast<std::size_t>(pixels.row()));
  }
  glPixelStorei(GL_PACK_ALIGNMENT, 4);
}

std::string png_of(const Pixels& pixels) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(pixels.width);
  image.height = static_cast<png_uint_32>(pixels.height);
  image.format = PNG_FORMAT_RGB;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string file(size, '\0');
  const bool written =
      png_image_write_to_memory(&image, file.data(), &size, 0, pixels.bytes.data(), -pixels.row(), nullptr);
  file.resize(written ? size : 0);
  return file;
}

}  // namespace

std::string picture_as_png(const Scene& scene, const Colours& colours, const Fonts& fonts, const Window& window) {
  const float ratio = std::min(sharp, static_cast<float>(window.largest_side) / scene.width);
  Pixels pixels{static_cast<int>(std::floor(scene.width * ratio)), static_cast<int>(std::ceil(scene.height * ratio))};
  pixels.bytes.resize(static_cast<std::size_t>(pixels.row()) * static_cast<std::size_t>(pixels.height));

  // A drawing list outside ImGui's frames, so that no event is consumed and the window is not affected.
  ImDrawList draw(ImGui::GetDrawListSharedData());
  draw._ResetForNewFrame();
  draw.PushTexture(ImGui::GetIO().Fonts->TexRef);
  draw.PushClipRect({0, 0}, {static_cast<float>(pixels.width), static_cast<float>(pixels.height)});
  paint_scene(scene, {draw, fonts, colours, ratio});

  Canvas canvas = open_canvas(pixels.width, std::min(band, pixels.height));
  if (canvas.ready) draw_bands(draw, colours[static_cast<std::size_t>(Role::paper)], pixels);
  const bool drawn = canvas.ready;
  close_canvas(canvas);
  return drawn ? png_of(pixels) : "";
}

}  // namespace explainer
