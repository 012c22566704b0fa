// Fonts by face and weight, in the atlas of the current ImGui context.
//
// Glyphs are rasterised when they are first drawn, at the size in device pixels that they are drawn at. font_web.cpp
// lets the browser's own rasteriser do it, in the page's own faces; font_desktop.cpp reads a bundled face. Both give
// every digit the same advance, so that figures stand below each other and do not tremble while they change. No shaping,
// and on the desktop no kerning: good for Latin, Greek, Cyrillic, Chinese, Japanese and Korean.
#pragma once

#include <array>

#include "scene/scene.h"

struct ImFont;
struct ImFontBaked;

namespace explainer {

// On coarse screens whole-pixel pens space letters unevenly, so a glyph also comes drawn 1/4, 2/4 and 3/4 pixel further
// right, as browsers do it. On fine screens only phase 0 is used.
inline constexpr int phases_of_a_pixel = 4;

// Texels that the glyphs of a picture take on a coarse screen, and what a first drag adds. An atlas that has to grow for
// them is made anew, and each text is laid out again.
inline constexpr int atlas_width = 1024, atlas_height = 512;

struct Fonts {
  std::array<ImFont*, 2 * 3 * phases_of_a_pixel> fonts{};  // face, then weight, then phase

  static constexpr int place(Face face, Weight weight, int phase) {
    return (static_cast<int>(face) * 3 + static_cast<int>(weight)) * phases_of_a_pixel + phase;
  }
  ImFont* of(const Font& font, int phase = 0) const { return fonts[place(font.face, font.weight, phase)]; }
};

// Call once, after ImGui::CreateContext and before the first frame.
Fonts add_fonts();
// A single font without letters, for where ImGui draws none (on the web): it wants one to begin with.
void add_blank_font();
// Glyphs that were asked for since the last call get their pixels, all in one go: before they are painted.
void finish_glyphs();
// Takes away what draws glyphs; none is drawn after.
void remove_fonts();

// False where the browser hides from pages what they have drawn (resisting fingerprinting): there would be no letters.
bool can_read_glyphs();

// The font at a size in device pixels, fractions allowed. Valid until the end of the frame.
ImFontBaked& bake(const Fonts&, const Font&, float device_pixels, int phase = 0);

// By how many em the second character stands further right than the first one's width says; mostly 0 or less.
float kerning(const Fonts&, const Font&, unsigned int first, unsigned int second);

}  // namespace explainer
