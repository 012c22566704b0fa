// What Dear ImGui's OpenGL back end wants to know of the graphics, answered from memory.
//
// A question to WebGL waits until the graphics process has done all that was asked of it before: of 117 ms from a
// pointer's move to its pixels 88 were such waiting. ImGui's back end asks for the state of the context before each frame
// and puts it back afterwards, since a program might draw beside it. Nobody does here: the state it finds is the one that
// a new context has, always. src/dependencies.cmake gives these functions the names under which the back end asks.
#include <GLES3/gl3.h>

#include <string_view>

extern "C" {

// Of a new context (the OpenGL ES 3.0 specification, section 6.2), but for the version, which is what we have asked for.
void explainer_gl_integer(GLenum name, GLint* value) {
  switch (name) {
    case GL_ACTIVE_TEXTURE: *value = GL_TEXTURE0; return;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA: *value = GL_ONE; return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA: *value = GL_FUNC_ADD; return;
    case GL_MAJOR_VERSION: *value = 3; return;
    case GL_MAX_TEXTURE_SIZE: *value = 2048; return;  // what all have; ImGui's own atlas is smaller
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX: value[0] = value[1] = value[2] = value[3] = 0; return;
    default: *value = 0; return;  // nothing is bound, minor version 0
  }
}
const GLubyte* explainer_gl_string(GLenum) { return reinterpret_cast<const GLubyte*>("OpenGL ES 3.0"); }
GLboolean explainer_gl_enabled(GLenum) { return GL_FALSE; }
GLboolean explainer_gl_is_program(GLuint) { return GL_TRUE; }

// Whether the two small shaders were compiled and linked: every WebGL 2 takes them. The first question would wait for it.
void explainer_gl_compiled(GLuint, GLenum name, GLint* value) { *value = name == GL_INFO_LOG_LENGTH ? 0 : GL_TRUE; }
void explainer_gl_no_log(GLuint, GLsizei, GLsizei*, GLchar*) {}

}  // extern "C"
