#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

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

// The numbers of a text stroke, by name: see scene/to_strokes.h.
struct TextNumbers {
  explicit TextNumbers(const float* n)
      : x(n[0]), baseline(n[1]), size(n[2]), colour(n[5]), align(static_cast<Align>(static_cast<int>(n[6]))),
        spacing(n[7]), underline(static_cast<Underline>(static_cast<int>(n[8]))), below(n[9]), thick(n[10]) {
    font.face = static_cast<Face>(static_cast<int>(n[3]));
    font.weight = static_cast<Weight>(static_cast<int>(n[4]));
  }
  float x, baseline, size, colour;
  Align align;
  float spacing;
  Underline underline;
  float below, thick;
  Font font;
};

// Calls put(glyph, pen) for each character and returns the whole advance, in device pixels. Advances add up unrounded;
// only pens are rounded, so long lines keep their length.
template <class Put>
float lay_out(std::string_view words, const TextNumbers& text, const Screen& screen, Put put) {
  ImFontBaked* faces[phases_of_a_pixel] = {};
  float advance = 0;
  unsigned int before = 0, codepoint = 0;
  const char* at = words.data();
  const char* end = at + words.size();
  while (at < end) {
    before = std::exchange(codepoint, 0u);
    at += ImTextCharFromUtf8(&codepoint, at, end);
    advance += kerning(screen.fonts, text.font, before, codepoint) * text.size;
    const Pen pen = pen_at(advance, screen.ratio);
    ImFontBaked*& face = faces[pen.phase];
    if (!face) face = &bake(screen.fonts, text.font, text.size, pen.phase);
    const ImFontGlyph& glyph = *face->FindGlyph(static_cast<ImWchar>(codepoint));
    put(*face, glyph, pen);
    advance += glyph.AdvanceX + text.spacing;
  }
  return advance;
}

constexpr auto nothing = [](const ImFontBaked&, const ImFontGlyph&, Pen) {};

// As page.css draws it under the static words: dots as long as they are apart, or a line.
void underline(const TextNumbers& text, float left, float width, ImU32 colour, ImDrawList& draw) {
  const float top = text.baseline + text.below, end = std::round(left + width);
  const float dash = text.underline == Underline::dotted ? text.thick : end - left;
  const float step = text.underline == Underline::dotted ? 2 * text.thick : dash;
  for (float x = left; x < end; x += std::max(step, 1.0f))
    draw.AddRectFilled({x, top}, {std::min(x + dash, end), top + text.thick}, colour);
}

}  // namespace

float width_of(const Text& text, const Screen& screen) {
  Strokes strokes;
  add_strokes(strokes, text, screen.colours, screen.ratio);
  return lay_out(text.words, TextNumbers(strokes.numbers.data() + 1), screen, nothing) / screen.ratio;
}

void load_text(std::string_view words, const float* numbers, const Screen& screen) {
  lay_out(words, TextNumbers(numbers), screen, nothing);
}

void paint_text(std::string_view words, const float* numbers, const Screen& screen) {
  const TextNumbers text(numbers);
  float left = text.x;
  if (text.align != Align::left) {
    const float width = lay_out(words, text, screen, nothing);
    left -= text.align == Align::right ? width : width / 2;
  }
  left = std::round(left);
  const int rgb = static_cast<int>(text.colour);
  const ImU32 colour = IM_COL32(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 255);
  ImDrawList& draw = screen.draw;
  const float width = lay_out(words, text, screen, [&](const ImFontBaked& face, const ImFontGlyph& glyph, Pen pen) {
    if (!glyph.Visible) return;
    const ImVec2 origin{left + pen.x, text.baseline - face.Ascent};
    draw.PrimReserve(6, 4);
    draw.PrimRectUV({origin.x + glyph.X0, origin.y + glyph.Y0}, {origin.x + glyph.X1, origin.y + glyph.Y1},
                    {glyph.U0, glyph.V0}, {glyph.U1, glyph.V1}, colour);
  });
  if (text.underline != Underline::none) underline(text, left, width, colour, draw);
}

}  // namespace explainer
