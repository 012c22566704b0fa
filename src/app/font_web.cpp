#include "app/fonts.h"

#include <emscripten/emscripten.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <string>
#include <vector>

#include "app/glyph_sheet_web.h"

#ifdef EM_JS_DEPS
EM_JS_DEPS(explainer_fonts, "$UTF8ToString,$stringToUTF8");
#endif

// The 2D canvas that draws glyphs, one for each module. `willReadFrequently` keeps it out of the GPU. It stands hidden
// in the page, because Chromium then applies the canvas's own style to its letters: digits of equal width from the
// typeface itself.
EM_JS(void, glyph_canvas_open, (), {
  if (Module["glyphs"]) return;
  const open = (options) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 64;
    canvas.hidden = true;
    canvas.style.fontVariantNumeric = "tabular-nums";
    Module["canvas"].parentNode.append(canvas);
    return canvas.getContext("2d", options);
  };
  // One canvas draws and the other measures kerning, so that each keeps its font.
  Module["glyphs"] = {"pen" : open({"willReadFrequently" : true}), "kerner" : open(), "style" : 0, "size" : 0};
})

EM_JS(void, glyph_canvas_close, (), {
  const glyphs = Module["glyphs"];
  if (glyphs && glyphs["pen"]) glyphs["pen"].canvas.remove();
  if (glyphs && glyphs["kerner"]) glyphs["kerner"].canvas.remove();
  Module["glyphs"] = null;
})

// Whether the browser lets scripts read back what they drew.
EM_JS(int, glyph_canvas_is_readable, (), {
  const pen = Module["glyphs"]["pen"];
  if (!pen) return 0;
  pen.clearRect(0, 0, 64, 64);
  pen.fillRect(0, 0, 4, 8);
  const seen = pen.getImageData(0, 0, 8, 8).data;
  let wrong = 0;
  for (let i = 0; i < 64; ++i) {
    const alpha = seen[4 * i + 3];
    if ((i % 8 < 4) ? alpha < 245 : alpha > 10) ++wrong;
  }
  return wrong == 0 ? 1 : 0;
})

// The page's font family for one face, from the canvas's computed style.
EM_JS(void, page_family, (int serif, char* out, int capacity), {
  const style = getComputedStyle(Module["canvas"]);
  const family = style.getPropertyValue(serif ? "--serif" : "--sans").trim();
  stringToUTF8(family || (serif ? "Georgia, serif" : "system-ui, sans-serif"), out, capacity);
})

// Sets the font and measures one character: its advance, the extent of its ink left, right, above and below the pen,
// and the ascent and descent of the face.
EM_JS(void, measure_glyph, (const char* style, float size, int codepoint, float* out), {
  const glyphs = Module["glyphs"];
  const pen = glyphs["pen"];
  if (glyphs["style"] != style || glyphs["size"] != size) {
    glyphs["style"] = style;
    glyphs["size"] = size;
    pen.font = UTF8ToString(style).replace("%", size);
    pen.fontKerning = "none";
  }
  const m = pen.measureText(String.fromCodePoint(codepoint));
  const at = out >> 2;
  HEAPF32[at] = m.width;
  HEAPF32[at + 1] = m.actualBoundingBoxLeft;
  HEAPF32[at + 2] = m.actualBoundingBoxRight;
  HEAPF32[at + 3] = m.actualBoundingBoxAscent;
  HEAPF32[at + 4] = m.actualBoundingBoxDescent;
  HEAPF32[at + 5] = m.fontBoundingBoxAscent || size * 0.95;
  HEAPF32[at + 6] = m.fontBoundingBoxDescent || size * 0.25;
})

// How much closer two ASCII letters stand than their widths say, in em, by the browser's own kerning and ligatures.
EM_JS(float, measure_kerning, (const char* style, int first, int second), {
  const glyphs = Module["glyphs"];
  const size = 100;
  const pen = glyphs["kerner"];
  if (glyphs["kerned"] != style) {
    glyphs["kerned"] = style;
    glyphs["widths"] = [];
    pen.font = UTF8ToString(style).replace("%", size);
  }
  const widths = glyphs["widths"];
  const width = (code) => widths[code] ||= pen.measureText(String.fromCharCode(code)).width;
  return (pen.measureText(String.fromCharCode(first, second)).width - width(first) - width(second)) / size;
})

namespace explainer {
namespace {

// The value of ImFontConfig::FontData, which ImGui copies. A glyph's phase is stored beside the CSS text.
struct WebFont {
  float phase;      // distance right of a whole pixel at which glyphs are drawn, 0 to 0.75
  char style[508];  // "600 %px system-ui, sans-serif", where % stands for the size
};

const WebFont& font_of(const ImFontConfig* source) { return *static_cast<const WebFont*>(source->FontData); }

struct GlyphMeasure {
  float advance, left, right, above, below, ascent, descent;
};

GlyphMeasure measured(const WebFont& font, float size, ImWchar codepoint) {
  GlyphMeasure m{};
  measure_glyph(font.style, size, static_cast<int>(codepoint), &m.advance);
  return m;
}

bool is_digit(ImWchar codepoint) { return codepoint >= '0' && codepoint <= '9'; }

// Data that ImGui keeps for each size of each font.
struct BakedFont {
  float digit_advance;  // 0: the font's digits have nearly equal widths already
};

bool source_init(ImFontAtlas*, ImFontConfig*) { return true; }
// The browser itself falls back to other fonts, so every character counts as present.
bool source_contains(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

bool baked_init(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void* data) {
  const WebFont& font = font_of(source);
  float widest = 0, narrowest = 1e9f;
  for (ImWchar digit = '0'; digit <= '9'; ++digit) {
    const float advance = measured(font, baked->Size, digit).advance;
    widest = std::max(widest, advance);
    narrowest = std::min(narrowest, advance);
  }
  static_cast<BakedFont*>(data)->digit_advance = widest - narrowest < 0.01f * widest ? 0 : widest;
  const GlyphMeasure m = measured(font, baked->Size, 'x');
  baked->Ascent = std::ceil(m.ascent);
  baked->Descent = -std::ceil(m.descent);
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void* data, ImWchar codepoint,
                ImFontGlyph* glyph, float* only_advance) {
  const WebFont& font = font_of(source);
  const GlyphMeasure m = measured(font, baked->Size, codepoint);
  const float common = static_cast<BakedFont*>(data)->digit_advance;
  const float advance = is_digit(codepoint) && common > 0 ? common : m.advance;
  if (only_advance) {
    *only_advance = advance;
    return true;
  }
  glyph->Codepoint = codepoint;
  glyph->AdvanceX = advance;
  if (m.right + m.left <= 0 || m.above + m.below <= 0) return true;  // the glyph is a space

  // The box of the ink in whole pixels around the pen, with one pixel to spare for hinting and smoothing. A digit is
  // centred in the common advance, moved by whole pixels so that its stems stay as sharp as the typeface draws them.
  const float shift = std::round((advance - m.advance) / 2);
  const float left = std::floor(font.phase - m.left) - 1, top = -std::ceil(m.above) - 1;
  const int w = static_cast<int>(std::ceil(font.phase + m.right) + 1 - left);
  const int h = static_cast<int>(std::ceil(m.below) + 1 - top);
  const ImFontAtlasRectId place = ImFontAtlasPackAddRect(atlas, w, h);
  if (place == ImFontAtlasRectId_Invalid) return false;
  const GlyphCell cell{font.style, baked->Size, static_cast<int>(codepoint), font.phase - left, -top, 0, 0, w, h};
  await_pixels({cell, baked, source, place});

  glyph->X0 = left + shift;
  glyph->Y0 = top + baked->Ascent;
  glyph->X1 = glyph->X0 + static_cast<float>(w);
  glyph->Y1 = glyph->Y0 + static_cast<float>(h);
  glyph->Visible = true;
  glyph->PackId = place;
  return true;
}

const ImFontLoader* browser_loader() {
  static ImFontLoader loader;
  loader.Name = "browser";
  loader.FontSrcInit = source_init;
  loader.FontSrcContainsGlyph = source_contains;
  loader.FontBakedInit = baked_init;
  loader.FontBakedLoadGlyph = load_glyph;
  loader.FontBakedSrcLoaderDataSize = sizeof(BakedFont);
  return &loader;
}

}  // namespace

Fonts add_fonts() {
  glyph_canvas_open();
  ImGui::GetIO().Fonts->TexMinWidth = atlas_width;
  ImGui::GetIO().Fonts->TexMinHeight = atlas_height;
  Fonts fonts;
  for (Face face : {Face::sans, Face::serif}) {
    char family[400];
    page_family(face == Face::serif, family, sizeof family);
    for (Weight weight : {Weight::regular, Weight::semibold, Weight::bold}) {
      constexpr const char* numbers[] = {"400", "600", "700"};
      for (int phase = 0; phase < phases_of_a_pixel; ++phase) {
        WebFont font{};
        font.phase = static_cast<float>(phase) / phases_of_a_pixel;
        const std::string style = std::string(numbers[static_cast<int>(weight)]) + " %px " + family;
        std::strncpy(font.style, style.c_str(), sizeof font.style - 1);
        ImFontConfig config;
        config.FontData = &font;
        config.FontDataSize = sizeof font;
        config.FontDataOwnedByAtlas = false;  // ImGui makes a copy
        fonts.fonts[Fonts::place(face, weight, phase)] = ImGui::GetIO().Fonts->AddFont(&config);
      }
    }
  }
  return fonts;
}

void add_blank_font() {
  static ImFontLoader loader;
  loader.Name = "blank";
  loader.FontSrcInit = source_init;
  loader.FontSrcContainsGlyph = [](ImFontAtlas*, ImFontConfig*, ImWchar) { return false; };
  loader.FontBakedInit = [](ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*) { return true; };
  loader.FontBakedLoadGlyph = [](ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*, ImWchar, ImFontGlyph*, float*) {
    return false;
  };
  static char nothing = 0;
  ImFontConfig config;
  config.FontLoader = &loader;
  config.FontData = &nothing;
  config.FontDataSize = 1;
  config.FontDataOwnedByAtlas = false;
  ImGui::GetIO().Fonts->AddFont(&config);
}

void remove_fonts() {
  forget_awaited_glyphs();
  glyph_canvas_close();
}

bool can_read_glyphs() {
  glyph_canvas_open();
  return glyph_canvas_is_readable() != 0;
}

float kerning(const Fonts& fonts, const Font& font, unsigned int first, unsigned int second) {
  constexpr unsigned int space = 32, letters = 95;
  if (first - space >= letters || second - space >= letters) return 0;
  // Kerning in thousandths of an em, for each face and weight in use; `unknown` until it is measured.
  constexpr short unknown = -32768;
  static std::array<std::vector<short>, 6> known;
  std::vector<short>& pairs = known[static_cast<std::size_t>(Fonts::place(font.face, font.weight, 0)) / phases_of_a_pixel];
  if (pairs.empty()) pairs.resize(letters * letters, unknown);
  short& pair = pairs[(first - space) * letters + second - space];
  if (pair == unknown) {
    const char* style = font_of(fonts.of(font)->Sources[0]).style;
    // Digits have no kerning, so that figures align below each other.
    const bool digits = is_digit(static_cast<ImWchar>(first)) && is_digit(static_cast<ImWchar>(second));
    const float em = digits ? 0 : measure_kerning(style, static_cast<int>(first), static_cast<int>(second));
    pair = static_cast<short>(std::lround(em * 1000));
  }
  return static_cast<float>(pair) / 1000;
}

ImFontBaked& bake(const Fonts& fonts, const Font& font, float device_pixels, int phase) {
  // ImFont::GetFontBaked would round the size to whole pixels, and text of 13.5 px would become wider than the page's
  // own.
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  ImFontBaked* baked = ImFontAtlasBakedGetOrAdd(atlas, fonts.of(font, phase), device_pixels, 1.0f);
  baked->LastUsedFrame = atlas->Builder->FrameCount;  // otherwise it is discarded when the atlas is full
  return *baked;
}

}  // namespace explainer

// ImGui is compiled as if with FreeType but without that library. This function is ImGui's documented place for another
// rasteriser, and it keeps stb_truetype out of the download.
namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader() { return explainer::browser_loader(); }
}  // namespace ImGuiFreeType
