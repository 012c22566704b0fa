#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/paint_scene.h"

namespace explainer {
namespace {

// From this ratio on, rounding pens to whole pixels is not visible.
constexpr float fine_ratio = 1.9f;

struct Pen {
  float x;    // in whole device pixels
  int phase;  // quarters of a pixel to the right of `x`
};

Pen pen_at(float at, float ratio) {
  if (ratio >= fine_ratio) return {std::round(at), 0};
  const float quarters = std::round(at * phases_of_a_pixel);
  const float whole = std::floor(quarters / phases_of_a_pixel);
  return {whole, static_cast<int>(quarters - whole * phases_of_a_pixel)};
}

// Names for the numbers of a text stroke, see scene/to_strokes.h.
struct TextNumbers {
  explicit TextNumbers(const float* n)
      : x(n[0]),
        baseline(n[1]),
        size(n[2]),
        colour(n[5]),
        align(static_cast<Align>(static_cast<int>(n[6]))),
        spacing(n[7]),
        underline(static_cast<Underline>(static_cast<int>(n[8]))),
        below(n[9]),
        thick(n[10]) {
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

// Calls visit(character, pen position) for each character and returns where the last one ends, in device pixels.
// Advances are added unrounded and only pens are rounded, so long lines keep their length.
template <class Visit>
float each_character(std::string_view words, const TextNumbers& text, const Screen& screen, float start, Visit visit) {
  ImFontBaked& face = bake(screen.fonts, text.font, text.size);
  unsigned int before = 0, codepoint = 0;
  const char* at = words.data();
  const char* end = at + words.size();
  while (at < end) {
    before = std::exchange(codepoint, 0u);
    at += ImTextCharFromUtf8(&codepoint, at, end);
    start += kerning(screen.fonts, text.font, before, codepoint) * text.size;
    visit(static_cast<ImWchar>(codepoint), start);
    start += face.GetCharAdvance(static_cast<ImWchar>(codepoint)) + text.spacing;
  }
  return start;
}

float width_of(std::string_view words, const TextNumbers& text, const Screen& screen) {
  return each_character(words, text, screen, 0, [](ImWchar, float) {});
}

// Draws the underline as page.css does: a solid line, or dots as long as their gaps.
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
  return width_of(text.words, TextNumbers(strokes.numbers.data() + 1), screen) / screen.ratio;
}

LaidText lay_out_text(std::string_view words, const float* numbers, const Screen& screen) {
  const TextNumbers text(numbers);
  LaidText laid;
  laid.letters.reserve(words.size());
  laid.width = width_of(words, text, screen);
  const float share = text.align == Align::left ? 0 : text.align == Align::right ? 1 : 0.5f;
  laid.left = text.x - laid.width * share;
  ImFontBaked* faces[phases_of_a_pixel] = {};
  each_character(words, text, screen, laid.left, [&](ImWchar character, float at) {
    const Pen pen = pen_at(at, screen.ratio);
    ImFontBaked*& face = faces[pen.phase];
    if (!face) face = &bake(screen.fonts, text.font, text.size, pen.phase);
    const ImFontGlyph& glyph = *face->FindGlyph(character);
    if (!glyph.Visible) return;
    const float top = text.baseline - face->Ascent;
    laid.letters.push_back(
        {pen.x + glyph.X0, top + glyph.Y0, pen.x + glyph.X1, top + glyph.Y1, glyph.U0, glyph.V0, glyph.U1, glyph.V1});
  });
  return laid;
}

void paint_text(const LaidText& laid, const float* numbers, const Screen& screen) {
  const TextNumbers text(numbers);
  const int rgb = static_cast<int>(text.colour);
  const ImU32 colour = IM_COL32(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 255);
  const int letters = static_cast<int>(laid.letters.size());
  ImDrawList& draw = screen.draw;
  draw.PrimReserve(6 * letters, 4 * letters);
  for (const LaidText::Letter& l : laid.letters)
    draw.PrimRectUV({l.left, l.top}, {l.right, l.bottom}, {l.u0, l.v0}, {l.u1, l.v1}, colour);
  if (text.underline != Underline::none) underline(text, std::round(laid.left), laid.width, colour, draw);
}

}  // namespace explainer
