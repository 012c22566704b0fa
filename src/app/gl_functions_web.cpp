// SDL asks for OpenGL functions by name. On the web the real answer, eglGetProcAddress, would link every WebGL function
// there is into the page: 8 KB for nothing, since SDL needs two and ImGui calls its own directly.
#include <GLES3/gl3.h>

#include <string_view>

extern "C" void (*explainer_gl_function(const char* name))() {
  const std::string_view wanted = name;
  if (wanted == "glGetString") return reinterpret_cast<void (*)()>(&glGetString);
  if (wanted == "glGetIntegerv") return reinterpret_cast<void (*)()>(&glGetIntegerv);
  return nullptr;
}
