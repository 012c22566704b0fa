#include "app/paint_scene.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace explainer {
namespace {

ImU32 ink_of(float colour, float opacity = 1) {
  const int rgb = static_cast<int>(colour);
  return IM_COL32(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, static_cast<int>(opacity * 255 + 0.5f));
}

// Draws one stroke at a time; `n` points to the numbers after the stroke's kind.
struct Painter {
  ImDrawList& draw;

  void region(const float* n, ImU32 paper) const {
    const ImVec2 a{n[0], n[1]}, b{n[0] + n[2], n[1] + n[3]};
    draw.PushClipRect(a, b);
    draw.AddRectFilled(a, b, paper);
  }

  // Adds a rounded box to the path. ImDrawList::PathRect would shorten large radii by a pixel, which gives a pill
  // corners.
  void outline(ImVec2 a, ImVec2 b, float r) const {
    constexpr float quarter = 1.5707963f;
    const ImVec2 middles[] = {{b.x - r, b.y - r}, {a.x + r, b.y - r}, {a.x + r, a.y + r}, {b.x - r, a.y + r}};
    // Where two quarter circles meet at the end of a pill, their common point is kept once; ImGui would draw a spike
    // there.
    const auto same = [](ImVec2 p, ImVec2 q) { return std::abs(p.x - q.x) + std::abs(p.y - q.y) < 0.01f; };
    ImVector<ImVec2>& path = draw._Path;
    for (int i = 0; i < 4; ++i) {
      const int before = path.Size;
      draw.PathArcTo(middles[i], r, static_cast<float>(i) * quarter, static_cast<float>(i + 1) * quarter);
      if (before > 0 && same(path[before - 1], path[before])) path.erase(path.Data + before);
    }
    if (path.Size > 1 && same(path.front(), path.back())) path.pop_back();
  }

  void box(const float* n) const {
    const ImVec2 a{n[0], n[1]}, b{n[0] + n[2], n[1] + n[3]};
    const ImU32 fill = ink_of(n[5], n[6]);
    if (n[4] < 1) return draw.AddRectFilled(a, b, fill);
    outline(a, b, n[4]);
    draw.PathFillConvex(fill);
  }

  void frame(const float* n) const {
    outline({n[0], n[1]}, {n[0] + n[2], n[1] + n[3]}, n[4]);
    draw.PathStroke(ink_of(n[5]), ImDrawFlags_Closed, n[6]);
  }

  void dashes(const float* n) const {
    ImVec2 at{n[0], n[1]};
    for (int i = 0; i < static_cast<int>(n[6]); ++i, at.x += n[4], at.y += n[5])
      draw.AddRectFilled(at, {at.x + n[2], at.y + n[3]}, ink_of(n[7]));
  }

  void arc(const float* n) const {
    constexpr float whole = 6.28f;
    const ImVec2 middle{n[0], n[1]};
    const bool circle = n[4] - n[3] > whole;
    if (circle) return draw.AddCircleFilled(middle, n[2], ink_of(n[5]));
    draw.PathArcTo(middle, n[2], n[3], n[4]);
    draw.PathFillConvex(ink_of(n[5]));
  }

  void path(const float* n) const {
    const int points = static_cast<int>(n[4]);
    const auto line = [&] {
      for (int i = 0; i < points; ++i) draw.PathLineTo({n[5 + 2 * i], n[6 + 2 * i]});
    };
    line();
    if (n[0] >= 0) {
      draw.PathFillConcave(ink_of(n[0]));
      line();
    }
    if (n[1] >= 0) draw.PathStroke(ink_of(n[1]), n[3] != 0 ? ImDrawFlags_Closed : ImDrawFlags_None, n[2]);
    else draw.PathClear();
  }
};

int atlas_now() { return ImGui::GetIO().Fonts->TexData->UniqueID; }

// The slot of a text: it holds the text's index plus 1, or 0 if the text has to be added.
std::uint32_t& place_of(TextMemory& memory, std::uint64_t hash) {
  for (std::uint64_t at = hash;; ++at) {
    std::uint32_t& place = memory.slots[at & (memory.slots.size() - 1)];
    if (place == 0 || memory.texts[place - 1].hash == hash) return place;
  }
}

}  // namespace

unsigned int ink(Role role, const Screen& screen) {
  const Rgb c = screen.colours[static_cast<std::size_t>(role)];
  return IM_COL32(c.r, c.g, c.b, 255);
}

static void lay_out_texts(const Strokes& strokes, const Screen& screen, TextMemory& memory) {
  // The memory is emptied between pictures only, never while one is being laid out. Every text has at least 13 numbers.
  const std::size_t most = strokes.numbers.size() / 13;
  if (2 * (memory.texts.size() + most) > memory.slots.size()) {
    std::size_t size = 4096;
    while (size < 4 * most) size *= 2;
    memory.texts.clear();
    memory.slots.assign(size, 0);
  }
  for (StrokeAt one = first_stroke(strokes); one.at < strokes.numbers.size(); one = stroke_after(strokes, one)) {
    if (one.kind != Stroke::text) continue;
    const std::uint64_t hash = hash_of(one);
    std::uint32_t& place = place_of(memory, hash);
    if (place != 0) continue;
    memory.texts.push_back(lay_out_text(one.words, one.numbers, screen));
    memory.texts.back().hash = hash;
    place = static_cast<std::uint32_t>(memory.texts.size());
    ++memory.laid_out;
  }
}

void paint_strokes(const Strokes& strokes, const Screen& screen, TextMemory& memory) {
  // New glyphs may enlarge the atlas, which makes everything laid out before point to wrong places.
  for (int atlas = -1; atlas != atlas_now();) {
    atlas = atlas_now();
    if (memory.atlas != atlas || memory.ratio != screen.ratio) memory.slots.clear();
    memory.atlas = atlas;
    memory.ratio = screen.ratio;
    lay_out_texts(strokes, screen, memory);
    finish_glyphs();
  }
  const Painter painter{screen.draw};
  bool in_region = false;
  for (StrokeAt one = first_stroke(strokes); one.at < strokes.numbers.size(); one = stroke_after(strokes, one)) {
    switch (one.kind) {
      case Stroke::box: painter.box(one.numbers); break;
      case Stroke::frame: painter.frame(one.numbers); break;
      case Stroke::dashes: painter.dashes(one.numbers); break;
      case Stroke::arc: painter.arc(one.numbers); break;
      case Stroke::path: painter.path(one.numbers); break;
      case Stroke::text: paint_text(memory.texts[place_of(memory, hash_of(one)) - 1], one.numbers, screen); break;
      case Stroke::region:
        if (std::exchange(in_region, true)) screen.draw.PopClipRect();
        painter.region(one.numbers, ink(Role::paper, screen));
    }
  }
  if (in_region) screen.draw.PopClipRect();
}

void paint_scene(const Scene& scene, const Screen& screen) {
  TextMemory none;
  paint_strokes(to_strokes(scene, screen.colours, screen.ratio), screen, none);
}

}  // namespace explainer
