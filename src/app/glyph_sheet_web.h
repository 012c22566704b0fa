// Where glyphs get their pixels on the web: all that wait for them are drawn on one sheet by the browser and read back
// in one go, since each reading waits for all drawing before it. finish_glyphs (app/fonts.h) does so.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

namespace explainer {

// A glyph on the sheet: as draw_glyphs reads it.
struct GlyphCell {
  const char* style;
  float size;
  int codepoint;
  float pen_x, pen_y;  // on the sheet
  int x, y, w, h;
};
static_assert(sizeof(GlyphCell) == 9 * sizeof(int));

// A glyph that has its place in the atlas, but no pixels yet.
struct AwaitedGlyph {
  GlyphCell cell;
  ImFontBaked* baked;
  ImFontConfig* source;
  ImFontAtlasRectId place;
};

// Its place on the sheet is given to it by finish_glyphs.
void await_pixels(const AwaitedGlyph&);
void forget_awaited_glyphs();

}  // namespace explainer
