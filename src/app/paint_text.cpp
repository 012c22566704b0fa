#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "app/paint_scene.h"

namespace explainer {
namespace {

// From this ratio on, rounding pens to whole pixels is too fine to see.
constexpr float fine_ratio = 1.9f;

struct Pen {
  float x;    // whole device pixels, from the start of the text
  int phase;  // quarters of a pixel beyond it
};

Pen pen_at(float advance, float ratio) {
  if (ratio >= fine_ratio) return {std::round(advance), 0};
  const float quarters = std::round(advance * phases_of_a_pixel);
  const float whole = std::floor(quarters / phases_of_a_pixel);
  return {whole, static_cast<int>(quarters - whole * phases_of_a_pixel)};
}

// Calls put(glyph, pen) for each character and returns the whole advance, in device pixels. Advances add up unrounded;
// only pens are rounded, so long lines keep their length.
template <class Put>
float lay_out(const Text& text, const Screen& screen, Put put) {
  const float size = text.font.size * screen.ratio;
  ImFontBaked* faces[phases_of_a_pixel] = {};
  float advance = 0;
  const char* at = text.words.data();
  const char* end = at + text.words.size();
  while (at < end) {
    unsigned int codepoint = 0;
    at += ImTextCharFromUtf8(&codepoint, at, end);
    const Pen pen = pen_at(advance, screen.ratio);
    ImFontBaked*& face = faces[pen.phase];
    if (!face) face = &bake(screen.fonts, text.font, size, pen.phase);
    const ImFontGlyph& glyph = *face->FindGlyph(static_cast<ImWchar>(codepoint));
    put(*face, glyph, pen);
    advance += glyph.AdvanceX + text.font.spacing * size;
  }
  return advance;
}

constexpr auto nothing = [](const ImFontBaked&, const ImFontGlyph&, Pen) {};

// As page.css draws it under the static words: dots as long as they are apart, or a line; one CSS pixel thick.
void underline(Underline kind, float left, float baseline, float width, ImU32 colour, const Screen& screen) {
  const float thick = std::max(1.0f, std::round(screen.ratio));
  const float top = baseline + std::round((kind == Underline::dotted ? 4 : 3) * screen.ratio);
  const float end = std::round(left + width);
  const float dash = kind == Underline::dotted ? thick : end - left;
  const float step = kind == Underline::dotted ? 2 * thick : dash;
  for (float x = left; x < end; x += std::max(step, 1.0f))
    screen.draw.AddRectFilled({x, top}, {std::min(x + dash, end), top + thick}, colour);
}

}  // namespace

float width_of(const Text& text, const Screen& screen) { return lay_out(text, screen, nothing) / screen.ratio; }

void load_text(const Text& text, const Screen& screen) { lay_out(text, screen, nothing); }

void paint_text(const Text& text, const Screen& screen) {
  float left = text.at.x * screen.ratio;
  if (text.align != Align::left) {
    const float width = lay_out(text, screen, nothing);
    left -= text.align == Align::right ? width : width / 2;
  }
  left = std::round(left);
  const float baseline = std::round(text.at.y * screen.ratio);
  const ImU32 colour = ink(text.role, screen);
  ImDrawList& draw = screen.draw;
  const float width = lay_out(text, screen, [&](const ImFontBaked& face, const ImFontGlyph& glyph, Pen pen) {
    if (!glyph.Visible) return;
    const ImVec2 origin{left + pen.x, baseline - face.Ascent};
    draw.PrimReserve(6, 4);
    draw.PrimRectUV({origin.x + glyph.X0, origin.y + glyph.Y0}, {origin.x + glyph.X1, origin.y + glyph.Y1},
                    {glyph.U0, glyph.V0}, {glyph.U1, glyph.V1}, colour);
  });
  if (text.underline != Underline::none) underline(text.underline, left, baseline, width, colour, screen);
}

}  // namespace explainer
