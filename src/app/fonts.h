// Fonts by face and weight, in the atlas of the current ImGui context.
//
// A glyph is rasterised when it is first drawn, at its size in device pixels. font_web.cpp uses the browser's own
// rasteriser and the page's own typefaces; font_desktop.cpp uses bundled ones. Both give all digits the same advance,
// so that figures align below each other and stay steady while they change. There is no shaping, and on the desktop no
// kerning: this suits Latin, Greek, Cyrillic, Chinese, Japanese and Korean.
#pragma once

#include <array>

#include "scene/scene.h"

struct ImFont;
struct ImFontBaked;

namespace explainer {

// On coarse screens letters at whole pixels would be spaced unevenly. Glyphs are therefore also rasterised 1/4, 2/4 and
// 3/4 of a pixel further right, as browsers do. Fine screens use phase 0 only.
inline constexpr int phases_of_a_pixel = 4;

// The size of the atlas in texels: enough for the glyphs of a picture on a coarse screen and those that a first drag
// adds. An atlas that has to grow is built again, and all texts are laid out again.
inline constexpr int atlas_width = 1024, atlas_height = 512;

struct Fonts {
  std::array<ImFont*, 2 * 3 * phases_of_a_pixel> fonts{};  // by face, then weight, then phase

  static constexpr int place(Face face, Weight weight, int phase) {
    return (static_cast<int>(face) * 3 + static_cast<int>(weight)) * phases_of_a_pixel + phase;
  }
  ImFont* of(const Font& font, int phase = 0) const { return fonts[place(font.face, font.weight, phase)]; }
};

// Call once, after ImGui::CreateContext and before the first frame.
Fonts add_fonts();
// Adds a single font without letters. On the web without WebGL ImGui draws no text but still needs a font to start.
void add_blank_font();
// Rasterises all glyphs that were asked for since the last call. Must be called before they are painted.
void finish_glyphs();
// Removes what rasterises glyphs; no glyph may be drawn afterwards.
void remove_fonts();

// False if the browser hides from scripts what they have drawn (protection against fingerprinting). Then there would be
// no letters.
bool can_read_glyphs();

// The font at a size in device pixels, which may be fractional. Valid until the end of the frame.
ImFontBaked& bake(const Fonts&, const Font&, float device_pixels, int phase = 0);

// The kerning between two characters in em, added to the first one's width; usually 0 or negative.
float kerning(const Fonts&, const Font&, unsigned int first, unsigned int second);

}  // namespace explainer
