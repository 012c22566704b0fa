// A scene on the screen by Dear ImGui: its strokes (scene/to_strokes.h) to a draw list, in device pixels.
#pragma once

#include "app/fonts.h"
#include "scene/palette.h"
#include "scene/scene.h"
#include "scene/to_strokes.h"

struct ImDrawList;

namespace explainer {

struct Screen {
  ImDrawList& draw;
  const Fonts& fonts;
  Colours colours;
  float ratio = 1;  // device pixels a CSS pixel
};

void paint_scene(const Scene&, const Screen&);
void paint_strokes(const Strokes&, const Screen&);

// One text stroke: the words, and the numbers that follow its kind in the list. `load_text` only rasterises its glyphs:
// the atlas may move while it grows, so all glyphs of a scene are loaded before the first is painted.
void paint_text(std::string_view words, const float* numbers, const Screen&);
void load_text(std::string_view words, const float* numbers, const Screen&);
// In CSS pixels, as the real face has it.
float width_of(const Text&, const Screen&);

unsigned int ink(Role, const Screen&);  // ImU32

}  // namespace explainer
