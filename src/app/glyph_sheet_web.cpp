#include "app/glyph_sheet_web.h"

#include <emscripten/emscripten.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "app/fonts.h"

// Draws characters, each in a cell of its own, and reads them back in one go: every reading waits for all drawing before
// it. `cells` points to `count` records of nine numbers: style (a string's address), size, character, x and y of the
// pen, then the cell's x, y, width and height. The cells' alpha values are written one cell after the other.
EM_JS(void, draw_glyphs, (const int* cells, int count, int width, int height, unsigned char* out), {
  const pen = Module["glyphs"]["pen"];
  const canvas = pen.canvas;
  if (canvas.width < width) canvas.width = width;
  if (canvas.height < height) canvas.height = height;
  pen.clearRect(0, 0, width, height);
  let style = 0, size = 0;
  for (let i = 0, at = cells >> 2; i < count; ++i, at += 9) {
    if (style != HEAP32[at] || size != HEAPF32[at + 1]) {
      style = HEAP32[at];
      size = HEAPF32[at + 1];
      pen.font = UTF8ToString(style).replace("%", size);
      pen.fontKerning = "none";
    }
    pen.fillText(String.fromCodePoint(HEAP32[at + 2]), HEAPF32[at + 3], HEAPF32[at + 4]);
  }
  Module["glyphs"]["style"] = 0;  // the font is no longer the one that was measured with last
  const drawn = pen.getImageData(0, 0, width, height).data;
  for (let i = 0, at = cells >> 2; i < count; ++i, at += 9) {
    const left = HEAP32[at + 5], top = HEAP32[at + 6], w = HEAP32[at + 7], h = HEAP32[at + 8];
    for (let y = top; y < top + h; ++y)
      for (let x = left; x < left + w; ++x) HEAPU8[out++] = drawn[4 * (y * width + x) + 3];
  }
})

namespace explainer {
namespace {

std::vector<AwaitedGlyph> awaited;

// Glyphs are drawn on a sheet of this width, in rows, so many pixels high at most: a megapixel at a time.
constexpr int sheet_width = 1024, sheet_height = 1024;

// Draws the cells [first, last) of `awaited` and copies them into the atlas.
void draw_cells(std::size_t first, std::size_t last, int height) {
  std::vector<GlyphCell> cells;
  std::size_t bytes = 0;
  for (std::size_t i = first; i < last; ++i) {
    cells.push_back(awaited[i].cell);
    bytes += static_cast<std::size_t>(cells.back().w) * static_cast<std::size_t>(cells.back().h);
  }
  std::vector<unsigned char> alpha(bytes);
  draw_glyphs(reinterpret_cast<const int*>(cells.data()), static_cast<int>(cells.size()), sheet_width, height,
              alpha.data());
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  const unsigned char* at = alpha.data();
  for (std::size_t i = first; i < last; ++i) {
    const AwaitedGlyph& one = awaited[i];
    // It may have been thrown away since, when the atlas was full.
    if (ImTextureRect* rect = ImFontAtlasPackGetRectSafe(atlas, one.place))
      ImFontAtlasBakedSetFontGlyphBitmap(atlas, one.baked, one.source, nullptr, rect, at, ImTextureFormat_Alpha8,
                                         one.cell.w);
    at += one.cell.w * one.cell.h;
  }
}

}  // namespace

void await_pixels(const AwaitedGlyph& glyph) { awaited.push_back(glyph); }

void forget_awaited_glyphs() { awaited.clear(); }

void finish_glyphs() {
  int x = 0, y = 0, row = 0;
  std::size_t first = 0;
  for (std::size_t i = 0; i < awaited.size(); ++i) {
    GlyphCell& cell = awaited[i].cell;
    if (x + cell.w > sheet_width) {
      x = 0;
      y += std::exchange(row, 0);
    }
    if (y + cell.h > sheet_height && i > first) {
      draw_cells(first, i, y + row);
      first = i;
      x = y = row = 0;
    }
    cell.x = x;
    cell.y = y;
    cell.pen_x += static_cast<float>(x);
    cell.pen_y += static_cast<float>(y);
    x += cell.w;
    row = std::max(row, cell.h);
  }
  if (first < awaited.size()) draw_cells(first, awaited.size(), y + row);
  awaited.clear();
}

}  // namespace explainer
