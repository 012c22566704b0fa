// A scene on the screen: marks to an ImGui draw list, in device pixels.
//
// Straight lines and boxes are put on whole device pixels, so that hairlines are crisp at every ratio; text has its
// baseline on a whole pixel. The numbers agree with to_svg, so that the live picture covers the static one.
#pragma once

#include <string_view>

#include "app/fonts.h"
#include "scene/palette.h"
#include "scene/scene.h"

struct ImDrawList;

namespace explainer {

struct Screen {
  ImDrawList& draw;
  const Fonts& fonts;
  Colours colours;
  float ratio = 1;  // device pixels a CSS pixel
};

void paint_scene(const Scene&, const Screen&);

// Keyboard focus: 2 px of ink, 2 px outside the box.
void paint_focus_ring(const Box&, const Screen&);

// One line of text. `load_text` only rasterises its glyphs: the atlas may move while it grows, so all glyphs of a scene
// are loaded before the first is painted.
void paint_text(const Text&, const Screen&);
void load_text(const Text&, const Screen&);
// In CSS pixels, as the real face has it.
float width_of(const Text&, const Screen&);

unsigned int ink(Role, const Screen&);  // ImU32

}  // namespace explainer
