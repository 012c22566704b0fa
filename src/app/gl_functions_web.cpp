// Answers, from memory, what Dear ImGui's OpenGL back end asks about the graphics.
//
// A query to WebGL waits until the graphics process has finished all earlier work: of 117 ms from a pointer's move to
// its pixels, 88 were such waiting. ImGui's back end saves the state of the context before each frame and restores it,
// in case the program draws as well. This program does not, so the state is always that of a new context.
// src/dependencies.cmake makes the back end call these functions.
#include <GLES3/gl3.h>

#include <string_view>

extern "C" {

// The state of a new context (OpenGL ES 3.0 specification, section 6.2), except for the version, which is the one we
// asked for.
void explainer_gl_integer(GLenum name, GLint* value) {
  switch (name) {
    case GL_ACTIVE_TEXTURE: *value = GL_TEXTURE0; return;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA: *value = GL_ONE; return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA: *value = GL_FUNC_ADD; return;
    case GL_MAJOR_VERSION: *value = 3; return;
    case GL_MAX_TEXTURE_SIZE: *value = 2048; return;  // every device has at least this; ImGui's atlas is smaller
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX: value[0] = value[1] = value[2] = value[3] = 0; return;
    default: *value = 0; return;  // nothing is bound, and the minor version is 0
  }
}
const GLubyte* explainer_gl_string(GLenum) { return reinterpret_cast<const GLubyte*>("OpenGL ES 3.0"); }
GLboolean explainer_gl_enabled(GLenum) { return GL_FALSE; }
GLboolean explainer_gl_is_program(GLuint) { return GL_TRUE; }

// Reports that the two small shaders compiled and linked, as they do on every WebGL 2. A real query would wait for the
// compiler.
void explainer_gl_compiled(GLuint, GLenum name, GLint* value) { *value = name == GL_INFO_LOG_LENGTH ? 0 : GL_TRUE; }
void explainer_gl_no_log(GLuint, GLsizei, GLsizei*, GLchar*) {}

}  // extern "C"
