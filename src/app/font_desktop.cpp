// Rasterises letters from the bundled fonts with ImGui's copy of stb_truetype: Inter, and DejaVu Serif for headlines,
// quotes and every character that Inter lacks.
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "app/fonts.h"
#include "bundled_fonts.h"

// Makes stb_truetype's rectangle packer private, since ImGui has a copy of it already. None of it is used.
#define STBRP_STATIC
#define STB_RECT_PACK_IMPLEMENTATION
#include <imstb_rectpack.h>
#define STBTT_STATIC
#define STB_TRUETYPE_IMPLEMENTATION
#define STBTT_malloc(size, user) ((void)(user), IM_ALLOC(size))
#define STBTT_free(memory, user) ((void)(user), IM_FREE(memory))
#include <imstb_truetype.h>

namespace explainer {
namespace {

// A face and the heights, in its own units, that its letters share. On screen each of these heights is moved to a whole
// pixel and the outlines between them are stretched. As with FreeType's light hinting, horizontal edges become sharp
// and widths stay true.
struct OpenFace {
  stbtt_fontinfo file{};
  std::array<float, 4> heights{};  // foot of p, x height, cap height, and overshoot of o
  float widest_digit = 0;
  bool open = false;
};

// Inter in regular, semibold and bold, then DejaVu Serif in regular and bold.
constexpr std::array<std::string_view, 5> names{"Inter-Regular", "Inter-SemiBold", "Inter-Bold", "DejaVuSerif",
                                                "DejaVuSerif-Bold"};
std::array<OpenFace, names.size()> faces;

std::size_t index_of(Face face, Weight weight) {
  if (face == Face::sans) return static_cast<std::size_t>(weight);
  return weight == Weight::regular ? 3 : 4;
}

std::pair<float, float> foot_and_top(const stbtt_fontinfo& file, int codepoint) {
  int foot = 0, top = 0;
  stbtt_GetCodepointBox(&file, codepoint, nullptr, &foot, nullptr, &top);
  return {static_cast<float>(foot), static_cast<float>(top)};
}

float advance_of(const stbtt_fontinfo& file, int glyph) {
  int advance = 0;
  stbtt_GetGlyphHMetrics(&file, glyph, &advance, nullptr);
  return static_cast<float>(advance);
}

void open_faces() {
  for (std::size_t i = 0; i < assets::font_count; ++i) {
    const assets::FontFile& bundled = assets::fonts[i];
    const auto name = std::find(names.begin(), names.end(), bundled.name);
    if (name == names.end()) continue;
    OpenFace& face = faces[static_cast<std::size_t>(name - names.begin())];
    face.open = stbtt_InitFont(&face.file, bundled.bytes, 0) != 0;
    if (!face.open) continue;
    face.heights = {foot_and_top(face.file, 'p').first, foot_and_top(face.file, 'x').second,
                    foot_and_top(face.file, 'H').second, -foot_and_top(face.file, 'o').first};
    for (int digit = '0'; digit <= '9'; ++digit)
      face.widest_digit = std::max(face.widest_digit, advance_of(face.file, stbtt_FindGlyphIndex(&face.file, digit)));
  }
}

// The value of ImFontConfig::FontData, which ImGui copies.
struct DesktopFont {
  std::size_t face, fallback;  // indices into `faces`
  float phase;                 // distance right of a whole pixel at which glyphs are drawn, 0 to 0.75
};

const DesktopFont& font_of(const ImFontConfig* source) { return *static_cast<const DesktopFont*>(source->FontData); }

struct Found {
  const OpenFace* face = nullptr;
  int glyph = 0;
};

Found find_glyph(const DesktopFont& font, ImWchar codepoint) {
  for (std::size_t index : {font.face, font.fallback}) {
    if (!faces[index].open) continue;
    if (const int glyph = stbtt_FindGlyphIndex(&faces[index].file, static_cast<int>(codepoint)))
      return {&faces[index], glyph};
  }
  return {};
}

// Maps a height in the face's units to one that lies on a whole pixel wherever letters share that height.
class Grid {
 public:
  Grid(const OpenFace& face, float scale) {
    const auto whole = [&](float height) { return std::round(height * scale) / scale; };
    const auto [foot, x, cap, over] = face.heights;
    knots_ = {{{foot - over, whole(foot)},
               {foot, whole(foot)},
               {-over, 0},
               {0, 0},
               {x, whole(x)},
               {x + over, whole(x)},
               {cap, whole(cap)},
               {cap + over, whole(cap)}}};
  }
  short operator()(short height) const {
    const float h = height;
    if (h <= knots_.front().first) return moved(h, knots_.front());
    for (std::size_t i = 1; i < knots_.size(); ++i) {
      const auto& [from, to] = knots_[i];
      if (h > from) continue;
      const auto& [from_below, to_below] = knots_[i - 1];
      if (from <= from_below) return moved(h, knots_[i]);
      return static_cast<short>(std::lround(to_below + (h - from_below) / (from - from_below) * (to - to_below)));
    }
    return moved(h, knots_.back());
  }

 private:
  static short moved(float h, const std::pair<float, float>& knot) {
    return static_cast<short>(std::lround(h + knot.second - knot.first));
  }
  std::array<std::pair<float, float>, 8> knots_;
};

struct Outline {
  stbtt_vertex* points = nullptr;
  int count = 0;
  float left = 0, right = 0, foot = 0, top = 0;  // the range of all its points, in the face's units
};

Outline outline_of(const Found& found, float scale) {
  Outline outline;
  outline.count = stbtt_GetGlyphShape(&found.face->file, found.glyph, &outline.points);
  const Grid grid(*found.face, scale);
  for (int i = 0; i < outline.count; ++i) {
    stbtt_vertex& point = outline.points[i];
    point.y = grid(point.y);
    const bool curve = point.type == STBTT_vcurve || point.type == STBTT_vcubic;
    if (curve) point.cy = grid(point.cy);
    if (point.type == STBTT_vcubic) point.cy1 = grid(point.cy1);
    const float x = point.x, y = point.y;
    outline.left = i == 0 ? x : std::min(outline.left, x);
    outline.right = i == 0 ? x : std::max(outline.right, x);
    outline.foot = i == 0 ? y : std::min(outline.foot, y);
    outline.top = i == 0 ? y : std::max(outline.top, y);
    // A curve stays within its control points, so they bound it.
    const auto widen = [&](float cx, float cy) {
      outline.left = std::min(outline.left, cx);
      outline.right = std::max(outline.right, cx);
      outline.foot = std::min(outline.foot, cy);
      outline.top = std::max(outline.top, cy);
    };
    if (curve) widen(point.cx, point.cy);
    if (point.type == STBTT_vcubic) widen(point.cx1, point.cy1);
  }
  return outline;
}

float scale_of(const OpenFace& face, float size) { return stbtt_ScaleForMappingEmToPixels(&face.file, size); }

bool source_init(ImFontAtlas*, ImFontConfig*) { return true; }
bool source_contains(ImFontAtlas*, ImFontConfig* source, ImWchar codepoint) {
  return find_glyph(font_of(source), codepoint).face != nullptr;
}

bool baked_init(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
  const OpenFace& face = faces[font_of(source).face];
  if (!face.open) return false;
  int ascent = 0, descent = 0, gap = 0;
  stbtt_GetFontVMetrics(&face.file, &ascent, &descent, &gap);
  const float scale = scale_of(face, baked->Size);
  baked->Ascent = std::ceil(static_cast<float>(ascent) * scale);
  baked->Descent = std::floor(static_cast<float>(descent) * scale);
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar codepoint,
                ImFontGlyph* glyph, float* only_advance) {
  const DesktopFont& font = font_of(source);
  const Found found = find_glyph(font, codepoint);
  if (!found.face) return false;
  const float scale = scale_of(*found.face, baked->Size);
  const bool digit = codepoint >= '0' && codepoint <= '9';
  const float own_advance = advance_of(found.face->file, found.glyph) * scale;
  const float advance = digit ? found.face->widest_digit * scale : own_advance;
  if (only_advance) {
    *only_advance = advance;
    return true;
  }
  glyph->Codepoint = codepoint;
  glyph->AdvanceX = advance;
  const Outline outline = outline_of(found, scale);
  if (outline.count == 0) return true;  // the glyph is a space

  // Centre a digit in the advance that all digits share.
  const float shift = font.phase + (advance - own_advance) / 2;
  const int left = static_cast<int>(std::floor(outline.left * scale + shift));
  const int top = static_cast<int>(std::floor(-outline.top * scale));
  const int w = static_cast<int>(std::ceil(outline.right * scale + shift)) - left + 1;
  const int h = static_cast<int>(std::ceil(-outline.foot * scale)) - top + 1;
  const ImFontAtlasRectId place = ImFontAtlasPackAddRect(atlas, w, h);
  if (place == ImFontAtlasRectId_Invalid) {
    stbtt_FreeShape(&found.face->file, outline.points);
    return false;
  }
  ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, place);
  atlas->Builder->TempBuffer.resize(w * h);
  unsigned char* alpha = atlas->Builder->TempBuffer.Data;
  std::fill(alpha, alpha + w * h, static_cast<unsigned char>(0));
  stbtt__bitmap bitmap{w, h, w, alpha};
  stbtt_Rasterize(&bitmap, 0.35f, outline.points, outline.count, scale, scale, shift, 0, left, top, 1, nullptr);
  stbtt_FreeShape(&found.face->file, outline.points);

  glyph->X0 = static_cast<float>(left);
  glyph->Y0 = static_cast<float>(top) + baked->Ascent;
  glyph->X1 = glyph->X0 + static_cast<float>(w);
  glyph->Y1 = glyph->Y0 + static_cast<float>(h);
  glyph->Visible = true;
  glyph->PackId = place;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, rect, alpha, ImTextureFormat_Alpha8, w);
  return true;
}

const ImFontLoader* bundled_loader() {
  static ImFontLoader loader;
  loader.Name = "bundled";
  loader.FontSrcInit = source_init;
  loader.FontSrcContainsGlyph = source_contains;
  loader.FontBakedInit = baked_init;
  loader.FontBakedLoadGlyph = load_glyph;
  return &loader;
}

}  // namespace

Fonts add_fonts() {
  open_faces();
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  atlas->SetFontLoader(bundled_loader());
  atlas->TexMinWidth = atlas_width;
  atlas->TexMinHeight = atlas_height;
  Fonts fonts;
  for (Face face : {Face::sans, Face::serif})
    for (Weight weight : {Weight::regular, Weight::semibold, Weight::bold})
      for (int phase = 0; phase < phases_of_a_pixel; ++phase) {
        DesktopFont font{index_of(face, weight), index_of(Face::serif, weight),
                         static_cast<float>(phase) / phases_of_a_pixel};
        ImFontConfig config;
        config.FontData = &font;
        config.FontDataSize = sizeof font;
        config.FontDataOwnedByAtlas = false;  // ImGui makes a copy
        fonts.fonts[Fonts::place(face, weight, phase)] = atlas->AddFont(&config);
      }
  return fonts;
}

void remove_fonts() {}
void finish_glyphs() {}  // glyphs here have their pixels from the start

bool can_read_glyphs() { return true; }

float kerning(const Fonts&, const Font&, unsigned int, unsigned int) { return 0; }

ImFontBaked& bake(const Fonts& fonts, const Font& font, float device_pixels, int phase) {
  // ImFont::GetFontBaked would round the size to whole pixels, and text of 13.5 px would become too wide.
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  ImFontBaked* baked = ImFontAtlasBakedGetOrAdd(atlas, fonts.of(font, phase), device_pixels, 1.0f);
  baked->LastUsedFrame = atlas->Builder->FrameCount;  // otherwise it is discarded when the atlas is full
  return *baked;
}

}  // namespace explainer
