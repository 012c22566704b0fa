#include "scene/repaint.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "scene/measure.h"

namespace explainer {
namespace {

// A step of a slider changes about thirty places all over a picture. With 24 regions most places have one of their own,
// and a twentieth of the picture is drawn; with eight regions it was half of the picture.
constexpr std::size_t most_regions = 24;
// If the regions cover more than this share of the picture, all of it is drawn anew.
constexpr float most_of_it = 0.6f;

struct Entry {
  StrokeAt stroke;
  std::uint64_t hash = 0;
  Box box;  // holds all its ink
};

Box grown(Box box, float by) { return {box.x - by, box.y - by, box.w + 2 * by, box.h + 2 * by}; }

Box around(const Box& a, const Box& b) {
  const float x = std::min(a.x, b.x), y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

Box box_of_path(const float* n) {
  Box box{n[5], n[6], 0, 0};
  for (int i = 1; i < static_cast<int>(n[4]); ++i) box = around(box, {n[5 + 2 * i], n[6 + 2 * i], 0, 0});
  return grown(box, 2 * n[2]);  // since sharp corners reach further out than half the line's width
}

Box box_of_words(const float* n, std::string_view words) {
  Font font;
  font.size = n[2];
  font.face = static_cast<Face>(static_cast<int>(n[3]));
  font.weight = static_cast<Weight>(static_cast<int>(n[4]));
  const float size = n[2], characters = static_cast<float>(words.size());
  const float width = measure(words, font) * 4 / 3 + n[7] * characters + size;
  const float share = n[6] == 0 ? 0 : n[6] == 1 ? 0.5f : 1;
  return {n[0] - width * share - size / 2, n[1] - size * 1.2f, width + size, size * 1.8f + n[10]};
}

Box box_of(Stroke kind, const float* n, std::string_view words) {
  switch (kind) {
    case Stroke::region:
    case Stroke::box: return {n[0], n[1], n[2], n[3]};
    case Stroke::frame: return grown({n[0], n[1], n[2], n[3]}, n[6]);
    case Stroke::dashes: return {n[0], n[1], n[2] + n[4] * n[6], n[3] + n[5] * n[6]};
    case Stroke::arc: return grown({n[0], n[1], 0, 0}, n[2]);
    case Stroke::path: return box_of_path(n);
    case Stroke::text: return box_of_words(n, words);
  }
  return {};
}

std::vector<Entry> entries_of(const Strokes& strokes) {
  std::vector<Entry> entries;
  for (StrokeAt one = first_stroke(strokes); one.at < strokes.numbers.size(); one = stroke_after(strokes, one))
    entries.push_back({one, hash_of(one), box_of(one.kind, one.numbers, one.words)});
  return entries;
}

// The boxes of strokes that only one of the two lists has. A stroke is looked for only a little further on among the
// old ones. So one that has changed places counts as changed, and is drawn again over what now lies under it.
std::vector<Box> changes_of(const std::vector<Entry>& before, const std::vector<Entry>& after) {
  constexpr std::size_t reach = 60;
  std::vector<Box> boxes;
  std::size_t next = 0;
  const auto gone_until = [&](std::size_t end) {
    for (; next < end; ++next) boxes.push_back(before[next].box);
  };
  for (const Entry& entry : after) {
    std::size_t found = next;
    const std::size_t end = std::min(next + reach, before.size());
    while (found < end && before[found].hash != entry.hash) ++found;
    if (found == end) {
      boxes.push_back(entry.box);
      continue;
    }
    gone_until(found);
    ++next;
  }
  gone_until(before.size());
  return boxes;
}

float area(const Box& box) { return box.w * box.h; }

// By how many pixels one box around both is larger than the two are together.
float growth(const Box& a, const Box& b) { return area(around(a, b)) - area(a) - area(b); }

// A few boxes with edges on whole pixels, which together hold all of `boxes`.
std::vector<Box> regions_of(const std::vector<Box>& boxes, float width, float height) {
  std::vector<Box> regions;
  for (const Box& box : boxes) {
    const float x = std::max(std::floor(box.x - 1), 0.0f), y = std::max(std::floor(box.y - 1), 0.0f);
    const Box whole{x, y, std::min(std::ceil(box.right() + 1), width) - x,
                    std::min(std::ceil(box.bottom() + 1), height) - y};
    if (!(whole.w > 0 && whole.h > 0)) continue;
    Box* best = nullptr;
    for (Box& region : regions)
      if (!best || growth(region, whole) < growth(*best, whole)) best = &region;
    if (best && (regions.size() == most_regions || growth(*best, whole) <= 0)) *best = around(*best, whole);
    else regions.push_back(whole);
  }
  return regions;
}

void begin_region(Strokes& to, const Box& box) {
  to.numbers.push_back(static_cast<float>(Stroke::region));
  to.numbers.insert(to.numbers.end(), {box.x, box.y, box.w, box.h});
}

}  // namespace

Strokes paint_all(const Strokes& strokes, float width, float height) {
  Strokes result;
  begin_region(result, {0, 0, width, height});
  result.numbers.insert(result.numbers.end(), strokes.numbers.begin(), strokes.numbers.end());
  result.letters = strokes.letters;
  return result;
}

Strokes repaint(const Strokes& before, const Strokes& after, float width, float height) {
  const std::vector<Entry> olds = entries_of(before), news = entries_of(after);
  const std::vector<Box> regions = regions_of(changes_of(olds, news), width, height);
  float sum = 0;
  for (const Box& region : regions) sum += area(region);
  if (sum > most_of_it * width * height) return paint_all(after, width, height);

  Strokes result;
  for (const Box& region : regions) {
    begin_region(result, region);
    for (const Entry& entry : news) {
      if (!meet(grown(entry.box, 1), region)) continue;
      const float* numbers = after.numbers.data();
      result.numbers.insert(result.numbers.end(), numbers + entry.stroke.at, numbers + entry.stroke.end);
      result.letters += entry.stroke.words;
    }
  }
  return result;
}

}  // namespace explainer
