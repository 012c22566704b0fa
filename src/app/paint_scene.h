// Paints a scene's strokes (scene/to_strokes.h) with Dear ImGui, in device pixels.
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
  float ratio = 1;  // device pixels per CSS pixel
};

// A text after layout: where its letters stand on the screen and in the atlas.
struct LaidText {
  struct Letter {
    float left, top, right, bottom, u0, v0, u1, v1;
  };
  std::vector<Letter> letters;
  float left = 0, width = 0;
  std::uint64_t hash = 0;  // of its stroke
};

// Recently laid out texts, so that an unchanged text at the same place is not laid out again.
struct TextMemory {
  std::vector<LaidText> texts;
  // A plain hash table of indices into `texts` plus 1, with 0 for empty, so that a thousand rows are not searched a
  // thousand times. (std::unordered_map would enlarge the download.)
  std::vector<std::uint32_t> slots;
  int atlas = -1;     // the texture that the texts point into
  float ratio = 0;    // the ratio at which they were laid out
  long laid_out = 0;  // how many texts have been laid out so far
};

void paint_scene(const Scene&, const Screen&);
// Paints a whole picture, or the regions of one that scene/repaint.h gives.
void paint_strokes(const Strokes&, const Screen&, TextMemory&);

// Lays out one text stroke, given its words and the numbers after its kind. New glyphs may move the atlas, so all texts
// of a scene must be laid out before the first is painted.
LaidText lay_out_text(std::string_view words, const float* numbers, const Screen&);
void paint_text(const LaidText&, const float* numbers, const Screen&);
// The width in CSS pixels in the real typeface.
float width_of(const Text&, const Screen&);

unsigned int ink(Role, const Screen&);  // the role's colour as an ImU32

}  // namespace explainer
