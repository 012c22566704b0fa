// A scene on the screen by Dear ImGui: its strokes (scene/to_strokes.h) to a draw list, in device pixels.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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

// A text as it was laid out: where its letters stand on the screen and in the atlas.
struct LaidText {
  struct Letter {
    float left, top, right, bottom, u0, v0, u1, v1;
  };
  std::vector<Letter> letters;
  float left = 0, width = 0;
  std::uint64_t hash = 0;  // of its stroke
};

// What was laid out lately: the same text at the same place is not laid out again.
struct TextMemory {
  std::vector<LaidText> texts;
  // A plain table by hash, so that a thousand rows are not looked through a thousand times each: places in `texts` from 1
  // on, 0 where there is none. (std::unordered_map would add to the download.)
  std::vector<std::uint32_t> slots;
  int atlas = -1;     // the texture they point into
  float ratio = 0;    // they were laid out at
  long laid_out = 0;  // how many were, so far
};

void paint_scene(const Scene&, const Screen&);
// Whole pictures, and those in regions that scene/repaint.h gives.
void paint_strokes(const Strokes&, const Screen&, TextMemory&);

// One text stroke: the words, and the numbers that follow its kind in the list. The atlas may move while it takes in new
// glyphs, so all texts of a scene are laid out before the first is painted.
LaidText lay_out_text(std::string_view words, const float* numbers, const Screen&);
void paint_text(const LaidText&, const float* numbers, const Screen&);
// In CSS pixels, as the real face has it.
float width_of(const Text&, const Screen&);

unsigned int ink(Role, const Screen&);  // ImU32

}  // namespace explainer
